import { useQuery } from "@tanstack/react-query";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";

/** A kept picture, scaled by the edge; a mark in its place until it is there or when it cannot be read. */
export function Picture(props: { attachment: string; maxPx: number; alt: string }) {
  const { attachment, maxPx, alt } = props;
  const { t } = useI18n();
  const picture = useQuery(ask.attachment(attachment, maxPx));
  if (picture.error) return <Mark shape="soon" label={t("picture-unreadable")} />;
  if (!picture.data) return null;
  if (!picture.data.mediaType.startsWith("image/")) return <Mark shape="done" label={alt} />;
  return <img src={picture.data.url} alt={alt} draggable={false} />;
}
