import { useState } from "react";
import { Select, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { OutcomeInput, TicketCaseView, TicketRow } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { readAmount, typed } from "./amount";
import { StepButton } from "./step-button";

/** How a case of a ticket can end. */
export const OUTCOMES = ["won_full", "won_part", "lost", "withdrawn", "no_answer", "goodwill", "not_applicable"];
const MONEY = new Set(["won_full", "won_part", "goodwill"]);

interface Answer {
  outcome: string;
  recovered: string;
}

function start(one: TicketCaseView): Answer {
  return { outcome: one.outcome ?? "", recovered: one.recovered ? typed(one.recovered) : "" };
}

/** The answers as the edge wants them; nothing while an amount is missing or is none. */
export function outcomesOf(
  cases: TicketCaseView[],
  answers: Record<string, Answer>,
  note: string,
): OutcomeInput[] | null {
  const out: OutcomeInput[] = [];
  for (const one of cases) {
    const answer = answers[one.case];
    if (!answer?.outcome || (answer.outcome === one.outcome && answer.recovered === start(one).recovered)) continue;
    let recovered: string | null = null;
    if (MONEY.has(answer.outcome) && one.claimed) {
      recovered = readAmount(answer.recovered, one.claimed.currency);
      if (recovered === null) return null;
    }
    out.push({ case: one.case, outcome: answer.outcome, recovered, note: note.trim() || null });
  }
  return out;
}

/** What the marketplace answered, order by order, with what came back. */
export function OutcomeForm(props: { row: TicketRow; primary: boolean }) {
  const { row, primary } = props;
  const i18n = useI18n();
  const { t, code, money } = i18n;
  const [answers, setAnswers] = useState<Record<string, Answer>>(
    Object.fromEntries(row.cases.map((one) => [one.case, start(one)])),
  );
  const [note, setNote] = useState("");
  const save = useAct((outcomes: OutcomeInput[]) => unwrap(commands.ticketOutcome(row.id, outcomes)), {
    tags: ["tickets", "cases", "undo"],
    undo: true,
    quiet: true,
    told: (_after, outcomes) => t("tickets-outcome-told", { count: outcomes.length }),
  });
  const set = (one: TicketCaseView, part: Partial<Answer>) =>
    setAnswers((old) => {
      const answer = { ...start(one), ...old[one.case], ...part };
      if (part.outcome === "won_full" && one.claimed) answer.recovered = typed(one.claimed);
      if (part.outcome !== undefined && !MONEY.has(part.outcome)) answer.recovered = "";
      return { ...old, [one.case]: answer };
    });
  const ready = outcomesOf(row.cases, answers, note);
  const failed = save.error ? errorTexts(save.error, i18n) : null;
  const options = [
    { value: "", label: t("tickets-outcome-none") },
    ...OUTCOMES.map((outcome) => ({ value: outcome, label: code("outcome", outcome) })),
  ];
  const can = ready !== null && ready.length > 0 && !save.busy;
  return (
    <form
      className="ticket-form"
      aria-label={t("tickets-outcome-title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (can) save.act(ready);
      }}
    >
      {row.cases.length > 1 && (
        <Select
          label={t("tickets-outcome-all")}
          value=""
          options={options}
          onChange={(outcome) => {
            if (outcome) for (const one of row.cases) set(one, { outcome });
          }}
        />
      )}
      <ul className="ticket-outcomes">
        {row.cases.map((one) => {
          const answer = answers[one.case] ?? start(one);
          const asks = MONEY.has(answer.outcome) && one.claimed;
          const wrong = asks && answer.recovered !== "" && readAmount(answer.recovered, asks.currency) === null;
          return (
            <li key={one.case}>
              <p className="flex justify-between gap-2 flex-wrap">
                <span>
                  {one.outcome && <Mark shape="done" label={code("outcome", one.outcome)} />}{" "}
                  <span className="id">{one.subject}</span>
                </span>
                {one.claimed && <span className="text-ink-2">{money(one.claimed)}</span>}
              </p>
              <div className="flex flex-wrap gap-2 items-end">
                <Select
                  label={t("tickets-outcome-of", { order: one.subject })}
                  hideLabel
                  value={answer.outcome}
                  options={options}
                  onChange={(outcome) => set(one, { outcome })}
                />
                {asks && (
                  <TextField
                    label={t("tickets-outcome-recovered", { currency: asks.currency })}
                    inputMode="decimal"
                    className="ticket-amount"
                    value={answer.recovered}
                    onChange={(event) => set(one, { recovered: event.target.value })}
                    error={wrong && t("tickets-outcome-amount-wrong")}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <TextField
        label={t("tickets-outcome-note")}
        help={t("tickets-outcome-note-help")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {failed && (
        <p role="alert" className="text-late">
          <Mark shape="urgent" /> {failed.what} {failed.help}
        </p>
      )}
      <StepButton primary={primary} disabled={!can} busy={save.busy}>
        {t("tickets-outcome-do")}
      </StepButton>
    </form>
  );
}
