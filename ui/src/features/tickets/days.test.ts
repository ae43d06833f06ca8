import { expect, it } from "vitest";
import { laterDay } from "./days";

it("counts days over the ends of months and years", () => {
  expect(laterDay("2026-11-28", 3)).toBe("2026-12-01");
  expect(laterDay("2026-12-30", 7)).toBe("2027-01-06");
});
