import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Checklist } from "@/components/checklist";
import { RadioGroup, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, keepCase, unwrap } from "@/ipc/queries";
import type { CaseView, StepInput, StepView } from "@/ipc/types";
import { isComposing, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { Ledger } from "./money";
import { StepSend, sends } from "./step-send";
import { suggestedOf, useOptions } from "./use-options";

/** So many coming steps stand below the open one; further ones depend on what is decided in between. */
const AHEAD = 4;

/** The playbook: any step opens on a click; the open one carries the only blue button of the page. */
export function Steps(props: { view: CaseView; onActed: (after: CaseView) => void }) {
  const { view, onActed } = props;
  const { t, code, find, day } = useI18n();
  const { kind } = view.case;
  const [chosen, setChosen] = useState<string | null>(null);
  const opened = chosen ?? view.next_step;
  const at = view.steps.findIndex((step) => step.name === view.next_step);
  const suggested = view.case.state === "suggested";
  const answering = view.case.state === "waiting_platform" && view.case.ticket !== null;
  const option = (step: StepView) =>
    step.chosen ? (find(`option-${kind}-${step.chosen}`) ?? code("option", step.chosen)) : "";
  const [all, setAll] = useState(false);
  const walked = view.steps.filter((step) => step.state !== "skipped");
  const here = walked.findIndex((step) => step.name === view.next_step);
  const shown = all || here < 0 || walked.length <= here + AHEAD + 2 ? walked : walked.slice(0, here + AHEAD + 1);
  return (
    <section aria-label={t("case-playbook")}>
      <h2 className="sec">
        {t("case-playbook")} {at >= 0 && <span className="font-normal">{t("case-step-at", { at: here + 1 })}</span>}
      </h2>
      {suggested && <TakeUp view={view} />}
      {answering && chosen === null && view.case.ticket && <Answering ticket={view.case.ticket} />}
      <Checklist
        label={t("case-playbook")}
        doneLabel={t("case-step-done")}
        skippedLabel={t("case-step-skipped")}
        opened={(suggested || answering) && chosen === null ? null : opened}
        onOpen={(name) => setChosen(name === chosen ? null : name)}
        items={shown.map((step) => ({
          key: step.name,
          state: step.state === "done" || step.state === "open" ? step.state : "coming",
          title: find(`step-${kind}-${step.name}`) ?? step.name,
          note:
            step.state === "done"
              ? [option(step), step.done_at ? day(step.done_at) : ""].filter(Boolean).join(", ")
              : null,
          body: (
            <StepBody
              key={`${step.name}${step.state}`}
              view={view}
              step={step}
              primary={!suggested && step.name === opened}
              onDone={(after) => {
                setChosen(null);
                if (after) onActed(after);
              }}
            />
          ),
        }))}
      />
      {shown.length < walked.length && (
        <TextButton className="meta steps-more" onClick={() => setAll(true)}>
          {t("case-steps-more", { count: walked.length - shown.length })}
        </TextButton>
      )}
      {view.outcome && (
        <p className="pt-2">
          <b>{code("outcome", view.outcome)}</b>
        </p>
      )}
    </section>
  );
}

function TakeUp(props: { view: CaseView }) {
  const { t } = useI18n();
  const { id } = props.view.case;
  const takeUp = useAct(() => unwrap(commands.caseTakeUp([id])), {
    tags: ["cases", "undo"],
    undo: true,
    told: () => t("case-taken-up", { id }),
  });
  const act = () => {
    takeUp.act(undefined);
    return true;
  };
  useKeys({ Enter: act, KeyE: act });
  return (
    <div className="take-up">
      <p>{t("case-suggested")}</p>
      <FocusedButton primary busy={takeUp.busy} disabled={false} onClick={act}>
        {t("case-take-up")}
      </FocusedButton>
    </div>
  );
}

/** While the marketplace has the ticket, what comes next is its answer, and that is recorded on the ticket. */
function Answering(props: { ticket: string }) {
  const { ticket } = props;
  const { t } = useI18n();
  const navigate = useNavigate();
  const act = () => {
    void navigate({ to: "/tickets/$ticket", params: { ticket } });
    return true;
  };
  useKeys({ Enter: act, KeyE: act });
  return (
    <div className="take-up">
      <p>{t("case-answering", { ticket })}</p>
      <FocusedButton primary busy={false} disabled={false} onClick={act}>
        {t("case-ticket", { ticket })}
      </FocusedButton>
    </div>
  );
}

const INPUT: Record<string, { type: string; mode: "text" | "decimal" | "numeric" }> = {
  text: { type: "text", mode: "text" },
  money: { type: "text", mode: "decimal" },
  date: { type: "date", mode: "text" },
  number: { type: "text", mode: "numeric" },
};

/** What is done at the marketplace; by hand it is done on its page. */
const ON_PAGE = new Set(["open_page", "answer", "claim", "message", "cancel_order", "stock_zero", "complain"]);

function StepBody(props: { view: CaseView; step: StepView; primary: boolean; onDone: (after?: CaseView) => void }) {
  const { view, step, primary, onDone } = props;
  const i18n = useI18n();
  const { t, code, find, dayTime, now } = i18n;
  const { id, kind } = view.case;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<string | null>(null);
  const [values, setValues] = useState<Record<string, string>>(
    Object.fromEntries(step.fields.map((field) => [field.name, field.value ?? ""])),
  );
  const { options, turns } = useOptions(id, step, values);
  // His own choice first; of a day that he puts right, the way that follows; else what was chosen, or what the facts suggest.
  const choice = picked ?? (turns ? suggestedOf(options) : null) ?? step.chosen ?? suggestedOf(step.options);
  const save = useAct((input: StepInput) => unwrap(commands.caseStep(id, step.name, input)), {
    tags: ["cases", "undo"],
    undo: true,
    quiet: true,
    told: () => t("case-step-told", { id, step: find(`step-${kind}-${step.name}`) ?? step.name }),
    done: (after) => {
      keepCase(client, after);
      onDone(after);
    },
  });
  const sending = sends(step);
  // What is sent is written with the draft, not in the field that keeps it.
  const words = sending ? (step.fields.find((field) => field.form === "text") ?? null) : null;
  const missing = step.fields.some((field) => field !== words && field.required && !values[field.name]?.trim());
  const held = step.held_until !== null && new Date(step.held_until) > now ? step.held_until : null;
  const ready = held === null && !missing && (step.options.length === 0 || choice !== null);
  const filled = (text = "") =>
    [
      ...step.fields.map((field) => ({ name: field.name, value: field === words ? text : (values[field.name] ?? "") })),
      ...(sending && words === null ? [{ name: "text", value: text }] : []),
    ]
      .map((field) => ({ ...field, value: field.value.trim() }))
      .filter((field) => field.value !== "");
  const send = (text?: string) => {
    if (!ready || save.busy) return;
    const own = filled(text).filter((field) => step.fields.some((other) => other.name === field.name));
    save.act({ choose: choice, fields: own });
  };
  const makeTicket = (cases: string[]) => {
    if (view.case.ticket) void navigate({ to: "/tickets/$ticket", params: { ticket: view.case.ticket } });
    else void navigate({ to: "/tickets/new", search: { cases } });
  };
  const forTicket = step.action === "ticket" && step.state !== "done";
  const first = () => {
    if (forTicket) makeTicket([id]);
    else send();
    return true;
  };
  const verb = find(`step-${kind}-${step.name}-do`);
  const label = forTicket
    ? view.case.ticket
      ? t("case-ticket", { ticket: view.case.ticket })
      : t("cases-make-ticket")
    : (verb ??
      (step.options.length > 0 ? t("case-choose") : step.state === "done" ? t("case-step-again") : t("case-step-do")));
  const help = find(`step-${kind}-${step.name}-help`);
  const failed = save.error ? errorTexts(save.error, i18n) : null;
  return (
    <>
      {primary && !sending && <PrimaryKeys act={first} />}
      {help && <p>{help}</p>}
      {held && (
        <p className="text-ink-2">
          <Mark shape="waiting" /> {t("entered-held", { at: dayTime(held) })}
        </p>
      )}
      {step.name === "money" && <Ledger view={view} />}
      {step.options.length > 0 && (
        <RadioGroup
          label={find(`step-${kind}-${step.name}`) ?? step.name}
          value={choice}
          options={options.map((option) => ({
            value: option.name,
            label: find(`option-${kind}-${option.name}`) ?? code("option", option.name),
            disabled: option.disabled,
            ...(option.suggested ? { help: t("case-option-suggested") } : {}),
          }))}
          onChange={setPicked}
        />
      )}
      {step.fields.map((field) => {
        if (field === words) return null;
        const input = INPUT[field.form] ?? { type: "text", mode: "text" as const };
        return (
          <TextField
            key={field.name}
            label={
              <>
                {code("field", field.name)}
                {!field.required && <span className="font-normal"> {t("case-field-optional")}</span>}
              </>
            }
            type={input.type}
            inputMode={input.mode}
            lang={i18n.lang}
            value={values[field.name] ?? ""}
            onChange={(event) => setValues({ ...values, [field.name]: event.target.value })}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent)) return;
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
            }}
          />
        );
      })}
      {failed && (
        <p role="alert" className="text-late">
          {failed.what} {failed.why}
        </p>
      )}
      {sending && (
        <StepSend
          view={view}
          step={step}
          primary={primary}
          ready={ready}
          busy={save.busy}
          choose={choice}
          fields={filled}
          onElsewhere={send}
          onQueued={onDone}
        />
      )}
      <StepButtons>
        {!sending && (
          <FocusedButton primary={primary} busy={save.busy} disabled={!forTicket && !ready} onClick={first}>
            {label}
          </FocusedButton>
        )}
        {forTicket && view.alike.length > 0 && !view.case.ticket && (
          <Button onClick={() => makeTicket([id, ...view.alike])}>
            {t("case-with-alike", { count: view.alike.length })}
          </Button>
        )}
        {forTicket && (
          <Button look="bare" busy={save.busy} onClick={() => send()}>
            {t("case-step-already")}
          </Button>
        )}
        {step.action && ON_PAGE.has(step.action) && view.page && (
          <Button onClick={() => view.page && void commands.pageOpen(view.page)}>{t("case-open-page")}</Button>
        )}
        {view.subject?.kind === "review" && (step.action === "complain" || step.action === "answer") && (
          <Button onClick={() => void navigate({ to: "/reviews", search: reviewOf(view, step) })}>
            {t("reviews-from-case")}
          </Button>
        )}
        {(step.action === "filed" || step.action === "outcome") && view.case.ticket && (
          <Button onClick={() => makeTicket([id])}>{t("case-ticket", { ticket: view.case.ticket })}</Button>
        )}
      </StepButtons>
    </>
  );
}

/** The review's own page writes answers and keeps the list before its one complaint. */
function reviewOf(view: CaseView, step: StepView) {
  return {
    view: "all",
    id: `${view.case.account}/${view.case.subject}`,
    part: step.action === "complain" ? "complaint" : "answer",
  };
}

function StepButtons(props: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{props.children}</div>;
}

function PrimaryKeys(props: { act: () => boolean }) {
  useKeys({ Enter: props.act, KeyE: props.act });
  return null;
}

/** The blue button takes the focus when nothing else on the page has it, so that Enter is where the eye is. */
function FocusedButton(props: {
  primary: boolean;
  busy: boolean;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const { primary, busy, disabled, onClick, children } = props;
  useEffect(() => {
    if (primary && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [primary]);
  return (
    <Button
      ref={ref}
      look={primary ? "primary" : "outlined"}
      cap={primary ? "Enter" : undefined}
      busy={busy}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
