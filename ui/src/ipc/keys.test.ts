import { describe, expect, it } from "vitest";
import { asApiError, EdgeError, unwrap } from "./errors";
import { isStale } from "./keys";

describe("staleness", () => {
  it("follows the tags of a change", () => {
    expect(isStale(["case", "C-1"], ["cases"])).toBe(true);
    expect(isStale(["orders", {}], ["cases"])).toBe(false);
    expect(isStale(["attachment", "a", 240], ["cases"])).toBe(false);
    expect(isStale(["attachment", "a", 240], ["all"])).toBe(true);
    expect([isStale(["today"], ["outbox"]), isStale(["today"], ["sync"])]).toEqual([true, true]);
  });
});

describe("answers", () => {
  it("give their data or throw what the edge said", async () => {
    await expect(unwrap(Promise.resolve({ status: "ok" as const, data: 7 }))).resolves.toBe(7);
    const error = { code: "disk-full", params: [], details: null };
    const thrown = await unwrap(Promise.resolve({ status: "error" as const, error })).catch((e: unknown) => e);
    expect(thrown).toBeInstanceOf(EdgeError);
    expect(asApiError(thrown)).toEqual(error);
    expect(asApiError(new TypeError("x is not a function")).code).toBe("internal");
  });
});
