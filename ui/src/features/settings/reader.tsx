import type { ReactNode } from "react";
import { cx } from "@/lib/class";

/** One of the texts that can be read: what it is called, and a short fact at the right. */
export function ReaderEntry(props: { on: boolean; name: ReactNode; fact: ReactNode; onChoose: () => void }) {
  const { on, name, fact, onChoose } = props;
  return (
    <button type="button" className={cx("report-file", on && "is-on")} aria-pressed={on} onClick={onChoose}>
      <span>{name}</span>
      <span className="meta text-ink-2">{fact}</span>
    </button>
  );
}

/** The text that was chosen, as it is written; it scrolls by itself. */
export function ReaderText(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className="report-text raw-text" lang="en" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
