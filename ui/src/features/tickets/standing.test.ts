import { describe, expect, it } from "vitest";
import type { TicketRow } from "@/ipc/types";
import { moneyOf, partOf, ticketsOf } from "./standing";

const rub = (minor: number) => ({ minor, currency: "RUB" });
const cny = (minor: number) => ({ minor, currency: "CNY" });

function ticket(state: string, cases: TicketRow["cases"]): TicketRow {
  return {
    id: state,
    kind: "rejected_order",
    account: "a",
    platform: "p",
    state,
    prepared_at: "2026-11-20T00:00:00Z",
    lang: "ru",
    cases,
    claimed: [],
    recovered: [],
    steps: [],
    number: null,
    filed_at: null,
    remind_at: null,
    bundle_name: null,
    support_page: null,
  };
}
const asked = (claimed: TicketRow["claimed"][number] | null, outcome: string | null = null, recovered = 0) => ({
  case: "C-1",
  subject: "1",
  claimed,
  outcome,
  recovered: recovered && claimed ? { ...claimed, minor: recovered } : null,
});

describe("where tickets stand", () => {
  const tickets = [
    ticket("draft", [asked(rub(999))]),
    ticket("exported", [asked(rub(100)), asked(cny(50))]),
    ticket("filed", [asked(rub(200))]),
    ticket("answered", [asked(rub(300), "won_part", 120), asked(null)]),
    ticket("closed", [asked(rub(400), "lost")]),
  ];

  it("parts them by what is to do", () => {
    const states = (part: "all" | "tofile" | "waiting" | "answered") =>
      ticketsOf(tickets, part).map((one) => one.state);
    expect(states("tofile")).toEqual(["draft", "exported"]);
    expect(states("waiting")).toEqual(["filed"]);
    expect(states("answered")).toEqual(["answered", "closed"]);
    expect(states("all")).toHaveLength(5);
  });

  it("sums each currency by itself and leaves drafts out", () => {
    expect(moneyOf(tickets)).toEqual({
      asked: [cny(50), rub(1000)],
      got: [rub(120)],
      open: [cny(50), rub(300)],
    });
    expect(moneyOf([])).toEqual({ asked: [], got: [], open: [] });
  });

  it("reads the part of an address", () => {
    expect(partOf("waiting")).toBe("waiting");
    expect(partOf("nonsense")).toBe("all");
    expect(partOf(undefined)).toBe("all");
  });
});
