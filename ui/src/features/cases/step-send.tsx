import { useState } from "react";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import type { CaseView, FieldInput, OutboxInput, StepView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { DraftEditor, useDraft } from "@/parts/draft-editor";
import { SendDialog } from "@/parts/send";

/** Steps that act at the marketplace, and what their words are for; nothing: they have none. */
const PURPOSE: Record<string, string | null> = {
  answer: "review_answer",
  claim: "claim_comment",
  message: "chat",
  cancel_order: null,
  stock_zero: null,
};

/** Whether a step can be sent from here. */
export function sends(step: StepView): boolean {
  return step.state !== "done" && step.action !== null && step.action in PURPOSE;
}

/** The draft that a step's words begin with: its own, or that of the answer chosen before it. */
function draftOf(view: CaseView, step: StepView): string | null {
  if (step.draft) return step.draft;
  const at = view.steps.findIndex((other) => other.name === step.name);
  const chosen = view.steps
    .slice(0, at)
    .reverse()
    .map((other) => other.options.find((option) => option.name === other.chosen && option.sends))
    .find((option) => option !== undefined);
  return chosen?.draft ?? null;
}

interface Props {
  view: CaseView;
  step: StepView;
  primary: boolean;
  /** The step may be done now: what it asks for is there, and it does not wait. */
  ready: boolean;
  busy: boolean;
  choose: string | null;
  /** The step's fields, with the words in the one they belong in. */
  fields: (words: string) => FieldInput[];
  /** The seller did it in the portal. */
  onElsewhere: (words: string) => void;
  onQueued: () => void;
}

/** What a step sends: its words in both languages, a last look, the outbox. Doing it in the portal stays possible. */
export function StepSend(props: Props) {
  const { step, view } = props;
  const purpose = PURPOSE[step.action ?? ""] ?? null;
  const draft = draftOf(view, step);
  const writes = purpose !== null && (step.action !== "claim" || draft !== null);
  return writes ? <Written {...props} purpose={purpose} draft={draft} /> : <Buttons {...props} words="" lang={null} />;
}

function Written(props: Props & { purpose: string; draft: string | null }) {
  const { view, purpose, draft: id } = props;
  const { t } = useI18n();
  const draft = useDraft({ about: { case: view.case.id }, purpose, ...(id ? { draft: id } : {}) });
  return (
    <>
      <DraftEditor draft={draft} label={t("step-send-text")} />
      <Buttons {...props} ready={props.ready && !draft.blocked} words={draft.text} lang={draft.lang} />
    </>
  );
}

function Buttons(props: Props & { words: string; lang: string | null }) {
  const { view, step, primary, ready, busy, words, lang, choose, fields, onElsewhere, onQueued } = props;
  const { t } = useI18n();
  const [asked, setAsked] = useState<OutboxInput | null>(null);
  const send = () => {
    if (!ready) return;
    setAsked({
      account: view.case.account,
      action: null,
      case: { case: view.case.id, step: step.name, choose, fields: fields(words) },
    });
  };
  return (
    <>
      {primary && (
        <Keys
          act={() => {
            send();
            return true;
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look={primary ? "primary" : "outlined"}
          cap={primary ? "Enter" : undefined}
          disabled={!ready}
          onClick={send}
        >
          {t("step-send")}
        </Button>
        <Button look="bare" busy={busy} onClick={() => onElsewhere(words)}>
          {t("step-send-elsewhere")}
        </Button>
      </div>
      <SendDialog input={asked} lang={lang} onClose={() => setAsked(null)} onQueued={onQueued} />
    </>
  );
}

function Keys(props: { act: () => boolean }) {
  useKeys({ Enter: props.act, KeyE: props.act });
  return null;
}
