import { useEffect, useId, useRef, useState } from "react";

/**
 * What floats under its button and closes at a press elsewhere. The floating part takes `id`, the root holds both; what it does
 * with the focus is its own.
 */
export function useDropdown(
  popup: "menu" | "dialog",
  props: { open?: boolean; onOpenChange?: (open: boolean) => void },
) {
  const { onOpenChange } = props;
  const [own, setOwn] = useState(false);
  const open = props.open ?? own;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const set = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const close = useRef(set);
  close.current = set;
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close.current(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  return {
    open,
    id,
    root,
    button,
    /** Goes to the button. */
    trigger: {
      ref: button,
      "aria-haspopup": popup,
      "aria-expanded": open,
      "aria-controls": open ? id : undefined,
      onClick: () => set(!open),
    },
    leave: () => set(false),
    /** Closes; the focus goes back to the button. */
    shut: () => {
      set(false);
      button.current?.focus();
    },
  };
}
