import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Banner, type BannerTone } from "@/components/banner";
import type { MarkShape } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";

export interface ViewBanner {
  key: string;
  tone: BannerTone;
  shape?: MarkShape;
  text: ReactNode;
  actions?: ReactNode;
}

const ORDER: Record<BannerTone, number> = { late: 0, soon: 1, neutral: 2 };

/** Banners that every view carries: read-only, wrong clock, offline. */
function useFrameBanners(): ViewBanner[] {
  const { t, dayTime, span } = useI18n();
  const frame = useQuery(ask.frame()).data;
  const sync = useQuery(ask.sync()).data;
  const banners: ViewBanner[] = [];
  if (frame?.read_only) {
    banners.push({ key: "read_only", tone: "late", text: <Message message={frame.read_only} /> });
  }
  if (sync?.clock_skew_s) {
    const by = span(Math.abs(sync.clock_skew_s) * 1000);
    const text = sync.clock_skew_s > 0 ? t("frame-clock-behind", { by }) : t("frame-clock-ahead", { by });
    banners.push({ key: "clock_skew", tone: "late", text });
  }
  if (sync?.offline_since) {
    banners.push({
      key: "offline",
      tone: "neutral",
      text: (
        <>
          <b>{t("frame-offline-since", { at: dayTime(sync.offline_since) })}</b>{" "}
          {t("frame-offline-what", { waiting: sync.outbox })}
        </>
      ),
    });
  }
  return banners;
}

/** A view's banners with the frame's own: at most two, the worse first. */
export function Banners(props: { banners?: ViewBanner[] | undefined }) {
  const { banners = [] } = props;
  const framed = useFrameBanners();
  const own = banners.filter((banner) => !framed.some((other) => other.key === banner.key));
  const shown = [...framed, ...own].sort((a, b) => ORDER[a.tone] - ORDER[b.tone]).slice(0, 2);
  return shown.map((banner) => (
    <Banner
      key={banner.key}
      tone={banner.tone}
      {...(banner.shape ? { shape: banner.shape } : {})}
      actions={banner.actions}
    >
      {banner.text}
    </Banner>
  ));
}

/** A view: head with title, tabs and actions; at most two banners, the worse first; the rest scrolls by itself. */
export function View(props: {
  title: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
  banners?: ViewBanner[];
  children: ReactNode;
}) {
  const { title, beside, actions, banners, children } = props;
  return (
    <>
      <header className="head">
        <h1>{title}</h1>
        {beside}
        {actions && <div className="head-end">{actions}</div>}
      </header>
      <Banners banners={banners} />
      {children}
    </>
  );
}
