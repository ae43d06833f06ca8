import { createColumnHelper, type RowData, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { cx } from "@/lib/class";
import { isComposing } from "@/lib/keys";

const features = tableFeatures({});

export interface Column<T> {
  id: string;
  header: ReactNode;
  /** A CSS grid width: `6rem`, `minmax(8rem, 1fr)`. */
  width: string;
  align?: "start" | "end";
  /** Left out under 1100 px. */
  wideOnly?: boolean;
  cell: (row: T) => ReactNode;
}

/**
 * A table of any length: real grid roles, counts of rows and columns, one focused row. Sorting and paging happen where the
 * data is; here rows come in order. Arrows, Home, End, Page move; Enter opens; Space marks.
 */
export function DataTable<T extends RowData>(props: {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  total?: number | undefined;
  rowHeight?: number;
  marked?: ReadonlySet<string> | undefined;
  markLabel?: ((row: T) => string) | undefined;
  current?: string | null;
  narrow?: boolean;
  onCurrent?: ((key: string) => void) | undefined;
  onOpen?: ((key: string) => void) | undefined;
  onMark?: ((key: string) => void) | undefined;
  onEnd?: (() => void) | undefined;
}) {
  const {
    label,
    columns,
    rows,
    rowKey,
    total,
    rowHeight = 28,
    marked,
    markLabel,
    narrow,
    onOpen,
    onMark,
    onEnd,
  } = props;
  const [own, setOwn] = useState<string | null>(null);
  const current = props.current === undefined ? own : props.current;
  const setCurrent = (key: string) => {
    setOwn(key);
    props.onCurrent?.(key);
  };
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => columns.filter((column) => !(narrow && column.wideOnly)), [columns, narrow]);
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>();
    return shown.map((column) => helper.display({ id: column.id }));
  }, [shown]);
  const table = useTable({ features, columns: defs, data: rows, getRowId: rowKey });
  const model = table.getRowModel().rows;
  const byId = useMemo(() => new Map(shown.map((column) => [column.id, column])), [shown]);
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 700 },
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const at = model.findIndex((row) => row.id === current);
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (model.length && last >= model.length - 30) onEnd?.();
  }, [last, model.length, onEnd]);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(model.length - 1, to));
    const row = model[next];
    if (!row) return;
    setCurrent(row.id);
    virtual.scrollToIndex(next, { align: "auto" });
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "row") return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 2);
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: model.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (event.key === "Enter" && current !== null && onOpen) {
      event.preventDefault();
      onOpen(current);
    } else if (event.key === " " && current !== null && onMark) {
      event.preventDefault();
      onMark(current);
    }
  };
  const template = [onMark ? "1.5rem" : "", ...shown.map((column) => column.width)].filter(Boolean).join(" ");
  const extra = onMark ? 1 : 0;
  const focusAt = Math.max(0, at);
  return (
    <div
      ref={scroll}
      className="grid-table"
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? model.length) + 1}
      aria-colcount={shown.length + extra}
      aria-multiselectable={onMark ? true : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {onMark && (
          <span role="columnheader">
            <span className="sr">{label}</span>
          </span>
        )}
        {shown.map((column) => (
          <span key={column.id} role="columnheader" className={column.align === "end" ? "num" : undefined}>
            {column.header}
          </span>
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = model[item.index];
          if (!row) return null;
          const isMarked = marked?.has(row.id) ?? false;
          return (
            <div
              key={row.id}
              role="row"
              data-at={item.index}
              aria-rowindex={item.index + 2}
              aria-selected={onMark ? isMarked : row.id === current}
              tabIndex={item.index === focusAt ? 0 : -1}
              className={cx("grid-row", row.id === current && "is-current", isMarked && "is-marked")}
              style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
              onFocus={() => {
                if (row.id !== current) setCurrent(row.id);
              }}
              onClick={() => setCurrent(row.id)}
              onDoubleClick={() => onOpen?.(row.id)}
            >
              {onMark && (
                <span role="gridcell">
                  <input
                    type="checkbox"
                    className="check"
                    tabIndex={-1}
                    checked={isMarked}
                    aria-label={markLabel?.(row.original) ?? row.id}
                    onChange={() => onMark(row.id)}
                  />
                </span>
              )}
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id);
                return (
                  <span key={cell.id} role="gridcell" className={column?.align === "end" ? "num" : "grid-cell"}>
                    {column?.cell(row.original)}
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
