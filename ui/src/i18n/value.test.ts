import { describe, expect, it } from "vitest";
import { makeI18n } from ".";
import { inert } from "./value";

describe("what is put into a message", () => {
  const i18n = makeI18n("en", "UTC", new Date("2026-11-22T09:00:00Z"));

  it("keeps its brackets", () => {
    expect(i18n.t("reviews-nothing-found", { query: "<script>x</script>" })).toContain("<script>x</script>");
  });

  it("turns nothing that comes after it", () => {
    expect(i18n.t("reviews-nothing-found", { query: "\u202egnp.exe" })).toContain("\u2068\u202egnp.exe\u2069");
    expect(inert("a\u2069\u202eb")).toBe("\u2068a\u202eb\u2069");
    expect(inert("\u2067b")).toBe("\u2068\u2067b\u2069\u2069");
    expect(inert("plain, 你好, привет")).toBe("plain, 你好, привет");
  });
});
