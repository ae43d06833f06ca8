import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";
import { cx } from "@/lib/class";
import type { ButtonProps } from "./button";
import { useDropdown } from "./use-dropdown";

export interface MenuItem {
  key: string;
  label: ReactNode;
  /** Stands at the right: the instant, the key. */
  hint?: ReactNode;
  disabled?: boolean;
  onChoose: () => void;
}

/** A button with a list of actions under it. Arrows move, Enter chooses, Escape or a click elsewhere closes. */
export function Menu(props: {
  /** The button. */
  trigger: ReactElement<ButtonProps>;
  items: MenuItem[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const { trigger, items } = props;
  const list = useRef<HTMLDivElement>(null);
  const { open, id, root, up, trigger: ofTrigger, leave, shut } = useDropdown("menu", list, props);
  useLayoutEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>("[role=menuitem]:not([disabled])")?.focus({ preventScroll: true });
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not([disabled])") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      entries[next]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      shut();
    } else if (event.key === "Tab") leave();
  };
  return (
    <div ref={root} className="menu-root">
      {cloneElement(trigger, ofTrigger)}
      {open && (
        <div ref={list} id={id} role="menu" className={cx("menu", up && "menu-up")} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              disabled={item.disabled}
              onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
              onClick={() => {
                shut();
                item.onChoose();
              }}
            >
              <span>{item.label}</span>
              {item.hint && <span className="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
