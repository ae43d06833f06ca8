import type { ReactElement } from "react";
import { cx } from "@/lib/class";

/** Shape before colour. What each stands for is written in DESIGN.md. */
export type MarkShape =
  | "urgent"
  | "soon"
  | "open"
  | "waiting"
  | "done"
  | "dropped"
  | "maybe"
  | "missing"
  | "off"
  | "question";
export type Tone = "late" | "soon" | "back" | "quiet" | "ink";

const ring = { fill: "none", stroke: "currentColor", strokeWidth: 1.6 };
const SHAPES: Record<MarkShape, ReactElement> = {
  urgent: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  soon: <path d="M6 .7 11.3 6 6 11.3.7 6z" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4.6" {...ring} />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.6" {...ring} />
      <path d="M6 1.4A4.6 4.6 0 0 1 6 10.6z" fill="currentColor" />
    </>
  ),
  done: <path d="m1.4 6.4 3.2 3.3 6-7.2" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  dropped: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.8" />,
  maybe: <circle cx="6" cy="6" r="4.6" {...ring} strokeWidth={1.4} strokeDasharray="2 1.6" />,
  missing: (
    <path
      d="M6 1.4 10.6 6 6 10.6 1.4 6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.4"
    />
  ),
  off: (
    <>
      <circle cx="6" cy="6" r="4.6" {...ring} strokeWidth={1.5} />
      <path d="m2.8 9.2 6.4-6.4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  question: (
    <>
      <circle cx="6" cy="6" r="4.6" {...ring} strokeWidth={1.3} />
      <path
        d="M4.6 4.8a1.5 1.5 0 1 1 2 1.4c-.5.2-.6.5-.6 1M6 8.6v.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </>
  ),
};
const TONES: Record<MarkShape, Tone> = {
  urgent: "late",
  soon: "soon",
  open: "ink",
  waiting: "ink",
  done: "back",
  dropped: "quiet",
  maybe: "quiet",
  missing: "soon",
  off: "quiet",
  question: "quiet",
};

export function Mark(props: { shape: MarkShape; tone?: Tone; label?: string; className?: string }) {
  const { shape, tone = TONES[shape], label, className } = props;
  const name = cx("mark", `tone-${tone}`, className);
  if (!label) {
    return (
      <svg className={name} viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
    );
  }
  return (
    <svg className={name} viewBox="0 0 12 12" role="img" aria-label={label}>
      <title>{label}</title>
      {SHAPES[shape]}
    </svg>
  );
}
