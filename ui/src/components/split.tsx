import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cx } from "@/lib/class";

/** What the larger pane keeps at least. */
const MAIN_MIN = 400;
/** Where two panes do not fit beside each other: a large zoom, a small window. */
const ONE_PANE = 620;
const STEP = 16;

/** The width there is, `null` before it is known. */
function useRoom(root: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setRoom(element.clientWidth || null);
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return room;
}

interface Sizes {
  /** The width the seller gave; `null`: he gave none. */
  width: number | null;
  /** The width while he gave none, in a window of usual size. */
  start: number;
  min: number;
  max: number;
}

function sizesIn(room: number | null, { width, start, min, max }: Sizes, share: number) {
  const most = room === null ? max : Math.max(min, Math.min(max, room - MAIN_MIN));
  const natural = room === null ? start : Math.min(start, Math.round(room * share));
  const bound = (value: number) => Math.round(Math.min(most, Math.max(min, value)));
  return { most, shown: bound(width ?? natural) };
}

/** The bar between two panes: the pointer drags it, the arrow keys move it, a double click or Enter gives the first width back. */
function SplitBar(props: {
  label: string;
  shown: number;
  min: number;
  max: number;
  /** The width that a pointer at this place stands for. */
  widthAt: (x: number) => number;
  /** The sized pane lies behind the bar: the left arrow widens it. */
  behind?: boolean;
  onWidth: (width: number | null) => void;
}) {
  const { label, shown, min, max, widthAt, behind = false, onWidth } = props;
  const bound = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.currentTarget.focus();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWidth(bound(widthAt(event.clientX)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = behind ? -STEP : STEP;
    const steps: Record<string, number | null> = {
      ArrowLeft: shown - way,
      ArrowRight: shown + way,
      Home: min,
      End: max,
      Enter: null,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(to === null ? null : bound(to));
  };
  return (
    <div
      className="split-bar"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={shown}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(null)}
    />
  );
}

/**
 * A list and the page of its chosen row, the list as wide as the seller wants it. Where both do not fit, one of them is shown:
 * the list, then the page with a way back.
 */
export function Split(
  props: Sizes & {
    label: string;
    onWidth: (width: number | null) => void;
    /** What was chosen, if anything was: its page is shown first where only one pane fits. */
    chosen?: string | undefined;
    /** Words of the way back to the list. */
    back?: string;
    list: ReactNode;
    children: ReactNode;
  },
) {
  const { label, min, onWidth, chosen, back, list, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const room = useRoom(root);
  const { most, shown } = sizesIn(room, props, 0.3);
  const one = room !== null && room < ONE_PANE;
  const [page, setPage] = useState(chosen !== undefined);
  useEffect(() => {
    if (chosen !== undefined) setPage(true);
  }, [chosen]);
  const onList = (event: MouseEvent) => {
    if (one && event.target instanceof Element && event.target.closest("[role=option]")) setPage(true);
  };
  const left = () => root.current?.getBoundingClientRect().left ?? 0;
  return (
    <div ref={root} className={cx("split", one && "split-one")}>
      <div
        className="split-list"
        hidden={one && page}
        style={one ? undefined : { width: shown }}
        onClickCapture={onList}
      >
        {list}
      </div>
      {!one && (
        <SplitBar label={label} shown={shown} min={min} max={most} widthAt={(x) => x - left()} onWidth={onWidth} />
      )}
      <div className="split-main" hidden={one && !page}>
        {one && back && (
          <button type="button" className="split-back" onClick={() => setPage(false)}>
            {back}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}

/** A page and what stands beside it, the side as wide as the seller wants it; below the page where it does not fit. */
export function Sided(
  props: Sizes & {
    label: string;
    onWidth: (width: number | null) => void;
    className?: string | undefined;
    /** The page, then its side. */
    children: [ReactNode, ReactNode];
  },
) {
  const { label, min, onWidth, className, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const room = useRoom(root);
  const { most, shown } = sizesIn(room, props, 0.25);
  const one = room !== null && room < ONE_PANE;
  const [page, side] = children;
  const right = () => root.current?.getBoundingClientRect().right ?? 0;
  return (
    <div
      ref={root}
      className={cx("with-side", one && "with-side-one", className)}
      style={one ? undefined : { gridTemplateColumns: `minmax(0, 1fr) 0 ${shown}px` }}
    >
      {page}
      {one ? (
        <span hidden />
      ) : (
        <SplitBar
          label={label}
          shown={shown}
          min={min}
          max={most}
          widthAt={(x) => right() - x}
          behind
          onWidth={onWidth}
        />
      )}
      {side}
    </div>
  );
}
