import { Select } from "@/components/field";
import { useI18n } from "@/i18n";

/** Seconds that can be chosen: what the store takes, 5 to 120. */
const HOLDS = [5, 10, 20, 30, 60, 120];

/** How long what is sent can still be taken back. */
export function OutboxSection(props: { hold: number; onHold: (seconds: number) => void }) {
  const { hold, onHold } = props;
  const { t } = useI18n();
  return (
    <section aria-labelledby="settings-outbox">
      <h2 id="settings-outbox" className="sec">
        {t("nav-outbox")}
      </h2>
      <div>
        <Select
          label={t("settings-hold")}
          value={String(hold)}
          options={[...new Set([...HOLDS, hold])]
            .sort((a, b) => a - b)
            .map((seconds) => ({ value: String(seconds), label: t("settings-hold-s", { count: seconds }) }))}
          onChange={(seconds) => onHold(Number(seconds))}
        />
        <p className="field-help">{t("settings-hold-help")}</p>
      </div>
    </section>
  );
}
