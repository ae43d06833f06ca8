import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { cx } from "@/lib/class";

export interface Tab<T extends string> {
  value: T;
  label: ReactNode;
  /** A count after the word. */
  count?: string | undefined;
}

function onArrow(event: KeyboardEvent, count: number, at: number): number | null {
  if (event.key === "ArrowRight") return (at + 1) % count;
  if (event.key === "ArrowLeft") return (at - 1 + count) % count;
  if (event.key === "Home") return 0;
  if (event.key === "End") return count - 1;
  return null;
}

/** Underlined words that choose what stands below. `panel` is the id of that element. */
export function Tabs<T extends string>(props: {
  label: string;
  value: T;
  tabs: Tab<T>[];
  onChange: (value: T) => void;
  panel?: string | undefined;
  small?: boolean | undefined;
  className?: string | undefined;
}) {
  const { label, value, tabs, onChange, panel, small, className } = props;
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} role="tablist" aria-label={label} className={cx("tabs", small && "tabs-small", className)}>
      {tabs.map((tab, index) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.value === value}
          aria-controls={panel}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onKeyDown={(event) => {
            const to = onArrow(event, tabs.length, index);
            const next = to === null ? undefined : tabs[to];
            if (to === null || !next) return;
            event.preventDefault();
            onChange(next.value);
            const buttons = list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]");
            buttons?.[to]?.focus();
          }}
        >
          {tab.label}
          {tab.count !== undefined && <em>{tab.count}</em>}
        </button>
      ))}
    </div>
  );
}
