import type { Lang } from "./catalogue";
import CURRENCY_DIGITS from "./currency-digits.json";
import { HOME, type Place } from "./region";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const SIGNS: Record<string, string> = { RUB: "₽", CNY: "¥", USD: "$", EUR: "€", GBP: "£" };
const BEFORE = new Set(["CNY", "USD", "EUR", "GBP"]);
/** ISO 4217 currencies whose minor unit is not a hundredth: the domain's list, which a test there compares with this one. */
const DIGITS: Record<string, number> = CURRENCY_DIGITS;

export interface Money {
  minor: number;
  currency: string;
}

const numberCache = new Map<string, Intl.NumberFormat>();
/** Numbers of a region, always in the digits 0 to 9. */
export function numbersOf(tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${tag}|${JSON.stringify(options)}`;
  let found = numberCache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(tag, { ...options, numberingSystem: "latn" });
    numberCache.set(key, found);
  }
  return found;
}

const grouped = (digits: string, tag: string) => numbersOf(tag, { maximumFractionDigits: 0 }).format(BigInt(digits));

const pointCache = new Map<string, string>();
function point(tag: string): string {
  let found = pointCache.get(tag);
  if (found === undefined) {
    const parts = numbersOf(tag, { minimumFractionDigits: 1 }).formatToParts(0.5);
    found = parts.find((part) => part.type === "decimal")?.value ?? ".";
    pointCache.set(tag, found);
  }
  return found;
}

/** Whether a region writes a currency before the number. */
const beforeCache = new Map<string, boolean>();
function before(tag: string, currency: string): boolean {
  if (!BEFORE.has(currency)) return false;
  const key = `${tag}|${currency}`;
  let found = beforeCache.get(key);
  if (found === undefined) {
    const kinds = numbersOf(tag, { style: "currency", currency })
      .formatToParts(1)
      .map((part) => part.type);
    found = kinds.indexOf("currency") < kinds.indexOf("integer");
    beforeCache.set(key, found);
  }
  return found;
}

export function formatCount(value: number, { region }: Place): string {
  const sign = value < 0 ? MINUS : "";
  return sign + grouped(String(Math.trunc(Math.abs(value))), region.numbers);
}

/** How many digits of a currency's minor unit there are. The engine's own figures are of cash: none for IDR, where ISO has two. */
export function currencyDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

/** A number of days, at most one decimal, without a unit. */
export function formatDays(days: number, { region }: Place): string {
  const [whole = "0", fraction = "0"] = Math.abs(days).toFixed(1).split(".");
  const sign = days < 0 && !(whole === "0" && fraction === "0") ? MINUS : "";
  const body = grouped(whole, region.numbers);
  return fraction === "0" ? sign + body : `${sign}${body}${point(region.numbers)}${fraction}`;
}

/** `1,240.00 ₽`, `1 240,00 ₽`, `¥ 118.00`; with no-break spaces. Works on digits, never on floats. */
export function formatMoney(money: Money, { region }: Place): string {
  const digits = currencyDigits(money.currency);
  const text = String(Math.abs(money.minor)).padStart(digits + 1, "0");
  const whole = grouped(digits ? text.slice(0, -digits) : text, region.money);
  const number = digits ? `${whole}${point(region.money)}${text.slice(-digits)}` : whole;
  const sign = money.minor < 0 ? MINUS : "";
  const mark = SIGNS[money.currency] ?? money.currency;
  return before(region.money, money.currency) ? `${sign}${mark}${NBSP}${number}` : `${sign}${number}${NBSP}${mark}`;
}

interface Units {
  days: string;
  hours: string;
  minutes: string;
  gap: string;
}
const UNITS: Record<Lang, Units> = {
  en: { days: "d", hours: "h", minutes: "m", gap: NBSP },
  ru: { days: "д", hours: "ч", minutes: "мин", gap: NBSP },
  zh: { days: "天", hours: "小时", minutes: "分", gap: "" },
};

/** `5 h 18 m`, `1 d 6 h`, `12 d`: two units at most, hours left out from ten days on. Takes milliseconds. */
export function formatSpan(ms: number, { lang }: Place): string {
  const unit = UNITS[lang];
  const minutes = Math.max(0, Math.floor(Math.abs(ms) / 60_000));
  const d = Math.floor(minutes / 1440);
  const h = Math.floor((minutes % 1440) / 60);
  const m = minutes % 60;
  const part = (n: number, u: string) => `${n}${unit.gap}${u}`;
  if (d >= 10 || (d > 0 && h === 0)) return part(d, unit.days);
  if (d > 0) return `${part(d, unit.days)}${NBSP}${part(h, unit.hours)}`;
  if (h > 0) return m ? `${part(h, unit.hours)}${NBSP}${part(m, unit.minutes)}` : part(h, unit.hours);
  return part(m, unit.minutes);
}

/** `19 d 2 h` from days with decimals. */
export function formatDaysSpan(days: number, { lang }: Place): string {
  const hours = Math.round(days * 24);
  const unit = UNITS[lang];
  const d = Math.floor(hours / 24);
  const h = hours % 24;
  const part = (n: number, u: string) => `${n}${unit.gap}${u}`;
  if (!d) return part(h, unit.hours);
  return h ? `${part(d, unit.days)}${NBSP}${part(h, unit.hours)}` : part(d, unit.days);
}

export function formatBytes(bytes: number, { lang, region }: Place): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [Math.max(1, bytes / 1000), "kB"];
  const digits = unit === "MB" && value < 100 ? 1 : 0;
  const names: Record<string, string> = lang === "ru" ? { MB: "МБ", kB: "КБ" } : { MB: "MB", kB: "kB" };
  const number = numbersOf(region.numbers, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(value)}${NBSP}${names[unit]}`;
}

const dateCache = new Map<string, Intl.DateTimeFormat>();
function dates(tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag}|${zone}|${JSON.stringify(options)}`;
  let found = dateCache.get(key);
  if (!found) {
    const whole: Intl.DateTimeFormatOptions = { calendar: "gregory", numberingSystem: "latn", ...options };
    try {
      found = new Intl.DateTimeFormat(tag, { timeZone: zone, ...whole });
    } catch {
      found = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...whole });
    }
    dateCache.set(key, found);
  }
  return found;
}

const monthFirstCache = new Map<string, boolean>();
/** Whether a region writes month, day, year. */
function monthFirst(tag: string): boolean {
  let found = monthFirstCache.get(tag);
  if (found === undefined) {
    const kinds = dates(tag, "UTC", { day: "numeric", month: "numeric", year: "numeric" })
      .formatToParts(0)
      .map((part) => part.type);
    found = kinds.indexOf("month") < kinds.indexOf("day") && kinds.indexOf("day") < kinds.indexOf("year");
    monthFirstCache.set(tag, found);
  }
  return found;
}

/** The manner of dates with names in them: the names are the language's; English puts them in the region's order. */
const named = ({ lang, region }: Place) => (lang === "en" && monthFirst(region.dates) ? "en-US" : HOME[lang]);

const bind = (text: string) => text.replace(/ /g, NBSP).replace(" г.", "");

/** `16:20`; `4:20 pm` where that is usual. */
export function formatTime(at: Date, zone: string, place: Place): string {
  if (place.region.hours === "h12") {
    return dates(named(place), zone, { hour: "numeric", minute: "2-digit", hourCycle: "h12" })
      .format(at)
      .replace(/\s/g, NBSP);
  }
  const parts = dates(place.region.dates, zone, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const from = parts.findIndex((part) => part.type === "hour");
  const to = parts.findIndex((part) => part.type === "minute");
  return parts
    .slice(from, to + 1)
    .map((part) => part.value)
    .join("");
}

/** `16 Oct`, `16 окт.`, `10月16日`; with the year when it is not the present one. */
export function formatDay(at: Date, zone: string, place: Place, now: Date = at): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  const year = dates("en", zone, { year: "numeric" });
  if (year.format(at) !== year.format(now)) options.year = "numeric";
  return bind(dates(named(place), zone, options).format(at));
}

/** `16 Oct 14:05` */
export function formatDayTime(at: Date, zone: string, place: Place, now: Date = at): string {
  return `${formatDay(at, zone, place, now)} ${formatTime(at, zone, place)}`;
}

/** `16/10`, `10/16`, `16.10.`: for table columns, wholly as the region has it. */
export function formatDayShort(at: Date, zone: string, { region }: Place): string {
  const text = dates(region.dates, zone, { day: "2-digit", month: "2-digit" }).format(at);
  return bind(text.replace(/[\u200e\u200f]/g, ""));
}

/** `24/11/2026 16:20`: a date in full, wholly as the region has it. */
export function formatStamp(at: Date, zone: string, place: Place): string {
  const day = dates(place.region.dates, zone, { day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
  return `${bind(day.replace(/[\u200e\u200f]/g, ""))} ${formatTime(at, zone, place)}`;
}

/** `Tuesday, 24 November` */
export function formatLongDay(at: Date, zone: string, place: Place): string {
  const text = dates(named(place), zone, { weekday: "long", day: "numeric", month: "long" }).format(at);
  const comma = place.lang === "en" ? text.replace(/^(\w+) /, "$1, ") : text;
  return comma.charAt(0).toLocaleUpperCase(HOME[place.lang]) + comma.slice(1);
}

/** `Fri 27 Nov` */
export function formatWeekday(at: Date, zone: string, place: Place): string {
  return bind(
    dates(named(place), zone, { weekday: "short", day: "numeric", month: "short" }).format(at).replace(",", ""),
  );
}

/** `Fri` */
export function formatShortWeekday(at: Date, zone: string, place: Place): string {
  return dates(named(place), zone, { weekday: "short" }).format(at);
}

/** The calendar day in a zone, as `2026-11-24`: for comparing days. */
export function dayKey(at: Date, zone: string): string {
  const shown = dates("en", zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(at);
  const part = (type: string) => shown.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** The instant of a local time of day, such as the `09:00` of `2026-11-24`; an hour that a change of clocks leaves out is the next. */
export function localInstant(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = dates("en", zone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  let at = wanted;
  for (let round = 0; round < 2; round += 1) {
    const parts = Object.fromEntries(shown.formatToParts(at).map((part) => [part.type, part.value]));
    const told = Date.parse(
      `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}:00Z`,
    );
    at += wanted - told;
  }
  return new Date(at);
}

const ZONES: Record<string, Record<Lang, string>> = {
  UTC: { en: "UTC", ru: "UTC", zh: "UTC" },
  "Etc/UTC": { en: "UTC", ru: "UTC", zh: "UTC" },
  "Europe/Moscow": { en: "MSK", ru: "МСК", zh: "莫斯科" },
  "Asia/Shanghai": { en: "China", ru: "Китай", zh: "北京" },
};

/** A zone's short name: `MSK`, or its city where there is no usual one. */
export function zoneName(zone: string, lang: Lang): string {
  const city = zone.split("/").pop() ?? zone;
  return ZONES[zone]?.[lang] ?? city.replaceAll("_", " ");
}

const LABELS: Record<string, Record<Lang, string>> = {
  ...ZONES,
  "Europe/Moscow": { en: "MSK", ru: "МСК", zh: "莫斯科时间" },
  "Asia/Shanghai": { en: "China time", ru: "по Пекину", zh: "北京时间" },
};

/** A zone as it stands after a time in a sentence: `MSK`, `China time`, `UTC+05:00` for one without a usual name. */
export function zoneLabel(zone: string, at: Date, lang: Lang): string {
  const known = LABELS[zone]?.[lang];
  if (known) return known;
  const part = dates("en", zone, { timeZoneName: "longOffset" })
    .formatToParts(at)
    .find((other) => other.type === "timeZoneName");
  return (part?.value ?? zone).replace("GMT", "UTC").replace("-", MINUS);
}

/** How strings of a language are put in order. */
export function localeOf(lang: Lang): string {
  return HOME[lang];
}
