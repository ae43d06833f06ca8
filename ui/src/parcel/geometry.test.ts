import { describe, expect, it } from "vitest";
import type { LegView, ParcelView } from "@/ipc/types";
import {
  axis,
  brackets,
  captions,
  fitting,
  outwardDays,
  placeLabels,
  placePins,
  segments,
  twoLines,
  usualDays,
} from "./geometry";

const wide = (text: string) => text.length * 7;

function leg(code: string, responsible: string, days: number, over: number | null = null): LegView {
  return {
    leg: code,
    responsible,
    from: `2026-10-${code.length}`,
    to: null,
    days,
    open: false,
    usual_days: null,
    over_days: over,
  };
}

function parcel(over: Partial<ParcelView> = {}): ParcelView {
  const legs = [
    leg("seller", "seller", 2),
    leg("first_mile", "dpx_or_export_wait", 19, 12),
    leg("export", "international_carrier", 3),
    leg("international", "international_carrier", 1),
  ];
  const event = {
    at: "2026-10-10",
    leg: "first_mile",
    event: "handed_over",
    code: "x",
    source: "wb_history",
    text: null,
    flag: null,
  };
  return {
    legs,
    total_days: 25,
    back_days: null,
    open: false,
    usual: [
      { leg: "seller", median_days: 4, p95_days: 5 },
      { leg: "first_mile", median_days: 7, p95_days: 12 },
      { leg: "export", median_days: 4, p95_days: 6 },
    ],
    usual_basis: 212,
    blame: {
      leg: "first_mile",
      responsible: "dpx_or_export_wait",
      from: event,
      to: event,
      days: 19,
      usual_days: 7,
      over_days: 12,
    },
    ...over,
  };
}

describe("segments", () => {
  it("draws the blamed leg in two parts that keep its length", () => {
    const found = segments(parcel());
    expect(found.map((s) => [s.look, s.days])).toEqual([
      ["a", 2],
      ["usual", 7],
      ["over", 12],
      ["a", 3],
      ["b", 1],
    ]);
    expect(found.map((s) => s.start)).toEqual([0, 2, 9, 21, 24]);
  });

  it("hatches nothing without a usual", () => {
    const found = segments(parcel({ blame: null, usual: [] }));
    expect(found.some((s) => s.look === "over" || s.look === "usual")).toBe(false);
  });

  it("leaves an open leg dashed and the way back out of the bar", () => {
    const legs = [
      leg("seller", "seller", 2),
      { ...leg("first_mile", "dpx", 5), open: true },
      leg("return_destination", "return_process", 9),
    ];
    const found = segments(parcel({ legs, blame: null }));
    expect(found.map((s) => s.look)).toEqual(["a", "open"]);
    expect(outwardDays(parcel({ legs }))).toBe(7);
  });
});

describe("axis", () => {
  it("shifts the usual so that the blamed leg starts at the same day", () => {
    const { shift, axis: scale } = axis(parcel(), 500);
    expect(shift).toBe(-2);
    expect(scale.from).toBe(-2);
    expect(scale.x(-2)).toBe(0);
    expect(scale.x(scale.to)).toBe(500);
    expect(scale.x(2) - scale.x(shift + 4)).toBe(0);
  });

  it("has room for a usual that is longer than the parcel", () => {
    const short = parcel({ blame: null, legs: [leg("seller", "seller", 1)] });
    expect(axis(short, 100).axis.to).toBe(usualDays(short));
  });
});

describe("brackets", () => {
  it("joins neighbours who answer together", () => {
    expect(brackets(parcel()).map((b) => [b.responsible, b.days, b.blamed])).toEqual([
      ["seller", 2, false],
      ["dpx_or_export_wait", 19, true],
      ["international_carrier", 4, false],
    ]);
  });
});

describe("pins", () => {
  it("have their words between them when there is room, else outside, else in the row below", () => {
    expect(placePins(100, 400, [0, 500], 80, 80)).toEqual(["after", "before"]);
    expect(placePins(200, 260, [0, 500], 80, 80)).toEqual(["before", "after"]);
    expect(placePins(0, 60, [0, 500], 80, 80)).toEqual([null, "after"]);
    expect(placePins(440, 500, [0, 500], 80, 80)).toEqual(["before", null]);
    expect(placePins(0, 130, [0, 500], 80, 80)).toEqual(["after", "after"]);
  });
});

describe("small excess", () => {
  it("is not hatched below half a day", () => {
    const blame = { ...(parcel().blame as NonNullable<ParcelView["blame"]>), over_days: 0.2 };
    expect(segments(parcel({ blame })).map((s) => s.look)).toEqual(["a", "b", "a", "b"]);
  });
});

describe("labels", () => {
  it("never touch, keep both ends, stay inside", () => {
    const points = [0, 5, 40, 44, 98].map((at) => ({ at, width: 20 }));
    const placed = placeLabels(points, 100, 6);
    expect(placed.map((p) => p.index)).toEqual([0, 2, 4]);
    for (const p of placed) {
      expect(p.left).toBeGreaterThanOrEqual(0);
      expect(p.left + p.width).toBeLessThanOrEqual(100);
    }
    placed.slice(1).forEach((p, i) => {
      const before = placed[i];
      expect(p.left - ((before?.left ?? 0) + (before?.width ?? 0))).toBeGreaterThanOrEqual(6);
    });
  });

  it("take the longest text that fits, or none", () => {
    expect(fitting(["twelve days", "12 d", "12"], 40, wide)).toBe("12 d");
    expect(fitting(["twelve days"], 10, wide)).toBeUndefined();
  });

  it("break at words, and between Chinese characters, never inside a Latin word", () => {
    expect(twoLines("international carrier", 100, wide)).toEqual(["international", "carrier"]);
    expect(twoLines("国际承运商", 21, wide)).toEqual(["国际承", "运商"]);
    expect(twoLines("Wildberries", 40, wide)).toEqual([]);
  });

  it("of brackets do not overlap, the blamed one first", () => {
    const items = [
      { text: "you", at: 10, width: 20, first: false },
      { text: "the first-mile carrier", at: 30, width: 20, first: true },
      { text: "marketplace", at: 44, width: 8, first: false },
    ];
    const found = captions(items, 200, wide);
    expect(found.map((c) => c.index)).toContain(1);
    const boxes = found.map((c) => {
      const w = Math.max(...c.lines.map(wide));
      return [c.at - w / 2, c.at + w / 2] as const;
    });
    boxes.forEach(([left], i) => {
      for (const [otherLeft, otherRight] of boxes.slice(0, i))
        expect(left >= otherRight || otherLeft >= left).toBe(true);
    });
  });
});
