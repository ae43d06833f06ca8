import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";

/** Floats over the page. Enter in it never sends; Ctrl+Enter presses the primary button. */
export function Dialog(props: {
  open: boolean;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  /** Buttons, right aligned; the primary last. */
  actions?: ReactNode;
  wide?: boolean;
  /** What is focused first; otherwise the first control. */
  first?: RefObject<HTMLElement | null>;
  onClose: () => void;
  onConfirm?: () => void;
}) {
  const { open, title, text, children, actions, wide, first, onClose, onConfirm } = props;
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
            if (event.nativeEvent.isComposing || !onConfirm) return;
            if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              onConfirm();
            }
          }}
        >
          <Base.Title className="dialog-title">{title}</Base.Title>
          {text && <Base.Description className="dialog-text">{text}</Base.Description>}
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
