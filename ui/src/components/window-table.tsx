import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { cx } from "@/lib/class";
import { isComposing } from "@/lib/keys";
import { ColumnHead } from "./column-head";

export interface TableColumn<T> {
  id: string;
  header: ReactNode;
  /** What the head is called where it is read aloud or stands in a list. */
  name: string;
  /** A CSS grid width: `6rem`, `minmax(8rem, 1fr)`. */
  width: string;
  /** Can be sorted by; which way comes first. */
  sort?: "down" | "up";
  align?: "start" | "end";
  cell: (row: T) => ReactNode;
}

export interface TableSort {
  id: string;
  up: boolean;
}

/** How a row is chosen: alone, beside the others, or with all from the last one on. */
export type MarkWay = "one" | "range";

/** A browser draws no element taller than this; longer lists are scrolled in steps of more than a row. */
const TALLEST = 30_000_000;
const OVERSCAN = 10;

/** Which rows are in sight, however long the list is. */
function useWindow(total: number, rowHeight: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(700);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const measure = () => setHeight(element.clientHeight || 700);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const whole = total * rowHeight;
  const body = Math.min(whole, TALLEST);
  // The head is part of what scrolls, so that the last row can be reached.
  const room = Math.max(1, height - rowHeight);
  const scale = whole > body ? (whole - room) / Math.max(1, body - room) : 1;
  const shownTop = top * scale;
  const first = Math.max(0, Math.floor(shownTop / rowHeight) - OVERSCAN);
  const last = Math.min(total, Math.ceil((shownTop + room) / rowHeight) + OVERSCAN);
  const placeOf = (index: number) => (scale === 1 ? index * rowHeight : top + index * rowHeight - shownTop);
  const show = (index: number) => {
    const element = scroll.current;
    if (!element) return;
    const at = index * rowHeight;
    if (at < shownTop) element.scrollTop = at / scale;
    else if (at + rowHeight > shownTop + room) element.scrollTop = (at + rowHeight - room) / scale;
  };
  const perPage = Math.max(1, Math.floor(room / rowHeight) - 1);
  return { scroll, body, first, last, placeOf, show, perPage, onScroll: setTop };
}

/**
 * A table of any length of which only the rows in sight exist, loaded or not: real grid roles, counts of rows and columns, one
 * focused row, heads that sort and can be made wider. Rows come from `rowAt`; `onRange` tells which are wanted.
 */
export function WindowTable<T>(props: {
  label: string;
  columns: TableColumn<T>[];
  total: number;
  rowAt: (index: number) => T | undefined;
  rowHeight?: number;
  /** Place of the focused row. */
  current: number;
  isMarked: (row: T) => boolean;
  /** All, some or none are marked. */
  marked: "all" | "some" | "none";
  markLabel: (row: T) => string;
  markAllLabel: string;
  waiting: string;
  sort: TableSort;
  onSort: (id: string) => void;
  onWidth: (id: string, px: number | null) => void;
  /** The focus went to a row, by a range or by itself. */
  onCurrent: (index: number, way: MarkWay) => void;
  onOpen: (index: number) => void;
  onMark: (index: number, way: MarkWay) => void;
  onMarkAll: () => void;
  onRange: (first: number, last: number) => void;
}) {
  const { label, columns, total, rowAt, rowHeight = 28, current, isMarked, marked, markLabel, markAllLabel } = props;
  const { waiting, sort, onSort, onWidth, onCurrent, onOpen, onMark, onMarkAll, onRange } = props;
  const view = useWindow(total, rowHeight);
  const { scroll, first, last } = view;
  const wanted = useRef(onRange);
  wanted.current = onRange;
  useEffect(() => wanted.current(first, last), [first, last]);
  // Another order begins at its top.
  const order = `${sort.id} ${sort.up}`;
  const before = useRef(order);
  useLayoutEffect(() => {
    if (before.current !== order && scroll.current) scroll.current.scrollTop = 0;
    before.current = order;
  }, [order, scroll]);
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = marked === "some";
  }, [marked]);

  const focus = (index: number) =>
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-at="${index}"]`)?.focus({ preventScroll: true }),
    );
  const go = (to: number, ranged: boolean) => {
    const next = Math.max(0, Math.min(total - 1, to));
    if (next < 0) return;
    if (ranged) onMark(next, "range");
    onCurrent(next, ranged ? "range" : "one");
    view.show(next);
    focus(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset["at"] === undefined) return;
    const to: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + view.perPage,
      PageUp: current - view.perPage,
      Home: 0,
      End: total - 1,
    };
    const next = to[event.key];
    if (next !== undefined) go(next, event.shiftKey);
    else if (event.key === "Enter" && !event.shiftKey) onOpen(current);
    else if (event.key === " ") onMark(current, event.shiftKey ? "range" : "one");
    else return;
    event.preventDefault();
  };

  const template = ["1.25rem", ...columns.map((column) => column.width)].join(" ");
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  // The focused row stays, so that the focus is not lost when it is scrolled away.
  if (current < total && (current < first || current >= last)) shown.push(current);
  return (
    <div
      ref={scroll}
      className="grid-table wtable"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onKeyDown={onKeyDown}
      onScroll={(event) => view.onScroll(event.currentTarget.scrollTop)}
    >
      <div className="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        <span role="columnheader">
          <input
            ref={all}
            type="checkbox"
            className="check"
            tabIndex={-1}
            checked={marked === "all"}
            aria-label={markAllLabel}
            onChange={onMarkAll}
          />
        </span>
        {columns.map((column, index) => (
          <ColumnHead
            key={column.id}
            column={column}
            first={index === 0}
            sort={sort.id === column.id ? sort : null}
            onSort={() => onSort(column.id)}
            onWidth={(px) => onWidth(column.id, px)}
          />
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: view.body }}>
        {shown.map((index) => {
          const row = rowAt(index);
          const isOn = row !== undefined && isMarked(row);
          return (
            <div
              key={index}
              role="row"
              data-at={index}
              aria-rowindex={index + 2}
              aria-selected={isOn}
              aria-busy={row === undefined ? true : undefined}
              tabIndex={index === Math.min(current, total - 1) ? 0 : -1}
              className={cx("grid-row", index === current && "is-current", isOn && "is-marked")}
              style={{
                gridTemplateColumns: template,
                height: rowHeight,
                transform: `translateY(${view.placeOf(index)}px)`,
              }}
              onFocus={(event) => {
                if (event.target === event.currentTarget && index !== current) onCurrent(index, "one");
              }}
              onClick={(event) => {
                if (event.target instanceof HTMLElement && event.target.closest("a, input")) return;
                if (event.shiftKey) onMark(index, "range");
                else if (event.ctrlKey || event.metaKey) onMark(index, "one");
                onCurrent(index, event.shiftKey ? "range" : "one");
                focus(index);
              }}
              onMouseDown={(event) => {
                // A range is chosen, not the text between two clicks.
                if (event.shiftKey) event.preventDefault();
              }}
              onDoubleClick={() => onOpen(index)}
            >
              <span role="gridcell">
                {row && (
                  <input
                    type="checkbox"
                    className="check"
                    tabIndex={-1}
                    checked={isOn}
                    aria-label={markLabel(row)}
                    onChange={() => onMark(index, "one")}
                  />
                )}
              </span>
              {row === undefined ? (
                <span role="gridcell" className="wtable-waiting">
                  <span className="sr">{waiting}</span>
                </span>
              ) : (
                columns.map((column) => (
                  <span key={column.id} role="gridcell" className={column.align === "end" ? "num" : "grid-cell"}>
                    {column.cell(row)}
                  </span>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
