import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/button";
import { CheckField, TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { ReminderSettings } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";

/** Minutes before a deadline that can be chosen. */
const STEPS = [3 * 24 * 60, 48 * 60, 24 * 60, 12 * 60, 4 * 60, 60, 30];

/** When to be reminded, and when not. */
export function ReminderSection() {
  const { t } = useI18n();
  const settings = useQuery(ask.reminderSettings());
  return (
    <section aria-labelledby="settings-reminders">
      <h2 id="settings-reminders" className="sec">
        {t("remind-title")}
      </h2>
      <Loaded query={settings}>{(data) => <Body settings={data} />}</Loaded>
    </section>
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
      <fieldset className="radios">
        <legend className="field-legend">{t("remind-steps")}</legend>
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
      </fieldset>
      <CheckField
        label={t("remind-quiet")}
        help={t("remind-quiet-help")}
        checked={settings.quiet}
        onChange={(quiet) => set({ quiet })}
      />
      {settings.quiet && (
        <div className="remind-hours">
          <Clock label={t("remind-from")} value={settings.quiet_from} onChange={(quiet_from) => set({ quiet_from })} />
          <Clock label={t("remind-to")} value={settings.quiet_to} onChange={(quiet_to) => set({ quiet_to })} />
        </div>
      )}
      <CheckField
        label={t("remind-desktop")}
        help={t("remind-desktop-help")}
        checked={settings.desktop}
        onChange={(desktop) => set({ desktop })}
      />
      <p>
        <Button busy={calendar.busy} onClick={() => calendar.act(undefined)}>
          {t("remind-calendar")}
        </Button>
        <span className="field-help block">{t("remind-calendar-help")}</span>
      </p>
    </>
  );
}

function Clock(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <TextField
      key={value}
      label={label}
      type="time"
      defaultValue={value}
      onBlur={(event) => {
        const next = event.target.value.slice(0, 5);
        if (/^\d\d:\d\d$/.test(next) && next !== value) onChange(next);
        else event.target.value = value;
      }}
    />
  );
}
