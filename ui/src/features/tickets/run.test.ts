import { describe, expect, it } from "vitest";
import { nextOpen, type Taken } from "./run";

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
