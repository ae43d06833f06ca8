import { Button, TextButton } from "@/components/button";
import { CheckField, Select } from "@/components/field";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import type { ExportInput, TicketPreview } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { LANGUAGES } from "./languages";

const SHOWN = 8;

/** What is missing and its cure, the sums, what was left out and why, the files, the options. */
export function PreviewSide(props: {
  preview: TicketPreview;
  options: ExportInput;
  onOptions: (options: Partial<ExportInput>) => void;
  onFill: () => void;
  /** Goes on with these cases only. */
  onLeave: (cases: string[]) => void;
}) {
  const { preview, options, onOptions, onFill, onLeave } = props;
  const { t } = useI18n();
  return (
    <aside className="side" aria-label={t("tickets-side")}>
      {preview.missing.length > 0 && <Missing preview={preview} onFill={onFill} onLeave={onLeave} />}
      {preview.many && (
        <p className="text-soon">
          <Mark shape="soon" /> {t("tickets-many", { count: preview.orders.length })}
        </p>
      )}
      <Totals preview={preview} />
      <LeftOut preview={preview} />
      <section aria-label={t("tickets-options")} className="ticket-options">
        <h2 className="sec">{t("tickets-options")}</h2>
        <Select
          label={t("tickets-option-lang")}
          value={options.lang ?? "ru"}
          options={LANGUAGES}
          onChange={(lang) => onOptions({ lang })}
        />
        <CheckField
          label={t("tickets-option-pictures")}
          checked={options.pictures_in_cells ?? false}
          onChange={(pictures_in_cells) => onOptions({ pictures_in_cells })}
        />
        <CheckField
          label={t("tickets-option-again")}
          help={t("tickets-option-again-help")}
          checked={options.claim_again ?? false}
          onChange={(claim_again) => onOptions({ claim_again })}
        />
      </section>
      <Files preview={preview} />
    </aside>
  );
}

/** What is missing and what it costs: the money that rests on it, and what the ticket would be without. Filling comes first. */
function Missing(props: { preview: TicketPreview; onFill: () => void; onLeave: (cases: string[]) => void }) {
  const { preview, onFill, onLeave } = props;
  const { missing, gaps, without } = preview;
  const { t, code, totals } = useI18n();
  const fill = () => {
    onFill();
    return true;
  };
  useKeys({ Enter: fill });
  const cases = new Set(missing.map((gap) => gap.case)).size;
  const one = gaps.length === 1;
  return (
    <section aria-label={t("tickets-missing", { count: cases, of: preview.orders.length })}>
      <h2 className="sec text-soon">{t("tickets-missing-head")}</h2>
      {gaps.map((gap) => (
        <p key={gap.evidence} className="ticket-gap">
          {t(gap.at_stake.length > 0 ? "tickets-gap-sum" : "tickets-gap", {
            count: gap.orders,
            of: preview.orders.length,
            evidence: code("evidence", gap.evidence),
            sum: totals(gap.at_stake),
          })}
        </p>
      ))}
      <ul className="ticket-gaps">
        {missing.slice(0, SHOWN).map((gap) => (
          <li key={`${gap.case}${gap.evidence}`}>
            <Mark shape="missing" />
            <span className="min-w-0">
              <span className="id">{gap.subject}</span>
              {!one && <span className="block meta text-ink-2">{code("evidence", gap.evidence)}</span>}
            </span>
            <span className="text-ink-2">{gap.at_stake.length > 0 && totals(gap.at_stake)}</span>
          </li>
        ))}
      </ul>
      {missing.length > SHOWN && <p className="text-ink-2">{t("tickets-more", { count: missing.length - SHOWN })}</p>}
      <Button look="primary" cap="Enter" className="ticket-wide" onClick={fill}>
        {t("tickets-fill", { count: missing.length })}
      </Button>
      <p className="meta text-ink-2 pt-1">{t("tickets-fill-how")}</p>
      {without && without.cases.length > 0 && (
        <div className="ticket-without">
          <p className="meta text-ink-2">
            {t(without.waiting.length > 0 ? "tickets-without-sum" : "tickets-without", {
              count: cases,
              sum: totals(without.claimed),
              waiting: totals(without.waiting),
            })}
          </p>
          <TextButton onClick={() => onLeave(without.cases)}>{t("tickets-leave-out", { count: cases })}</TextButton>
        </div>
      )}
    </section>
  );
}

/** Sums by column; a currency is a line of its own. */
export function Totals(props: { preview: TicketPreview }) {
  const { t, code, money } = useI18n();
  const { totals } = props.preview;
  if (totals.length === 0) return null;
  const parts = totals.filter((sum) => sum.column !== "claimed");
  const claimed = totals.filter((sum) => sum.column === "claimed");
  const title = t(claimed.length > 0 ? "tickets-asked" : "tickets-shown");
  return (
    <section aria-label={title}>
      <h2 className="sec">{title}</h2>
      <dl className="ledger">
        {parts.map((sum) => (
          <div key={`${sum.column}${sum.amount.currency}`} className="contents">
            <dt>{code("column", sum.column)}</dt>
            <dd>{money(sum.amount)}</dd>
          </div>
        ))}
        {claimed.map((sum, index) => (
          <div key={sum.amount.currency} className="contents">
            <dt className={index === 0 ? "sum" : "sum-more"}>{index === 0 ? t("tickets-total") : ""}</dt>
            <dd className={index === 0 ? "sum" : "sum-more"}>{money(sum.amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="meta pt-1">
        <Mark shape="done" /> {t("tickets-same")}
      </p>
    </section>
  );
}

function LeftOut(props: { preview: TicketPreview }) {
  const { t, money, count } = useI18n();
  const { left_out } = props.preview;
  if (left_out.length === 0) return null;
  return (
    <section aria-label={t("tickets-left-out")}>
      <h2 className="sec">
        {t("tickets-left-out")}{" "}
        {left_out.length > SHOWN && <span className="font-normal">{count(left_out.length)}</span>}
      </h2>
      <ul className="links">
        {left_out.slice(0, SHOWN * 2).map((item, index) => (
          <li key={`${item.case ?? ""}${item.order_id ?? ""}${index}`}>
            <Mark shape="dropped" />
            <span>
              {item.order_id && <span className="id">{item.order_id}</span>}{" "}
              {item.amount && <span>{money(item.amount)}</span>}
              <span className="block meta text-ink-2">
                <Message message={item.why} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {left_out.length > SHOWN * 2 && (
        <p className="text-ink-2">{t("tickets-more", { count: left_out.length - SHOWN * 2 })}</p>
      )}
    </section>
  );
}

/** The files of the ZIP: pictures of a folder as one line. */
export function Files(props: { preview: TicketPreview }) {
  const { t, count, bytes } = useI18n();
  const { files } = props.preview;
  if (files.length === 0) return null;
  const size = files.reduce((sum, file) => sum + file.bytes, 0);
  const single = files.filter((file) => !file.name.includes("/"));
  const folders = new Map<string, number>();
  for (const file of files) {
    const folder = file.name.split("/")[0];
    if (file.name.includes("/") && folder) folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return (
    <section aria-label={t("tickets-zip")}>
      <h2 className="sec">
        {t("tickets-zip")}{" "}
        <span className="font-normal">
          {t("tickets-files", { count: files.length })}
          {files.every((file) => file.bytes > 0) && <>, {bytes(size)}</>}
        </span>
      </h2>
      <ul className="ticket-files">
        {single.map((file) => (
          <li key={file.name}>{file.name}</li>
        ))}
        {[...folders].map(([folder, items]) => (
          <li key={folder}>
            {folder}/ <span className="text-ink-2">{count(items)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
