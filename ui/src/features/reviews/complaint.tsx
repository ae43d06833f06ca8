import { useEffect, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Select, TextArea } from "@/components/field";
import { Mark, type MarkShape } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { ComplaintView, ReviewView } from "@/ipc/types";
import { say } from "@/lib/toast";
import { useAct } from "@/parts/acts";
import { useConsent, Warnings } from "@/parts/check";
import { RuleLink } from "@/parts/rule-link";
import { useReviewAct } from "./keep";

/** What the seller writes of it. */
type Parts = Pick<ComplaintView, "ground" | "quote" | "fact" | "text">;

const DECIDED = ["hidden", "excluded", "refused"] as const;

/** The one complaint: written beside its list, held, filed by hand in the portal, decided. */
export function Complaint(props: { view: ReviewView; focus: boolean }) {
  const { complaint } = props.view;
  const filed = complaint.filed_at !== null;
  return (
    <div className="complaint">
      <div className="complaint-main">{filed ? <Filed {...props} /> : <Writing {...props} />}</div>
      <aside className="complaint-side">
        <Odds complaint={complaint} />
        {!filed && <Checks complaint={complaint} />}
      </aside>
    </div>
  );
}

function Writing(props: { view: ReviewView; focus: boolean }) {
  const { view, focus } = props;
  const { t, code, dayTime, count } = useI18n();
  const { complaint, review } = view;
  const [draft, setDraft] = useState<Parts>({
    ground: complaint.ground,
    quote: complaint.quote,
    fact: complaint.fact,
    text: complaint.text,
  });
  const [opened, setOpened] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  // One blue button on the page: before the complaint is asked for it is the one beside the way.
  const primary = focus ? "primary" : "outlined";
  useEffect(() => {
    if (focus) area.current?.focus();
  }, [focus]);
  const changed =
    complaint.state === "none" ||
    draft.ground !== complaint.ground ||
    draft.quote !== complaint.quote ||
    draft.fact !== complaint.fact ||
    draft.text !== complaint.text;
  const save = useReviewAct(review.key, (input: Parts) => commands.complaintSave(review.key, input), {
    told: () => t("complaint-saved"),
  });
  const hold = useReviewAct(review.key, (_: undefined) => commands.complaintHold(review.key), {
    told: () => t("complaint-held-told"),
  });
  const first = useAct((input: Parts) => unwrap(commands.complaintSave(review.key, input)), {
    tags: ["orders", "undo"],
    done: () => hold.act(undefined),
  });
  const drop = useReviewAct(review.key, (_: undefined) => commands.complaintDrop(review.key), {
    told: () => t("complaint-dropped"),
    done: (after) =>
      setDraft({
        ground: after.complaint.ground,
        quote: after.complaint.quote,
        fact: after.complaint.fact,
        text: after.complaint.text,
      }),
  });
  const filed = useReviewAct(review.key, (_: undefined) => commands.complaintFiled(review.key), {
    told: () => t("complaint-filed-told"),
    tags: ["cases"],
  });
  const compose = useAct((input: Parts) => unwrap(commands.complaintText(review.key, input)), {
    done: (text) => setDraft((old) => ({ ...old, text })),
  });
  // What may be filed but is weak is read before the portal is opened: there is no second complaint.
  const weak = complaint.checks.filter((check) => check.state === "weak").map((check) => check.name);
  const files = complaint.may_file && !changed;
  const consent = useConsent(weak);
  const length = [...draft.text].length;
  const most = complaint.limit?.value ?? null;
  const copy = async () => {
    await commands.textCopy(draft.text);
    setOpened(true);
    say(t("complaint-copied"));
    if (complaint.page) await commands.pageOpen(complaint.page);
  };
  const choices = (list: string[], now: string) => (list.includes(now) || !now ? list : [now, ...list]);
  return (
    <>
      <p className="complaint-once">
        <Mark shape="soon" /> {t("complaint-once")}
      </p>
      <Select
        label={t("complaint-ground")}
        value={draft.ground ?? ""}
        empty={t("complaint-choose")}
        options={complaint.grounds.map((ground) => ({ value: ground, label: code("ground", ground) }))}
        onChange={(ground) => setDraft({ ...draft, ground: ground || null })}
      />
      <p className="meta text-ink-2">{t("complaint-ground-help")}</p>
      <TextArea
        label={t("complaint-quote")}
        rows={2}
        lang="ru"
        value={draft.quote}
        onChange={(event) => setDraft({ ...draft, quote: event.target.value })}
      />
      <Offers
        list={choices(complaint.quotes, "")}
        now={draft.quote}
        onTake={(quote) => setDraft({ ...draft, quote })}
      />
      <TextArea
        label={t("complaint-fact")}
        rows={2}
        lang={complaint.lang}
        value={draft.fact}
        help={complaint.fact_choices.length === 0 ? t("complaint-fact-none") : undefined}
        onChange={(event) => setDraft({ ...draft, fact: event.target.value })}
      />
      <Offers list={complaint.fact_choices} now={draft.fact} onTake={(fact) => setDraft({ ...draft, fact })} />
      <TextArea
        ref={area}
        label={t("complaint-text")}
        rows={9}
        lang={complaint.lang}
        value={draft.text}
        error={most !== null && length > most ? t("complaint-too-long", { over: length - most }) : undefined}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
      />
      <div className="complaint-count">
        <TextButton disabled={compose.busy} onClick={() => compose.act(draft)}>
          {t("complaint-compose")}
        </TextButton>
        {complaint.limit && most !== null && (
          <RuleLink rule={complaint.limit.rule} title={complaint.limit.source}>
            <span className="num">
              {count(length)} / {count(most)}
            </span>
          </RuleLink>
        )}
      </div>
      {complaint.state === "held" && complaint.hold_until && (
        <p className="text-ink-2">
          <Mark shape="waiting" /> {t("complaint-held", { at: dayTime(complaint.hold_until) })}
        </p>
      )}
      {complaint.state === "ready" && (
        <p className="text-ink-2">
          <Mark shape="soon" /> {t("complaint-ready")}
        </p>
      )}
      {files && (
        <Warnings
          warnings={weak.map((name) => ({ key: name, text: code("complaint-weak", name) }))}
          consent={consent}
          label={t("complaint-agree")}
        />
      )}
      <div className="review-end">
        {files ? (
          <>
            <Button look={opened ? "outlined" : primary} disabled={!consent.clear} onClick={() => void copy()}>
              {t("complaint-open")}
            </Button>
            <Button
              look={opened ? primary : "outlined"}
              busy={filed.busy}
              disabled={!consent.clear}
              onClick={() => filed.act(undefined)}
            >
              {t("complaint-filed")}
            </Button>
          </>
        ) : (
          <>
            {(complaint.state === "none" || complaint.state === "draft") && (
              <Button
                look={primary}
                busy={first.busy || hold.busy}
                disabled={draft.text.trim() === ""}
                onClick={() => first.act(draft)}
              >
                {t("complaint-hold", { hours: complaint.hold_hours ?? 0 })}
              </Button>
            )}
            {changed && (
              <Button busy={save.busy} disabled={draft.text.trim() === ""} onClick={() => save.act(draft)}>
                {t("complaint-save")}
              </Button>
            )}
          </>
        )}
        {complaint.state !== "none" && (
          <Button look="bare" onClick={() => drop.act(undefined)}>
            {t("complaint-drop")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Passages and facts to take with a click; the one that stands in the field is left out. */
function Offers(props: { list: string[]; now: string; onTake: (text: string) => void }) {
  const { list, now, onTake } = props;
  const { t } = useI18n();
  const others = list.filter((text) => text !== now);
  if (others.length === 0) return null;
  return (
    <ul className="offers" aria-label={t("complaint-offers")}>
      {others.map((text) => (
        <li key={text}>
          <button type="button" className="offer" onClick={() => onTake(text)}>
            <bdi lang="ru">{text}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

const CHECK_MARK: Record<string, MarkShape> = {
  good: "done",
  weak: "soon",
  missing: "missing",
  waiting: "waiting",
};

/** The list before filing, as of what was kept last. */
function Checks(props: { complaint: ComplaintView }) {
  const { complaint } = props;
  const { t, code } = useI18n();
  return (
    <section aria-label={t("complaint-list")}>
      <h3 className="sec">{t("complaint-list")}</h3>
      <ul className="complaint-list">
        {complaint.checks.map((check) => (
          <li key={check.name}>
            <Mark shape={CHECK_MARK[check.state] ?? "open"} label={code("complaint-is", check.state)} />{" "}
            {code("complaint-check", check.name)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What complaints come to: the seller's own, once there are enough, beside what is published. */
function Odds(props: { complaint: ComplaintView }) {
  const { complaint } = props;
  const { t } = useI18n();
  const { record, base_rate: base } = complaint;
  return (
    <section aria-label={t("complaint-odds")}>
      <h3 className="sec">{t("complaint-odds")}</h3>
      <p>
        {record.decided === 0
          ? t("complaint-own-none")
          : record.percent === null
            ? t("complaint-own-few", { decided: record.decided, won: record.won, least: record.least })
            : t("complaint-own", { percent: record.percent, won: record.won, decided: record.decided })}
      </p>
      {base && base.value !== null && (
        <p className="text-ink-2">
          <RuleLink rule={base.rule}>{t("complaint-base", { percent: base.value })}</RuleLink>
          <span className="meta complaint-source">{base.source}</span>
        </p>
      )}
    </section>
  );
}

function Filed(props: { view: ReviewView; focus: boolean }) {
  const { view } = props;
  const { t, code, dayTime } = useI18n();
  const { complaint, review } = view;
  const result = useReviewAct(review.key, (what: string) => commands.complaintResult(review.key, what), {
    told: (what) => t("reviews-outcome-told", { outcome: code("review-outcome", what) }),
    tags: ["cases"],
  });
  return (
    <>
      <p>
        <Mark shape={complaint.result_at ? "done" : "waiting"} />{" "}
        {t("complaint-filed-at", { at: complaint.filed_at ? dayTime(complaint.filed_at) : "" })}{" "}
        {complaint.result_at && <b>{code("review-outcome", complaint.state)}</b>}
      </p>
      <blockquote className="quote">
        <span className="quote-name">{complaint.ground ? code("ground", complaint.ground) : ""}</span>
        <bdi lang={complaint.lang} className="whitespace-pre-line">
          {complaint.text}
        </bdi>
      </blockquote>
      <h3 className="sec">{t("complaint-answer")}</h3>
      <div className="review-end" role="group" aria-label={t("complaint-answer")}>
        {DECIDED.map((what) => (
          <Button
            key={what}
            disabled={complaint.state === what}
            aria-pressed={complaint.state === what}
            onClick={() => result.act(what)}
          >
            {code("review-outcome", what)}
          </Button>
        ))}
      </div>
      <p className="meta text-ink-2">{t("complaint-final")}</p>
    </>
  );
}
