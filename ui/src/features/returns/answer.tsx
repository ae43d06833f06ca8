import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { TextArea } from "@/components/field";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { DecisionView, OutboxInput, ReturnRow, TemplateView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { decisionName } from "./decisions";

/** Characters as the marketplace counts them. */
const lengthOf = (text: string) => [...text.trim()].length;

/** The chosen answer: what the buyer will read, what follows, and the button that queues it. It can be taken back at once. */
export function Answer(props: { row: ReturnRow; decision: DecisionView; caseId: string | null; onQueued: () => void }) {
  const { row, decision, onQueued } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const length = lengthOf(text);
  const range = decision.text;
  const short = range !== null && (decision.text_required || length > 0) && length < range.min;
  const long = range !== null && length > range.max;
  const ready = !short && !long;
  const comment = range && length > 0 ? text.trim() : null;
  const input: OutboxInput = {
    account: row.account,
    action: {
      do: "decide_claim",
      claim: row.key.split("/").slice(2).join("/"),
      action: decision.action,
      comment,
      text_lang: comment ? "ru" : null,
    },
    case: null,
  };
  const check = useQuery({ ...ask.outboxCheck(input), enabled: ready });
  const problems = ready ? (check.data?.problems ?? []) : [];
  const queue = useAct(() => unwrap(commands.outboxAdd(input)), {
    tags: ["outbox", "cases", "undo", "orders"],
    undo: true,
    told: () => t("returns-queued-told", { name: decisionName(decision, i18n) }),
    done: onQueued,
  });
  const send = () => {
    if (ready && problems.length === 0 && !queue.busy) queue.act(undefined);
  };
  const writes = range !== null;
  useEffect(() => {
    (writes ? field.current : button.current)?.focus({ preventScroll: true });
    (writes ? field.current : button.current)?.scrollIntoView({ block: "nearest" });
  }, [writes]);
  useKeys({
    "Ctrl+Enter": () => {
      send();
      return true;
    },
  });
  return (
    <section className="return-answer" aria-label={decisionName(decision, i18n)}>
      {decision.template && <Template template={decision.template} />}
      {range && (
        <TextArea
          ref={field}
          label={t("returns-own-words")}
          help={t("returns-own-words-help", { min: range.min, max: range.max })}
          error={
            long
              ? t("returns-text-long", { count: length, max: range.max })
              : short && length > 0
                ? t("returns-text-short", { count: length, min: range.min })
                : undefined
          }
          lang="ru"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {range && (
        <p className="meta text-ink-2" role="status">
          {t("returns-text-count", { count: length, max: range.max })}
        </p>
      )}
      {check.data && problems.length === 0 && (
        <p className="meta text-ink-2">
          <Message message={check.data.consequence} />
        </p>
      )}
      {check.data?.warnings.map((warning) => (
        <p key={warning.id} className="meta text-soon">
          <Mark shape="soon" /> <Message message={warning} />
        </p>
      ))}
      {problems.map((problem) => {
        const { what, help } = errorTexts(problem, i18n);
        return (
          <p key={problem.code} className="text-late" role="alert">
            <Mark shape="urgent" /> {what} {help}
          </p>
        );
      })}
      <div className="return-send">
        <Button
          ref={button}
          look="primary"
          cap={writes ? "Ctrl Enter" : "Enter"}
          busy={queue.busy}
          disabled={!ready || problems.length > 0}
          onClick={send}
        >
          {decisionName(decision, i18n)}
        </Button>
        <span className="meta text-ink-2">
          {t("returns-send-note", { shop: row.account_name, seconds: check.data?.hold_s ?? 10 })}
        </span>
      </div>
    </section>
  );
}

/** The text the marketplace sends, and what it says in the seller's language. */
function Template(props: { template: TemplateView }) {
  const { template } = props;
  const { t, lang } = useI18n();
  return (
    <div className="return-template">
      <div>
        <h3 className="sec">{t("returns-template-sent")}</h3>
        <p lang="ru" className="return-letter">
          {template.sent}
        </p>
      </div>
      {template.own && (
        <div>
          <h3 className="sec">{t("returns-template-own")}</h3>
          <p lang={lang} className="return-letter text-ink-2">
            {template.own}
          </p>
        </div>
      )}
      <p className="meta text-ink-2">{template.source}</p>
    </div>
  );
}
