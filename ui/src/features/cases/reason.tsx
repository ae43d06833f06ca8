import { Message, useI18n } from "@/i18n";
import type { CaseView, EventView, ParamView } from "@/ipc/types";
import { eventName } from "@/parcel/event-name";
import { RuleLink } from "@/parts/rule-link";

/** One code or several: `stop_packing`, `approve1, reject2`. */
const CODES = /^\w+(, \w+)*$/;

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
        <Explains view={view} />
        {reason.facts.length > 0 && (
          <dl className="facts">
            {reason.facts.map((fact) => (
              <div key={fact.name} className="contents">
                <dt>{code("fact", fact.name)}</dt>
                <dd>
                  <FactValue fact={fact} timeline={view.timeline} />
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
            <RuleLink rule={deadline.rule} recheck={deadline.recheck}>
              {code("rule", deadline.rule)}
            </RuleLink>
            {". "}
            {t("reason-deadline", {
              source: find(`deadline-${deadline.rule}`) ?? deadline.source,
              confidence: code("confidence", deadline.confidence),
              seen: deadline.seen_on ? day(`${deadline.seen_on}T12:00:00Z`, "UTC") : "—",
            })}
          </p>
        )}
      </div>
    </details>
  );
}

/** What holds for every case of the kind; each sentence opens the rule it rests on. */
function Explains(props: { view: CaseView }) {
  const { explains } = props.view;
  if (explains.length === 0) return null;
  return (
    <ul className="dashes">
      {explains.map((line) => (
        <li key={line.message.id}>
          {line.rule ? (
            <RuleLink rule={line.rule} recheck={line.recheck} title={line.source ?? undefined}>
              <Message message={line.message} />
            </RuleLink>
          ) : (
            <Message message={line.message} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A fact's value; codes with a name are named, others stand as they came. */
function FactValue(props: { fact: ParamView; timeline: EventView[] }) {
  const { t, value, code, find } = useI18n();
  const { fact, timeline } = props;
  if (fact.value.form === "text" && fact.name.endsWith("_code")) {
    const raw = fact.value.value;
    const event = timeline.find((other) => other.code === raw);
    return (
      <>
        {event && eventName(event, { find, code })} <span className="id">{raw}</span>
      </>
    );
  }
  if (fact.value.form === "text" && CODES.test(fact.value.value)) {
    const list = fact.value.value.split(", ");
    const named = list.map((raw) => find(`value-${fact.name}-${raw}`) ?? raw);
    if (named.some((name, index) => name !== list[index])) return named.join("; ");
  }
  if (fact.value.form === "text" && fact.value.value === "yes") return t("view-yes");
  if (fact.value.form === "text" && fact.value.value === "no") return t("view-no");
  return <bdi>{value(fact.value)}</bdi>;
}
