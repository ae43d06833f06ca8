import { describe, expect, it } from "vitest";
import { secretOf } from "./add-shop";

const platform = (...keys: string[]) => ({
  platform: "p",
  title: "P",
  time_zone: "UTC",
  by_hand: false,
  kinds: [],
  fields: keys.map((key) => ({ key, label: key, hidden: true })),
});

describe("the secret of a form", () => {
  it("is the bare token where there is one field", () => {
    expect(secretOf(platform("token"), { token: "  eyJ.a.b\n" })).toBe("eyJ.a.b");
  });

  it("is one object where there are several, and nothing while one is empty", () => {
    expect(secretOf(platform("id", "key"), { id: "7", key: "" })).toBe("");
    expect(JSON.parse(secretOf(platform("id", "key"), { id: "7", key: "k" }))).toEqual({ id: "7", key: "k" });
    expect(secretOf(undefined, {})).toBe("");
  });
});
