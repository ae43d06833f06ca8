import type { Lang } from "./catalogue";

/** Whose manner dates, numbers and money are written in. Words stay those of the language. */
export interface Region {
  /** Language and region, such as `de-DE`. */
  dates: string;
  numbers: string;
  money: string;
  hours: "h12" | "h23";
  /** 0 is Sunday. */
  firstDay: number;
}

/** A language and where it is written. */
export interface Place {
  lang: Lang;
  region: Region;
}

/** What the seller chose, as it is kept; nothing where the system's holds. */
export interface ChosenRegion {
  region_dates: string | null;
  region_numbers: string | null;
  region_money: string | null;
  hours: string;
  first_day: string;
}

/** What the system says of itself. */
export interface SystemRegion {
  dates: string | null;
  numbers: string | null;
  money: string | null;
}

/** The region of a language where neither the seller nor the system names one. */
export const HOME: Record<Lang, string> = { en: "en-GB", ru: "ru-RU", zh: "zh-CN" };

/** Unicode CLDR 46, weekData: the week begins on Sunday or on Saturday; everywhere else on Monday. */
const FROM_SUNDAY = new Set(
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(
    " ",
  ),
);
const FROM_SATURDAY = new Set("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));
const DAYS: Record<string, number> = { sunday: 0, monday: 1, saturday: 6 };

function firstDayOf(tag: string): number {
  const region = tag.split("-").pop() ?? "";
  if (FROM_SUNDAY.has(region)) return 0;
  return FROM_SATURDAY.has(region) ? 6 : 1;
}

function hoursOf(tag: string): Region["hours"] {
  const cycle = new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions().hourCycle;
  return cycle === "h12" || cycle === "h11" ? "h12" : "h23";
}

/** The tag, where this engine can write by it. */
function known(tag: string | null | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The region to write by: what the seller chose, else the system's, else the language's own. */
export function regionOf(lang: Lang, chosen?: ChosenRegion, system?: SystemRegion): Region {
  const tag = (own: string | null | undefined, theirs: string | null | undefined) =>
    known(own) ?? known(theirs) ?? HOME[lang];
  const dates = tag(chosen?.region_dates, system?.dates);
  const hours = chosen?.hours;
  return {
    dates,
    numbers: tag(chosen?.region_numbers, system?.numbers),
    money: tag(chosen?.region_money, system?.money),
    hours: hours === "h12" ? "h12" : hours === "h24" ? "h23" : hoursOf(dates),
    firstDay: DAYS[chosen?.first_day ?? ""] ?? firstDayOf(dates),
  };
}

/** The zone of the page, until the frame tells the seller's. */
export const pageZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zones that can be chosen, by their IANA names. */
export const zones = () => Intl.supportedValuesOf("timeZone");

/** A language in its own region. */
export function placeOf(lang: Lang, tag?: string): Place {
  const system = tag ? { dates: tag, numbers: tag, money: tag } : undefined;
  return { lang, region: regionOf(lang, undefined, system) };
}

/** Regions to choose from: where the marketplaces sell and ship, and where their sellers sit. Any other is the system's to name. */
const TAGS =
  "ru-RU zh-CN en-GB en-US be-BY kk-KZ ky-KG uz-UZ hy-AM ka-GE az-AZ de-DE fr-FR it-IT es-ES pl-PL pt-BR tr-TR en-IN ja-JP ko-KR zh-HK zh-TW vi-VN".split(
    " ",
  );

export const regionTags = () => TAGS.filter((tag) => known(tag) !== undefined);

/** A region's name in a language: `de-DE` is Germany. */
export function regionName(tag: string, lang: Lang): string {
  const region = tag.split("-").pop() ?? tag;
  try {
    return new Intl.DisplayNames(lang, { type: "region" }).of(region) ?? tag;
  } catch {
    return tag;
  }
}
