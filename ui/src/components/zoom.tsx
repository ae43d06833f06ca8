import { type KeyboardEvent, type PointerEvent, type Ref, useCallback, useEffect, useRef, useState } from "react";

/** One step of the zoom, and how far it goes: in picture pixels per screen pixel. */
const STEP = 1.25;
const MOST = 8;
/** Pixels that an arrow key moves. */
const NUDGE = 60;

interface View {
  /** Screen pixels per picture pixel; nothing: as large as fits, never larger than it is. */
  scale: number | null;
  /** From the middle, in screen pixels. */
  x: number;
  y: number;
}

export interface ZoomHandle {
  zoom: (by: number) => void;
  fit: () => void;
}

/**
 * A picture that is looked at closely: the wheel and plus and minus zoom, dragging and the arrows move, 0 shows all of it. While
 * all of it is shown the left and right arrows are the caller's.
 */
export function Zoom(props: {
  src: string;
  alt: string;
  label: (percent: number) => string;
  onTurn?: ((step: 1 | -1) => void) | undefined;
  handle?: Ref<ZoomHandle> | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}) {
  const { src, alt, label, onTurn, handle, ref } = props;
  const room = useRef<HTMLDivElement | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [picture, setPicture] = useState({ width: 0, height: 0 });
  const [view, setView] = useState<View>({ scale: null, x: 0, y: 0 });
  const fit = picture.width && size.width ? Math.min(1, size.width / picture.width, size.height / picture.height) : 1;
  const scale = view.scale ?? fit;

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const bound = useCallback(
    (next: View): View => {
      if (next.scale === null) return { scale: null, x: 0, y: 0 };
      const over = (pixels: number, have: number) => Math.max(0, (pixels * (next.scale ?? 1) - have) / 2);
      const clamp = (value: number, most: number) => Math.min(most, Math.max(-most, value));
      return {
        scale: next.scale,
        x: clamp(next.x, over(picture.width, size.width)),
        y: clamp(next.y, over(picture.height, size.height)),
      };
    },
    [picture, size],
  );
  /** Zooms so that the point under the pointer, given from the middle, stays there. */
  const zoom = useCallback(
    (by: number, at = { x: 0, y: 0 }) =>
      setView((old) => {
        const from = old.scale ?? fit;
        const to = Math.min(MOST, from * by);
        if (to <= fit) return { scale: null, x: 0, y: 0 };
        const ratio = to / from;
        return bound({ scale: to, x: at.x - (at.x - old.x) * ratio, y: at.y - (at.y - old.y) * ratio });
      }),
    [bound, fit],
  );
  const toFit = useCallback(() => setView({ scale: null, x: 0, y: 0 }), []);
  useEffect(() => {
    const own = { zoom: (by: number) => zoom(by), fit: toFit };
    if (typeof handle === "function") handle(own);
    else if (handle) handle.current = own;
  }, [handle, zoom, toFit]);
  // React listens to the wheel passively, where it cannot be kept from the page.
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      zoom(event.deltaY < 0 ? STEP : 1 / STEP, at);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [zoom]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = (x: number, y: number) => () => setView((old) => bound({ ...old, x: old.x + x, y: old.y + y }));
    const turn = (step: 1 | -1) => () => onTurn?.(step);
    const whole = view.scale === null;
    const keys: Record<string, () => void> = {
      Equal: () => zoom(STEP),
      NumpadAdd: () => zoom(STEP),
      Minus: () => zoom(1 / STEP),
      NumpadSubtract: () => zoom(1 / STEP),
      Digit0: toFit,
      Numpad0: toFit,
      ArrowLeft: whole ? turn(-1) : move(NUDGE, 0),
      ArrowRight: whole ? turn(1) : move(-NUDGE, 0),
      ArrowUp: move(0, NUDGE),
      ArrowDown: move(0, -NUDGE),
      PageUp: turn(-1),
      PageDown: turn(1),
    };
    const act = keys[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const from = useRef<{ x: number; y: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (view.scale === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX - view.x, y: event.clientY - view.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const start = from.current;
    if (!start || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setView((old) => bound({ ...old, x: event.clientX - start.x, y: event.clientY - start.y }));
  };
  return (
    <div
      ref={(element) => {
        room.current = element;
        if (typeof ref === "function") ref(element);
        else if (ref) ref.current = element;
      }}
      className="zoom"
      data-zoomed={view.scale !== null}
      role="group"
      aria-label={label(Math.round(scale * 100))}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved and zoomed by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => (view.scale === null ? setView({ scale: Math.max(1, fit * 2), x: 0, y: 0 }) : toFit())}
    >
      <img
        src={src}
        alt={alt}
        draggable={false}
        onLoad={(event) =>
          setPicture({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })
        }
        style={{
          width: picture.width ? picture.width * scale : undefined,
          transform: `translate(calc(-50% + ${view.x}px), calc(-50% + ${view.y}px))`,
        }}
      />
    </div>
  );
}
