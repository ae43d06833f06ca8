import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/button";
import { LoadingState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import { asApiError, ask } from "@/ipc/queries";
import type { TicketPreview, TicketSheetView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { Picture } from "@/parts/picture";
import { ShownError } from "./shown-error";

/** Rows on the screen at once; the file has them all. */
const ROWS = 100;
/** From so many characters on a column's text runs over lines instead of one. */
const LONG = 40;

/** The spreadsheet's sheets, cell by cell as the file will have them. */
export function TabTable(props: { preview: TicketPreview }) {
  const { preview } = props;
  const { t, code, count } = useI18n();
  const [sheet, setSheet] = useState("orders");
  const [from, setFrom] = useState(0);
  const asked = useQuery({
    ...ask.ticketSheet(preview.key, sheet, from, ROWS),
    placeholderData: (old) => (old?.sheet === sheet ? old : undefined),
  });
  const shown = asked.data;
  const last = shown ? Math.min(shown.total, from + ROWS) : 0;
  return (
    <section aria-label="orders.xlsx" className="ticket-table">
      <div className="ticket-bar">
        <span className="meta text-ink-2">orders.xlsx</span>
        <Tabs
          label={t("tickets-sheets")}
          small
          value={sheet}
          tabs={preview.sheets.map((one) => ({
            value: one.name,
            label: code("sheet", one.name),
            count: one.name === "about" ? undefined : count(one.rows),
          }))}
          onChange={(name) => {
            setSheet(name);
            setFrom(0);
          }}
          panel="ticket-cells"
        />
        {shown && shown.total > ROWS && (
          <span className="ticket-bar-end flex items-center gap-2">
            <span className="meta text-ink-2">
              {t("tickets-rows-of", { from: from + 1, to: last, of: shown.total })}
            </span>
            <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - ROWS))}>
              {t("tickets-rows-before")}
            </Button>
            <Button disabled={last >= shown.total} onClick={() => setFrom(from + ROWS)}>
              {t("tickets-rows-after")}
            </Button>
          </span>
        )}
      </div>
      <div
        id="ticket-cells"
        role="tabpanel"
        aria-label={code("sheet", sheet)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        tabIndex={0}
        className="ticket-cells"
      >
        {asked.error && <ShownError error={asApiError(asked.error)} onRetry={() => void asked.refetch()} />}
        {!asked.error && !shown && <LoadingState>{t("tickets-putting")}</LoadingState>}
        {shown && <Cells shown={shown} />}
      </div>
      {shown && <Foot preview={preview} shown={shown} />}
    </section>
  );
}

function Cells(props: { shown: TicketSheetView }) {
  const { shown } = props;
  const { t, money } = useI18n();
  const headed = shown.columns.some((column) => column.title !== "");
  if (shown.total === 0) return <p className="text-ink-2 p-2">{t("tickets-rows-none")}</p>;
  return (
    <table className={cx("cells", !headed && "is-pairs")}>
      {headed && (
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("tickets-row-number")}</span>
            </th>
            {shown.columns.map((column, at) => (
              <th scope="col" key={at} className={column.number ? "num" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {shown.rows.map((row, index) => (
          <tr key={index}>
            {headed && <td className="cells-row">{shown.from + index + 2}</td>}
            {row.map((cell, at) => (
              <td
                key={at}
                className={cx(
                  shown.columns[at]?.number && "num",
                  (shown.columns[at]?.width ?? 0) >= LONG && "is-long",
                  cell.guarded && "is-guarded",
                )}
              >
                {cell.money ? money(cell.money) : cell.text}
                {cell.picture && (
                  <span className="cells-picture">
                    <Picture attachment={cell.picture} maxPx={120} alt={t("tickets-row-picture")} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sums that the sheet About tells, and what was done to texts that look like formulas. */
function Foot(props: { preview: TicketPreview; shown: TicketSheetView }) {
  const { preview, shown } = props;
  const { t, code, money } = useI18n();
  const guarded = shown.rows.some((row) => row.some((cell) => cell.guarded));
  return (
    <div className="ticket-foot meta">
      {shown.sheet === "orders" && preview.totals.length > 0 && (
        <dl className="ticket-sums">
          {preview.totals.map((sum) => (
            <div key={`${sum.column}${sum.amount.currency}`}>
              <dt>{code("column", sum.column)}</dt>
              <dd className={sum.column === "claimed" ? "font-bold text-ink" : undefined}>{money(sum.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
      {shown.sheet === "orders" && <p>{t("tickets-sums-where")}</p>}
      {guarded && <p>{t("tickets-guarded")}</p>}
    </div>
  );
}
