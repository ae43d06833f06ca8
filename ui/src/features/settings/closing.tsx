import { CheckField, RadioGroup } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DesktopView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { Row, rowName } from "./row";

/** What closing means, where an icon could bring the window back, and whether the program starts with the session. */
export function Closing(props: { desk: DesktopView }) {
  const { desk } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const closing = useAct((next: string) => unwrap(commands.closingSet(next)), { tags: ["settings"] });
  const autostart = useAct((on: boolean) => unwrap(commands.autostartSet(on)), { tags: ["settings"] });
  return (
    <>
      {desk.tray && (
        <Row section="window" row="closing">
          <RadioGroup
            label={rowName(i18n, "closing")}
            value={desk.closing}
            options={[
              { value: "ask", label: t("settings-closing-ask") },
              { value: "background", label: t("settings-closing-background") },
              { value: "quit", label: t("settings-closing-quit") },
            ]}
            onChange={(next) => closing.act(next)}
          />
        </Row>
      )}
      <Row section="window" row="autostart">
        <CheckField label={t("settings-on")} checked={desk.autostart} onChange={(on) => autostart.act(on)} />
      </Row>
    </>
  );
}
