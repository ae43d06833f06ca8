import { describe, expect, it } from "vitest";
import { makeI18n } from "@/i18n";
import type { EventView, OrderView } from "@/ipc/types";
import { orderSentence } from "./sentence";

const event = (code: string, at: string): EventView => ({
  at,
  leg: "first_mile",
  event: code,
  code,
  source: "test",
  text: null,
  flag: null,
});

function view(over: Partial<OrderView["order"]>): OrderView {
  return {
    order: {
      key: "a/1",
      id: "1",
      account: "a",
      platform: "p",
      account_name: "A",
      title: "T",
      created_at: "2026-10-14T08:00:00Z",
      leg: "done",
      event: "refused_by_buyer",
      responsible: "nobody",
      parcel: { legs: [], total_days: 31, back_days: null, open: false, usual: [], usual_basis: 0, blame: null },
      silent_days: null,
      silent: false,
      price: null,
      converted_price: null,
      cases: [],
      last_at: null,
      srid: null,
      sticker: null,
      tracking: null,
      ...over,
    },
    ids: [],
    facts: [],
    timeline: [],
    money: [],
    links: [],
    cases: [],
    page: null,
  };
}

const leg = {
  leg: "first_mile",
  responsible: "dpx",
  from: "x",
  to: null,
  days: 31,
  open: false,
  usual_days: 7,
  over_days: 12,
};
const say = (order: OrderView, lang: "en" | "ru" | "zh") => {
  const i18n = makeI18n(lang, "UTC", new Date("2026-11-24T08:00:00Z"));
  return orderSentence(order)
    .map((message) => i18n.say(message))
    .join(" ");
};

describe("an order's sentence", () => {
  it("claims no excess without a blamed span", () => {
    const text = say(
      view({
        parcel: { legs: [leg], total_days: 31, back_days: null, open: false, usual: [], usual_basis: 3, blame: null },
      }),
      "en",
    );
    expect(text).toContain("31 days");
    expect(text).toContain("refused at receipt");
    expect(text).not.toContain("usual");
  });

  it.each(["en", "ru", "zh"] as const)(
    "names both events of the blamed span in %s, with every value filled in",
    (lang) => {
      const parcel = {
        legs: [leg],
        total_days: 31,
        back_days: null,
        open: false,
        usual: [],
        usual_basis: 40,
        blame: {
          leg: "first_mile",
          responsible: "dpx_or_export_wait",
          from: event("accepted", "2026-10-16T08:00:00Z"),
          to: event("departed", "2026-11-04T08:00:00Z"),
          days: 19,
          usual_days: 7,
          over_days: 12,
        },
      };
      const text = say(view({ parcel }), lang);
      expect(text).toContain("19");
      expect(text).not.toMatch(/[{}<>$]|orders-say/);
    },
  );

  it("says nothing about an order without events but when it was ordered", () => {
    expect(orderSentence(view({})).map((message) => message.id)).toEqual(["orders-say-ordered", "orders-say-nothing"]);
  });
});
