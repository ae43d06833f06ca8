import type { ReactNode } from "react";
import { cx } from "@/lib/class";
import { Mark } from "./mark";

export interface ChecklistItem {
  key: string;
  state: "done" | "open" | "coming" | "skipped";
  title: ReactNode;
  /** Stands at the right of a done line: what was chosen, when. */
  note?: ReactNode;
  /** The open step's help and form. */
  body?: ReactNode;
}

/** Steps in order: done ones one dimmed line, the open one large with its form inside, coming ones numbered. Any opens on a click. */
export function Checklist(props: {
  label: string;
  items: ChecklistItem[];
  opened: string | null;
  doneLabel: string;
  skippedLabel: string;
  onOpen: (key: string) => void;
}) {
  return (
    <ol className="checklist" aria-label={props.label}>
      {props.items.map((item, index) => {
        const open = item.key === props.opened;
        return (
          <li
            key={item.key}
            className={cx("check-item", `is-${item.state}`, open && "is-opened")}
            aria-current={item.state === "open" ? "step" : undefined}
          >
            <span className="check-mark">
              {item.state === "done" && <Mark shape="done" label={props.doneLabel} />}
              {item.state === "skipped" && <Mark shape="dropped" label={props.skippedLabel} />}
              {(item.state === "open" || item.state === "coming") && <span className="check-number">{index + 1}</span>}
            </span>
            <div className="check-words">
              <div className="check-line">
                <button
                  type="button"
                  className="check-title"
                  aria-expanded={open}
                  onClick={() => props.onOpen(item.key)}
                >
                  {item.title}
                </button>
                {item.note && <span className="check-note">{item.note}</span>}
              </div>
              {open && item.body && <div className="check-body">{item.body}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
