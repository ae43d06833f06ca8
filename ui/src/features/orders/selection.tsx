import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { OrderColumn, OrderSelection } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { ExportMenu, shownOf } from "./export-menu";
import { useKinds } from "./open-case";

/** The kind that a report of the first mile is. */
const REPORT = "dpx_delay_report";

/**
 * What can be done with the marked orders, loaded or not; sums stand side by side by currency. A report of the first mile is for
 * parcels that still are there; for others a kind is chosen.
 */
export function Selection(props: {
  selection: OrderSelection;
  count: number;
  total: number;
  columns: OrderColumn[];
  onAll: () => void;
  onClear: () => void;
}) {
  const { selection, count, total, columns, onAll, onClear } = props;
  const { t, totals, code } = useI18n();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const sums = useQuery({ ...ask.orderSums(selection), placeholderData: keepPreviousData }).data;
  const kinds = useKinds(sums?.platforms ?? []);
  const open = useAct(
    async (kind: string) => unwrap(commands.caseOpen(kind, await unwrap(commands.orderKeys(selection)))),
    {
      tags: ["cases", "orders", "undo"],
      undo: true,
      told: (ids) => t("orders-opened", { count: ids.length }),
      done: (ids, kind) => {
        if (kind === REPORT && ids.length > 0) void navigate({ to: "/tickets/new", search: { cases: ids } });
        else onClear();
      },
    },
  );
  const copy = useAct(() => unwrap(commands.orderCopy(selection, shownOf(columns))), {
    told: (copied) => t("orders-copied", { count: copied }),
  });
  const reportable =
    sums?.legs.every((leg) => leg === "first_mile") === true && kinds.some((kind) => kind.kind === REPORT);
  const report = () => {
    if (!reportable) setChoosing(true);
    else if (!open.busy) open.act(REPORT);
    return true;
  };
  useKeys({
    "Ctrl+KeyC": () => {
      if (getSelection()?.toString()) return false;
      if (!copy.busy) copy.act(undefined);
      return true;
    },
    KeyT: report,
  });
  return (
    <section className="orders-bar" aria-label={t("orders-chosen", { count })}>
      <p>
        <b>{t("orders-chosen", { count })}</b>
        {sums && sums.price.length > 0 && <span className="text-ink-2">{totals(sums.price)}</span>}
        {sums && sums.converted.length > 0 && (
          <span className="text-ink-2">{t("orders-converted-sum", { sum: totals(sums.converted) })}</span>
        )}
        {count < total && <TextButton onClick={onAll}>{t("orders-mark-all", { count: total })}</TextButton>}
      </p>
      <div className="head-end">
        <Button cap="Ctrl C" busy={copy.busy} onClick={() => copy.act(undefined)}>
          {t("orders-copy")}
        </Button>
        <ExportMenu selection={selection} columns={columns} total={count} label={t("orders-export")} />
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
