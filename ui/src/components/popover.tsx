import { cloneElement, type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { cx } from "@/lib/class";
import { isComposing } from "@/lib/keys";
import type { ButtonProps } from "./button";
import { useDropdown } from "./use-dropdown";

/** A button with a small panel of controls under it. Escape or a click elsewhere closes; the focus goes in and comes back. */
export function Popover(props: {
  trigger: ReactElement<ButtonProps>;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  const { trigger, label, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const { open, id, root, up, trigger: ofTrigger, shut } = useDropdown("dialog", panel, props);
  useEffect(() => {
    if (!open) return;
    panel.current
      ?.querySelector<HTMLElement>("input:not([disabled]), select, button:not([disabled])")
      ?.focus({ preventScroll: true });
  }, [open]);
  return (
    <div ref={root} className="menu-root">
      {cloneElement(trigger, ofTrigger)}
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          className={cx("menu popover", up && "menu-up")}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            event.stopPropagation();
            shut();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
