import { TextButton } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { commands } from "@/ipc/queries";
import type { ReviewView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { type Keymap, useKeys } from "@/lib/keys";
import { BuyerWords } from "@/parts/buyer-words";
import { useReviewAct } from "./keep";
import { CAUSES } from "./use-reviews";

/** What it is about: eight answers under the keys 1 to 8, and on which words the proposal rests. */
export function CauseBar(props: { view: ReviewView }) {
  const { view } = props;
  const { t, code } = useI18n();
  const { cause } = view;
  const flip = useReviewAct(view.review.key, (to: string | null) => commands.reviewCause(view.review.key, to), {
    told: (to) => (to ? t("reviews-cause-told", { cause: code("reviews-cause", to) }) : t("reviews-cause-back")),
    tags: ["cases"],
  });
  const keys: Keymap = {};
  CAUSES.forEach((one, index) => {
    keys[`Digit${index + 1}`] = () => {
      if (!flip.busy) flip.act(one);
      return true;
    };
  });
  useKeys(keys);
  return (
    <section className="case-part review-cause" aria-label={t("reviews-about")}>
      <h2 className="sec" id="review-about">
        {t("reviews-about")}
      </h2>
      <div className="review-causes" role="group" aria-labelledby="review-about">
        {CAUSES.map((one, index) => (
          <button
            key={one}
            type="button"
            className={cx("btn", one === cause.cause ? "btn-chosen" : "btn-outlined")}
            aria-pressed={one === cause.cause}
            onClick={() => flip.act(one)}
          >
            {t(`reviews-cause-${one}`)} <KeyCap quiet>{`${index + 1}`}</KeyCap>
          </button>
        ))}
      </div>
      <p className="review-said">
        {cause.own_at
          ? t("reviews-own", { read: code("reviews-cause", cause.read) })
          : cause.words.length === 0
            ? t("reviews-read-none")
            : t("reviews-read", { sure: code("sureness", cause.confidence) })}{" "}
        {cause.words.map((word, index) => (
          <span key={word}>
            {index > 0 && ", "}
            <BuyerWords className="told-word">{word}</BuyerWords>
          </span>
        ))}
        {cause.own_at && (
          <>
            {cause.words.length > 0 && ". "}
            <TextButton onClick={() => flip.act(null)}>{t("reviews-own-undo")}</TextButton>
          </>
        )}
      </p>
      {cause.mixed && !cause.own_at && <p className="meta text-ink-2">{t("reviews-mixed")}</p>}
    </section>
  );
}
