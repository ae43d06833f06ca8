import { describe, expect, it } from "vitest";
import { cut, match, otherReading, readings } from "./find";

describe("finding by words", () => {
  it("reads what was typed in the other layout", () => {
    expect(readings("щквукы")).toContain("orders");
    expect(readings("pfrfps")).toContain("заказы");
    expect(match("Orders", "щквукы")?.spans).toEqual([[0, 6]]);
    expect(match("Заказы", "pfrf")?.spans).toEqual([[0, 4]]);
    expect(otherReading("с-0187")).toBe("c-0187");
    expect(otherReading("C-0187")).toBeNull();
  });

  it("wants every word, in any order, and prefers the start of one", () => {
    expect(match("Back up to a file", "file back")?.spans).toEqual([
      [0, 4],
      [13, 17],
    ]);
    expect(match("Back up now", "file")).toBeNull();
    const start = match("Settings", "set")?.score ?? 0;
    expect(start).toBeGreaterThan(match("Theme settings", "set")?.score ?? 0);
    expect(match("Theme settings", "set")?.score ?? 0).toBeGreaterThan(match("Reset", "set")?.score ?? 0);
    expect(match("Reset settings", "set")?.spans).toEqual([[6, 9]]);
    expect(match("立即备份", "备份")?.spans).toEqual([[2, 4]]);
  });

  it("underlines nothing where letters change their length", () => {
    expect(match("İstanbul", "stanbul")?.spans).toEqual([]);
  });

  it("cuts a name at the underline", () => {
    expect(cut("Back up", [[0, 4]])).toEqual([
      { text: "Back", hit: true },
      { text: " up", hit: false },
    ]);
    expect(cut("Back", [])).toEqual([{ text: "Back", hit: false }]);
  });
});
