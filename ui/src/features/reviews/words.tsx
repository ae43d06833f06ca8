import { useState } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { PictureView, ReviewPartView, ReviewView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { langOf } from "@/parts/buyer-words";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";

/** The buyer's words as they came, those that led to the cause underlined; the photos. */
export function Words(props: { view: ReviewView }) {
  const { view } = props;
  const { t } = useI18n();
  const [shown, setShown] = useState<PictureView | null>(null);
  return (
    <section className="case-part subject" aria-label={t("reviews-words")}>
      {view.parts.length === 0 && <p className="text-ink-2">{t("reviews-silent-long")}</p>}
      {view.parts.map((part) => (
        <Part key={part.name} part={part} cause={view.cause.cause} />
      ))}
      {view.pictures.length > 0 && (
        <ul className="photos">
          {view.pictures.map((picture, index) => (
            <li key={picture.attachment ?? `${index}`}>
              <Photo picture={picture} index={index + 1} onShow={() => setShown(picture)} />
            </li>
          ))}
        </ul>
      )}
      <PictureDialog shown={shown} fullSize onClose={() => setShown(null)} />
    </section>
  );
}

function Part(props: { part: ReviewPartView; cause: string }) {
  const { part, cause } = props;
  const { code } = useI18n();
  const lang = langOf(part.pieces.map((piece) => piece.text).join(""));
  let at = 0;
  return (
    <blockquote className="quote">
      <span className="quote-name">{code("field", part.name)}</span>
      <bdi lang={lang} className="whitespace-pre-line">
        {part.pieces.map((piece) => {
          const key = at;
          at += piece.text.length;
          if (!piece.cause) return <span key={key}>{piece.text}</span>;
          return (
            <mark
              key={key}
              className={cx("told", piece.cause !== cause && "told-other")}
              title={code("reviews-cause", piece.cause)}
            >
              {piece.text}
              <span className="sr"> ({code("reviews-cause", piece.cause)})</span>
            </mark>
          );
        })}
      </bdi>
    </blockquote>
  );
}

function Photo(props: { picture: PictureView; index: number; onShow: () => void }) {
  const { picture, index, onShow } = props;
  const { t, code } = useI18n();
  if (picture.form === "image" && picture.attachment && picture.state !== "missing") {
    return (
      <button type="button" className="photo" onClick={onShow} aria-label={t("subject-enlarge", { index })}>
        <Picture attachment={picture.attachment} maxPx={480} alt={t("subject-photo", { index })} />
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
