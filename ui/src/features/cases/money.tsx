import { useI18n } from "@/i18n";
import type { CaseView } from "@/ipc/types";
import { LineWords, lineName } from "@/parts/money-line";

/** Sums of the unit, and what can be asked; currencies side by side. */
export function Ledger(props: { view: CaseView }) {
  const { view } = props;
  const { t, code, money, day, find } = useI18n();
  const asks = view.reason.facts.some((fact) => fact.name === "ask");
  const sums = asks ? view.ask : view.case.at_stake;
  if (view.money.length === 0 && view.ask.length === 0) return <p>{t("money-none")}</p>;
  return (
    <>
      <dl className="ledger">
        {view.money.map((line) => (
          <div
            key={`${line.report ?? ""}${line.row}${line.kind}${line.label}${line.amount.currency}`}
            className="contents"
          >
            <dt>
              {lineName(line, { code, find })}
              <LineWords line={line} className="ledger-label" />
              {line.date && <span className="ledger-label">{day(`${line.date.slice(0, 10)}T12:00:00Z`, "UTC")}</span>}
            </dt>
            <dd>{money(line.amount)}</dd>
          </div>
        ))}
        {sums.map((sum, index) => (
          <div key={sum.currency} className="contents">
            <dt className={index === 0 ? "sum" : "sum-more"}>
              {index === 0 ? t(asks ? "money-ask" : "money-at-stake") : ""}
            </dt>
            <dd className={index === 0 ? "sum" : "sum-more"}>{money(sum)}</dd>
          </div>
        ))}
      </dl>
      {view.money_incomplete && <p className="meta text-soon">{t("money-incomplete")}</p>}
    </>
  );
}

/** The money section; while the open step is about the money it stands there instead. */
export function Money(props: { view: CaseView }) {
  const { view } = props;
  const { t, code, money } = useI18n();
  const inStep = view.next_step === "money" && view.case.state !== "suggested";
  const empty = view.money.length === 0 && view.ask.length === 0;
  if ((inStep || empty) && view.result.length === 0) return null;
  return (
    <section className="case-part" aria-label={t("money-title")}>
      <h2 className="sec">{t("money-title")}</h2>
      {!inStep && !empty && <Ledger view={view} />}
      {view.result.length > 0 && (
        <dl className="ledger">
          {view.result.map((entry) => (
            <div key={`${entry.kind}${entry.amount.currency}`} className="contents">
              <dt>{code("result", entry.kind)}</dt>
              <dd className={entry.kind === "recovered" ? "text-back font-bold" : undefined}>{money(entry.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
