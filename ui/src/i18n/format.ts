import type { Lang } from "./catalogue";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const SIGNS: Record<string, string> = { RUB: "₽", CNY: "¥", USD: "$", EUR: "€", GBP: "£" };
const BEFORE = new Set(["CNY", "USD", "EUR", "GBP"]);
/** ISO 4217 currencies whose minor unit is not a hundredth. */
const DIGITS: Record<string, number> = { JPY: 0, KRW: 0, VND: 0, CLP: 0, KWD: 3, BHD: 3, OMR: 3, JOD: 3, TND: 3 };

const LOCALES: Record<Lang, string> = { en: "en-GB", ru: "ru-RU", zh: "zh-CN" };

export interface Money {
  minor: number;
  currency: string;
}

function grouped(digits: string, lang: Lang): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === "ru" ? NBSP : ",");
}

export function formatCount(value: number, lang: Lang): string {
  const sign = value < 0 ? MINUS : "";
  return sign + grouped(String(Math.trunc(Math.abs(value))), lang);
}

/** A number of days, at most one decimal, without a unit. */
export function formatDays(days: number, lang: Lang): string {
  const [whole = "0", fraction = "0"] = Math.abs(days).toFixed(1).split(".");
  const sign = days < 0 && !(whole === "0" && fraction === "0") ? MINUS : "";
  const body = grouped(whole, lang);
  return fraction === "0" ? sign + body : `${sign}${body}${lang === "ru" ? "," : "."}${fraction}`;
}

/** `1,240.00 ₽`, `1 240,00 ₽`, `¥ 118.00`; with no-break spaces. Works on digits, never on floats. */
export function formatMoney(money: Money, lang: Lang): string {
  const digits = DIGITS[money.currency] ?? 2;
  const text = String(Math.abs(money.minor)).padStart(digits + 1, "0");
  const whole = grouped(digits ? text.slice(0, -digits) : text, lang);
  const number = digits ? `${whole}${lang === "ru" ? "," : "."}${text.slice(-digits)}` : whole;
  const sign = money.minor < 0 ? MINUS : "";
  const mark = SIGNS[money.currency] ?? money.currency;
  return BEFORE.has(money.currency) && lang !== "ru"
    ? `${sign}${mark}${NBSP}${number}`
    : `${sign}${number}${NBSP}${mark}`;
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
export function formatSpan(ms: number, lang: Lang): string {
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
export function formatDaysSpan(days: number, lang: Lang): string {
  const hours = Math.round(days * 24);
  const unit = UNITS[lang];
  const d = Math.floor(hours / 24);
  const h = hours % 24;
  const part = (n: number, u: string) => `${n}${unit.gap}${u}`;
  if (!d) return part(h, unit.hours);
  return h ? `${part(d, unit.days)}${NBSP}${part(h, unit.hours)}` : part(d, unit.days);
}

export function formatBytes(bytes: number, lang: Lang): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [Math.max(1, bytes / 1000), "kB"];
  const digits = unit === "MB" && value < 100 ? 1 : 0;
  const names: Record<string, string> = lang === "ru" ? { MB: "МБ", kB: "КБ" } : { MB: "MB", kB: "kB" };
  return `${new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)}${NBSP}${names[unit]}`;
}

const cache = new Map<string, Intl.DateTimeFormat>();
function dates(lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}|${zone}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    try {
      found = new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, ...options });
    } catch {
      found = new Intl.DateTimeFormat(LOCALES[lang], { timeZone: "UTC", ...options });
    }
    cache.set(key, found);
  }
  return found;
}

const bind = (text: string) => text.replace(/ /g, NBSP).replace(" г.", "");

/** `16:20` */
export function formatTime(at: Date, zone: string, lang: Lang): string {
  return dates(lang, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** `16 Oct`, `16 окт.`, `10月16日`; with the year when it is not the present one. */
export function formatDay(at: Date, zone: string, lang: Lang, now: Date = at): string {
  const year = dates(lang, zone, { year: "numeric" });
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (year.format(at) !== year.format(now)) options.year = "numeric";
  return bind(dates(lang, zone, options).format(at));
}

/** `16 Oct 14:05` */
export function formatDayTime(at: Date, zone: string, lang: Lang, now: Date = at): string {
  return `${formatDay(at, zone, lang, now)} ${formatTime(at, zone, lang)}`;
}

/** `16.10.26`: for table columns. */
export function formatDayShort(at: Date, zone: string, lang: Lang): string {
  const options: Intl.DateTimeFormatOptions =
    lang === "zh"
      ? { month: "2-digit", day: "2-digit" }
      : lang === "ru"
        ? { day: "2-digit", month: "2-digit" }
        : { day: "numeric", month: "short" };
  return bind(dates(lang, zone, options).format(at));
}

/** `Tuesday, 24 November` */
export function formatLongDay(at: Date, zone: string, lang: Lang): string {
  const text = dates(lang, zone, { weekday: "long", day: "numeric", month: "long" }).format(at);
  const comma = lang === "en" ? text.replace(/^(\w+) /, "$1, ") : text;
  return comma.charAt(0).toLocaleUpperCase(LOCALES[lang]) + comma.slice(1);
}

/** `Fri 27 Nov` */
export function formatWeekday(at: Date, zone: string, lang: Lang): string {
  return bind(dates(lang, zone, { weekday: "short", day: "numeric", month: "short" }).format(at)).replace(",", "");
}

/** `Fri` */
export function formatShortWeekday(at: Date, zone: string, lang: Lang): string {
  return dates(lang, zone, { weekday: "short" }).format(at);
}

/** The calendar day in a zone, as `2026-11-24`: for comparing days. */
export function dayKey(at: Date, zone: string): string {
  return dates("en", zone, { year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(at)
    .filter((p) => p.type !== "literal")
    .map((p) => p.value)
    .reverse()
    .join("-");
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

export function localeOf(lang: Lang): string {
  return LOCALES[lang];
}
