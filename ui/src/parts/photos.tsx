import { useState } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { PictureView } from "@/ipc/types";
import { Picture } from "./picture";
import { PictureDialog } from "./picture-dialog";

/** The buyer's photos as they are kept, each enlarged by a click; what is no picture, or not here, by its name or why. */
export function Photos(props: {
  pictures: PictureView[];
  /** Pixels of the longer side in the row. */
  maxPx: number;
  /** Enlarged with every pixel; otherwise as many as a window has. */
  fullSize?: boolean;
}) {
  const { pictures, maxPx, fullSize = false } = props;
  const [shown, setShown] = useState<PictureView | null>(null);
  if (pictures.length === 0) return null;
  return (
    <>
      <ul className="photos">
        {pictures.map((picture, index) => (
          <li key={picture.attachment ?? `${index}`}>
            <Photo picture={picture} index={index + 1} maxPx={maxPx} onShow={() => setShown(picture)} />
          </li>
        ))}
      </ul>
      <PictureDialog
        shown={shown}
        fullSize={fullSize}
        pictures={pictures.filter((picture) => picture.form === "image" && picture.attachment !== null)}
        onShow={setShown}
        onClose={() => setShown(null)}
      />
    </>
  );
}

function Photo(props: { picture: PictureView; index: number; maxPx: number; onShow: () => void }) {
  const { picture, index, maxPx, onShow } = props;
  const { t, code } = useI18n();
  if (picture.form === "image" && picture.attachment && picture.state !== "missing") {
    return (
      <button type="button" className="photo" onClick={onShow} aria-label={t("subject-enlarge", { index })}>
        <Picture attachment={picture.attachment} maxPx={maxPx} alt={t("subject-photo", { index })} />
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
