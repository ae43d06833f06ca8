import { describe, expect, it } from "vitest";
import {
  dayKey,
  formatBytes,
  formatCount,
  formatDay,
  formatDayShort,
  formatDays,
  formatMoney,
  formatStamp,
  formatTime,
  localInstant,
} from "./format";
import { makeI18n } from "./index";
import { type ChosenRegion, placeOf, regionOf } from "./region";

const NB = "\u00a0";
const at = new Date("2026-11-24T16:05:00Z");
const zone = "Asia/Shanghai";
const sum = { minor: 123456789, currency: "RUB" };
const yuan = { minor: -11800, currency: "CNY" };

/** Commas between thousands, the day before the month in words, weeks from Monday. */
const COMMAS = {
  count: "1,234,567",
  days: "19.1",
  sum: `1,234,567.89${NB}₽`,
  yuan: `\u2212¥${NB}118.00`,
  day: `25${NB}Nov`,
  hours: "h23",
  first: 1,
};

/** What each region writes, under an English window. */
const REGIONS = [
  {
    ...COMMAS,
    tag: "ru-RU",
    count: `1${NB}234${NB}567`,
    days: "19,1",
    sum: `1${NB}234${NB}567,89${NB}₽`,
    yuan: `\u2212118,00${NB}¥`,
    short: "25.11",
    stamp: "25.11.2026 00:05",
  },
  { ...COMMAS, tag: "zh-CN", short: "11/25", stamp: "2026/11/25 00:05" },
  { ...COMMAS, tag: "en-GB", short: "25/11", stamp: "25/11/2026 00:05" },
  {
    ...COMMAS,
    tag: "en-US",
    short: "11/25",
    stamp: `11/25/2026 12:05${NB}AM`,
    day: `Nov${NB}25`,
    hours: "h12",
    first: 0,
  },
  {
    ...COMMAS,
    tag: "de-DE",
    count: "1.234.567",
    days: "19,1",
    sum: `1.234.567,89${NB}₽`,
    yuan: `\u2212118,00${NB}¥`,
    short: "25.11.",
    stamp: "25.11.2026 00:05",
  },
];

describe("a region", () => {
  it.each(REGIONS)("$tag writes dates, times, numbers and money its own way", (region) => {
    const place = placeOf("en", region.tag);
    expect(formatCount(1234567, place)).toBe(region.count);
    expect(formatDays(19.08, place)).toBe(region.days);
    expect(formatMoney(sum, place)).toBe(region.sum);
    expect(formatMoney(yuan, place)).toBe(region.yuan);
    expect(formatDayShort(at, zone, place)).toBe(region.short);
    expect(formatStamp(at, zone, place)).toBe(region.stamp);
    expect(formatDay(at, zone, place)).toBe(region.day);
    expect(place.region.hours).toBe(region.hours);
    expect(place.region.firstDay).toBe(region.first);
  });

  it.each(REGIONS)("$tag changes no word of the language", ({ tag }) => {
    expect(formatDay(at, zone, placeOf("ru", tag))).toBe(`25${NB}нояб.`);
    expect(formatDay(at, zone, placeOf("zh", tag))).toBe("11月25日");
    expect(formatBytes(1_500_000, placeOf("ru", tag))).toContain("МБ");
  });

  it("writes the counts inside of messages too, with the plural of the language", () => {
    const ru = makeI18n("ru", zone, at, undefined, placeOf("ru", "de-DE").region);
    expect(ru.t("parcel-summary", { total: 1234 })).toBe("1.234 дня");
    const en = makeI18n("en", zone, at, undefined, placeOf("en", "ru-RU").region);
    expect(en.say({ id: "parcel-summary", params: [{ name: "total", value: { form: "days", value: 1234.5 } }] })).toBe(
      `1${NB}234,5 days`,
    );
  });

  it("writes the moments inside of reminders, in every language", () => {
    const reminder = {
      id: "reminder-deadline",
      params: [
        { name: "kind", value: { form: "code" as const, value: "kind-rejected_order" } },
        { name: "subject", value: { form: "text" as const, value: "C-0187" } },
        { name: "at", value: { form: "time" as const, value: "2026-11-26T13:05:00Z" } },
      ],
    };
    const told = (lang: "en" | "ru", tag: string) =>
      makeI18n(lang, zone, at, undefined, placeOf(lang, tag).region).say(reminder);
    expect(told("en", "en-US")).toContain(`Nov${NB}26 9:05${NB}PM`);
    expect(told("en", "de-DE")).toContain(`26${NB}Nov 21:05`);
    expect(told("ru", "en-US")).toContain(`26${NB}нояб. 9:05${NB}PM`);
  });

  it("has sums to the last digit, whatever their size", () => {
    const largest = { minor: 9007199254740991, currency: "RUB" };
    expect(formatMoney(largest, placeOf("en", "de-DE"))).toBe(`90.071.992.547.409,91${NB}₽`);
    expect(formatMoney({ minor: 5, currency: "KWD" }, placeOf("en", "en-US"))).toBe(`0.005${NB}KWD`);
  });
});

describe("who decides", () => {
  const none: ChosenRegion = {
    region_dates: null,
    region_numbers: null,
    region_money: null,
    hours: "region",
    first_day: "region",
  };
  const system = { dates: "de-DE", numbers: "en-US", money: "ru-RU" };

  it("is the seller before the system before the language", () => {
    expect(regionOf("zh").dates).toBe("zh-CN");
    expect(regionOf("en", none, system)).toMatchObject({ dates: "de-DE", numbers: "en-US", money: "ru-RU" });
    expect(regionOf("en", { ...none, region_dates: "en-US" }, system)).toMatchObject({
      dates: "en-US",
      numbers: "en-US",
      hours: "h12",
      firstDay: 0,
    });
    expect(regionOf("en", { ...none, hours: "h12", first_day: "saturday" }, system)).toMatchObject({
      hours: "h12",
      firstDay: 6,
    });
    expect(
      regionOf("ru", { ...none, region_money: "xx-XX" }, { dates: "no tag", numbers: null, money: null }),
    ).toMatchObject({ dates: "ru-RU", money: "ru-RU" });
  });

  it("tells the hours by the words of the language", () => {
    const noon = new Date("2026-11-24T12:05:00Z");
    const place = (lang: "en" | "ru" | "zh") => ({ lang, region: regionOf(lang, { ...none, hours: "h12" }) });
    expect(formatTime(noon, "UTC", place("en"))).toBe(`12:05${NB}pm`);
    expect(formatTime(noon, "UTC", place("zh"))).toContain("12:05");
    expect(formatTime(noon, "UTC", { lang: "zh", region: regionOf("zh", { ...none, hours: "h24" }) })).toBe("12:05");
  });
});

describe("a local time", () => {
  it("is an instant in any zone, also on the days the clocks change", () => {
    expect(dayKey(new Date("2026-11-22T20:30:00Z"), "Europe/Moscow")).toBe("2026-11-22");
    expect(dayKey(new Date("2026-11-22T21:30:00Z"), "Europe/Moscow")).toBe("2026-11-23");
    expect(localInstant("2026-11-25", "09:00", "Asia/Shanghai").toISOString()).toBe("2026-11-25T01:00:00.000Z");
    expect(localInstant("2026-03-29", "09:00", "Europe/Berlin").toISOString()).toBe("2026-03-29T07:00:00.000Z");
    expect(localInstant("2026-10-25", "09:00", "Europe/Berlin").toISOString()).toBe("2026-10-25T08:00:00.000Z");
  });
});
