import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { CaseRow, HitView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { ParcelLine } from "@/parcel/line";
import { BuyerWords, langOf } from "@/parts/buyer-words";
import { caseMark, caseTitle, dueOf, shortId, useMarketZone } from "@/parts/due";
import { Marked } from "./hits";

/** 68 px: mark, kind, time left; product, money; the parcel's line, id. */
export function InboxRow(props: { row: CaseRow; marked: boolean; hits: HitView[] | undefined }) {
  const { row, marked, hits } = props;
  const i18n = useI18n();
  const { t, totals, code, day } = i18n;
  const market = useMarketZone(row.platform, i18n.zone);
  const due = dueOf(row, { ...i18n, zone: market ?? i18n.zone });
  const mark = caseMark(row, due);
  const snoozed = row.snoozed_until !== null && new Date(row.snoozed_until) > i18n.now;
  const inTitle = hits?.find((hit) => hit.field === "title");
  // What cannot be seen in the row's own words is told in place of the drawing.
  const elsewhere = inTitle ? undefined : hits?.[0];
  return (
    <div className="inbox-row">
      {marked ? (
        <span className="inbox-marked" aria-hidden="true">
          <Mark shape="done" />
        </span>
      ) : (
        <Mark shape={mark.shape} {...(mark.tone ? { tone: mark.tone } : {})} label={code("state", row.state)} />
      )}
      <div className="inbox-words">
        <div className="inbox-line">
          <b className="cut">{caseTitle(row, i18n)}</b>
          <span
            className={cx("meta whitespace-nowrap", due.tone === "ink" ? "text-ink-2" : `tone-${due.tone} font-bold`)}
          >
            {snoozed && row.snoozed_until ? t("cases-snoozed-row", { at: day(row.snoozed_until) }) : due.words}
          </span>
        </div>
        <div className="inbox-line">
          {inTitle ? (
            <bdi lang={row.title_lang ?? langOf(row.title)} className="cut text-ink-2">
              <Marked hit={inTitle} />
            </bdi>
          ) : (
            <BuyerWords lang={row.title_lang} className="cut text-ink-2">
              {row.title}
            </BuyerWords>
          )}
          {row.at_stake.length > 0 && <span className="whitespace-nowrap">{totals(row.at_stake)}</span>}
        </div>
        <div className="inbox-line inbox-last">
          {elsewhere ? (
            <span className="cut meta flex-1">
              <span className="text-ink-3">{code("hit", elsewhere.field)}</span>{" "}
              <bdi>
                <Marked hit={elsewhere} />
              </bdi>
            </span>
          ) : row.parcel && row.parcel.legs.length > 0 ? (
            <ParcelLine parcel={row.parcel} />
          ) : (
            <span className="flex-1" />
          )}
          <span className="id text-ink-2" title={row.subject}>
            {row.ticket ?? shortId(row.subject)}
          </span>
        </div>
      </div>
    </div>
  );
}
