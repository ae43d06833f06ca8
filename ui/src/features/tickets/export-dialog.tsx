import { Dialog } from "@/components/dialog";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { TicketPreview } from "@/ipc/types";

const NAMED = 12;

/** Names what is missing before a bundle is written without it. */
export function ExportDialog(props: {
  open: boolean;
  preview: TicketPreview;
  busy: boolean;
  onClose: () => void;
  onExport: () => void;
}) {
  const { open, preview, busy, onClose, onExport } = props;
  const { t, code, totals } = useI18n();
  const { missing } = preview;
  return (
    <Dialog
      open={open}
      title={t("tickets-anyway-title", { count: missing.length })}
      text={t("tickets-anyway-text")}
      onClose={onClose}
      confirm={{
        keep: t("tickets-anyway-keep"),
        verb: t("tickets-anyway-do", { count: missing.length }),
        busy,
        run: onExport,
      }}
    >
      <ul className="ticket-gaps">
        {missing.slice(0, NAMED).map((gap) => (
          <li key={`${gap.case}${gap.evidence}`}>
            <Mark shape="missing" />
            <span>
              <span className="id">{gap.subject}</span>{" "}
              <span className="text-ink-2">{code("evidence", gap.evidence)}</span>
            </span>
            <span>{gap.at_stake.length > 0 && totals(gap.at_stake)}</span>
          </li>
        ))}
      </ul>
      {missing.length > NAMED && <p className="text-ink-2">{t("tickets-more", { count: missing.length - NAMED })}</p>}
    </Dialog>
  );
}
