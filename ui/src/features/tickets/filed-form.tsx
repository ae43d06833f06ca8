import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { dayKey } from "@/i18n/format";
import { commands, unwrap } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";

/** A day of a date field at an hour of this computer's clock, as an instant. */
function instant(day: string, hour: number): string | null {
  const at = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** "Filed? Ticket number": the number, the day, and when to be reminded. Done, it is one line that can be changed. */
export function FiledForm(props: { row: TicketRow }) {
  const { row } = props;
  const i18n = useI18n();
  const { t, day, now, zone } = i18n;
  const today = dayKey(now, zone);
  const [editing, setEditing] = useState(row.number === null);
  const [number, setNumber] = useState(row.number ?? "");
  const [at, setAt] = useState(row.filed_at ? dayKey(new Date(row.filed_at), zone) : today);
  const [remind, setRemind] = useState(row.remind_at ? dayKey(new Date(row.remind_at), zone) : "");
  const save = useAct(
    () =>
      unwrap(
        commands.ticketFiled(
          row.id,
          number.trim(),
          at === today ? null : instant(at, 12),
          remind ? instant(remind, 9) : null,
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
        <h2 className="sec">{t("tickets-filed")}</h2>
        <p>
          <Mark shape="done" /> <span className="id">{row.number}</span>
          {row.filed_at && <>, {day(row.filed_at)}</>}
        </p>
        {row.remind_at && <p className="meta text-ink-2">{t("tickets-filed-remind", { at: day(row.remind_at) })}</p>}
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
      <h2 className="sec">{t("tickets-filed-ask")}</h2>
      <TextField
        label={t("tickets-filed-number")}
        autoComplete="off"
        autoFocus={row.number === null}
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
      <TextField
        label={t("tickets-filed-remind-on")}
        help={t("tickets-filed-remind-help")}
        type="date"
        min={today}
        value={remind}
        onChange={(event) => setRemind(event.target.value)}
      />
      <Button
        type="submit"
        look={row.state === "exported" ? "primary" : "outlined"}
        cap={row.state === "exported" ? "Enter" : undefined}
        disabled={!ready}
        busy={save.busy}
      >
        {t("tickets-filed-do")}
      </Button>
    </form>
  );
}
