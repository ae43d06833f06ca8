import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { LoadingState } from "@/components/state";
import { useI18n } from "@/i18n";
import { asApiError, ask, blobUrl } from "@/ipc/queries";
import type { TicketPageView } from "@/ipc/types";
import { ShownError } from "./shown-error";

/** A page of the PDF as it will be printed; light in both themes. The picture's address ends with it. */
export function PagePicture(props: {
  preview: string;
  page: number;
  /** Pixels across. */
  width: number;
  onPage?: ((page: TicketPageView) => void) | undefined;
}) {
  const { preview, page, width, onPage } = props;
  const { t } = useI18n();
  const asked = useQuery(ask.ticketPage(preview, page, width));
  const base64 = asked.data?.base64;
  const url = useMemo(() => (base64 ? blobUrl(base64, "image/png") : null), [base64]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  const told = asked.data;
  useEffect(() => {
    if (told) onPage?.(told);
  }, [told, onPage]);
  if (asked.error) return <ShownError error={asApiError(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!url || !told) return <LoadingState>{t("tickets-pdf-drawing")}</LoadingState>;
  return (
    <img
      src={url}
      width={told.width}
      height={told.height}
      alt={t("tickets-pdf-alt", { page, pages: told.pages })}
      draggable={false}
    />
  );
}
