import { useEffect, useMemo } from "react";
import { Mark } from "@/components/mark";
import { Tabs } from "@/components/tabs";
import { Message, useI18n } from "@/i18n";
import { blobUrl } from "@/ipc/queries";
import type { MoneyView, TicketPreview } from "@/ipc/types";
import { LANGUAGES } from "./languages";

const NAMES = new Map(LANGUAGES.map((one) => [one.value, one.label]));
/** Rows drawn; the spreadsheet has them all. */
const ROWS = 200;

/** What support will read: the sentence, the letter, the first page, the table. */
export function Sheet(props: {
  preview: TicketPreview;
  letter: string;
  limit: number | null;
  onLetter: (lang: string) => void;
}) {
  const { preview } = props;
  const { lang } = useI18n();
  const sentences = preview.sentences.length > 0 ? preview.sentences : [preview.sentence];
  return (
    <article className="scroll ticket-sheet">
      <p className="stmt">
        {sentences.map((message, index) => (
          <span key={message.id}>
            {index > 0 && lang !== "zh" && " "}
            <Message message={message} />
          </span>
        ))}
      </p>
      <div className="ticket-two">
        <Letter {...props} />
        {preview.pdf_page && <Page base64={preview.pdf_page} pages={preview.pdf_pages} />}
      </div>
      <Orders preview={preview} />
    </article>
  );
}

/** The letter in the languages it is written in, with its length. */
function Letter(props: {
  preview: TicketPreview;
  letter: string;
  limit: number | null;
  onLetter: (lang: string) => void;
}) {
  const { preview, letter, limit, onLetter } = props;
  const { t, count } = useI18n();
  const text = preview.texts.find((one) => one.lang === letter) ?? preview.texts[0];
  if (!text) return null;
  const long = limit !== null && text.characters > limit;
  return (
    <section aria-label={t("tickets-text")}>
      <div className="ticket-bar">
        <h2 className="sec">{t("tickets-text")}</h2>
        <Tabs
          label={t("tickets-text")}
          value={text.lang}
          tabs={preview.texts.map((one) => ({
            value: one.lang,
            label: <span lang={one.lang}>{NAMES.get(one.lang) ?? one.lang}</span>,
          }))}
          onChange={onLetter}
          panel="ticket-letter"
        />
        <span className="meta text-ink-2 ticket-bar-end">
          {limit === null
            ? t("tickets-characters", { count: text.characters })
            : t("tickets-characters-of", { count: text.characters, limit: count(limit) })}
          {text.parts > 1 && (
            <span className={long ? "text-soon" : undefined}> {t("tickets-parts", { count: text.parts })}</span>
          )}
        </span>
      </div>

      <div
        id="ticket-letter"
        role="tabpanel"
        aria-label={t("tickets-text")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        tabIndex={0}
        className="ticket-letter"
        lang={text.lang}
      >
        {text.text}
      </div>
    </section>
  );
}

/** The PDF's first page as it will be printed; light in both themes. */
function Page(props: { base64: string; pages: number }) {
  const { base64, pages } = props;
  const { t } = useI18n();
  const url = useMemo(() => blobUrl(base64, "image/png"), [base64]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <section className="ticket-pdf" aria-label="appeal.pdf">
      <div className="ticket-bar">
        <h2 className="sec">appeal.pdf</h2>
        <span className="meta text-ink-2 ticket-bar-end">{t("tickets-page", { count: pages })}</span>
      </div>
      <div className={pages > 1 ? "ticket-pages is-many" : "ticket-pages"}>
        <img src={url} alt={t("tickets-page-alt")} draggable={false} />
      </div>
    </section>
  );
}

/** The rows of the spreadsheet's first sheet; a row that lacks evidence is set apart by a mark. */
function Orders(props: { preview: TicketPreview }) {
  const { preview } = props;
  const { t, code, find, count, money, dayTime, totals } = useI18n();
  const rows = preview.orders.slice(0, ROWS);
  const total = (columns: string[]): MoneyView[] => {
    const found = new Map<string, number>();
    for (const sum of preview.totals) {
      if (columns.includes(sum.column)) {
        found.set(sum.amount.currency, (found.get(sum.amount.currency) ?? 0) + sum.amount.minor);
      }
    }
    return [...found].map(([currency, minor]) => ({ currency, minor }));
  };
  const sum = (columns: string[]) => {
    const sums = total(columns);
    return sums.length > 0 ? totals(sums) : "";
  };
  const when = (text: string | null) => {
    if (!text) return "—";
    return Number.isNaN(new Date(text).getTime()) ? (find(`event-${text}`) ?? text) : dayTime(text);
  };
  const sheets = preview.sheets.map((sheet) =>
    `${code("sheet", sheet.name)} ${sheet.rows ? count(sheet.rows) : ""}`.trim(),
  );
  return (
    <section aria-label="orders.xlsx" className="case-part">
      <div className="ticket-bar">
        <h2 className="sec">orders.xlsx</h2>
        <span className="meta text-ink-2">{sheets.join(" · ")}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <div className="ticket-rows" tabIndex={0} role="region" aria-label={t("tickets-rows")}>
        <table className="journey-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t("tickets-row-order")}</th>
              <th scope="col" className="wide-only">
                srid
              </th>
              <th scope="col">{t("tickets-row-from")}</th>
              <th scope="col">{t("tickets-row-to")}</th>
              <th scope="col" className="num">
                {t("tickets-row-days")}
              </th>
              <th scope="col" className="num">
                {t("tickets-row-over")}
              </th>
              <th scope="col" className="num">
                {code("column", "goods")}
              </th>
              <th scope="col" className="num">
                {t("tickets-row-logistics")}
              </th>
              <th scope="col" className="num">
                {code("column", "claimed")}
              </th>
              <th scope="col">
                <span className="sr">{t("tickets-row-proof")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.case} className={row.complete ? undefined : "is-missing"}>
                <td className="text-ink-2">{count(index + 1)}</td>
                <td className="id" title={row.title}>
                  {row.order_id || row.case}
                </td>
                <td className="id wide-only">
                  <span className="ticket-srid" title={row.srid ?? undefined}>
                    {row.srid ?? "—"}
                  </span>
                </td>
                <td className="whitespace-nowrap">{when(row.from)}</td>
                <td className="whitespace-nowrap">{when(row.to)}</td>
                <td className="num">{row.days === null ? "—" : count(Math.round(row.days))}</td>
                <td className="num">
                  {row.over_days ? <b className="text-late">+{count(Math.round(row.over_days))}</b> : ""}
                </td>
                <td className="num">{row.goods ? money(row.goods) : "—"}</td>
                <td className="num">{row.logistics ? money(row.logistics) : "—"}</td>
                <td className="num">
                  <b>{row.claimed ? money(row.claimed) : "—"}</b>
                </td>
                <td>
                  {row.complete ? (
                    <Mark shape="done" label={t("tickets-row-complete")} />
                  ) : (
                    <Mark shape="missing" label={t("tickets-row-missing")} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <td colSpan={2}>{t("tickets-orders", { count: preview.orders.length })}</td>
              <td colSpan={4} className="wide-only">
                {preview.orders.length > ROWS && t("tickets-rows-more", { count: preview.orders.length - ROWS })}
              </td>
              <td colSpan={3} className="narrow-only" />
              <td className="num">{sum(["goods"])}</td>
              <td className="num">{sum(["logistics_out", "logistics_back"])}</td>
              <td className="num">{sum(["claimed"])}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
