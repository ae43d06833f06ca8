import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { MoneyMatchView } from "@/ipc/types";
import { LineWords, lineName } from "@/parts/money-line";
import { RuleLink } from "@/parts/rule-link";

/** The rule that a buyer pays nothing for a defect found before payment; a pilot of the marketplace. */
const BUYER_PAYS_NOTHING = "wb_defect_refusal";

/** What the refund should take off the balance, and what the report says; what a buyer was charged who should not have been. */
export function MoneyMatch(props: { match: MoneyMatchView }) {
  const { match } = props;
  const { t, code, money, totals, day, find } = useI18n();
  if (match.state === "no_refund" && match.rows.length === 0 && !match.buyer_pays_nothing) return null;
  return (
    <section className="case-part" aria-label={t("returns-money")}>
      <h2 className="sec">{t("returns-money")}</h2>
      {match.buyer_pays_nothing &&
        (match.buyer_charges.length > 0 ? (
          <p className="text-late" role="alert">
            <Mark shape="urgent" /> {t("returns-buyer-charged", { sum: totals(match.buyer_charges) })}{" "}
            <RuleLink rule={BUYER_PAYS_NOTHING}>{t("returns-pilot")}</RuleLink>
          </p>
        ) : (
          <p className="text-ink-2">
            <Mark shape="done" /> {t("returns-buyer-free")}{" "}
            <RuleLink rule={BUYER_PAYS_NOTHING}>{t("returns-pilot")}</RuleLink>
          </p>
        ))}
      <p className={match.state === "differs" ? "text-soon" : undefined}>
        <Mark shape={match.state === "agrees" ? "done" : match.state === "differs" ? "soon" : "waiting"} />{" "}
        {code("return-match", match.state)}
      </p>
      {match.state !== "no_refund" && (
        <dl className="ledger">
          <dt>{t("returns-expected")}</dt>
          <dd>{match.expected ? money(match.expected) : t("returns-not-known")}</dd>
          <dt>{t("returns-debited")}</dt>
          <dd>{match.debited ? money(match.debited) : t("returns-not-reported")}</dd>
          {match.difference && match.difference.minor !== 0 && (
            <>
              <dt className="sum">{t("returns-difference")}</dt>
              <dd className="sum">{money(match.difference)}</dd>
            </>
          )}
        </dl>
      )}
      {match.rows.length > 0 && (
        <>
          <h3 className="sec return-rows-head">{t("returns-report-rows")}</h3>
          <dl className="ledger">
            {match.rows.map((line) => (
              <div key={`${line.row}${line.label}${line.amount.minor}`} className="contents">
                <dt>
                  {lineName(line, { code, find })}
                  <LineWords line={line} className="ledger-label" />
                  {line.date && (
                    <span className="ledger-label">{day(`${line.date.slice(0, 10)}T12:00:00Z`, "UTC")}</span>
                  )}
                </dt>
                <dd>{money(line.amount)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
