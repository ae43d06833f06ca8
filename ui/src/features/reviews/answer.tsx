import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { OutboxInput, ReviewAnswerView, ReviewSentView, ReviewView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { BuyerWords } from "@/parts/buyer-words";
import { DraftEditor, useDraft } from "@/parts/draft-editor";
import { toGap } from "@/parts/draft-gaps";
import { outboxMark } from "@/parts/outbox-state";
import { RuleLink } from "@/parts/rule-link";
import { SendDialog } from "@/parts/send";

/** States in which an answer is still on its way. */
const UNDER_WAY = new Set(["held", "queued", "sending", "sent", "unknown", "wedged"]);

/** The answer that is there, what was sent, and the editor of the next one. */
export function Answer(props: { view: ReviewView; focus: boolean }) {
  const { view, focus } = props;
  const { t } = useI18n();
  const [writing, setWriting] = useState(focus);
  const [seen, setSeen] = useState(focus);
  if (focus !== seen) {
    setSeen(focus);
    if (focus) setWriting(true);
  }
  const { answer } = view;
  const waits = view.sent.some((item) => UNDER_WAY.has(item.state));
  const closed = answer !== null && !answer.refused && (answer.edit === "used" || answer.edit === "over");
  const open = writing && !waits && !closed && view.answer_limit !== null;
  return (
    <div className="review-answer">
      {answer && <Published answer={answer} />}
      {view.sent.length > 0 && (
        <ul className="review-sent" aria-label={t("reviews-sent")}>
          {view.sent.map((item) => (
            <Sent key={item.id} item={item} />
          ))}
        </ul>
      )}
      {view.answer_limit === null && <p className="text-ink-2">{t("reviews-answer-not_here")}</p>}
      {waits && <p className="text-ink-2">{t("reviews-answer-waits")}</p>}
      {open ? (
        <Editor view={view} />
      ) : (
        !waits &&
        !closed &&
        view.answer_limit !== null && (
          <Button cap="A" onClick={() => setWriting(true)}>
            {answer && !answer.refused ? t("reviews-answer-change") : t("reviews-answer-write")}
          </Button>
        )
      )}
    </div>
  );
}

function Published(props: { answer: ReviewAnswerView }) {
  const { answer } = props;
  const { t, code, dayTime } = useI18n();
  const words = answer.edit_until
    ? t("reviews-edit-until", { at: dayTime(answer.edit_until.at) })
    : code("reviews-edit", answer.edit);
  return (
    <blockquote className="quote">
      <span className="quote-name">
        {t("reviews-answer-there")}
        {answer.refused && (
          <>
            {" "}
            <Mark shape="urgent" /> {t("reviews-answer-refused")}
          </>
        )}
      </span>
      <BuyerWords className="whitespace-pre-line">{answer.text}</BuyerWords>
      <p className="meta text-ink-2">
        {answer.edit === "used" || !answer.rule ? (
          code("reviews-edit", answer.edit)
        ) : (
          <RuleLink rule={answer.rule.rule} title={answer.rule.source}>
            {words}
          </RuleLink>
        )}
      </p>
    </blockquote>
  );
}

function Sent(props: { item: ReviewSentView }) {
  const { item } = props;
  const { t, code, dayTime } = useI18n();
  return (
    <li>
      <Mark shape={outboxMark(item.state)} />
      <div>
        <p>
          <b>{code("outbox-state", item.state)}</b>{" "}
          <span className="text-ink-2">
            {item.edit ? t("reviews-sent-edit") : t("reviews-sent-answer")}, {dayTime(item.at)}
          </span>{" "}
          <Link to="/outbox" search={{ id: item.id }}>
            {t("reviews-sent-open")}
          </Link>
        </p>
        <BuyerWords className="text-ink-2 whitespace-pre-line">{item.text}</BuyerWords>
        {item.words && (
          <p className="meta">
            {t("reviews-sent-words")} <BuyerWords>{item.words}</BuyerWords>
          </p>
        )}
      </div>
    </li>
  );
}

function Editor(props: { view: ReviewView }) {
  const { view } = props;
  const { t } = useI18n();
  const { review, answer, answer_limit: limit } = view;
  const [asked, setAsked] = useState<OutboxInput | null>(null);
  const edit = answer !== null && !answer.refused;
  const draft = useDraft({
    about: { account: review.account, review: review.id },
    purpose: "review_answer",
    ...(edit ? { start: answer.text } : {}),
    min: limit?.min ?? null,
    max: limit?.max ?? null,
  });
  const send = () => {
    if (draft.blocked) return toGap();
    setAsked({
      account: review.account,
      action: { do: "answer_review", review: review.id, text: draft.text, text_lang: draft.lang, edit },
      case: null,
    });
  };
  useKeys({
    "Ctrl+Enter": () => {
      send();
      return true;
    },
  });
  return (
    <>
      <DraftEditor draft={draft} label={t("reviews-part-answer")} autoFocus />
      <div className="review-end">
        <Button look="primary" cap="Ctrl Enter" disabled={draft.blocked} onClick={send}>
          {edit ? t("reviews-answer-send-edit") : t("reviews-answer-send")}
        </Button>
        <span className="meta text-ink-2">{t("reviews-answer-once")}</span>
      </div>
      <SendDialog input={asked} onClose={() => setAsked(null)} onQueued={() => setAsked(null)} />
    </>
  );
}
