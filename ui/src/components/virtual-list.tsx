import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "@/lib/class";
import { isComposing } from "@/lib/keys";

/**
 * A long list of which only the rows in sight exist. One tab stop; the arrows, Home, End and Page keys move the selection,
 * Enter opens, Space marks. The rows tell readers how many there are in all.
 */
export function VirtualList<T>(props: {
  label: string;
  items: T[];
  /** How many there are in all, loaded or not. */
  total?: number | undefined;
  rowHeight: number;
  itemKey: (item: T) => string;
  selected: string | null;
  marked?: ReadonlySet<string> | undefined;
  onSelect: (key: string) => void;
  onOpen?: ((key: string) => void) | undefined;
  onMark?: ((key: string) => void) | undefined;
  /** A click with Shift: the rows from the selected one to the one clicked. */
  onMarkRange?: ((keys: string[]) => void) | undefined;
  /** Called when the last loaded row comes near. */
  onEnd?: (() => void) | undefined;
  children: (item: T, state: { selected: boolean; marked: boolean }) => ReactNode;
}) {
  const {
    label,
    items,
    total,
    rowHeight,
    itemKey,
    selected,
    marked,
    onSelect,
    onOpen,
    onMark,
    onMarkRange,
    onEnd,
    children,
  } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item);
    },
    overscan: 8,
    initialRect: { width: 320, height: 800 },
  });
  const rows = virtual.getVirtualItems();
  const at = items.findIndex((item) => itemKey(item) === selected);
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length && last >= items.length - 20) onEnd?.();
  }, [last, items.length, onEnd]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);

  const go = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item !== undefined) onSelect(itemKey(item));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: items.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      go(next);
      return;
    }
    if (selected === null) return;
    if (event.key === "Enter" && onOpen) {
      event.preventDefault();
      onOpen(selected);
    }
    if (event.key === " " && onMark) {
      event.preventDefault();
      onMark(selected);
    }
  };
  const active = at >= 0 && rows.some((row) => row.index === at) ? `${id}-${at}` : undefined;
  return (
    <div
      ref={scroll}
      className="vlist"
      role="listbox"
      aria-label={label}
      aria-multiselectable={marked ? true : undefined}
      aria-activedescendant={active}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="vlist-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const key = itemKey(item);
          const isMarked = marked?.has(key) ?? false;
          return (
            <div
              key={row.key}
              id={`${id}-${row.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={marked && marked.size > 0 ? isMarked : key === selected}
              aria-setsize={total ?? items.length}
              aria-posinset={row.index + 1}
              className={cx("vrow", key === selected && "is-selected", isMarked && "is-marked")}
              style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
              onClick={(event) => {
                if ((event.ctrlKey || event.metaKey) && onMark) onMark(key);
                else {
                  const from = at < 0 ? row.index : at;
                  const [first, last] = [Math.min(from, row.index), Math.max(from, row.index)];
                  if (event.shiftKey) onMarkRange?.(items.slice(first, last + 1).map(itemKey));
                  onSelect(key);
                }
              }}
              onDoubleClick={() => onOpen?.(key)}
            >
              {children(item, { selected: key === selected, marked: isMarked })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
