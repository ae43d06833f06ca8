import { describe, expect, it } from "vitest";
import { orderFilter } from "@/ipc/queries";
import { ALL, countOf, isChosen, joined, NONE, selectionOf, toggled } from "./chosen";
import { dayAfter, dayStart } from "./days";
import { filterOf, sortOf } from "./use-orders";

describe("chosen orders", () => {
  it("are some of them, one by one and by ranges", () => {
    const some = joined(toggled(NONE, "a/1"), ["a/2", "a/3"]);
    expect(countOf(some, 1_000_000)).toBe(3);
    expect(isChosen(some, "a/2")).toBe(true);
    expect(countOf(toggled(some, "a/2"), 1_000_000)).toBe(2);
    expect(selectionOf(some, orderFilter({})).keys).toEqual(["a/1", "a/2", "a/3"]);
  });

  it("are all of a filter but some, without any of them being loaded", () => {
    const most = toggled(ALL, "a/1");
    expect(countOf(most, 1_000_000)).toBe(999_999);
    expect([isChosen(most, "a/1"), isChosen(most, "a/9")]).toEqual([false, true]);
    const selection = selectionOf(most, orderFilter({ leg: "export" }));
    expect([selection.keys, selection.except, selection.filter?.leg]).toEqual([null, ["a/1"], "export"]);
    expect(countOf(joined(most, ["a/1"]), 10)).toBe(10);
  });
});

describe("the address of a list", () => {
  it("says what is sorted by and which way", () => {
    expect(sortOf({})).toEqual({ id: "ordered", up: false });
    expect(sortOf({ view: "silent" })).toEqual({ id: "silence", up: false });
    expect(sortOf({ sort: "days.up" })).toEqual({ id: "days", up: true });
  });

  it("becomes the edge's filter", () => {
    expect(filterOf({ silent: "14", has: "no", sort: "days", ids: ["1", "2"] }, "UTC")).toMatchObject({
      silent_days: 14,
      has_case: false,
      sort: "days",
      ascending: false,
      ids: ["1", "2"],
    });
    expect(filterOf({ silent: "x", from: "soon" }, "UTC")).toMatchObject({ silent_days: null, ordered_from: null });
  });

  it("takes whole days of the seller's time zone, whatever this computer's is", () => {
    expect(dayStart("2026-10-14", "Europe/Moscow")).toBe("2026-10-13T21:00:00.000Z");
    expect(dayAfter("2026-10-14", "Asia/Shanghai")).toBe("2026-10-14T16:00:00.000Z");
    expect(dayAfter("2026-10-25", "Europe/Berlin")).toBe("2026-10-25T23:00:00.000Z");
    expect(dayAfter("2026-13-40", "UTC")).toBeNull();
    expect(filterOf({ from: "2026-10-01", to: "2026-10-31" }, "Asia/Shanghai")).toMatchObject({
      ordered_from: "2026-09-30T16:00:00.000Z",
      ordered_before: "2026-10-31T16:00:00.000Z",
    });
  });
});
