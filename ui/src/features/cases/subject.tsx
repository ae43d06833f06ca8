import { useState } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { PictureView, SubjectView } from "@/ipc/types";
import { BuyerWords } from "@/parts/buyer-words";
import { FieldValue } from "@/parts/field-value";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";

/** The buyer's words and photos, as they came. */
export function Subject(props: { subject: SubjectView }) {
  const { subject } = props;
  const { t, code, dayTime } = useI18n();
  const [shown, setShown] = useState<PictureView | null>(null);
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
      {subject.pictures.length > 0 && (
        <ul className="photos">
          {subject.pictures.map((picture, index) => (
            <li key={picture.attachment ?? `${index}`}>
              <Photo picture={picture} index={index + 1} onShow={() => setShown(picture)} />
            </li>
          ))}
        </ul>
      )}
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
      <PictureDialog shown={shown} onClose={() => setShown(null)} />
    </section>
  );
}

function Photo(props: { picture: PictureView; index: number; onShow: () => void }) {
  const { picture, index, onShow } = props;
  const { t, code } = useI18n();
  if (picture.form === "image" && picture.attachment && picture.state !== "missing") {
    return (
      <button type="button" className="photo" onClick={onShow} aria-label={t("subject-enlarge", { index })}>
        <Picture attachment={picture.attachment} maxPx={320} alt={t("subject-photo", { index })} />
        {picture.state === "changed" && (
          <Mark shape="soon" label={code("file-state", "changed")} className="photo-mark" />
        )}
      </button>
    );
  }
  const kept = picture.state === "kept";
  return (
    <span className="photo photo-none">
      <Mark shape={kept ? "done" : picture.state === "pending" ? "waiting" : "soon"} />
      <span>{kept ? picture.name : code("file-state", picture.state)}</span>
    </span>
  );
}
