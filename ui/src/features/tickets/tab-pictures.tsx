import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { TicketPreview } from "@/ipc/types";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";

/** The pictures by the order they prove; what an order lacks stands as a dashed place among them. */
export function TabPictures(props: { preview: TicketPreview }) {
  const { preview } = props;
  const { t, code, bytes, dayTime } = useI18n();
  const { pictures, missing } = preview;
  const all = pictures.map((picture) => ({
    name: `${picture.subject}, ${code("evidence", picture.evidence)}`,
    attachment: picture.attachment,
    case: picture.case,
    file: picture.name,
  }));
  const [shown, setShown] = useState<(typeof all)[number] | null>(null);
  const rows = preview.orders
    .map((order) => ({
      order,
      own: pictures.filter((picture) => picture.case === order.case),
      lacks: missing.filter((gap) => gap.case === order.case),
    }))
    .filter((row) => row.own.length > 0 || row.lacks.length > 0);
  if (rows.length === 0) return <p className="text-ink-2">{t("tickets-pictures-none")}</p>;
  return (
    <>
      <ul className="proofs">
        {rows.map(({ order, own, lacks }) => (
          <li key={order.case}>
            <h2 className="proofs-head">
              <span className="id">{order.order_id || own[0]?.subject || order.case}</span>{" "}
              <Link to="/cases" search={{ id: order.case }} className="id">
                {order.case}
              </Link>{" "}
              <bdi className="text-ink-2 font-normal">{order.title}</bdi>
            </h2>
            <ul className="proofs-row">
              {own.map((picture) => (
                <li key={`${picture.name}${picture.attachment}`} className="proof">
                  <button
                    type="button"
                    className="proof-picture"
                    aria-label={t("tickets-picture-open", { name: picture.name })}
                    onClick={() => setShown(all[pictures.indexOf(picture)] ?? null)}
                  >
                    <Picture attachment={picture.attachment} maxPx={480} alt={code("evidence", picture.evidence)} />
                  </button>
                  <p>{code("evidence", picture.evidence)}</p>
                  <p className="meta text-ink-2">
                    {dayTime(picture.captured_at)}, {bytes(picture.bytes)}
                  </p>
                </li>
              ))}
              {lacks.map((gap) => (
                <li key={gap.evidence} className="proof">
                  <span className="proof-picture is-missing">
                    <Mark shape="missing" label={t("proof-missing")} />
                  </span>
                  <p className="text-soon">{code("evidence", gap.evidence)}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <PictureDialog
        fullSize
        shown={shown}
        pictures={all}
        onShow={setShown}
        actions={
          shown && (
            <span className="meta text-ink-2">
              <span className="id">{shown.case}</span> <span className="id">{shown.file}</span>
            </span>
          )
        }
        onClose={() => setShown(null)}
      />
    </>
  );
}
