import { describe, expect, it } from "vitest";
import { nextOpen, stillTaken, type Taken } from "./run";

describe("the next stop of a screenshot run", () => {
  const taken = (...done: [number, Taken][]) => new Map(done);

  it("is the one after, skipping what is there", () => {
    expect(nextOpen(5, taken([0, "attached"]), 0)).toBe(1);
    expect(nextOpen(5, taken([0, "attached"], [1, "attached"]), 0)).toBe(2);
  });

  it("is an earlier one that was jumped over, when none comes after", () => {
    expect(nextOpen(3, taken([1, "attached"], [2, "attached"]), 2)).toBe(0);
  });

  it("is the end when all were attached or skipped", () => {
    expect(nextOpen(3, taken([0, "skipped"], [1, "attached"], [2, "attached"]), 2)).toBe(3);
  });
});

describe("what was done at the stops", () => {
  const stop = (id: string) => ({ case: id, evidence: "order_page", subject: id, page: null, title: "" });
  const stops = [stop("C-1"), stop("C-2")];
  const attached = new Map([[0, { what: "attached" as const, at: 1000 }]]);

  it("holds while the answer that still names the gap is the older one", () => {
    expect(stillTaken(stops, attached, stops, 900).get(0)).toBe("attached");
    expect(stillTaken(stops, attached, [stop("C-2")], 1100).get(0)).toBe("attached");
  });

  it("is open again when an undo took the picture off, but a skip stays a skip", () => {
    expect(stillTaken(stops, attached, stops, 1100).has(0)).toBe(false);
    const skipped = new Map([[0, { what: "skipped" as const, at: 1000 }]]);
    expect(stillTaken(stops, skipped, stops, 1100).get(0)).toBe("skipped");
  });
});
