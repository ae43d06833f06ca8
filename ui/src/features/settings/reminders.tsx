import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/button";
import { CheckField, TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { ReminderSettings } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { Row, Section } from "./row";

/** Minutes before a deadline that can be chosen. */
const STEPS = [3 * 24 * 60, 48 * 60, 24 * 60, 12 * 60, 4 * 60, 60, 30];

/** When to be reminded, and when not. */
export function ReminderSection() {
  const settings = useQuery(ask.reminderSettings());
  return (
    <Section id="reminders">
      <Loaded query={settings}>{(data) => <Body settings={data} />}</Loaded>
    </Section>
  );
}

function Body(props: { settings: ReminderSettings }) {
  const { settings } = props;
  const { t, span } = useI18n();
  const save = useAct((next: ReminderSettings) => unwrap(commands.reminderSettingsSet(next)), { tags: ["settings"] });
  const calendar = useAct(() => unwrap(commands.calendarSave()), {
    told: (written) => (written ? t("remind-calendar-done", { count: written.events, file: written.file }) : undefined),
  });
  const set = (part: Partial<ReminderSettings>) => save.act({ ...settings, ...part });
  const steps = [...new Set([...STEPS, ...settings.steps_min])].sort((a, b) => b - a);
  return (
    <>
      <Row row="remind_steps">
        <div className="remind-steps">
          {steps.map((step) => (
            <CheckField
              key={step}
              label={t("remind-before", { span: span(step * 60_000) })}
              checked={settings.steps_min.includes(step)}
              onChange={(on) =>
                set({
                  steps_min: on ? [...settings.steps_min, step] : settings.steps_min.filter((other) => other !== step),
                })
              }
            />
          ))}
        </div>
      </Row>
      <Row row="quiet_hours">
        <CheckField label={t("settings-on")} checked={settings.quiet} onChange={(quiet) => set({ quiet })} />
        {settings.quiet && (
          <div className="remind-hours">
            <Clock
              label={t("remind-from")}
              value={settings.quiet_from}
              onChange={(quiet_from) => set({ quiet_from })}
            />
            <Clock label={t("remind-to")} value={settings.quiet_to} onChange={(quiet_to) => set({ quiet_to })} />
          </div>
        )}
      </Row>
      <Row row="desktop_notifications">
        <CheckField label={t("settings-on")} checked={settings.desktop} onChange={(desktop) => set({ desktop })} />
      </Row>
      <Row row="calendar" help={t("remind-calendar-help")}>
        <Button busy={calendar.busy} onClick={() => calendar.act(undefined)}>
          {t("remind-calendar")}
        </Button>
      </Row>
    </>
  );
}

/** `8`, `8.30`, `0830` or `08:30` as `08:30`; nothing for what is no time of day. */
export function asClock(text: string): string | undefined {
  const digits = /^(\d{1,2})[:.\s]?(\d{2})?$/.exec(text.trim());
  if (!digits) return undefined;
  const [hour, minute] = [Number(digits[1]), Number(digits[2] ?? "0")];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** A time of day, always in 24 hours. */
function Clock(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <TextField
      key={value}
      label={label}
      className="clock"
      inputMode="numeric"
      placeholder="22:00"
      defaultValue={value}
      onBlur={(event) => {
        const next = asClock(event.target.value);
        if (next && next !== value) onChange(next);
        else event.target.value = value;
      }}
    />
  );
}
