import { useI18n } from "@/i18n";
import type { FrameView } from "@/ipc/types";
import { AmongRow, SelectRow } from "./choice-rows";
import { NumberField } from "./number-field";
import { Row, rowName, Section } from "./row";
import { useSettings } from "./use-settings";
import { LANGS } from "./window";

const INTERVALS = [5, 15, 30, 60, 120];
const MONTHS = [3, 6, 12, 24];
/** Seconds that can be chosen: what the store takes, 5 to 120. */
const HOLDS = [5, 10, 20, 30, 60, 120];

/** How often is read, how far back, and how long what is sent can be taken back. */
export function SyncSection(props: { frame: FrameView }) {
  const { t, span } = useI18n();
  const { settings, set } = useSettings(props.frame);
  return (
    <Section id="sync">
      <AmongRow
        row="interval_min"
        value={settings.interval_min}
        known={INTERVALS}
        label={(minutes) => span(minutes * 60_000)}
        onChange={(interval_min) => set({ interval_min })}
      />
      <AmongRow
        row="archive_months"
        value={settings.archive_months}
        known={MONTHS}
        label={(count) => t("settings-months", { count })}
        onChange={(archive_months) => set({ archive_months })}
      />
      <AmongRow
        row="outbox_hold_s"
        value={settings.outbox_hold_s}
        known={HOLDS}
        label={(count) => t("settings-hold-s", { count })}
        onChange={(outbox_hold_s) => set({ outbox_hold_s })}
      />
    </Section>
  );
}

/** How tickets are written. */
export function TicketSection(props: { frame: FrameView }) {
  const i18n = useI18n();
  const { settings, set } = useSettings(props.frame);
  return (
    <Section id="tickets">
      <SelectRow
        row="ticket_lang"
        value={settings.ticket_lang}
        options={LANGS}
        onChange={(ticket_lang) => set({ ticket_lang })}
      />
      <Row row="ticket_limit">
        <NumberField
          label={rowName(i18n, "ticket_limit")}
          empty
          value={settings.ticket_limit}
          onChange={(ticket_limit) => set({ ticket_limit })}
        />
      </Row>
      <Row row="ticket_orders">
        <NumberField
          label={rowName(i18n, "ticket_orders")}
          value={settings.ticket_orders}
          onChange={(ticket_orders) => {
            if (ticket_orders) set({ ticket_orders });
          }}
        />
      </Row>
    </Section>
  );
}
