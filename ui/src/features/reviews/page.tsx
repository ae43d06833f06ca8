import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button, TextButton } from "@/components/button";
import { Copyable } from "@/components/copyable";
import { Mark } from "@/components/mark";
import { Menu } from "@/components/menu";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import { ask, commands } from "@/ipc/queries";
import type { ReviewView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { Journey } from "@/parcel/journey";
import { BuyerWords } from "@/parts/buyer-words";
import { FieldValue } from "@/parts/field-value";
import { Loaded } from "@/parts/loaded";
import { RuleLink } from "@/parts/rule-link";
import { Answer } from "./answer";
import { CauseBar } from "./cause";
import { Complaint } from "./complaint";
import { useReviewAct } from "./keep";
import { Words } from "./words";

const OUTCOMES = ["hidden", "excluded", "refused", "upgraded", "answered"] as const;

/** One review: its words, what it is about, the parcel's dates, what can be done. */
export function ReviewPage(props: {
  id: string;
  part: string | undefined;
  onPart: (part: string) => void;
  onProduct: (product: string) => void;
}) {
  const { t } = useI18n();
  const query = useQuery(ask.review(props.id));
  return (
    <Loaded query={query} loading={t("reviews-page-loading")}>
      {(view) => <Page {...props} view={view} />}
    </Loaded>
  );
}

function Page(props: {
  view: ReviewView;
  part: string | undefined;
  onPart: (part: string) => void;
  onProduct: (product: string) => void;
}) {
  const { view, part, onPart, onProduct } = props;
  const { t } = useI18n();
  const navigate = useNavigate();
  const { route } = view.advice;
  const shown = part === "complaint" || part === "answer" ? part : route === "complaint" ? "complaint" : "answer";
  const goes = () => {
    if (route === "support_ticket" && view.case)
      void navigate(
        view.case.ticket
          ? { to: "/tickets/$ticket", params: { ticket: view.case.ticket } }
          : { to: "/tickets/new", search: { cases: [view.case.id] } },
      );
    else if (route === "ask_buyer" && view.case) void navigate({ to: "/cases", search: { id: view.case.id } });
    else if (route === "complaint" || route === "answer") onPart(route);
    else return false;
    return true;
  };
  const what = useRef<HTMLElement>(null);
  useEffect(() => {
    if (part) what.current?.scrollIntoView({ block: "start" });
  }, [part]);
  useKeys({
    Enter: goes,
    KeyA: () => {
      onPart("answer");
      return true;
    },
    KeyC: () => {
      onPart("complaint");
      return true;
    },
  });
  return (
    <article className="case review" aria-label={view.review.id}>
      <Head view={view} onProduct={onProduct} />
      <div className="scroll case-scroll">
        <Sentence view={view} />
        <Meta view={view} />
        <Words view={view} />
        <CauseBar view={view} />
        <Way view={view} quiet={part !== undefined} onGo={goes} />
        <Dates view={view} />
        <section ref={what} className="case-part" aria-label={t("reviews-do")}>
          <Tabs
            label={t("reviews-do")}
            value={shown}
            panel="review-do"
            tabs={[
              { value: "answer", label: t("reviews-part-answer") },
              { value: "complaint", label: t("reviews-part-complaint") },
            ]}
            onChange={onPart}
          />
          <div id="review-do" role="tabpanel" className="review-do">
            {shown === "answer" ? (
              <Answer view={view} focus={part === "answer"} />
            ) : (
              <Complaint key={view.review.key} view={view} focus={part === "complaint"} />
            )}
          </div>
        </section>
      </div>
    </article>
  );
}

function Head(props: { view: ReviewView; onProduct: (product: string) => void }) {
  const { view, onProduct } = props;
  const { t, code, dayTime } = useI18n();
  const navigate = useNavigate();
  const row = view.review;
  const outcome = useReviewAct(view.review.key, (what: string | null) => commands.reviewOutcome(row.key, what), {
    told: (what) =>
      what ? t("reviews-outcome-told", { outcome: code("review-outcome", what) }) : t("reviews-outcome-cleared"),
    tags: ["cases"],
  });
  return (
    <header className="case-head">
      <span className="case-name">
        {row.stars !== null && <b className="review-stars">★{row.stars}</b>} <BuyerWords>{row.product}</BuyerWords>
      </span>
      <span className="case-state">
        {row.at && dayTime(row.at)}
        {view.outcome && (
          <>
            {" "}
            <Mark shape={view.outcome.outcome === "refused" ? "dropped" : "done"} />{" "}
            {code("review-outcome", view.outcome.outcome)}
          </>
        )}
      </span>
      <div className="head-end">
        {row.product_id && (
          <Button look="bare" onClick={() => row.product_id && onProduct(row.product_id)}>
            {t("reviews-product-only")}
          </Button>
        )}
        <Menu
          trigger={<Button look="bare">{t("reviews-outcome")}</Button>}
          items={[
            ...OUTCOMES.map((what) => ({
              key: what,
              label: code("review-outcome", what),
              disabled: view.outcome?.outcome === what,
              onChoose: () => outcome.act(what),
            })),
            {
              key: "none",
              label: t("reviews-outcome-none"),
              disabled: view.outcome === null,
              onChoose: () => outcome.act(null),
            },
          ]}
        />
        {view.case && (
          <Button onClick={() => view.case && void navigate({ to: "/cases", search: { id: view.case.id } })}>
            {t("reviews-case", { id: view.case.id })}
          </Button>
        )}
      </div>
    </header>
  );
}

/** What the words say and what the dates say, in one sentence. */
function Sentence(props: { view: ReviewView }) {
  const { view } = props;
  const { t, code, days, lang } = useI18n();
  const { timing } = view;
  const gap = lang === "zh" ? "" : " ";
  const glad = view.advice.why === "content" && view.cause.cause === "unclear";
  const about = glad ? t("reviews-good-long") : code("review-about", view.cause.cause);
  const dates =
    timing.code === "late" ? (
      <>
        {t("reviews-say-late-1", { leg: code("leg", timing.leg ?? "unknown") })}
        {gap}
        <b className="over">{t("reviews-say-days", { days: Math.floor(timing.over_days ?? 0) })}</b>
        {gap}
        {t("reviews-say-late-2", { days: days(timing.days ?? 0), usual: days(timing.usual_days ?? 0) })}
      </>
    ) : (
      code("reviews-say", timing.code)
    );
  return (
    <p className="stmt">
      {about}
      {gap}
      {dates}
    </p>
  );
}

const SHOWN_FACTS = new Set(["review", "product"]);

function Meta(props: { view: ReviewView }) {
  const { view } = props;
  const { t, code, dayTime } = useI18n();
  const { page } = view;
  return (
    <>
      <div className="case-ids">
        {view.facts
          .filter((fact) => SHOWN_FACTS.has(fact.name))
          .map((fact) => (
            <Copyable
              key={fact.name}
              label={code("field", fact.name)}
              value={fact.value}
              hint={t("view-copy-hint")}
              copied={t("view-copied")}
              onCopy={(value) => void commands.textCopy(value)}
            />
          ))}
        {view.facts
          .filter((fact) => !SHOWN_FACTS.has(fact.name))
          .map((fact) => (
            <span key={fact.name} className="meta text-ink-2">
              {code("field", fact.name)} <FieldValue name={fact.name} value={fact.value} />
            </span>
          ))}
        {page && (
          <TextButton className="meta" onClick={() => void commands.pageOpen(page)}>
            {t("reviews-open-page")}
          </TextButton>
        )}
      </div>
      {view.archived && (
        <p className="meta text-ink-2">
          <Mark shape="done" /> {t("reviews-archived")}
        </p>
      )}
      {view.archives && (
        <p className="meta text-ink-2">
          <RuleLink rule={view.archives.rule} recheck={view.archives.recheck}>
            {t("reviews-archives", { at: dayTime(view.archives.at) })}
          </RuleLink>
        </p>
      )}
    </>
  );
}

/** The tied order's parcel, and what its dates do to the words. */
function Dates(props: { view: ReviewView }) {
  const { view } = props;
  const { t, code } = useI18n();
  const { order, timing, candidates } = view;
  return (
    <section className="case-part" aria-label={t("reviews-dates")}>
      <h2 className="sec">
        {t("reviews-dates")}
        {order && (
          <span className="font-normal">
            {" "}
            <Link to="/orders" search={{ id: order.key }}>
              {t("reviews-order", { id: order.id })}
            </Link>{" "}
            {t("reviews-tied")}
          </span>
        )}
      </h2>
      {order ? (
        <Journey parcel={order.parcel} timeline={order.timeline} compact />
      ) : (
        <p className="text-ink-2">
          {code("reviews-say", timing.code)}
          {candidates.length > 0 && (
            <>
              {" "}
              {candidates.map((id, index) => (
                <span key={id}>
                  {index > 0 && ", "}
                  <Link className="id" to="/orders" search={{ q: id }}>
                    {id}
                  </Link>
                </span>
              ))}
            </>
          )}
        </p>
      )}
      {timing.weakened && (
        <p className="review-weak">
          <Mark shape="soon" /> {t("reviews-weakened")}
        </p>
      )}
    </section>
  );
}

/** The route that is proposed and why; its button is the blue one until something is being written. */
function Way(props: { view: ReviewView; quiet: boolean; onGo: () => boolean }) {
  const { view, quiet, onGo } = props;
  const { t, code } = useI18n();
  const { route, why } = view.advice;
  const can =
    route === "answer" || route === "complaint" || ((route === "support_ticket" || route === "ask_buyer") && view.case);
  return (
    <section className="case-part review-way" aria-label={t("reviews-way")}>
      <div>
        <h2 className="sec">{t("reviews-way")}</h2>
        <p className="review-route">{code("review-route", route)}</p>
        <p className="text-ink-2">{code("review-why", why)}</p>
        {!can && route !== "nothing" && <p className="meta text-ink-2">{t("reviews-way-no-case")}</p>}
      </div>
      {can && (
        <Button look={quiet ? "outlined" : "primary"} cap="Enter" onClick={() => void onGo()}>
          {code("review-go", route)}
        </Button>
      )}
    </section>
  );
}
