import { Select } from "@/components/field";
import { useI18n } from "@/i18n";
import type { FrameView } from "@/ipc/types";
import { NumberField } from "./number-field";
import { Row, rowName, Section } from "./row";
import { among, useSettings } from "./use-settings";
import { LANGS } from "./window";

const INTERVALS = [5, 15, 30, 60, 120];
const MONTHS = [3, 6, 12, 24];
/** Seconds that can be chosen: what the store takes, 5 to 120. */
const HOLDS = [5, 10, 20, 30, 60, 120];

/** How often is read, how far back, and how long what is sent can be taken back. */
export function SyncSection(props: { frame: FrameView }) {
  const i18n = useI18n();
  const { t, span } = i18n;
  const { settings, set } = useSettings(props.frame);
  return (
    <Section id="sync">
      <Row section="sync" row="interval_min">
        <Select
          label={rowName(i18n, "interval_min")}
          hideLabel
          value={String(settings.interval_min)}
          options={among(INTERVALS, settings.interval_min).map((n) => ({ value: String(n), label: span(n * 60_000) }))}
          onChange={(minutes) => set({ interval_min: Number(minutes) })}
        />
      </Row>
      <Row section="sync" row="archive_months">
        <Select
          label={rowName(i18n, "archive_months")}
          hideLabel
          value={String(settings.archive_months)}
          options={among(MONTHS, settings.archive_months).map((n) => ({
            value: String(n),
            label: t("settings-months", { count: n }),
          }))}
          onChange={(months) => set({ archive_months: Number(months) })}
        />
      </Row>
      <Row section="sync" row="outbox_hold_s">
        <Select
          label={rowName(i18n, "outbox_hold_s")}
          hideLabel
          value={String(settings.outbox_hold_s)}
          options={among(HOLDS, settings.outbox_hold_s).map((n) => ({
            value: String(n),
            label: t("settings-hold-s", { count: n }),
          }))}
          onChange={(seconds) => set({ outbox_hold_s: Number(seconds) })}
        />
      </Row>
    </Section>
  );
}

/** How tickets are written. */
export function TicketSection(props: { frame: FrameView }) {
  const i18n = useI18n();
  const { settings, set } = useSettings(props.frame);
  return (
    <Section id="tickets">
      <Row section="tickets" row="ticket_lang">
        <Select
          label={rowName(i18n, "ticket_lang")}
          hideLabel
          value={settings.ticket_lang}
          options={LANGS}
          onChange={(ticket_lang) => set({ ticket_lang })}
        />
      </Row>
      <Row section="tickets" row="ticket_limit">
        <NumberField
          label={rowName(i18n, "ticket_limit")}
          empty
          value={settings.ticket_limit}
          onChange={(ticket_limit) => set({ ticket_limit })}
        />
      </Row>
      <Row section="tickets" row="ticket_orders">
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
