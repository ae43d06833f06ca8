import { useState } from "react";
import { Button } from "@/components/button";
import { Checklist, type ChecklistItem } from "@/components/checklist";
import { Copyable } from "@/components/copyable";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { TicketRow, TicketStepView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { FiledForm } from "./filed-form";
import { OutcomeForm } from "./outcome-form";
import { RemindForm } from "./remind-form";
import { useCopy } from "./use-copy";

const TAGS = ["tickets", "cases", "undo"] as const;

/** What is left to do after the export, one step open with its button; every tick is kept and can be undone. */
export function NextSteps(props: {
  row: TicketRow;
  /** Where the bundle lies; its name when that is all that is known. */
  bundle: string | null;
  /** What is pasted into the form; empty while it is not there yet. */
  text: string;
}) {
  const { row, bundle, text } = props;
  const { t, day, dayTime } = useI18n();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = row.steps.find((step) => step.state === "open")?.name ?? null;
  const opened = chosen ?? current;
  const tick = useAct((to: { step: string; done: boolean }) => unwrap(commands.ticketStep(row.id, to.step, to.done)), {
    tags: TAGS,
    undo: true,
    told: (_row, to) =>
      t(to.done ? "tickets-ticked" : "tickets-unticked", { step: t(`tickets-step-${to.step as Ticked}`) }),
    done: () => setChosen(null),
  });
  const reveal = useAct(() => unwrap(commands.ticketReveal(row.id)), {
    done: () => tick.act({ step: "folder", done: true }),
  });
  const open = useAct((page: string) => unwrap(commands.pageOpen(page)), {
    done: () => tick.act({ step: "portal", done: true }),
  });
  const copy = useCopy(() => tick.act({ step: "text", done: true }));
  const run: Partial<Record<string, () => void>> = {
    folder: () => reveal.act(undefined),
    text: () => {
      if (text) copy.act({ text });
    },
    portal: () => {
      if (row.support_page) open.act(row.support_page);
    },
  };
  useKeys({
    Enter: () => {
      const act = opened ? run[opened] : undefined;
      if (!act || tick.busy || reveal.busy || copy.busy) return false;
      act();
      return true;
    },
  });
  const busy = tick.busy || reveal.busy || copy.busy;
  const done = row.steps.filter((step) => step.state === "done").length;
  const ways = (step: TicketStepView, verb: string, can = true) => {
    const next = step.name === current && step.name === opened;
    return (
      <div className="step-ways">
        {can && (
          <Button
            look={next ? "primary" : "outlined"}
            cap={step.name === opened ? "Enter" : undefined}
            busy={busy}
            onClick={() => run[step.name]?.()}
          >
            {verb}
          </Button>
        )}
        <Button
          look={can ? "bare" : "outlined"}
          busy={busy}
          onClick={() => tick.act({ step: step.name, done: !step.ticked })}
        >
          {t(step.ticked ? "tickets-untick" : "tickets-tick")}
        </Button>
      </div>
    );
  };
  const body = (step: TicketStepView) => {
    switch (step.name) {
      case "folder":
        return (
          <>
            {bundle && (
              <Copyable
                value={bundle}
                hint={t("view-copy-hint")}
                copied={t("view-copied")}
                onCopy={(value) => void commands.textCopy(value)}
              />
            )}
            <p className="meta text-ink-2">{t("tickets-step-folder-help")}</p>
            {ways(step, t("tickets-reveal"))}
          </>
        );
      case "text":
        return (
          <>
            <p className="meta text-ink-2">{t("tickets-step-text-help")}</p>
            {ways(step, t("tickets-copy"), text !== "")}
          </>
        );
      case "portal":
        return (
          <>
            <p className="meta text-ink-2">
              {t(row.support_page ? "tickets-step-portal-help" : "tickets-step-portal-none")}
            </p>
            {ways(step, t("tickets-support"), row.support_page !== null)}
          </>
        );
      case "number":
        return <FiledForm key={`${row.state}${row.number ?? ""}`} row={row} primary={current === "number"} />;
      case "remind":
        return (
          <RemindForm
            key={row.remind_at ?? ""}
            row={row}
            primary={current === "remind"}
            ticked={step.ticked}
            onTick={(on) => tick.act({ step: "remind", done: on })}
          />
        );
      default:
        return row.state === "exported" ? (
          <p className="meta text-ink-2">{t("tickets-step-outcome-wait")}</p>
        ) : (
          <OutcomeForm key={row.state} row={row} primary={current === "outcome"} />
        );
    }
  };
  const note = (step: TicketStepView) => {
    if (step.name === "number" && row.number) return <span className="id">{row.number}</span>;
    if (step.name === "remind" && row.remind_at) return day(row.remind_at);
    if (step.name === "remind" && step.ticked) return t("tickets-remind-none");
    return step.done_at ? dayTime(step.done_at) : undefined;
  };
  const items: ChecklistItem[] = row.steps.map((step) => ({
    key: step.name,
    state: step.state === "done" ? "done" : step.state === "open" ? "open" : "coming",
    title: t(`tickets-step-${step.name as StepName}`),
    note: step.state === "done" ? note(step) : undefined,
    body: body(step),
  }));
  return (
    <section aria-label={t("tickets-steps")} className="next-steps">
      <h2 className="sec">
        {t("tickets-steps")}{" "}
        <span className="font-normal">{t("tickets-steps-of", { done, of: row.steps.length })}</span>
      </h2>
      <Checklist
        label={t("tickets-steps")}
        items={items}
        opened={opened}
        doneLabel={t("tickets-step-done")}
        skippedLabel={t("tickets-step-done")}
        onOpen={(key) => setChosen(key === opened ? null : key)}
      />
    </section>
  );
}

type Ticked = "folder" | "text" | "portal" | "remind";
type StepName = Ticked | "number" | "outcome";
