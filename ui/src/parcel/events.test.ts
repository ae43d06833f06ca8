import { describe, expect, it } from "vitest";
import type { EventView, LegView, ParcelView } from "@/ipc/types";
import { nearestTick, pinOf, placedEvents, ticksOf } from "./events";

const day = (n: number) => new Date(Date.parse("2026-10-01T00:00:00Z") + n * 86_400_000).toISOString();

function event(at: number | null, code: string, over: Partial<EventView> = {}): EventView {
  return {
    at: at === null ? null : day(at),
    leg: "first_mile",
    event: "moved",
    code,
    source: "wb_history",
    text: null,
    flag: null,
    ...over,
  };
}

function leg(name: string, from: number, days: number): LegView {
  return {
    leg: name,
    responsible: "seller",
    from: day(from),
    to: day(from + days),
    days,
    open: false,
    usual_days: null,
    over_days: null,
  };
}

function parcel(legs: LegView[]): ParcelView {
  return { legs, total_days: 0, back_days: null, open: false, usual: [], usual_basis: 0, blame: null };
}

const THERE = [leg("seller", 0, 2), leg("first_mile", 2, 10)];
const AND_BACK = [...THERE, leg("return_transit", 14, 6)];

describe("the events of a parcel", () => {
  it("stand where their time is, in the order of time", () => {
    const placed = placedEvents(parcel(THERE), [event(12, "c"), event(0, "a"), event(3.5, "b")]);
    expect(placed.map(({ at, event: { code } }) => [code, at])).toEqual([
      ["a", 0],
      ["b", 3.5],
      ["c", 12],
    ]);
  });

  it("have no place without a time, before it has come, or outside of all legs", () => {
    const none = [event(null, "x"), event(5, "y", { flag: "future" }), event(13, "z"), event(-1, "w")];
    expect(placedEvents(parcel(AND_BACK), none)).toEqual([]);
    expect(placedEvents(parcel([]), [event(1, "a")])).toEqual([]);
  });

  it("go back from the right end", () => {
    const placed = placedEvents(parcel(AND_BACK), [event(20, "home"), event(14, "off"), event(17, "under way")]);
    expect(placed.map(({ at, back, event: { code } }) => [code, at, back])).toEqual([
      ["off", 12, true],
      ["under way", 9, true],
      ["home", 6, true],
    ]);
  });

  it("share a tick where they cannot be pointed at one by one", () => {
    const placed = placedEvents(parcel(THERE), [event(1, "a"), event(1.2, "b"), event(6, "c")]);
    const ticks = ticksOf(placed, (days) => days * 10, 4);
    expect(ticks.map(({ x, events }) => [x, events.map(({ code }) => code)])).toEqual([
      [10, ["a", "b"]],
      [60, ["c"]],
    ]);
    expect(nearestTick(ticks, 15, false, 8)).toBe(0);
    expect(nearestTick(ticks, 57, false, 8)).toBe(1);
    expect(nearestTick(ticks, 30, false, 8)).toBeNull();
    expect(nearestTick(ticks, 10, true, 8)).toBeNull();
  });

  it("are marked where the claim rests on them", () => {
    const [from, to] = [event(2, "handed"), event(12, "departed")];
    const blame = {
      leg: "first_mile",
      responsible: "seller",
      from,
      to,
      days: 10,
      usual_days: 5,
      over_days: 5,
    } as NonNullable<ParcelView["blame"]>;
    expect([from, event(2, "other"), to].map((one) => pinOf(one, blame))).toEqual([1, null, 2]);
    expect(pinOf(from, null)).toBeNull();
  });
});
