import { describe, expect, it } from "vitest";
import { formatDays, formatDaysSpan, formatMoney, formatSpan } from "./format";
import { makeI18n } from "./index";
import { placeOf } from "./region";
import { type MessageLike, runs } from "./value";

const HOUR = 3_600_000;
const now = new Date("2026-11-24T07:42:00Z");

const en = placeOf("en");
const ru = placeOf("ru");
const zh = placeOf("zh");

describe("money", () => {
  it("is written as each language does, from digits alone", () => {
    expect(formatMoney({ minor: 124000, currency: "RUB" }, en)).toBe("1,240.00\u00a0₽");
    expect(formatMoney({ minor: 124000, currency: "RUB" }, ru)).toBe("1\u00a0240,00\u00a0₽");
    expect(formatMoney({ minor: 11800, currency: "CNY" }, zh)).toBe("¥\u00a0118.00");
    expect(formatMoney({ minor: 11800, currency: "CNY" }, ru)).toBe("118,00\u00a0¥");
    expect(formatMoney({ minor: -5, currency: "RUB" }, en)).toBe("\u22120.05\u00a0₽");
    expect(formatMoney({ minor: 1240, currency: "JPY" }, en)).toBe("1,240\u00a0JPY");
    expect(formatMoney({ minor: 9007199254740991, currency: "RUB" }, en)).toBe("90,071,992,547,409.91\u00a0₽");
  });
});

describe("spans", () => {
  it("have two units at most", () => {
    expect(formatSpan(5 * HOUR + 18 * 60_000, en)).toBe("5\u00a0h\u00a018\u00a0m");
    expect(formatSpan(30 * HOUR, en)).toBe("1\u00a0d\u00a06\u00a0h");
    expect(formatSpan(3 * 24 * HOUR, ru)).toBe("3\u00a0д");
    expect(formatSpan(12 * 24 * HOUR + HOUR, zh)).toBe("12天");
    expect(formatDaysSpan(19.08, en)).toBe("19\u00a0d\u00a02\u00a0h");
  });
  it("days keep one decimal where there is one", () => {
    expect(formatDays(7, en)).toBe("7");
    expect(formatDays(19.08, ru)).toBe("19,1");
  });
});

describe("times", () => {
  const i18n = makeI18n("en", "Asia/Shanghai", now);
  it("can be told by both clocks", () => {
    const at = "2026-11-24T20:59:00Z";
    expect(i18n.time(at)).toBe("04:59");
    expect(i18n.time(at, "Europe/Moscow")).toBe("23:59");
    expect(i18n.zoneName("Europe/Moscow")).toBe("MSK");
  });
  it("carry their zone in a sentence", () => {
    const at = "2026-11-04T13:20:00Z";
    expect(i18n.value({ form: "time", value: at })).toBe("4\u00a0Nov 21:20 China time");
    const other = makeI18n("en", "Asia/Karachi", now);
    expect(other.value({ form: "time", value: at })).toBe("4\u00a0Nov 18:20 UTC+05:00");
  });
  it("name the year only when it is another", () => {
    expect(i18n.day("2026-10-16T05:00:00Z")).toBe("16\u00a0Oct");
    expect(i18n.day("2025-10-16T05:00:00Z")).toBe("16\u00a0Oct\u00a02025");
  });
});

describe("messages of the edge", () => {
  const message = (id: string, params: MessageLike["params"]): MessageLike => ({ id, params });
  it("have Russian plurals from the counts they carry", () => {
    const ru = makeI18n("ru", "Europe/Moscow", now);
    expect(ru.t("parcel-summary", { total: 1 })).toBe("1 день");
    expect(ru.t("parcel-summary", { total: 3 })).toBe("3 дня");
    expect(ru.t("parcel-summary", { total: 19 })).toBe("19 дней");
  });
  it("split at their own tags, never at those of a value", () => {
    expect(runs("a <over>19 of them</over> b")).toEqual([
      { tag: null, text: "a " },
      { tag: "over", text: "19 of them" },
      { tag: null, text: " b" },
    ]);
    const en = makeI18n("en", "UTC", now);
    const said = en.say(message("status-undone", [{ name: "what", value: { form: "text", value: "<sum>1</sum>" } }]));
    expect(said).toBe("Undone: <sum>1</sum>");
  });
  it("fall back to the code where the catalogue has no name", () => {
    const zh = makeI18n("zh", "Asia/Shanghai", now);
    expect(zh.code("leg", "no_such_leg")).toBe("no_such_leg");
    expect(zh.value({ form: "totals", value: [] })).toBe("—");
    expect(
      zh.value({
        form: "totals",
        value: [
          { minor: 100, currency: "RUB" },
          { minor: 200, currency: "CNY" },
        ],
      }),
    ).toBe("1.00\u00a0₽和¥\u00a02.00");
  });
});
