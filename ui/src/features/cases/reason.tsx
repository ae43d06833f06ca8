import { useI18n } from "@/i18n";
import type { CaseView, ParamView } from "@/ipc/types";

/** Why there is a case: the rule, the facts it rests on, what would make it false, the deadline's source. */
export function Reason(props: { view: CaseView }) {
  const { view } = props;
  const { t, find, code, day } = useI18n();
  const { reason } = view;
  const { deadline } = view.case;
  return (
    <details className="case-part">
      <summary className="sec">{t("reason-title")}</summary>
      <div className="grid gap-2 pt-2 max-w-[46rem]">
        <p>{code("detector", reason.rule)}</p>
        {reason.facts.length > 0 && (
          <dl className="facts">
            {reason.facts.map((fact) => (
              <div key={fact.name} className="contents">
                <dt>{code("fact", fact.name)}</dt>
                <dd>
                  <FactValue fact={fact} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {reason.falsified_by.length > 0 && (
          <>
            <h3 className="sec">{t("reason-falsified")}</h3>
            <ul className="dashes">
              {reason.falsified_by.map((id) => (
                <li key={id}>{find(id) ?? id}</li>
              ))}
            </ul>
          </>
        )}
        {deadline && (
          <p className="text-ink-2">
            {t("reason-deadline", {
              source: deadline.source,
              seen: deadline.seen_on ? day(`${deadline.seen_on}T12:00:00Z`, "UTC") : "—",
            })}{" "}
            {code("confidence", deadline.confidence)}
          </p>
        )}
      </div>
    </details>
  );
}

function FactValue(props: { fact: ParamView }) {
  const { t, value } = useI18n();
  const { fact } = props;
  if (fact.value.form === "text" && fact.value.value === "yes") return t("view-yes");
  if (fact.value.form === "text" && fact.value.value === "no") return t("view-no");
  return <bdi>{value(fact.value)}</bdi>;
}
