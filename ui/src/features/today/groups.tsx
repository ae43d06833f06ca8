import { Link } from "@tanstack/react-router";
import { useI18n } from "@/i18n";
import { dayKey } from "@/i18n/format";
import type { DueView, TodayGroup } from "@/ipc/types";
import { DueRow } from "./due-row";

interface Day {
  key: string;
  group: string;
  title: string;
  items: DueView[];
  /** Cases there are, beyond those in sight. */
  total: number;
  /** More than the days before show is behind this one. */
  rest: number;
}

/** The groups as days: what lies within a week is told day by day. */
function daysOf(groups: TodayGroup[], zone: string, titleOf: (group: TodayGroup, first: DueView) => string): Day[] {
  return groups.flatMap((group) => {
    const days: Day[] = [];
    for (const item of group.items) {
      const at = item.case.deadline?.at;
      const key = group.key === "week" && at ? dayKey(new Date(at), zone) : group.key;
      const day = days.at(-1);
      if (day?.key === key) day.items.push(item);
      else days.push({ key, group: group.key, title: titleOf(group, item), items: [item], total: 0, rest: 0 });
    }
    const last = days.at(-1);
    if (last) last.rest = group.total - group.items.length;
    for (const day of days) day.total = day.items.length + day.rest;
    return days;
  });
}

/** What is due, by day. */
export function Groups(props: { groups: TodayGroup[]; current: string | null; onOpen: (due: DueView) => void }) {
  const { groups, current, onOpen } = props;
  const { t, code, count, zone, longDay } = useI18n();
  const days = daysOf(groups, zone, (group, first) =>
    group.key === "week" && first.case.deadline ? longDay(first.case.deadline.at) : code("today-group", group.key),
  );
  return days.map((day, index) => (
    <section key={day.key} className="due-group" aria-labelledby={`group-${day.key}`}>
      <h2 id={`group-${day.key}`} className="sec due-head">
        {day.title}
        {day.total > 1 && <span className="text-ink-3 font-normal"> {count(day.total)}</span>}
      </h2>
      <ul className="due-list">
        {day.items.map((due, at) => (
          <DueRow
            key={due.case.id}
            due={due}
            group={day.group}
            figure={index === 0 && at === 0 && day.group !== "no_deadline"}
            current={due.case.id === current}
            onOpen={() => onOpen(due)}
          />
        ))}
      </ul>
      {day.rest > 0 && (
        <p className="due-more">
          <Link to="/cases" search={{ view: "todo" }}>
            {t("today-more", { count: day.rest })}
          </Link>
        </p>
      )}
    </section>
  ));
}
