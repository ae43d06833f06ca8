import { describe, expect, it } from "vitest";
import { readAmount, typed } from "./amount";

describe("a typed amount", () => {
  it("is written with the digits of its currency", () => {
    expect(typed({ minor: 124000, currency: "RUB" })).toBe("1240.00");
    expect(typed({ minor: 5, currency: "CNY" })).toBe("0.05");
    expect(typed({ minor: 1240, currency: "JPY" })).toBe("1240");
    expect(typed({ minor: 1240, currency: "IDR" })).toBe("12.40");
    expect(typed({ minor: 1240, currency: "KWD" })).toBe("1.240");
  });

  it.each([
    ["1 240,5", "RUB", "1240.5"],
    ["1240", "RUB", "1240"],
    ["12.345", "RUB", null],
    ["-5", "RUB", null],
    ["1e3", "RUB", null],
    ["", "RUB", null],
    ["12.5", "JPY", null],
  ])("reads %s in %s as %s", (text, currency, read) => {
    expect(readAmount(text, currency)).toBe(read);
  });
});
