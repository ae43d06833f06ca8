import { CheckField } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DesktopView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { RadioRow } from "./choice-rows";
import { Row } from "./row";

/** What closing means, where an icon could bring the window back, and whether the program starts with the session. */
export function Closing(props: { desk: DesktopView }) {
  const { desk } = props;
  const { t } = useI18n();
  const closing = useAct((next: string) => unwrap(commands.closingSet(next)), { tags: ["settings"] });
  const autostart = useAct((on: boolean) => unwrap(commands.autostartSet(on)), { tags: ["settings"] });
  return (
    <>
      {desk.tray && (
        <RadioRow
          row="closing"
          value={desk.closing}
          options={[
            { value: "ask", label: t("settings-closing-ask") },
            { value: "background", label: t("settings-closing-background") },
            { value: "quit", label: t("settings-closing-quit") },
          ]}
          onChange={(next) => closing.act(next)}
        />
      )}
      <Row row="autostart">
        <CheckField label={t("settings-on")} checked={desk.autostart} onChange={(on) => autostart.act(on)} />
      </Row>
    </>
  );
}
