import { useI18n } from "@/i18n";
import type { ReviewPartView, ReviewView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { langOf } from "@/parts/buyer-words";
import { Photos } from "@/parts/photos";

/** The buyer's words as they came, those that led to the cause underlined; the photos. */
export function Words(props: { view: ReviewView }) {
  const { view } = props;
  const { t } = useI18n();
  return (
    <section className="case-part subject" aria-label={t("reviews-words")}>
      {view.parts.length === 0 && <p className="text-ink-2">{t("reviews-silent-long")}</p>}
      {view.parts.map((part) => (
        <Part key={part.name} part={part} cause={view.cause.cause} />
      ))}
      <Photos pictures={view.pictures} maxPx={480} fullSize />
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
