import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

/** What is kept free between a floating part and the edges. */
const EDGE = 8;

/** The part of the window that nothing cuts off around an element. */
function roomOf(element: HTMLElement) {
  const room = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === "visible") continue;
    const bounds = box.getBoundingClientRect();
    room.left = Math.max(room.left, bounds.left);
    room.top = Math.max(room.top, bounds.top);
    room.right = Math.min(room.right, bounds.right);
    room.bottom = Math.min(room.bottom, bounds.bottom);
  }
  return room;
}

/** Opens upwards where there is more room, moves in from the edges, scrolls where it is too high. */
function place(floating: HTMLElement, button: HTMLElement): boolean {
  const room = roomOf(floating);
  const anchor = button.getBoundingClientRect();
  const below = room.bottom - anchor.bottom - EDGE;
  const above = anchor.top - room.top - EDGE;
  const up = floating.offsetHeight > below - EDGE && above > below;
  floating.style.maxWidth = `${room.right - room.left - 2 * EDGE}px`;
  floating.style.maxHeight = `${Math.max(0, (up ? above : below) - EDGE)}px`;
  const at = floating.getBoundingClientRect();
  const shift = Math.max(room.left + EDGE - at.left, 0) || Math.min(room.right - EDGE - at.right, 0);
  if (shift) floating.style.marginInline = `${shift}px ${-shift}px`;
  return up;
}

/**
 * What floats under its button and closes at a press elsewhere. The floating part takes `id`, the root holds both; what it does
 * with the focus is its own.
 */
export function useDropdown(
  popup: "menu" | "dialog",
  floating: RefObject<HTMLElement | null>,
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
  const [up, setUp] = useState(false);
  useLayoutEffect(() => {
    if (open && floating.current && button.current) setUp(place(floating.current, button.current));
  }, [open, floating]);
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
    /** It opened upwards. */
    up,
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
