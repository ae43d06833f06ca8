import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "@/lib/class";
import { useCap } from "@/lib/keys";
import { KeyCap } from "./key-cap";

export type ButtonLook = "primary" | "outlined" | "bare";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  children: ReactNode;
  /** One primary per screen. */
  look?: ButtonLook | undefined;
  /** The shipped key that does the same, printed on the button as the seller moved it. The view binds it. */
  cap?: string | undefined;
  /** Under way: the button stays where it is and cannot be pressed again. */
  busy?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button(props: ButtonProps) {
  const { look = "outlined", cap: shipped, busy, className, children, disabled, type = "button", ...rest } = props;
  const cap = useCap(shipped);
  return (
    <button
      {...rest}
      type={type}
      className={cx("btn", look !== "outlined" && `btn-${look}`, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={cap?.replace("Ctrl", "Control").replace("Esc", "Escape").replaceAll(" ", "+")}
    >
      <span>{children}</span>
      {cap && (
        <KeyCap quiet exact>
          {cap}
        </KeyCap>
      )}
    </button>
  );
}

/** A button that reads as a link: for small ways out inside text. */
export function TextButton(props: ButtonHTMLAttributes<HTMLButtonElement> & { children: ReactNode }) {
  const { className, type = "button", ...rest } = props;
  return <button {...rest} type={type} className={cx("textbtn", className)} />;
}
