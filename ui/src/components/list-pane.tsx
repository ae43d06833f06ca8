import { type ReactNode, useRef } from "react";
import { cx } from "@/lib/class";
import { useKeys } from "@/lib/keys";
import { FindField } from "./find-field";

/** The list beside a page: its title, search as you type under Ctrl+F, what chooses among the rows, the rows, a foot. */
export function ListPane(props: {
  title: string;
  /** Search; left out where the rows are few. */
  find?: { label: string; value: string; onChange: (value: string) => void };
  /** Tabs and selects under the title. */
  views: ReactNode;
  viewsClassName?: string;
  /** Rows, or the state that stands in their place. */
  children: ReactNode;
  foot?: ReactNode;
  className?: string;
}) {
  const { title, find, views, viewsClassName, children, foot, className } = props;
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    "Ctrl+KeyF": () => {
      if (!field.current) return false;
      field.current.focus();
      field.current.select();
      return true;
    },
  });
  return (
    <section className={cx("inbox", className)} aria-label={title}>
      <header className="inbox-head">
        <h1>{title}</h1>
        {find && (
          <FindField
            ref={field}
            label={find.label}
            placeholder={find.label}
            cap="Ctrl F"
            value={find.value}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.currentTarget.blur();
            }}
            onChange={find.onChange}
          />
        )}
      </header>
      <div className={cx("inbox-views", viewsClassName)}>{views}</div>
      {children}
      {foot}
    </section>
  );
}
