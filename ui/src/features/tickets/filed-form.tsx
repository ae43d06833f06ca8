import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { dayKey, localInstant } from "@/i18n/format";
import { commands, unwrap } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { StepButton } from "./step-button";

/** The marketplace's number and the day. Done, it is one line that can be changed. */
export function FiledForm(props: { row: TicketRow; primary: boolean }) {
  const { row, primary } = props;
  const i18n = useI18n();
  const { t, day, now, zone } = i18n;
  const today = dayKey(now, zone);
  const [editing, setEditing] = useState(row.number === null);
  const [number, setNumber] = useState(row.number ?? "");
  const [at, setAt] = useState(row.filed_at ? dayKey(new Date(row.filed_at), zone) : today);
  const save = useAct(
    () =>
      unwrap(
        commands.ticketFiled(
          row.id,
          number.trim(),
          at === today ? null : localInstant(at, "12:00", zone).toISOString(),
          null,
        ),
      ),
    {
      tags: ["tickets", "cases", "undo"],
      undo: true,
      quiet: true,
      told: (after) => t("tickets-filed-told", { ticket: after.id, number: after.number ?? "" }),
      done: () => setEditing(false),
    },
  );
  const ready = number.trim() !== "" && at !== "" && !save.busy;
  const failed = save.error ? errorTexts(save.error, i18n) : null;
  if (!editing && row.number) {
    return (
      <section aria-label={t("tickets-filed")}>
        <p>
          <Mark shape="done" /> {t("tickets-filed")}: <span className="id">{row.number}</span>
          {row.filed_at && <>, {day(row.filed_at)}</>}
        </p>
        <Button look="bare" className="ticket-change" onClick={() => setEditing(true)}>
          {t("tickets-filed-change")}
        </Button>
      </section>
    );
  }
  return (
    <form
      className="ticket-form"
      aria-label={t("tickets-filed-ask")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.act(undefined);
      }}
    >
      <TextField
        label={t("tickets-filed-number")}
        autoComplete="off"
        autoFocus={primary}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        error={failed && `${failed.what} ${failed.help ?? ""}`}
      />
      <TextField
        label={t("tickets-filed-at")}
        type="date"
        max={today}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <StepButton primary={primary} disabled={!ready} busy={save.busy}>
        {t("tickets-filed-do")}
      </StepButton>
    </form>
  );
}
