import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { SubjectView } from "@/ipc/types";
import { BuyerWords } from "@/parts/buyer-words";
import { FieldValue } from "@/parts/field-value";
import { Photos } from "@/parts/photos";

/** The buyer's words and photos, as they came. */
export function Subject(props: { subject: SubjectView }) {
  const { subject } = props;
  const { t, code, dayTime } = useI18n();
  const name = code("subject", subject.kind);
  return (
    <section className="case-part subject" aria-label={name}>
      <h2 className="sec">
        {name} {subject.stars !== null && <span>★{subject.stars}</span>}
        {subject.at && <span className="font-normal"> {dayTime(subject.at)}</span>}
      </h2>
      {subject.texts.map((text) => (
        <blockquote key={text.name} className="quote">
          <span className="quote-name">{code("field", text.name)}</span>
          <BuyerWords className="whitespace-pre-line">{text.value}</BuyerWords>
        </blockquote>
      ))}
      <Photos pictures={subject.pictures} maxPx={320} fullSize />
      {subject.facts.length > 0 && (
        <dl className="facts">
          {subject.facts.map((fact) => (
            <div key={fact.name} className="contents">
              <dt>{code("field", fact.name)}</dt>
              <dd>
                <FieldValue name={fact.name} value={fact.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {subject.forgotten && (
        <p className="meta text-ink-2">
          <Mark shape="done" /> {t("subject-forgotten")}
        </p>
      )}
      {!subject.forgotten && subject.forgotten_at && (
        <p className="meta text-soon">
          <Mark shape="soon" /> {t("subject-forgets", { at: dayTime(subject.forgotten_at) })}
        </p>
      )}
    </section>
  );
}
