import type { BlameView, EventView, ParcelView } from "@/ipc/types";
import { daysBefore, ways } from "./geometry";

/** Where the events of a parcel stand on its drawing. Pure: days or pixels in and out. */

const DAY = 86_400_000;
/** What rounding of days may cost: a quarter of an hour. */
const SLACK = 0.01;

export interface PlacedEvent {
  /** Days from the journey's start; on the way back they are counted down from its end. */
  at: number;
  back: boolean;
  event: EventView;
}

/**
 * The events of the drawn span in the order of time. One without a time, or with one that has not come, has no place; neither has
 * one outside of all legs. The table has them all.
 */
export function placedEvents(parcel: ParcelView, timeline: readonly EventView[]): PlacedEvent[] {
  const { out, back } = ways(parcel);
  const total = daysBefore(out, out.length);
  const daysBack = daysBefore(back, back.length);
  const since = (start: string | undefined, at: string) =>
    start === undefined ? Number.NaN : (Date.parse(at) - Date.parse(start)) / DAY;
  const within = (days: number, length: number) => days >= -SLACK && days <= length + SLACK;
  const bound = (days: number, length: number) => Math.min(length, Math.max(0, days));
  const found = timeline.flatMap((event): (PlacedEvent & { order: number })[] => {
    if (!event.at || event.flag === "future") return [];
    const there = since(out[0]?.from, event.at);
    if (within(there, total)) return [{ at: bound(there, total), back: false, event, order: there }];
    const home = since(back[0]?.from, event.at);
    if (within(home, daysBack)) {
      return [{ at: total - bound(home, daysBack), back: true, event, order: total + Math.max(0, home) }];
    }
    return [];
  });
  return found.sort((a, b) => a.order - b.order).map(({ order: _order, ...placed }) => placed);
}

export interface Tick {
  /** Pixels. */
  x: number;
  back: boolean;
  events: EventView[];
}

/** Events as ticks: those closer than `gap` pixels share one, so that each can be pointed at. */
export function ticksOf(placed: readonly PlacedEvent[], x: (days: number) => number, gap: number): Tick[] {
  const ticks: Tick[] = [];
  for (const { at, back, event } of placed) {
    const last = ticks.at(-1);
    const here = x(at);
    if (last && last.back === back && Math.abs(here - last.x) < gap) last.events.push(event);
    else ticks.push({ x: here, back, events: [event] });
  }
  return ticks;
}

/** The tick nearest to a place, no farther than `reach` pixels. */
export function nearestTick(ticks: readonly Tick[], x: number, back: boolean, reach: number): number | null {
  let best: number | null = null;
  ticks.forEach((tick, index) => {
    if (tick.back !== back || Math.abs(tick.x - x) > reach) return;
    if (best === null || Math.abs(tick.x - x) < Math.abs((ticks[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}

/** Which of the claim's two events this is, if it is one. */
export function pinOf(event: EventView, blame: BlameView | null): 1 | 2 | null {
  const same = (other: EventView | null | undefined) =>
    other != null && other.at === event.at && other.code === event.code && other.source === event.source;
  if (same(blame?.from)) return 1;
  return same(blame?.to) ? 2 : null;
}
