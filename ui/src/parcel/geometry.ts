import type { BlameView, LegView, ParcelView } from "@/ipc/types";

/** Where things of a parcel's drawing stand. Pure: days in, days or pixels out; texts are measured by the caller. */

export type Look = "a" | "b" | "usual" | "over" | "open";

export interface Segment {
  look: Look;
  /** Index of the leg it belongs to. */
  leg: number;
  /** Days from the journey's start. */
  start: number;
  days: number;
}

const isReturn = (leg: LegView) => leg.leg.startsWith("return_");

/** The way to the buyer, and the way back. */
export function ways(parcel: ParcelView): { out: LegView[]; back: LegView[] } {
  const out = parcel.legs.filter((leg) => !isReturn(leg));
  return out.length ? { out, back: parcel.legs.filter(isReturn) } : { out: parcel.legs, back: [] };
}

/** Days of the legs before this one. */
export function daysBefore(legs: readonly { days: number }[], index: number): number {
  return legs.slice(0, index).reduce((sum, leg) => sum + Math.max(0, leg.days), 0);
}

/** Less than half a day over the usual is not worth a hatch. */
const WORTH_DAYS = 0.5;

/** The blamed span, when it is long enough to be drawn. */
export function drawnBlame(parcel: ParcelView): BlameView | null {
  return parcel.blame && parcel.blame.over_days >= WORTH_DAYS ? parcel.blame : null;
}

/** Which of these legs is blamed: the one that begins where the blamed span begins. */
export function blamedIndex(parcel: ParcelView, legs: LegView[]): number {
  const blame = drawnBlame(parcel);
  if (!blame) return -1;
  const exact = legs.findIndex((leg) => leg.leg === blame.leg && leg.from === blame.from.at);
  return exact >= 0 ? exact : legs.findIndex((leg) => leg.leg === blame.leg);
}

/** Legs as segments; the blamed one in two: the usual part and the days over it. */
export function segments(parcel: ParcelView): Segment[] {
  const { out } = ways(parcel);
  const blamed = blamedIndex(parcel, out);
  const found: Segment[] = [];
  let start = 0;
  out.forEach((leg, index) => {
    const days = Math.max(0, leg.days);
    if (index === blamed && parcel.blame) {
      const over = Math.min(days, Math.max(0, parcel.blame.over_days));
      const usual = days - over;
      if (usual > 0) found.push({ look: "usual", leg: index, start, days: usual });
      if (over > 0) found.push({ look: "over", leg: index, start: start + usual, days: over });
    } else {
      found.push({ look: leg.open ? "open" : index % 2 ? "b" : "a", leg: index, start, days });
    }
    start += days;
  });
  return found;
}

export function outwardDays(parcel: ParcelView): number {
  const { out } = ways(parcel);
  return daysBefore(out, out.length);
}

export function usualDays(parcel: ParcelView): number {
  return parcel.usual.reduce((sum, leg) => sum + leg.median_days, 0);
}

export interface Axis {
  from: number;
  to: number;
  /** Days to pixels. */
  x: (days: number) => number;
}

/** One day scale for the parcel and the usual under it, shifted so that the blamed leg starts at the same point. */
export function axis(parcel: ParcelView, width: number): { axis: Axis; shift: number } {
  const total = outwardDays(parcel);
  const { out } = ways(parcel);
  const blamed = blamedIndex(parcel, out);
  let shift = 0;
  if (blamed >= 0 && parcel.blame) {
    const before = daysBefore(out, blamed);
    const at = parcel.usual.findIndex((leg) => leg.leg === parcel.blame?.leg);
    if (at >= 0) shift = before - parcel.usual.slice(0, at).reduce((sum, leg) => sum + leg.median_days, 0);
  }
  const from = Math.min(0, shift);
  const to = Math.max(total, shift + usualDays(parcel), 1);
  return { axis: { from, to, x: (days) => ((days - from) / (to - from)) * width }, shift };
}

export interface Bracket {
  responsible: string;
  start: number;
  days: number;
  blamed: boolean;
}

/** Who answers, as groups of neighbouring legs. */
export function brackets(parcel: ParcelView): Bracket[] {
  const { out } = ways(parcel);
  const blamed = blamedIndex(parcel, out);
  const found: Bracket[] = [];
  let start = 0;
  out.forEach((leg, index) => {
    const days = Math.max(0, leg.days);
    const last = found.at(-1);
    if (last && last.responsible === leg.responsible) {
      last.days += days;
      last.blamed ||= index === blamed;
    } else {
      found.push({ responsible: leg.responsible, start, days, blamed: index === blamed });
    }
    start += days;
  });
  return found;
}

export interface Placed {
  index: number;
  left: number;
  width: number;
}

/** Centres labels on their points inside `[0, width]`; ends first, then left to right; what would touch is left out. */
export function placeLabels(points: { at: number; width: number }[], width: number, gap = 6): Placed[] {
  const placed: Placed[] = [];
  const fits = (left: number, w: number) =>
    placed.every((other) => left >= other.left + other.width + gap || left + w + gap <= other.left);
  const order = points.map((_, index) => index);
  const last = order.pop();
  if (last !== undefined && last > 0) order.splice(1, 0, last);
  else if (last !== undefined) order.push(last);
  for (const index of order) {
    const point = points[index];
    if (!point || point.width > width) continue;
    const left = Math.min(width - point.width, Math.max(0, point.at - point.width / 2));
    if (fits(left, point.width)) placed.push({ index, left, width: point.width });
  }
  return placed.sort((a, b) => a.index - b.index);
}

/** The longest of the texts that fits, or nothing. */
export function fitting(texts: string[], room: number, measure: (text: string) => number): string | undefined {
  return texts.find((text) => measure(text) <= room);
}

/** A text in one or two lines no wider than `room`; nothing when that cannot be. */
export function twoLines(text: string, room: number, measure: (text: string) => number): string[] {
  if (measure(text) <= room) return [text];
  const words = text.split(" ");
  const characters = words.length === 1 && /\p{Script=Han}/u.test(text);
  const pieces = characters ? [...text] : words;
  const glue = characters ? "" : " ";
  for (let cut = pieces.length - 1; cut > 0; cut -= 1) {
    const lines = [pieces.slice(0, cut).join(glue), pieces.slice(cut).join(glue)];
    if (lines.every((line) => measure(line) <= room)) return lines;
  }
  return [];
}

/** On which side of its pin a text stands; `null`: there is no room, its date goes to the row below. */
export type Side = "before" | "after" | null;

/** Sides for the texts of two pins at `a` and `b`, so that they touch neither each other nor the pins nor the edges. */
export function placePins(a: number, b: number, edges: [number, number], w1: number, w2: number): [Side, Side] {
  const gap = 14;
  const [from, to] = edges;
  const between = b - a - 2 * gap;
  const oneBefore = a - from >= w1 + gap;
  const twoAfter = to - b >= w2 + gap;
  if (between >= w1 + w2 + gap) return ["after", "before"];
  if (oneBefore && twoAfter) return ["before", "after"];
  if (oneBefore && between >= w2) return ["before", "before"];
  if (twoAfter && between >= w1) return ["after", "after"];
  if (twoAfter) return [null, "after"];
  if (oneBefore) return ["before", null];
  return [null, null];
}

export interface Caption {
  index: number;
  lines: string[];
  /** Centre, in pixels of the plot. */
  at: number;
}

/**
 * Captions under brackets: the blamed one first, then the widest. A caption may be wider than its bracket, in two lines if
 * need be, as long as it touches no other; one that would is left out.
 */
export function captions(
  items: { text: string; at: number; width: number; first: boolean }[],
  plot: number,
  measure: (text: string, first: boolean) => number,
  gap = 8,
): Caption[] {
  const order = items
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.width - a.width);
  const taken: { left: number; right: number }[] = [];
  const found: Caption[] = [];
  for (const item of order) {
    const m = (text: string) => measure(text, item.first);
    const narrow = Math.max(...item.text.split(" ").map(m));
    const room = Math.max(item.width, narrow);
    const forms = [twoLines(item.text, room, m), twoLines(item.text, room * 1.5, m), [item.text]];
    for (const lines of forms) {
      if (lines.length === 0) continue;
      const width = Math.max(...lines.map(m));
      if (!item.first && width > Math.max(item.width, 1) * 4 && width > 90) continue;
      const left = Math.min(plot - width, Math.max(0, item.at - width / 2));
      const right = left + width;
      if (left < 0 || taken.some((other) => left < other.right + gap && other.left < right + gap)) continue;
      taken.push({ left, right });
      found.push({ index: item.index, lines, at: left + width / 2 });
      break;
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
