import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Copyable } from "@/components/copyable";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { FactView, QueuedView, ReturnView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { Journey } from "@/parcel/journey";
import { useAct } from "@/parts/acts";
import { BuyerWords } from "@/parts/buyer-words";
import { useMarketZone } from "@/parts/due";
import { Loaded } from "@/parts/loaded";
import { RuleLink } from "@/parts/rule-link";
import { Answer } from "./answer";
import { Decisions, decisionName } from "./decisions";
import { Inspect } from "./inspect";
import { urgency } from "./list";
import { MoneyMatch } from "./money";
import { Photos } from "./photos";
import { Way } from "./way";
import { Words } from "./words";

interface Props {
  id: string;
  next: string | null;
  onSelect: (key: string) => void;
  onPolicy: () => void;
}

/** A return: what the buyer shows and says, what is known, what each answer costs, and what came back. */
export function ReturnPage(props: Props) {
  const { t } = useI18n();
  const view = useQuery(ask.return(props.id));
  return (
    <Loaded query={view} loading={t("returns-page-loading")}>
      {(data) => <Page {...props} view={data} />}
    </Loaded>
  );
}

function Page(props: Props & { view: ReturnView }) {
  const { view, next, onSelect, onPolicy } = props;
  const navigate = useNavigate();
  const { row } = view;
  const claim = row.kind === "claim";
  const order = useQuery({ ...ask.order(view.order_key ?? ""), enabled: view.order_key !== null }).data;
  const goOn = () => {
    if (next) onSelect(next);
  };
  return (
    <article className="case return" aria-label={row.title}>
      <Head view={view} />
      <div className="scroll case-scroll">
        <div className="return-top">
          <div>
            <p className="stmt">
              <Message message={view.sentence} />
            </p>
            <Ids view={view} />
          </div>
          {row.due && <Countdown view={view} />}
        </div>
        {claim && (
          <div className="return-seen">
            <Photos pictures={view.pictures} at={view.pictures_at} listing={view.listing} />
            <div>
              <Words words={view.words} />
              <Rate id={row.key} />
            </div>
          </div>
        )}
        {view.queued && <Queued queued={view.queued} view={view} />}
        {claim && <Deciding view={view} onQueued={goOn} />}
        {!claim && <Inspect view={view} onPolicy={onPolicy} onSettled={goOn} />}
        <div className="return-two">
          <Facts view={view} />
          <Way view={view} onPolicy={onPolicy} onCase={(id) => void navigate({ to: "/cases", search: { id } })} />
        </div>
        <MoneyMatch match={view.money} />
        {claim && <Inspect view={view} onPolicy={onPolicy} onSettled={goOn} />}
        {view.parcel && view.parcel.legs.length > 0 && (
          <div className="case-part">
            <Journey parcel={view.parcel} timeline={order?.timeline ?? []} compact />
          </div>
        )}
      </div>
    </article>
  );
}

function Head(props: { view: ReturnView }) {
  const { view } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  const due = urgency(view.row, i18n);
  return (
    <header className="case-head">
      <h1 className="case-name">
        <Mark shape={due.shape} {...(due.tone ? { tone: due.tone } : {})} /> {code("return-stage", view.row.stage)}
      </h1>
      {!view.row.due && <span className="case-state">{due.words}</span>}
      <span className="head-end return-links">
        {view.order_key && (
          <Link to="/orders" search={{ id: view.order_key }}>
            {t("returns-order")}
          </Link>
        )}
        {view.cases.map((one) => (
          <Link key={one.id} to="/cases" search={{ id: one.id }}>
            {t("returns-case", { id: one.id })}
          </Link>
        ))}
        {view.page && (
          <TextButton onClick={() => view.page && void commands.pageOpen(view.page)}>{t("case-open-page")}</TextButton>
        )}
      </span>
    </header>
  );
}

/** The ids people ask for. */
const ASKED_FOR = new Set(["order", "srid", "sticker", "claim"]);

function Ids(props: { view: ReturnView }) {
  const { t, code } = useI18n();
  return (
    <div className="case-ids">
      {props.view.ids
        .filter((field) => ASKED_FOR.has(field.name))
        .map((field) => (
          <Copyable
            key={`${field.name}${field.value}`}
            label={code("field", field.name)}
            value={field.value}
            hint={t("view-copy-hint")}
            copied={t("view-copied")}
            onCopy={(value) => void commands.textCopy(value)}
          />
        ))}
    </div>
  );
}

/** How long the goods are kept: the largest figure of the page, a line that shortens, both clocks. */
function Countdown(props: { view: ReturnView }) {
  const { view } = props;
  const { t, span, now, dayTime, zone, zoneName, code } = useI18n();
  const market = useMarketZone(view.row.platform, zone);
  const due = view.row.due;
  if (!due) return null;
  const ms = new Date(due.at).getTime() - now.getTime();
  const tone = ms < 24 * 3_600_000 ? "late" : ms < 72 * 3_600_000 ? "soon" : "ink";
  const ready = view.facts.find((fact) => fact.name === "ready_at")?.value;
  const from = ready?.form === "time" ? new Date(ready.value).getTime() : null;
  const whole = from === null ? null : new Date(due.at).getTime() - from;
  const left = whole && whole > 0 ? Math.max(0, Math.min(100, (ms / whole) * 100)) : null;
  return (
    <aside className="return-countdown" aria-label={t("returns-storage")}>
      <p className="meta text-ink-2">{ms < 0 ? t("returns-storage-over") : t("returns-storage")}</p>
      <p className={`return-figure tone-${tone}`}>{span(Math.abs(ms))}</p>
      {left !== null && (
        <svg className={`return-fuse tone-${tone}`} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y="1" width="100" height="1" className="axis-line-fill" />
          <rect x="0" y="0" width={left} height="3" fill="currentColor" />
        </svg>
      )}
      <p className="meta text-ink-2">
        {dayTime(due.at)}
        {market && (
          <>
            {", "}
            {t("returns-elsewhere", { place: zoneName(market), at: dayTime(due.at, market) })}
          </>
        )}
      </p>
      <p className="meta text-ink-2">
        <RuleLink rule={due.rule} recheck={due.recheck}>
          {due.source}
        </RuleLink>
        , {code("confidence", due.confidence)}
      </p>
    </aside>
  );
}

/** How often the product comes back with a claim, by the seller's own data. Comes by itself, the page does not wait for it. */
function Rate(props: { id: string }) {
  const { t, day } = useI18n();
  const rate = useQuery(ask.returnRate(props.id)).data;
  if (!rate) return null;
  return (
    <p className="meta text-ink-2 return-rate">
      {t("returns-rate", {
        since: day(rate.since),
        orders: rate.orders,
        claims: rate.claims,
      })}
    </p>
  );
}

function Facts(props: { view: ReturnView }) {
  const { view } = props;
  const { t, code, dayTime } = useI18n();
  return (
    <section className="case-part" aria-label={t("returns-facts")}>
      <h2 className="sec">{t("returns-facts")}</h2>
      <dl className="facts">
        {view.facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt>{code("return-fact", fact.name)}</dt>
            <dd>
              <Fact fact={fact} />
            </dd>
          </div>
        ))}
      </dl>
      {view.forgets_at && (
        <p className="meta text-ink-2">
          {view.forgotten ? t("subject-forgotten") : t("subject-forgets", { at: dayTime(view.forgets_at) })}
        </p>
      )}
    </section>
  );
}

function Fact(props: { fact: FactView }) {
  const { fact } = props;
  const { t, value, code, count, dayTime } = useI18n();
  if (!fact.value) return <span className="text-soon">{t("returns-not-known")}</span>;
  const { value: given } = fact;
  const shown =
    given.form === "time" ? dayTime(given.value) : given.form === "count" ? count(given.value) : value(given);
  return (
    <>
      {given.form === "text" ? <BuyerWords>{shown}</BuyerWords> : shown}
      {fact.from && <span className="ledger-label">{code("return-from", fact.from)}</span>}
    </>
  );
}

/** An answer that is on its way; while it is held, one key takes it back. */
function Queued(props: { queued: QueuedView; view: ReturnView }) {
  const { queued, view } = props;
  const i18n = useI18n();
  const { t, code, dayTime } = i18n;
  const back = useAct(() => unwrap(commands.outboxCancel(queued.id)), {
    tags: ["outbox", "cases", "orders"],
    told: () => t("returns-taken-back"),
  });
  const name = decisionName(
    view.decisions.find((decision) => decision.action === queued.action) ?? {
      action: queued.action,
      effect: "unknown",
    },
    i18n,
  );
  const bad = queued.state === "rejected" || queued.state === "wedged";
  const open = queued.state === "held" || queued.state === "queued";
  return (
    <section className="case-part return-queued" aria-label={t("returns-answered")}>
      <p>
        <Mark shape={bad ? "urgent" : queued.state === "confirmed" ? "done" : "waiting"} /> <b>{name}</b>{" "}
        <span className="text-ink-2">
          {code("returns-queued-state", queued.state)}, {dayTime(queued.at)}
        </span>
      </p>
      {queued.comment && (
        <blockquote className="quote">
          <BuyerWords className="whitespace-pre-line">{queued.comment}</BuyerWords>
        </blockquote>
      )}
      {queued.words && (
        <blockquote className="quote">
          <span className="quote-name">{t("returns-market-words")}</span>
          <BuyerWords>{queued.words}</BuyerWords>
        </blockquote>
      )}
      {open && (
        <Button busy={back.busy} onClick={() => back.act(undefined)}>
          {t("returns-take-back")}
        </Button>
      )}
    </section>
  );
}

function Deciding(props: { view: ReturnView; onQueued: () => void }) {
  const { view, onQueued } = props;
  const { t } = useI18n();
  const [chosen, setChosen] = useState<string | null>(null);
  const offered = useMemo(() => view.decisions.filter((decision) => decision.offered), [view.decisions]);
  const waits = view.row.part === "queued" && view.row.stage === "queued";
  const choose = (action: string) => setChosen((old) => (old === action ? null : action));
  const keys = Object.fromEntries(
    offered.slice(0, 9).flatMap((decision, index) => {
      const act = () => {
        if (waits) return false;
        setChosen(decision.action);
        return true;
      };
      return [
        [`Digit${index + 1}`, act],
        [`Numpad${index + 1}`, act],
      ];
    }),
  );
  const section = useRef<HTMLElement>(null);
  useKeys({
    ...keys,
    Escape: () => {
      if (!chosen) return false;
      setChosen(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return true;
    },
  });
  if (view.decisions.length === 0 || waits) return null;
  const decision = offered.find((one) => one.action === chosen);
  return (
    <section ref={section} className="case-part" aria-label={t("returns-decide")}>
      <h2 className="sec">
        {t("returns-decide")} <span className="font-normal">{t("returns-decide-note")}</span>
      </h2>
      {offered.length === 0 ? (
        <p className="text-ink-2">{t("returns-nothing-offered")}</p>
      ) : (
        <Decisions decisions={view.decisions} chosen={chosen} onChoose={choose} />
      )}
      {decision && <Answer key={decision.action} row={view.row} decision={decision} onQueued={onQueued} />}
    </section>
  );
}
