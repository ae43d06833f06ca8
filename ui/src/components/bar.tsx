import { cx } from "@/lib/class";

export interface BarPart {
  key: string;
  /** Share of the whole; the parts need not add up to anything. */
  value: number;
  look: "back" | "hatched" | "quiet" | "soon" | "late" | "ink";
}

/** A thin bar of parts side by side. Says nothing by itself: the words and numbers stand next to it. */
export function Bar(props: { parts: BarPart[]; className?: string }) {
  const shown = props.parts.filter((part) => part.value > 0);
  return (
    <span className={cx("bar", props.className)} aria-hidden="true">
      {shown.map((part) => (
        <i key={part.key} className={`bar-${part.look}`} style={{ flexGrow: part.value }} />
      ))}
    </span>
  );
}

/** What is left of the time given: a line that shortens. */
export function Fuse(props: { left: number; tone: "late" | "soon" | "ink" }) {
  const share = Math.max(0.03, Math.min(1, props.left));
  return (
    <span className={`fuse fuse-${props.tone}`} aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** How far something is that takes a while. The words stand next to it. */
export function Progress(props: { label: string; done: number; total: number }) {
  const { label, done, total } = props;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
