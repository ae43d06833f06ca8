import { useQuery } from "@tanstack/react-query";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { ZOOMS } from "@/lib/zoom";
import { AmongRow, RadioRow } from "./choice-rows";
import { Closing } from "./closing";
import { Section } from "./row";
import { useSettings } from "./use-settings";

/** The languages in their own names. */
export const LANGS = [
  { value: "zh", label: "中文" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

/** How the window looks and how it closes. */
export function WindowSection(props: { frame: FrameView }) {
  const { t } = useI18n();
  const { settings, set } = useSettings(props.frame);
  const desk = useQuery(ask.desktop()).data;
  return (
    <Section id="window">
      <RadioRow row="lang" value={settings.lang} options={LANGS} onChange={(lang) => set({ lang })} />
      <RadioRow
        row="theme"
        value={settings.theme}
        options={[
          { value: "system", label: t("settings-theme-system") },
          { value: "light", label: t("settings-theme-light") },
          { value: "dark", label: t("settings-theme-dark") },
        ]}
        onChange={(theme) => set({ theme })}
      />
      <AmongRow
        row="zoom"
        value={settings.zoom}
        known={ZOOMS}
        label={(zoom) => `${zoom} %`}
        onChange={(zoom) => set({ zoom })}
      />
      {desk && <Closing desk={desk} />}
    </Section>
  );
}
