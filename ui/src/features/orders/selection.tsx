import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { OrderRow } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { say } from "@/lib/toast";
import { useAct } from "@/parts/acts";
import { useTsvColumns } from "./columns";
import { useKinds } from "./open-case";
import { sums, tsv } from "./sums";

/** The kind that a report of the first mile is. */
const REPORT = "dpx_delay_report";

/**
 * What can be done with the marked orders; sums stand side by side by currency. A report of the first mile is for
 * parcels that still are there; for others a kind is chosen.
 */
export function Selection(props: { rows: OrderRow[]; all: OrderRow[]; onAll: () => void; onClear: () => void }) {
  const { rows, all, onAll, onClear } = props;
  const { t, totals, code } = useI18n();
  const navigate = useNavigate();
  const columns = useTsvColumns();
  const [choosing, setChoosing] = useState(false);
  const kinds = useKinds(rows.map((row) => row.platform));
  const keys = rows.map((row) => row.key);
  const price = sums(rows.map((row) => row.price));
  const converted = sums(rows.map((row) => row.converted_price));
  const open = useAct((kind: string) => unwrap(commands.caseOpen(kind, keys)), {
    tags: ["cases", "orders", "undo"],
    undo: true,
    told: (ids) => t("orders-opened", { count: ids.length }),
    done: (ids, kind) => {
      if (kind === REPORT && ids.length > 0) void navigate({ to: "/tickets/new", search: { cases: ids } });
      else onClear();
    },
  });
  const copy = () => {
    void commands.textCopy(tsv(rows, columns));
    say(t("orders-copied", { count: rows.length }));
    return true;
  };
  const reportable = rows.every((row) => row.leg === "first_mile") && kinds.some((kind) => kind.kind === REPORT);
  const report = () => {
    if (!reportable) setChoosing(true);
    else if (!open.busy) open.act(REPORT);
    return true;
  };
  useKeys({
    "Ctrl+KeyC": () => (getSelection()?.toString() ? false : copy()),
    KeyT: report,
  });
  return (
    <section className="orders-bar" aria-label={t("orders-chosen", { count: rows.length })}>
      <p>
        <b>{t("orders-chosen", { count: rows.length })}</b>
        {price.length > 0 && <span className="text-ink-2">{totals(price)}</span>}
        {converted.length > 0 && (
          <span className="text-ink-2">{t("orders-converted-sum", { sum: totals(converted) })}</span>
        )}
        {rows.length < all.length && (
          <TextButton onClick={onAll}>{t("orders-mark-all", { count: all.length })}</TextButton>
        )}
      </p>
      <div className="head-end">
        <Button cap="Ctrl C" onClick={copy}>
          {t("orders-copy")}
        </Button>
        <Menu
          open={choosing}
          onOpenChange={setChoosing}
          trigger={
            <Button busy={open.busy} {...(reportable ? {} : { cap: "T" })}>
              {t("orders-open-case")}
            </Button>
          }
          items={kinds.map(({ kind }) => ({ key: kind, label: code("kind", kind), onChoose: () => open.act(kind) }))}
        />
        {reportable && (
          <Button look="primary" cap="T" busy={open.busy} onClick={report}>
            {t("orders-report")}
          </Button>
        )}
        <Button look="bare" cap="Esc" onClick={onClear}>
          {t("orders-unmark")}
        </Button>
      </div>
    </section>
  );
}
