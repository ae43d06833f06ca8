import { describe, expect, it } from "vitest";
import type { RuleView } from "@/ipc/types";
import { inOrder, matching } from "./where";

const rule = (part: Partial<RuleView>): RuleView => ({
  id: "x",
  platform: null,
  value: 1,
  unit: "days",
  source: "A page",
  seen_on: null,
  confidence: null,
  kinds: [],
  parts: [],
  pilot: false,
  recheck: false,
  mine: false,
  note: null,
  shipped: { value: 1, source: "A page", seen_on: null, confidence: null },
  history: [],
  ...part,
});
const rules = [
  rule({ id: "a", platform: "one", recheck: true, source: "API, claims" }),
  rule({ id: "b", platform: "one", value: null }),
  rule({ id: "c", mine: true }),
];
const ids = (search: Parameters<typeof matching>[1]) => matching(rules, search, (r) => `Name ${r.id}`).map((r) => r.id);

describe("the rules that are listed", () => {
  it("are those of the view", () => {
    expect(ids({})).toEqual(["a", "b", "c"]);
    expect(ids({ view: "recheck" })).toEqual(["a"]);
    expect(ids({ view: "unknown" })).toEqual(["b"]);
    expect(ids({ view: "mine" })).toEqual(["c"]);
  });

  it("are those of the marketplace, or the app's own", () => {
    expect(ids({ platform: "one" })).toEqual(["a", "b"]);
    expect(ids({ platform: "-" })).toEqual(["c"]);
  });

  it("hold every word of the search in name, id or source", () => {
    expect(ids({ q: "CLAIMS api" })).toEqual(["a"]);
    expect(ids({ q: "name c" })).toEqual(["a", "c"]);
    expect(ids({ q: "nothing" })).toEqual([]);
  });

  it("begin with the seller's own marketplaces, then the app's own", () => {
    const many = [
      rule({ id: "z", platform: "other" }),
      rule({ id: "y" }),
      rule({ id: "x", platform: "one" }),
      rule({ id: "w", platform: "one" }),
    ];
    const compare = (a: string, b: string) => a.localeCompare(b);
    expect(inOrder(many, ["one"], (r) => r.id, compare).map((r) => r.id)).toEqual(["w", "x", "y", "z"]);
  });
});
