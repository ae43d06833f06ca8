import { useQuery } from "@tanstack/react-query";
import { RadioGroup, Select } from "@/components/field";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { ZOOMS } from "@/lib/zoom";
import { Closing } from "./closing";
import { Row, rowName, Section } from "./row";
import { among, useSettings } from "./use-settings";

/** The languages in their own names. */
export const LANGS = [
  { value: "zh", label: "中文" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

/** How the window looks and how it closes. */
export function WindowSection(props: { frame: FrameView }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { settings, set } = useSettings(props.frame);
  const desk = useQuery(ask.desktop()).data;
  return (
    <Section id="window">
      <Row section="window" row="lang">
        <RadioGroup
          label={rowName(i18n, "lang")}
          value={settings.lang}
          options={LANGS}
          onChange={(lang) => set({ lang })}
        />
      </Row>
      <Row section="window" row="theme">
        <RadioGroup
          label={rowName(i18n, "theme")}
          value={settings.theme}
          options={[
            { value: "system", label: t("settings-theme-system") },
            { value: "light", label: t("settings-theme-light") },
            { value: "dark", label: t("settings-theme-dark") },
          ]}
          onChange={(theme) => set({ theme })}
        />
      </Row>
      <Row section="window" row="zoom">
        <Select
          label={rowName(i18n, "zoom")}
          hideLabel
          value={String(settings.zoom)}
          options={among(ZOOMS, settings.zoom).map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))}
          onChange={(zoom) => set({ zoom: Number(zoom) })}
        />
      </Row>
      {desk && <Closing desk={desk} />}
    </Section>
  );
}
