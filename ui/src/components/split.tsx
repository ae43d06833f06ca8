import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";

/** Two panes and a bar between them that the pointer drags and the arrow keys move. */
export function Split(props: {
  label: string;
  width: number;
  min: number;
  max: number;
  onWidth: (width: number) => void;
  list: ReactNode;
  children: ReactNode;
}) {
  const { label, width, min, max, onWidth, list, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const bound = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const shown = bound(width);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = root.current?.getBoundingClientRect().left ?? 0;
    onWidth(bound(event.clientX - left));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: shown - 16, ArrowRight: shown + 16, Home: min, End: max };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onWidth(bound(to));
  };
  return (
    <div ref={root} className="split">
      <div className="split-list" style={{ width: shown }}>
        {list}
      </div>
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
        onDoubleClick={() => onWidth(bound(320))}
      />
      <div className="split-main">{children}</div>
    </div>
  );
}
