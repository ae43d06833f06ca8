import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Mark } from "@/components/mark";
import { Ghost } from "@/components/state";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { NextView } from "@/ipc/types";

/** What comes next and when, told where nothing presses. */
export function Coming(props: { next: NextView[] }) {
  const { next } = props;
  const { t, code, find, dayTime } = useI18n();
  if (next.length === 0) return null;
  return (
    <section className="coming" aria-labelledby="today-next">
      <h2 id="today-next" className="sec">
        {t("today-next")}
      </h2>
      <ul>
        {next.map((item) => (
          <li key={`${item.reason}${item.id}`}>
            <Mark shape={item.reason === "follow_up" ? "waiting" : "open"} />
            <span>
              <a href={`#${item.route}`}>{item.reason === "follow_up" ? item.id : code("kind", item.kind)}</a>{" "}
              {find(`today-next-${item.reason}`, { at: dayTime(item.at) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing at all is open: a ghost of what will be, when it is looked for again, one way on. */
export function NothingUrgent() {
  const { t, time } = useI18n();
  const sync = useQuery(ask.sync()).data;
  return (
    <div className="coming">
      <Ghost />
      <p className="text-ink-2">
        {t("today-nothing")}
        {sync?.next_at && !sync.offline_since && !sync.paused && ` ${t("today-next-sync", { at: time(sync.next_at) })}`}
      </p>
      <p>
        <Link to="/orders">{t("today-nothing-orders")}</Link>
      </p>
    </div>
  );
}
