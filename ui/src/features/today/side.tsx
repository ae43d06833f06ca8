import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bar } from "@/components/bar";
import { TextButton } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { CaseRow, DigestView, MoneyAskedView, TodayView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { ageOf, caseTitle, shortId } from "@/parts/due";

/** What changed, who is waited for, what was asked for and came back. */
export function Side(props: { today: TodayView }) {
  const { t } = useI18n();
  const { digest, waiting, money } = props.today;
  return (
    <aside className="side" aria-label={t("today-side")}>
      <Digest digest={digest} />
      {waiting.length > 0 && <Waiting rows={waiting} />}
      {money.length > 0 && <MoneyAsked money={money} />}
    </aside>
  );
}

function Digest(props: { digest: DigestView }) {
  const { t, count, dayTime, find } = useI18n();
  const { digest } = props;
  const seen = useAct(() => unwrap(commands.digestSeen()), { tags: ["orders"] });
  const counts = digest.counts.filter((entry) => entry.count > 0);
  return (
    <section>
      <div className="flex justify-between gap-2">
        <h2 className="sec">{digest.since ? t("today-since", { at: dayTime(digest.since) }) : t("today-news")}</h2>
        {counts.length > 0 && (
          <TextButton className="meta" disabled={seen.busy} onClick={() => seen.act(undefined)}>
            {t("today-seen")}
          </TextButton>
        )}
      </div>
      {counts.length === 0 && <p className="text-ink-2">{t("today-no-news")}</p>}
      <ul className="digest">
        {counts.map((entry) => (
          <li key={entry.key}>
            <Counted
              text={find(`digest-${entry.key}`, { n: entry.count, count: entry.count })}
              count={count(entry.count)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line that begins with its number, the number in bold. */
function Counted(props: { text: string | undefined; count: string }) {
  const { text, count } = props;
  if (!text) return <b>{count}</b>;
  if (!text.startsWith(count)) return <span className="col-span-2">{text}</span>;
  return (
    <>
      <b>{count}</b>
      <span>{text.slice(count.length).trim()}</span>
    </>
  );
}

/** Cases that wait: those of a ticket as one line, with the days since it was filed. */
function Waiting(props: { rows: CaseRow[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const filed = useQuery(ask.tickets()).data;
  const byTicket = new Map<string, CaseRow[]>();
  for (const row of props.rows) {
    const key = row.ticket ?? row.id;
    byTicket.set(key, [...(byTicket.get(key) ?? []), row]);
  }
  const lines = [...byTicket];
  const shown = lines.slice(0, 8);
  return (
    <section>
      <h2 className="sec">{t("today-waiting")}</h2>
      <ul className="waiting">
        {shown.map(([key, rows]) => {
          const [row] = rows;
          if (!row) return null;
          const ticket = filed?.find((other) => other.id === row.ticket);
          const since = row.ticket ? (ticket?.filed_at ?? ticket?.prepared_at) : (row.since ?? row.opened_at);
          return (
            <li key={key}>
              <Mark shape="waiting" />
              {row.ticket ? (
                <Link to="/tickets/$ticket" params={{ ticket: row.ticket }}>
                  {row.ticket}
                </Link>
              ) : (
                <Link to="/cases" search={{ view: "waiting", id: row.id }}>
                  {caseTitle(row, i18n)}
                </Link>
              )}
              <span className="meta text-ink-2 whitespace-nowrap">{since && ageOf(since, i18n)}</span>
              {rows.length > 1 ? (
                <span className="waiting-id text-ink-3">
                  {t("today-waiting-orders", { count: ticket?.cases.length ?? rows.length })}
                </span>
              ) : (
                <span className="id waiting-id text-ink-3" title={row.subject}>
                  {shortId(row.subject)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {lines.length > shown.length && (
        <Link to="/cases" search={{ view: "waiting" }}>
          {t("today-more", { count: lines.length - shown.length })}
        </Link>
      )}
    </section>
  );
}

function MoneyAsked(props: { money: MoneyAskedView[] }) {
  const { t, money } = useI18n();
  return (
    <section>
      <h2 className="sec">{t("today-money")}</h2>
      {props.money.map((entry) => (
        <div key={entry.asked.currency} className="asked">
          <Bar
            parts={[
              { key: "recovered", value: entry.recovered.minor, look: "back" },
              { key: "refused", value: entry.refused.minor, look: "hatched" },
              { key: "pending", value: entry.pending.minor, look: "quiet" },
            ]}
          />
          <dl>
            <dt>
              <Mark shape="done" /> {t("money-recovered")}
            </dt>
            <dd>{money(entry.recovered)}</dd>
            <dt>
              <Mark shape="dropped" /> {t("money-refused")}
            </dt>
            <dd>{money(entry.refused)}</dd>
            <dt>
              <Mark shape="waiting" /> {t("money-pending")}
            </dt>
            <dd>{money(entry.pending)}</dd>
            <dt className="sum">{t("money-asked")}</dt>
            <dd className="sum">{money(entry.asked)}</dd>
          </dl>
        </div>
      ))}
    </section>
  );
}
