import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { CheckField } from "@/components/field";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { asApiError } from "@/ipc/errors";
import { ask } from "@/ipc/queries";
import type { ApiError, OutboxCheckView, OutboxInput } from "@/ipc/types";
import { errorTexts } from "./api-error";

/** The seller's yes to what speaks against going on. */
export interface Consent {
  /** There is something to say yes to. */
  asked: boolean;
  given: boolean;
  set: (given: boolean) => void;
  /** Nothing speaks against it, or he said yes to all of it. */
  clear: boolean;
}

/** A yes is to these very warnings: when they change, it is asked for anew. */
export function useConsent(warnings: readonly string[]): Consent {
  const these = warnings.join("\n");
  const [to, setTo] = useState<string | null>(null);
  const asked = warnings.length > 0;
  const given = asked && to === these;
  return { asked, given, set: (yes) => setTo(yes ? these : null), clear: !asked || given };
}

/** What queueing an action would mean, and whether it may be queued now. */
export interface Check {
  view: OutboxCheckView | null;
  /** Why it cannot even be told. */
  failed: ApiError | null;
  consent: Consent;
  /** This very action was checked, nothing keeps it back, and every warning has its yes. */
  ready: boolean;
}

/**
 * Asks what queueing an action would mean; `null`: nothing is to be queued yet. With `writing`, what was told of the last letter
 * stands until it is told of the next; it lets nothing be queued.
 */
export function useCheck(input: OutboxInput | null, writing = false): Check {
  const check = useQuery({
    ...ask.outboxCheck(input),
    enabled: input !== null,
    ...(writing ? { placeholderData: keepPreviousData } : {}),
  });
  const view = (input && check.data) || null;
  const consent = useConsent((view?.warnings ?? []).map((warning) => JSON.stringify(warning)));
  const told = view !== null && !check.isPlaceholderData && !check.isFetching;
  return {
    view,
    failed: input && check.error ? asApiError(check.error) : null,
    consent,
    ready: told && view.problems.length === 0 && consent.clear,
  };
}

/** What keeps an action back, what speaks against it with the box for the seller's yes, what follows from it. */
export function CheckLines(props: { check: Check }) {
  const { view, consent } = props.check;
  const i18n = useI18n();
  const { t, code, day } = i18n;
  if (!view) return null;
  const { problems, warnings, consequence, rules } = view;
  return (
    <>
      {problems.map((problem) => (
        <ProblemLine key={problem.code} problem={problem} />
      ))}
      <Warnings
        warnings={warnings.map((warning) => ({ key: warning.id, text: <Message message={warning} /> }))}
        consent={problems.length === 0 ? consent : null}
        label={t("send-agree")}
      />
      <p>
        <Message message={consequence} />
      </p>
      {rules.map((rule) => (
        <p key={rule.rule} className="meta text-ink-2">
          {rule.value ? <Message message={rule.value} /> : t("send-rule-unknown")} — {rule.source}
          {rule.seen_on && <>, {day(rule.seen_on)}</>}
          {rule.confidence && <>, {code("confidence", rule.confidence)}</>}
        </p>
      ))}
    </>
  );
}

/** Why something cannot be queued, and what to do. */
export function ProblemLine(props: { problem: ApiError }) {
  const { what, why, help } = errorTexts(props.problem, useI18n());
  return (
    <p role="alert" className="send-line">
      <Mark shape="urgent" className="mt-1" />
      <span>
        <b>{what}</b> {why} {help}
      </span>
    </p>
  );
}

/** What speaks against going on, and the box for the seller's yes; no consent: it cannot go on anyway. */
export function Warnings(props: {
  warnings: { key: string; text: ReactNode }[];
  consent: Consent | null;
  label: string;
}) {
  const { warnings, consent, label } = props;
  const { t } = useI18n();
  const id = useId();
  if (warnings.length === 0) return null;
  return (
    <div className="send-warned" role="group" aria-label={t("send-warned")} aria-describedby={id}>
      <div id={id}>
        {warnings.map((warning) => (
          <p key={warning.key} className="send-line">
            <Mark shape="soon" className="mt-1" />
            <span>{warning.text}</span>
          </p>
        ))}
      </div>
      {consent && <CheckField label={label} checked={consent.given} onChange={consent.set} />}
    </div>
  );
}
