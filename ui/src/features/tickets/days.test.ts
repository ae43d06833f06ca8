import { describe, expect, it } from "vitest";
import { instant, laterDay } from "./days";

describe("days of a date field", () => {
  it("become an instant of this computer's clock", () => {
    expect(instant("2026-11-22", 9)).toBe(new Date(2026, 10, 22, 9).toISOString());
    expect(instant("", 9)).toBeNull();
  });

  it("are counted over the ends of months and years", () => {
    expect(laterDay("2026-11-28", 3)).toBe("2026-12-01");
    expect(laterDay("2026-12-30", 7)).toBe("2027-01-06");
  });
});
