import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Mark } from "@/components/mark";
import { Zoom, type ZoomHandle } from "@/components/zoom";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";

interface Shown {
  name: string;
  attachment: string | null;
}

/** A kept picture at the size of the window, zoomed and moved by wheel, pointer and keys; closed while `shown` is null. */
export function PictureDialog<Picture extends Shown>(props: {
  shown: Picture | null;
  /** Every pixel of it; otherwise as many as a window has. */
  fullSize?: boolean;
  /** The pictures beside it: the arrows turn to them. */
  pictures?: readonly Picture[];
  onShow?: (picture: Picture) => void;
  /** Buttons before the one that closes. */
  actions?: ReactNode;
  onClose: () => void;
}) {
  const { shown, fullSize = false, pictures = [], onShow, actions, onClose } = props;
  const { t, count } = useI18n();
  const room = useRef<HTMLDivElement>(null);
  const zoom = useRef<ZoomHandle>(null);
  const at = shown ? pictures.findIndex((picture) => picture.attachment === shown.attachment) : -1;
  const turn = (step: 1 | -1) => {
    const next = at < 0 ? undefined : pictures[at + step];
    if (next) onShow?.(next);
  };
  const many = pictures.length > 1 && at >= 0;
  return (
    <Dialog
      open={shown !== null}
      wide
      title={
        <>
          {shown?.name ?? ""}
          {many && (
            <span className="viewer-at"> {t("viewer-at", { at: count(at + 1), of: count(pictures.length) })}</span>
          )}
        </>
      }
      first={room}
      onClose={onClose}
      actions={
        <>
          <span className="viewer-keys">
            {many && (
              <>
                <Button look="bare" cap="←" disabled={at === 0} onClick={() => turn(-1)}>
                  {t("viewer-previous")}
                </Button>
                <Button look="bare" cap="→" disabled={at === pictures.length - 1} onClick={() => turn(1)}>
                  {t("viewer-next")}
                </Button>
              </>
            )}
            <Button look="bare" cap="+" onClick={() => zoom.current?.zoom(1.25)}>
              {t("viewer-in")}
            </Button>
            <Button look="bare" cap="−" onClick={() => zoom.current?.zoom(0.8)}>
              {t("viewer-out")}
            </Button>
            <Button look="bare" cap="0" onClick={() => zoom.current?.fit()}>
              {t("viewer-fit")}
            </Button>
          </span>
          {actions}
          <Button cap="Esc" onClick={onClose}>
            {t("view-close")}
          </Button>
        </>
      }
    >
      <div className="enlarged">
        {shown?.attachment && (
          <Enlarged
            key={shown.attachment}
            attachment={shown.attachment}
            name={shown.name}
            fullSize={fullSize}
            room={room}
            zoom={zoom}
            onTurn={many ? turn : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}

function Enlarged(props: {
  attachment: string;
  name: string;
  fullSize: boolean;
  room: RefObject<HTMLDivElement | null>;
  zoom: RefObject<ZoomHandle | null>;
  onTurn: ((step: 1 | -1) => void) | undefined;
}) {
  const { attachment, name, fullSize, room, zoom, onTurn } = props;
  const { t, count } = useI18n();
  const picture = useQuery(ask.attachment(attachment, fullSize ? 0 : 1600));
  const there = picture.data !== undefined;
  // The keys work at once, on the next picture too.
  useEffect(() => {
    if (there) room.current?.focus();
  }, [there, room]);
  if (picture.error) return <Mark shape="soon" label={t("picture-unreadable")} />;
  if (!picture.data) return null;
  if (!picture.data.mediaType.startsWith("image/")) return <Mark shape="done" label={name} />;
  return (
    <Zoom
      ref={room}
      handle={zoom}
      src={picture.data.url}
      alt={name}
      label={(percent) => t("viewer-area", { name, percent: count(percent) })}
      onTurn={onTurn}
    />
  );
}
