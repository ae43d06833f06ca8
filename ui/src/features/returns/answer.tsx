import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DecisionView, OutboxInput, ReturnRow, TemplateView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { CheckLines, ProblemLine, useCheck } from "@/parts/check";
import { DraftEditor } from "@/parts/draft-editor";
import { useDraft } from "@/parts/use-draft";
import { decisionName } from "./decisions";

interface Props {
  row: ReturnRow;
  decision: DecisionView;
  onQueued: () => void;
}

/** The claim's id at the marketplace: the end of the row's key. */
const claimOf = (row: ReturnRow) => row.key.split("/").slice(2).join("/");

/** The chosen answer: what the buyer will read, what follows, and the button that queues it. It can be taken back at once. */
export function Answer(props: Props) {
  return props.decision.text ? <WithWords {...props} /> : <Send {...props} words={null} ready />;
}

/** An answer in the seller's own words: written in his language beside the one it is sent in. */
function WithWords(props: Props) {
  const { row, decision } = props;
  const { t } = useI18n();
  const draft = useDraft({
    about: { account: row.account, claim: claimOf(row) },
    purpose: "claim_comment",
    min: decision.text?.min ?? null,
    max: decision.text?.max ?? null,
  });
  const empty = draft.text.trim() === "";
  const optional = !decision.text_required && empty;
  return (
    <Send
      {...props}
      words={empty ? null : { text: draft.text.trim(), lang: draft.lang }}
      ready={optional || (draft.ready && !draft.blocked && !empty)}
    >
      <DraftEditor draft={draft} label={t("returns-own-words")} autoFocus />
    </Send>
  );
}

function Send(
  props: Props & { words: { text: string; lang: string } | null; ready: boolean; children?: React.ReactNode },
) {
  const { row, decision, words, ready, children, onQueued } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const button = useRef<HTMLButtonElement>(null);
  const section = useRef<HTMLElement>(null);
  const input: OutboxInput = {
    account: row.account,
    action: {
      do: "decide_claim",
      claim: claimOf(row),
      action: decision.action,
      comment: words?.text ?? null,
      text_lang: words?.lang ?? null,
    },
    case: null,
  };
  const check = useCheck(ready ? input : null, true);
  const queue = useAct(() => unwrap(commands.outboxAdd(input)), {
    tags: ["outbox", "cases", "undo", "orders"],
    undo: true,
    told: () => t("returns-queued-told", { name: decisionName(decision, i18n) }),
    done: onQueued,
  });
  const send = () => {
    if (check.ready && !queue.busy) queue.act(undefined);
    else if (check.consent.asked) section.current?.querySelector<HTMLInputElement>(".send-warned input")?.focus();
  };
  const writes = decision.text !== null;
  // Nothing to write: the button, as soon as it can be pressed.
  useEffect(() => {
    if (!writes && check.ready) button.current?.focus({ preventScroll: true });
  }, [writes, check.ready]);
  const told = check.view !== null;
  // The whole answer comes into sight, also when what follows from it has been told.
  useEffect(() => {
    if (told || ready) section.current?.scrollIntoView({ block: "nearest" });
  }, [told, ready]);
  useKeys({
    "Ctrl+Enter": () => {
      send();
      return true;
    },
  });
  return (
    <section ref={section} className="return-answer" aria-label={decisionName(decision, i18n)}>
      {decision.template && <Template template={decision.template} />}
      {children}
      <CheckLines check={check} />
      {check.failed && <ProblemLine problem={check.failed} />}
      <div className="return-send">
        <Button
          ref={button}
          look="primary"
          cap={writes ? "Ctrl Enter" : "Enter"}
          busy={queue.busy}
          disabled={!check.ready}
          onClick={send}
        >
          {decisionName(decision, i18n)}
        </Button>
        <span className="meta text-ink-2">
          {t("returns-send-note", { shop: row.account_name, seconds: check.view?.hold_s ?? 10 })}
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
