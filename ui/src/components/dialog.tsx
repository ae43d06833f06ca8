import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { isComposing } from "@/lib/keys";
import { Button } from "./button";

/** The way out and the verb of a dialog that asks: two buttons, the primary last; Ctrl+Enter is the verb. */
export interface Confirm {
  /** Label of the way out. */
  keep: string;
  /** Label of the verb. */
  verb: string;
  disabled?: boolean;
  busy?: boolean;
  run: () => void;
}

/** Floats over the page. Enter in it never sends; Ctrl+Enter presses the primary button. */
export function Dialog(props: {
  open: boolean;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  /** Other buttons than a confirmation's, right aligned. */
  actions?: ReactNode;
  /** Label of the only button, where there is nothing to do but read. */
  close?: string;
  confirm?: Confirm;
  wide?: boolean;
  /** What is focused first; otherwise the first control. */
  first?: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { open, title, text, children, actions, close, confirm, wide, first, onClose } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          className={wide ? "dialog dialog-wide" : "dialog"}
          {...(first ? { initialFocus: first } : {})}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent) || !confirm) return;
            if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              if (!confirm.disabled && !confirm.busy) confirm.run();
            }
          }}
        >
          <Base.Title className="dialog-title">{title}</Base.Title>
          {text && <Base.Description className="dialog-text">{text}</Base.Description>}
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
          {close && (
            <div className="dialog-actions">
              <Button cap="Esc" onClick={onClose}>
                {close}
              </Button>
            </div>
          )}
          {confirm && (
            <div className="dialog-actions">
              <Button cap="Esc" onClick={onClose}>
                {confirm.keep}
              </Button>
              <Button
                look="primary"
                cap="Ctrl Enter"
                disabled={confirm.disabled}
                busy={confirm.busy}
                onClick={confirm.run}
              >
                {confirm.verb}
              </Button>
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
