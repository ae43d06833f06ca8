import type { I18n } from "@/i18n";
import type { BlameView, LegView, ParcelView } from "@/ipc/types";
import { axis, blamedIndex, daysBefore, drawnBlame, outwardDays, usualDays, ways } from "../geometry";
import type { Measure } from "./measure";

/** Room over the bar for the two pins; nothing of it where none stand. */
const PINS = 56;
/** The bar's height. */
export const BAR = 34;
/** Room for the way back. */
export const BACK = 24;
/** Room for the dates. */
export const DATES = 22;

/** Where everything of the picture stands, in pixels from its corner. */
export interface Plan {
  parcel: ParcelView;
  i18n: I18n;
  width: number;
  compact: boolean;
  out: LegView[];
  back: LegView[];
  blame: BlameView | null;
  /** Index of the blamed leg on the way out; -1: none. */
  blamed: number;
  /** Days of the way out, and of the usual one. */
  total: number;
  usual: number;
  /** Days that the usual way starts after the parcel's, so that the blamed legs begin together. */
  shift: number;
  /** Where the drawing begins, right of the words. */
  left: number;
  plot: number;
  /** Top of the bar. */
  top: number;
  /** Below the bar and the way back. */
  under: number;
  x: (days: number) => number;
  measure: Measure;
}

export function planOf(parcel: ParcelView, i18n: I18n, width: number, compact: boolean, measure: Measure): Plan {
  const { t, daysSpan } = i18n;
  const { out, back } = ways(parcel);
  const blame = drawnBlame(parcel);
  const total = outwardDays(parcel);
  const usual = usualDays(parcel);
  const labels = [t("parcel-this"), t("parcel-usual"), t("parcel-who")].map((text) => measure(text, true));
  const sums = [measure(daysSpan(total)), compact ? 0 : measure(daysSpan(usual))];
  const left = Math.min(width * 0.28, Math.max(...labels, ...sums) + 16);
  const plot = width - left;
  const { axis: scale, shift } = axis(parcel, plot);
  const top = blame ? PINS : 4;
  return {
    parcel,
    i18n,
    width,
    compact,
    out,
    back,
    blame,
    blamed: blamedIndex(parcel, out),
    total,
    usual,
    shift,
    left,
    plot,
    top,
    under: top + BAR + (back.length ? BACK : 0),
    x: (days) => left + scale.x(days),
    measure,
  };
}

/** The two instants that the claim rests on, in days from the start; nothing where none is blamed. */
export function pinned({ out, blamed, blame }: Plan): { from: number; to: number; blame: BlameView } | null {
  if (!blame || blamed < 0) return null;
  const from = daysBefore(out, blamed);
  return { from, to: from + Math.max(0, out[blamed]?.days ?? 0), blame };
}
