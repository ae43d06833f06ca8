import { Bar } from "@/components/bar";
import { TextButton } from "@/components/button";
import { Mark, type MarkShape } from "@/components/mark";
import { type I18n, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DigestView, MoneyAskedView, TodayView, WaitingView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { ageOf, shortId } from "@/parts/due";
import { outboxMark } from "@/parts/outbox-state";

/** Lines of what waits in sight; the rest is counted. */
const WAITING_SHOWN = 8;

/** What changed, who is waited for, what was asked for and came back. */
export function Side(props: { today: TodayView }) {
  const { t } = useI18n();
  const { digest, waiting, waiting_total, money } = props.today;
  return (
    <aside className="side" aria-label={t("today-side")}>
      <Digest digest={digest} />
      {waiting.length > 0 && <Waiting lines={waiting} total={waiting_total} />}
      {money.length > 0 && <MoneyAsked money={money} />}
    </aside>
  );
}

function Digest(props: { digest: DigestView }) {
  const { t, count, dayTime, find } = useI18n();
  const { digest } = props;
  const seen = useAct(() => unwrap(commands.digestSeen()), { tags: ["orders", "undo"] });
  return (
    <section aria-labelledby="today-digest">
      <div className="side-head">
        <h2 id="today-digest" className="sec">
          {digest.since ? t("today-since", { at: dayTime(digest.since) }) : t("today-news")}
        </h2>
        {digest.lines.length > 0 && (
          <TextButton className="meta" disabled={seen.busy} onClick={() => seen.act(undefined)}>
            {t("today-seen")}
          </TextButton>
        )}
      </div>
      {digest.lines.length === 0 && <p className="text-ink-2">{t("today-no-news")}</p>}
      <ul className="digest">
        {digest.lines.map((line) => (
          <li key={line.key}>
            <a href={`#${line.route}`}>
              <Counted
                text={find(`digest-${line.key}`, { n: line.count, count: line.count })}
                count={count(line.count)}
              />
            </a>
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

/** What waits for others: a ticket as one line, since when, and what is known of it. */
function Waiting(props: { lines: WaitingView[]; total: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const shown = props.lines.slice(0, WAITING_SHOWN);
  const rest = props.total - shown.length;
  const more = shown.at(-1)?.form === "outbox" ? "/outbox" : "/cases?view=waiting";
  return (
    <section aria-labelledby="today-waiting">
      <h2 id="today-waiting" className="sec">
        {t("today-waiting")}
      </h2>
      <ul className="waiting">
        {shown.map((line) => (
          <li key={`${line.form}${line.id}`}>
            <Mark shape={waitingMark(line)} />
            <a href={`#${line.route}`}>{waitingTitle(line, i18n)}</a>
            <span className="meta text-ink-2 whitespace-nowrap">{ageOf(line.since, i18n)}</span>
            <span className="waiting-more">{waitingMore(line, i18n)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <a href={`#${more}`}>{t("today-more", { count: rest })}</a>}
    </section>
  );
}

function waitingMark(line: WaitingView): MarkShape {
  if (line.form === "outbox") return outboxMark(line.state);
  return line.state === "exported" ? "soon" : "waiting";
}

function waitingTitle(line: WaitingView, { code }: I18n): string {
  if (line.form === "outbox") return code("outbox-do", line.kind);
  if (line.form === "ticket") return line.subject ? `${line.id}, ${line.subject}` : line.id;
  return code("kind", line.kind);
}

function waitingMore(line: WaitingView, i18n: I18n): string {
  const { t, code, totals, dayShort } = i18n;
  const parts: string[] = [];
  if (line.form === "outbox") parts.push(code("outbox-state", line.state));
  if (line.form === "ticket" && line.state === "exported") parts.push(t("today-wait-not-filed"));
  if (line.form === "ticket") parts.push(t("today-waiting-orders", { count: line.orders }));
  if (line.form === "case" && line.subject) parts.push(shortId(line.subject));
  if (line.asked.length > 0) parts.push(totals(line.asked));
  if (line.remind_at && line.state === "filed") parts.push(t("today-wait-look", { at: dayShort(line.remind_at) }));
  return parts.join(" · ");
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
