import type { CSSProperties } from "react";
import { type I18n, useI18n } from "@/i18n";
import type { ParcelView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { drawnBlame, outwardDays, segments, usualDays } from "./geometry";

/** Days that the full width of a small drawing stands for. */
export const SCALE_DAYS = 40;

/** What the drawing says, in words. */
export function parcelSummary(parcel: ParcelView, i18n: Pick<I18n, "t" | "code" | "days">): string {
  const total = Math.round(parcel.total_days);
  const blame = drawnBlame(parcel);
  if (blame) {
    return i18n.t("parcel-summary-late", {
      total,
      days: Math.round(blame.days),
      leg: i18n.code("leg", blame.leg),
      usual: Math.round(blame.usual_days),
    });
  }
  return parcel.open ? i18n.t("parcel-summary-open", { total }) : i18n.t("parcel-summary", { total });
}

/** The parcel's line, small: one per row, all on one scale. 8 px high, 12 where over. */
export function ParcelLine(props: { parcel: ParcelView; scale?: number; usualRule?: boolean; className?: string }) {
  const { parcel, scale = SCALE_DAYS, usualRule, className } = props;
  const i18n = useI18n();
  const total = outwardDays(parcel);
  const usual = usualRule ? usualDays(parcel) : 0;
  const share = (days: number): CSSProperties => ({ width: `${Math.min(100, (days / scale) * 100)}%` });
  return (
    <span className={cx("pline", className)} role="img" aria-label={parcelSummary(parcel, i18n)}>
      <span className="pline-bar" style={share(total)}>
        {segments(parcel).map((segment) => (
          <i
            key={`${segment.leg}${segment.look}`}
            className={`leg-${segment.look}`}
            style={{ flexGrow: segment.days }}
          />
        ))}
      </span>
      {usual > 0 && <u style={{ left: `${Math.min(100, (usual / scale) * 100)}%` }} />}
    </span>
  );
}

/** Many parcels as one drawing: a thin line each, from the start of the blamed leg, the longest first. */
export function ParcelStack(props: { parcels: ParcelView[]; label: string }) {
  const rows = props.parcels
    .map((parcel) => {
      const all = segments(parcel);
      const from = all.findIndex((segment) => segment.look === "usual" || segment.look === "over");
      return { over: parcel.blame?.over_days ?? 0, shown: from > 0 ? all.slice(from) : all };
    })
    .sort((a, b) => b.over - a.over);
  return (
    <span className="pstack" role="img" aria-label={props.label}>
      {rows.map((row, index) => {
        const days = row.shown.reduce((sum, segment) => sum + segment.days, 0);
        return (
          <span key={index} className="pline-bar" style={{ width: `${Math.min(100, (days / SCALE_DAYS) * 100)}%` }}>
            {row.shown.map((segment) => (
              <i
                key={`${segment.leg}${segment.look}`}
                className={`leg-${segment.look}`}
                style={{ flexGrow: segment.days }}
              />
            ))}
          </span>
        );
      })}
    </span>
  );
}
