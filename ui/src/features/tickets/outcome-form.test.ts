import { describe, expect, it } from "vitest";
import { outcomesOf } from "./outcome-form";

const one = (id: string, outcome: string | null = null) => ({
  case: id,
  subject: id,
  claimed: { minor: 124000, currency: "RUB" },
  outcome,
  recovered: null,
});

describe("the answers of a ticket", () => {
  it("hold only what was chosen or changed, with amounts as decimal text", () => {
    const cases = [one("C-1"), one("C-2"), one("C-3", "lost")];
    const answers = {
      "C-1": { outcome: "won_part", recovered: "600,5" },
      "C-2": { outcome: "", recovered: "" },
      "C-3": { outcome: "lost", recovered: "" },
    };
    expect(outcomesOf(cases, answers, " rule 7.2 ")).toEqual([
      { case: "C-1", outcome: "won_part", recovered: "600.5", note: "rule 7.2" },
    ]);
  });

  it("wait while money that came back is not named", () => {
    expect(outcomesOf([one("C-1")], { "C-1": { outcome: "won_full", recovered: "" } }, "")).toBeNull();
    expect(outcomesOf([one("C-1")], { "C-1": { outcome: "lost", recovered: "" } }, "")).toHaveLength(1);
  });
});
