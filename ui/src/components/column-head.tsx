import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { cx } from "@/lib/class";
import type { TableColumn, TableSort } from "./window-table";

/** Narrowest and widest a column is made. */
const NARROWEST = 32;
const WIDEST = 900;
/** A step of the keyboard. */
const STEP = 8;

/** The head to the left or right of this one. */
function beside(head: HTMLElement, step: 1 | -1): HTMLElement | null {
  const heads = [...(head.parentElement?.querySelectorAll<HTMLElement>("[data-head]") ?? [])];
  return heads[heads.indexOf(head) + step] ?? null;
}

/**
 * The head of a column: a click or Enter sorts; its right edge is dragged, or Alt and the arrows make it narrower and wider, Alt and
 * Home gives it its own width back. Arrows go to the heads beside it.
 */
export function ColumnHead<T>(props: {
  column: TableColumn<T>;
  /** The tab stop of the heads. */
  first: boolean;
  sort: TableSort | null;
  onSort: () => void;
  onWidth: (px: number | null) => void;
}) {
  const { column, first, sort, onSort, onWidth } = props;
  const head = useRef<HTMLSpanElement>(null);
  const width = () => head.current?.getBoundingClientRect().width ?? 80;
  const set = (px: number) => onWidth(Math.round(Math.max(NARROWEST, Math.min(WIDEST, px))));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0 && event.altKey) set(width() + step * STEP);
    else if (event.key === "Home" && event.altKey) onWidth(null);
    else if (step !== 0 && head.current) beside(head.current, step)?.focus();
    else if ((event.key === "Enter" || event.key === " ") && column.sort) onSort();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const [from, start] = [event.clientX, width()];
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => set(start + moved.clientX - from);
    edge.addEventListener("pointermove", move);
    edge.addEventListener("pointerup", () => edge.removeEventListener("pointermove", move), { once: true });
  };
  return (
    <span
      ref={head}
      role="columnheader"
      data-head={column.id}
      tabIndex={first ? 0 : -1}
      aria-sort={sort ? (sort.up ? "ascending" : "descending") : column.sort ? "none" : undefined}
      aria-label={column.name}
      className={cx("whead", column.align === "end" && "num", column.sort && "can-sort", sort && "is-sorted")}
      onKeyDown={onKeyDown}
      onClick={() => column.sort && onSort()}
    >
      <span className="whead-name">
        {column.header}
        {sort && <span aria-hidden="true"> {sort.up ? "↑" : "↓"}</span>}
      </span>
      <span
        className="whead-edge"
        aria-hidden="true"
        onPointerDown={drag}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={() => onWidth(null)}
      />
    </span>
  );
}
