import { useState } from "react";
import { Button } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { PictureView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { useKeys } from "@/lib/keys";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";

const isShown = (picture: PictureView) => picture.form === "image" && picture.attachment !== null;

/** The buyer's photos: one large, the others beside it; the seller's own picture next to them. All from this computer. */
export function Photos(props: { pictures: PictureView[]; at: string | null; listing: PictureView | null }) {
  const { pictures, at, listing } = props;
  const { t, dayTime, code } = useI18n();
  const first = Math.max(0, pictures.findIndex(isShown));
  const [place, setPlace] = useState(first);
  const [large, setLarge] = useState<PictureView | null>(null);
  const picture = pictures[place];
  const turn = (step: number) => () => {
    if (pictures.length < 2) return false;
    setPlace((old) => (old + step + pictures.length) % pictures.length);
    return true;
  };
  useKeys({
    KeyZ: () => {
      if (!picture || !isShown(picture)) return false;
      setLarge(picture);
      return true;
    },
    BracketLeft: turn(-1),
    BracketRight: turn(1),
  });
  if (!picture) return <p className="text-ink-2 return-nophoto">{t("returns-no-photos")}</p>;
  return (
    <div className="return-photos">
      <figure className="return-large">
        <button type="button" className="return-frame" disabled={!isShown(picture)} onClick={() => setLarge(picture)}>
          {picture.attachment && isShown(picture) ? (
            <Picture
              attachment={picture.attachment}
              maxPx={1200}
              alt={t("returns-photo", { index: place + 1, count: pictures.length })}
            />
          ) : (
            <span className="photo-none return-missing">
              <Mark shape={picture.state === "kept" ? "done" : picture.state === "pending" ? "waiting" : "soon"} />
              <span>{picture.state === "kept" ? picture.name : code("file-state", picture.state)}</span>
            </span>
          )}
          <span className="return-zoom meta">
            {place + 1} / {pictures.length}
            {isShown(picture) && (
              <>
                {" "}
                <KeyCap>Z</KeyCap> {t("returns-key-enlarge")}
              </>
            )}
          </span>
        </button>
        <figcaption className="meta text-ink-2">
          {at ? t("returns-photo-at", { at: dayTime(at) }) : t("returns-photo-kept")}
        </figcaption>
      </figure>
      {(pictures.length > 1 || listing) && (
        <ul className="return-strip" aria-label={t("returns-photos")}>
          {pictures.length > 1 &&
            pictures.map((one, index) => (
              <li key={one.attachment ?? `${index}`}>
                <button
                  type="button"
                  className={cx("return-thumb return-small", index === place && "is-current")}
                  aria-current={index === place}
                  aria-label={t("subject-photo", { index: index + 1 })}
                  onClick={() => setPlace(index)}
                >
                  {one.attachment && isShown(one) ? (
                    <Picture attachment={one.attachment} maxPx={192} alt="" />
                  ) : (
                    <Mark shape={one.form === "video" ? "open" : "waiting"} label={code("file-state", one.state)} />
                  )}
                </button>
              </li>
            ))}
          {listing?.attachment && (
            <li className="return-own">
              <button
                type="button"
                className="return-thumb return-small"
                aria-label={t("returns-listing")}
                onClick={() => setLarge(listing)}
              >
                <Picture attachment={listing.attachment} maxPx={192} alt="" />
              </button>
              <span className="meta text-ink-2">{t("returns-listing")}</span>
            </li>
          )}
        </ul>
      )}
      <PictureDialog
        shown={large && { name: large.name, attachment: large.attachment }}
        onClose={() => setLarge(null)}
        fullSize
        actions={
          pictures.length > 1 && large !== listing ? (
            <>
              <Button
                cap="["
                onClick={() => {
                  turn(-1)();
                  setLarge(pictures[(place - 1 + pictures.length) % pictures.length] ?? null);
                }}
              >
                {t("returns-photo-before")}
              </Button>
              <Button
                cap="]"
                onClick={() => {
                  turn(1)();
                  setLarge(pictures[(place + 1) % pictures.length] ?? null);
                }}
              >
                {t("returns-photo-next")}
              </Button>
            </>
          ) : undefined
        }
      />
    </div>
  );
}
