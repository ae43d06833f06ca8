import { useMemo } from "react";
import { useI18n } from "@/i18n";
import { regionName, regionOf, regionTags, zones } from "@/i18n/region";
import type { FrameView } from "@/ipc/types";
import { RadioRow, SelectRow } from "./choice-rows";
import { Section } from "./row";
import { useSettings } from "./use-settings";

/** A sum that shows where a region puts its signs; no one's money. */
const SUM = { minor: 123450, currency: "RUB" };

type Kind = "dates" | "numbers" | "money";

/** Whose dates, numbers and money: the system's, until the seller says otherwise. */
export function RegionSection(props: { frame: FrameView }) {
  const { frame } = props;
  const i18n = useI18n();
  const { t, lang, now, zone } = i18n;
  const { settings, set } = useSettings(frame);
  const names = useMemo(() => regionTags().map((tag) => ({ tag, name: regionName(tag, lang) })), [lang]);
  const sample = (tag: string, kind: Kind) =>
    i18n.sample({ lang, region: regionOf(lang, { ...settings, [`region_${kind}`]: tag }) }, kind, SUM);
  const choices = (kind: Kind) => {
    const chosen = settings[`region_${kind}`];
    const own = regionOf(lang, { ...settings, [`region_${kind}`]: null }, frame.region)[kind];
    const known = names.some(({ tag }) => tag === chosen) || !chosen ? [] : [{ tag: chosen, name: chosen }];
    return [
      { value: "", label: t("settings-of-system", { name: regionName(own, lang), sample: sample(own, kind) }) },
      ...[...names, ...known].map(({ tag, name }) => ({ value: tag, label: `${name} · ${sample(tag, kind)}` })),
    ];
  };
  const regionRow = (kind: Kind) => (
    <SelectRow
      row={`region_${kind}`}
      value={settings[`region_${kind}`] ?? ""}
      options={choices(kind)}
      onChange={(tag) => set({ [`region_${kind}`]: tag || null })}
    />
  );
  const places = useMemo(zones, []);
  const market = frame.zones.find((other) => other.zone !== zone);
  return (
    <Section id="region">
      {regionRow("dates")}
      <RadioRow
        row="hours"
        value={settings.hours}
        options={[
          { value: "region", label: t("settings-of-region") },
          { value: "h24", label: t("settings-hours-24") },
          { value: "h12", label: t("settings-hours-12") },
        ]}
        onChange={(hours) => set({ hours })}
      />
      {regionRow("numbers")}
      {regionRow("money")}
      <RadioRow
        row="first_day"
        value={settings.first_day}
        options={[
          { value: "region", label: t("settings-of-region") },
          ...(["monday", "sunday", "saturday"] as const).map((day) => ({
            value: day,
            label: t(`settings-day-${day}`),
          })),
        ]}
        onChange={(first_day) => set({ first_day })}
      />
      <SelectRow
        row="time_zone"
        help={
          market
            ? t("settings-zone-now", {
                here: i18n.time(now),
                there: i18n.time(now, market.zone),
                zone: i18n.zoneName(market.zone),
              })
            : undefined
        }
        value={settings.time_zone ?? ""}
        empty={t("settings-zone-system", { zone: frame.system_zone })}
        options={[...new Set([...places, ...(settings.time_zone ? [settings.time_zone] : [])])].map((name) => ({
          value: name,
          label: name.replaceAll("_", " "),
        }))}
        onChange={(name) => set({ time_zone: name || null })}
      />
    </Section>
  );
}
