import { useQuery } from "@tanstack/react-query";
import { TextButton } from "@/components/button";
import { RadioGroup, Select, TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { FrameView, SettingsView as Settings } from "@/ipc/types";
import { ZOOMS } from "@/lib/zoom";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";
import { KeepSection } from "./keep";
import { OutboxSection } from "./outbox";
import { ReminderSection } from "./reminders";

const LANGS = [
  { value: "zh", label: "中文" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];
const INTERVALS = [5, 15, 30, 60, 120];
const MONTHS = [3, 6, 12, 24];

/** Few choices, each kept at once. */
export function SettingsView() {
  const { t } = useI18n();
  const frame = useQuery(ask.frame());
  return (
    <View title={t("nav-settings")}>
      <Loaded query={frame}>{(data) => <Body frame={data} />}</Loaded>
    </View>
  );
}

function Body(props: { frame: FrameView }) {
  const { frame } = props;
  const { settings } = frame;
  const { t, span } = useI18n();
  const save = useAct((next: Settings) => unwrap(commands.settingsSet(next)), { tags: ["settings"] });
  const set = (part: Partial<Settings>) => save.act({ ...settings, ...part });
  const minutes = (n: number) => span(n * 60_000);
  return (
    <div className="scroll settings">
      <section>
        <h2 className="sec">{t("settings-window")}</h2>
        <RadioGroup
          label={t("settings-lang")}
          labelled
          value={settings.lang}
          options={LANGS}
          onChange={(lang) => set({ lang })}
        />
        <RadioGroup
          label={t("settings-theme")}
          labelled
          value={settings.theme}
          options={[
            { value: "system", label: t("settings-theme-system") },
            { value: "light", label: t("settings-theme-light") },
            { value: "dark", label: t("settings-theme-dark") },
          ]}
          onChange={(theme) => set({ theme })}
        />
        <Select
          label={t("settings-zoom")}
          value={String(settings.zoom)}
          options={ZOOMS.map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))}
          onChange={(zoom) => set({ zoom: Number(zoom) })}
        />
      </section>
      <section>
        <h2 className="sec">{t("settings-sync")}</h2>
        <Select
          label={t("settings-interval")}
          value={String(settings.interval_min)}
          options={[...new Set([...INTERVALS, settings.interval_min])]
            .sort((a, b) => a - b)
            .map((n) => ({ value: String(n), label: minutes(n) }))}
          onChange={(interval) => set({ interval_min: Number(interval) })}
        />
        <Select
          label={t("settings-archive")}
          value={String(settings.archive_months)}
          options={[...new Set([...MONTHS, settings.archive_months])]
            .sort((a, b) => a - b)
            .map((n) => ({ value: String(n), label: t("settings-months", { count: n }) }))}
          onChange={(months) => set({ archive_months: Number(months) })}
        />
      </section>
      <section>
        <h2 className="sec">{t("settings-tickets")}</h2>
        <Select
          label={t("settings-ticket-lang")}
          value={settings.ticket_lang}
          options={LANGS}
          onChange={(ticket_lang) => set({ ticket_lang })}
        />
        <NumberField
          label={t("settings-ticket-limit")}
          help={t("settings-ticket-limit-help")}
          value={settings.ticket_limit}
          onChange={(ticket_limit) => set({ ticket_limit })}
        />
        <NumberField
          label={t("settings-ticket-orders")}
          help={t("settings-ticket-orders-help")}
          value={settings.ticket_orders}
          onChange={(ticket_orders) => {
            if (ticket_orders) set({ ticket_orders });
          }}
        />
      </section>
      <OutboxSection hold={settings.outbox_hold_s} onHold={(outbox_hold_s) => set({ outbox_hold_s })} />
      <ReminderSection />
      <KeepSection />
      <section>
        <h2 className="sec">{t("settings-about")}</h2>
        <p>
          Recourse {frame.version}
          <span className="block text-ink-2">
            {t("settings-data")} <span className="id">{frame.data_dir}</span>{" "}
            <TextButton onClick={() => void commands.textCopy(frame.data_dir)}>{t("settings-copy")}</TextButton>
          </span>
        </p>
      </section>
    </div>
  );
}

function NumberField(props: {
  label: string;
  help: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { label, help, value, onChange } = props;
  return (
    <TextField
      key={value}
      label={label}
      help={help}
      inputMode="numeric"
      defaultValue={value ?? ""}
      onBlur={(event) => {
        const text = event.target.value.trim();
        const next = text === "" ? null : Number(text);
        if (next === null || (Number.isInteger(next) && next > 0)) {
          if (next !== value) onChange(next);
        } else event.target.value = value === null ? "" : String(value);
      }}
    />
  );
}
