import { Link } from "@tanstack/react-router";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { LinkView, OrderView } from "@/ipc/types";
import { BuyerWords } from "@/parts/buyer-words";
import { caseMark, caseTitle, dueOf } from "@/parts/due";
import { FieldValue } from "@/parts/field-value";
import { LineWords, lineName } from "@/parts/money-line";
import { RuleLink } from "@/parts/rule-link";

/** Finance rows as they came, and the two prices; nothing is added across currencies. */
export function OrderMoney(props: { view: OrderView }) {
  const { view } = props;
  const { t, code, money, day, find } = useI18n();
  const { price, converted_price } = view.order;
  return (
    <section className="case-part" aria-label={t("orders-money")}>
      <h2 className="sec">{t("orders-money")}</h2>
      <dl className="ledger">
        {price && (
          <div className="contents">
            <dt>{t("orders-col-price")}</dt>
            <dd>{money(price)}</dd>
          </div>
        )}
        {converted_price && (
          <div className="contents">
            <dt>{code("column", "converted")}</dt>
            <dd>{money(converted_price)}</dd>
          </div>
        )}
      </dl>
      {view.money.length === 0 ? (
        <p className="text-ink-2 pt-1">{t("orders-money-none")}</p>
      ) : (
        <table className="journey-table orders-money">
          <thead>
            <tr>
              <th scope="col">{t("orders-money-date")}</th>
              <th scope="col">{t("orders-money-kind")}</th>
              <th scope="col">{t("orders-money-label")}</th>
              <th scope="col">{t("orders-money-row")}</th>
              <th scope="col" className="num">
                {t("orders-money-amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.money.map((line) => (
              <tr key={`${line.report ?? ""}${line.row}${line.kind}${line.label}${line.amount.currency}`}>
                <td className="whitespace-nowrap">
                  {line.date ? day(`${line.date.slice(0, 10)}T12:00:00Z`, "UTC") : "—"}
                </td>
                <td className="whitespace-nowrap">{lineName(line, { code, find })}</td>
                <td>{line.report && <LineWords line={line} />}</td>
                <td className="id whitespace-nowrap">{[line.report, line.row].filter(Boolean).join(" / ")}</td>
                <td className="num">{money(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function OrderCases(props: { view: OrderView }) {
  const { view } = props;
  const i18n = useI18n();
  const { t, code, totals } = i18n;
  return (
    <section aria-label={t("orders-cases")}>
      <h2 className="sec">{t("orders-cases")}</h2>
      {view.cases.length === 0 && <p className="text-ink-2">{t("orders-cases-none")}</p>}
      <ul className="links">
        {view.cases.map((row) => {
          const due = dueOf(row, i18n);
          const mark = caseMark(row, due);
          return (
            <li key={row.id}>
              <Mark shape={mark.shape} {...(mark.tone ? { tone: mark.tone } : {})} label={code("state", row.state)} />
              <span>
                <Link to="/cases" search={{ id: row.id }}>
                  <span className="id">{row.id}</span> {caseTitle(row, i18n)}
                </Link>
                <span className="block meta text-ink-2">
                  {code("state", row.state)}
                  {row.deadline && (
                    <>
                      {", "}
                      <RuleLink rule={row.deadline.rule} recheck={row.deadline.recheck} title={row.deadline.source}>
                        {due.words}
                      </RuleLink>
                    </>
                  )}
                  {row.at_stake.length > 0 && <>, {totals(row.at_stake)}</>}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function OrderLinks(props: { view: OrderView }) {
  const { t } = useI18n();
  const { links } = props.view;
  return (
    <section aria-label={t("orders-links")}>
      <h2 className="sec">{t("orders-links")}</h2>
      {links.length === 0 && <p className="text-ink-2">{t("orders-links-none")}</p>}
      <ul className="links">
        {links.map((link) => (
          <LinkLine key={`${link.kind}${link.id}`} link={link} />
        ))}
      </ul>
    </section>
  );
}

/** What is tied to the order: for certain by an id, or inferred, with how many orders it could be. */
function LinkLine(props: { link: LinkView }) {
  const { link } = props;
  const { t, code, dayTime } = useI18n();
  const sure = link.certainty === "exact";
  const by = code("link_by", link.by);
  return (
    <li>
      <Mark shape={sure ? "done" : "maybe"} label={t(sure ? "links-exact" : "links-inferred")} />
      <span>
        {code("subject", link.kind)} <span className="id">{link.id}</span>
        {link.summary && <BuyerWords className="block text-ink-2">{link.summary}</BuyerWords>}
        <span className="block meta text-ink-2">
          {sure ? t("links-by", { by }) : t("links-candidates", { by, count: link.candidates })}
          {link.at && <>, {dayTime(link.at)}</>}
        </span>
      </span>
    </li>
  );
}

export function OrderFacts(props: { view: OrderView }) {
  const { t, code } = useI18n();
  const { facts } = props.view;
  if (facts.length === 0) return null;
  return (
    <section aria-label={t("orders-facts")}>
      <h2 className="sec">{t("orders-facts")}</h2>
      <dl className="orders-facts">
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt>{code("field", fact.name)}</dt>
            <dd>
              <FieldValue name={fact.name} value={fact.value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
