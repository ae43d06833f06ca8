import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { dayKey, localInstant } from "@/i18n/format";
import { commands, unwrap } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { laterDay } from "./days";
import { StepButton } from "./step-button";

/** Days from today that one press enters. */
const AHEAD = [3, 7, 14];
/** The time of the seller's day that a reminder comes at. */
const HOUR = "09:00";

/** When to look for an answer: a day, or none. */
export function RemindForm(props: {
  row: TicketRow;
  primary: boolean;
  /** The seller said that no reminder is wanted. */
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const { row, primary, ticked, onTick } = props;
  const i18n = useI18n();
  const { t, day, now, zone } = i18n;
  const today = dayKey(now, zone);
  const [on, setOn] = useState(row.remind_at ? dayKey(new Date(row.remind_at), zone) : "");
  const save = useAct((at: string | null) => unwrap(commands.ticketRemind(row.id, at)), {
    tags: ["tickets", "undo"],
    undo: true,
    quiet: true,
    told: (after) =>
      after.remind_at ? t("tickets-remind-told", { at: day(after.remind_at) }) : t("tickets-remind-off-told"),
  });
  const failed = save.error ? errorTexts(save.error, i18n) : null;
  const at = on ? localInstant(on, HOUR, zone).toISOString() : null;
  return (
    <form
      className="ticket-form"
      aria-label={t("tickets-step-remind")}
      onSubmit={(event) => {
        event.preventDefault();
        if (at && !save.busy) save.act(at);
      }}
    >
      <TextField
        label={t("tickets-filed-remind-on")}
        type="date"
        min={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        error={failed && `${failed.what} ${failed.help ?? ""}`}
      />
      <div className="step-ways">
        {AHEAD.map((days) => (
          <Button key={days} look="bare" onClick={() => setOn(laterDay(today, days))}>
            {t("tickets-remind-in", { days })}
          </Button>
        ))}
      </div>
      <div className="step-ways">
        <StepButton primary={primary} disabled={!at} busy={save.busy}>
          {t("tickets-remind-do")}
        </StepButton>
        {row.remind_at ? (
          <Button look="bare" busy={save.busy} onClick={() => save.act(null)}>
            {t("tickets-remind-off")}
          </Button>
        ) : (
          <Button look="bare" onClick={() => onTick(!ticked)}>
            {t(ticked ? "tickets-untick" : "tickets-remind-none")}
          </Button>
        )}
      </div>
      {row.state === "exported" && <p className="meta text-ink-2">{t("tickets-remind-after")}</p>}
    </form>
  );
}
