import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import type { TicketPageView, TicketPreview } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { PagePicture } from "./page-picture";

/** Sizes of a page in percent, with the pixels it is drawn in: enough for a screen of two dots per pixel, steps so that few are kept. */
const ZOOMS = [50, 75, 100, 125, 150, 200];
const WIDTHS: Record<number, number> = { 50: 640, 75: 960, 100: 1280, 125: 1600, 150: 1920, 200: 2560 };

/** The PDF's pages as pictures, drawn when they come into sight. */
export function TabPdf(props: { preview: TicketPreview }) {
  const { preview } = props;
  const { t } = useI18n();
  const [zoom, setZoom] = useState(75);
  const [pages, setPages] = useState(0);
  const [at, setAt] = useState(1);
  const list = useRef<HTMLOListElement>(null);
  const told = useCallback((page: TicketPageView) => setPages(page.pages), []);
  const step = (by: number) => () => {
    const next = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) + by))];
    if (next !== undefined) setZoom(next);
    return true;
  };
  const go = (to: number) => {
    const page = Math.min(Math.max(1, to), Math.max(1, pages));
    setAt(page);
    list.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: "start" });
    return true;
  };
  useKeys({
    ArrowRight: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    Equal: step(1),
    NumpadAdd: step(1),
    Minus: step(-1),
    NumpadSubtract: step(-1),
    Digit0: () => {
      setZoom(100);
      return true;
    },
  });
  if (preview.orders.length === 0) return <p className="text-ink-2">{t("tickets-pdf-none")}</p>;
  return (
    <section aria-label="appeal.pdf">
      <div className="ticket-bar pdf-bar">
        <span className="meta text-ink-2">appeal.pdf</span>
        <span className="flex items-center gap-1">
          <Button disabled={at <= 1} onClick={() => go(at - 1)} aria-label={t("tickets-pdf-before")}>
            ←
          </Button>
          <span className="meta" role="status">
            {pages > 0 ? t("tickets-pdf-at", { page: at, pages }) : ""}
          </span>
          <Button disabled={at >= pages} onClick={() => go(at + 1)} aria-label={t("tickets-pdf-after")}>
            →
          </Button>
        </span>
        <span className="flex items-center gap-1 ticket-bar-end">
          <Button disabled={zoom === ZOOMS[0]} onClick={step(-1)} aria-label={t("tickets-pdf-smaller")}>
            −
          </Button>
          <span className="meta pdf-zoom" role="status">
            {t("tickets-pdf-zoom", { percent: zoom })}
          </span>
          <Button disabled={zoom === ZOOMS.at(-1)} onClick={step(1)} aria-label={t("tickets-pdf-larger")}>
            +
          </Button>
        </span>
      </div>
      <ol ref={list} className="pdf-pages" data-zoom={zoom}>
        <LazyPage page={1} preview={preview.key} width={WIDTHS[zoom] ?? 1280} onSeen={setAt} onPage={told} />
        {Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (
          <LazyPage key={index} page={index + 2} preview={preview.key} width={WIDTHS[zoom] ?? 1280} onSeen={setAt} />
        ))}
      </ol>
    </section>
  );
}

/** A page that is drawn once it is near, and says when most of the view is its. */
function LazyPage(props: {
  page: number;
  preview: string;
  width: number;
  onSeen: (page: number) => void;
  onPage?: (page: TicketPageView) => void;
}) {
  const { page, preview, width, onSeen, onPage } = props;
  const place = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(page === 1);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const coming = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: "400px" },
    );
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onSeen(page);
      },
      { rootMargin: "-45% 0px -45% 0px" },
    );
    coming.observe(element);
    seen.observe(element);
    return () => {
      coming.disconnect();
      seen.disconnect();
    };
  }, [page, onSeen]);
  return (
    <li ref={place} data-page={page} className="pdf-page">
      {near && <PagePicture preview={preview} page={page} width={width} onPage={onPage} />}
    </li>
  );
}
