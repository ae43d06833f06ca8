import type { FluentVariable } from "@fluent/bundle";
import { countVariable, daysVariable } from "./catalogue";
import {
  dayKey,
  formatCount,
  formatDay,
  formatDaysSpan,
  formatMoney,
  formatTime,
  localeOf,
  type Money,
  zoneLabel,
} from "./format";
import type { Place } from "./region";

/** The edge's typed values, as the window receives them. */
export type Value =
  | { form: "text"; value: string }
  | { form: "count"; value: number }
  | { form: "days"; value: number | null }
  | { form: "money"; value: Money }
  | { form: "totals"; value: Money[] }
  | { form: "time"; value: string }
  | { form: "date"; value: string }
  | { form: "code"; value: string };

export interface MessageLike {
  id: string;
  params: { name: string; value: Value }[];
}

/** What the writing of values depends on. */
export interface Writing extends Place {
  /** The zone the seller reads times in. */
  zone: string;
  now: Date;
  /** A message's text, or nothing when the catalogue lacks it. */
  find: (id: string) => string | undefined;
}

/** `<` and `>` of a value while the tags of its message are read: two private characters. */
const KEPT: [string, string][] = [
  ["<", "\uf6d0"],
  [">", "\uf6d1"],
];
const keep = (text: string) => KEPT.reduce((out, [sign, kept]) => out.replaceAll(sign, kept), text);

/** Overrides, isolates and letters that run from right to left. */
const TURNING = /[\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufefc]/;

/** What is put into a message, as text that ends there: no tag of the catalogue, no direction for what comes after it. */
export function inert(text: string): string {
  if (!TURNING.test(text)) return keep(text);
  let open = 0;
  let held = "";
  for (const sign of text) {
    if (sign === "\u2069" && open === 0) continue;
    if (sign >= "\u2066" && sign <= "\u2068") open += 1;
    if (sign === "\u2069") open -= 1;
    held += sign;
  }
  return `\u2068${keep(held)}${"\u2069".repeat(open + 1)}`;
}

const restore = (text: string) => KEPT.reduce((out, [sign, kept]) => out.replaceAll(kept, sign), text);

/** Sums of several currencies side by side, by a word and never a plus: they are not added, in type as in sums. */
export function totalsText(sums: readonly Money[], place: Place): string {
  if (sums.length === 0) return "—";
  return new Intl.ListFormat(localeOf(place.lang)).format(sums.map((sum) => formatMoney(sum, place)));
}

export function codeText(id: string, find: Writing["find"]): string {
  return find(id) ?? id.slice(id.indexOf("-") + 1);
}

/** An instant with its zone: `4 Nov 16:20, MSK` is written where the zone is not the computer's. */
export function timeText(at: string, writing: Pick<Writing, "lang" | "region" | "zone" | "now">): string {
  const { lang, zone, now } = writing;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const clock = `${formatTime(date, zone, writing)} ${zoneLabel(zone, date, lang)}`;
  return dayKey(date, zone) === dayKey(now, zone) ? clock : `${formatDay(date, zone, writing, now)} ${clock}`;
}

export function valueText(value: Value, writing: Writing): string {
  switch (value.form) {
    case "text":
      return value.value;
    case "count":
      return formatCount(value.value, writing);
    case "days":
      return value.value === null ? "—" : formatDaysSpan(value.value, writing);
    case "money":
      return formatMoney(value.value, writing);
    case "totals":
      return totalsText(value.value, writing);
    case "time":
      return timeText(value.value, writing);
    case "date":
      return formatDay(new Date(`${value.value}T00:00:00Z`), "UTC", writing, writing.now);
    case "code":
      return codeText(value.value, writing.find);
  }
}

/** Parameters for Fluent: numbers stay numbers, so that plurals work; the rest is written out. */
export function variables(params: MessageLike["params"], writing: Writing): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const { name, value } of params) {
    if (value.form === "count") out[name] = countVariable(value.value, writing.region.numbers);
    else if (value.form === "days" && value.value !== null)
      out[name] = daysVariable(value.value, writing.region.numbers);
    else out[name] = inert(valueText(value, writing));
  }
  return out;
}

export interface Run {
  tag: string | null;
  text: string;
}

/** Splits a formatted message into runs by its tags (`<over>…</over>`); tags inside values stay text. */
export function runs(text: string): Run[] {
  const out: Run[] = [];
  let tag: string | null = null;
  let last = 0;
  for (const match of text.matchAll(/<(\/?)([a-z]+)>/g)) {
    const before = text.slice(last, match.index);
    if (before) out.push({ tag, text: restore(before) });
    tag = match[1] ? null : (match[2] ?? null);
    last = match.index + match[0].length;
  }
  const rest = text.slice(last);
  if (rest) out.push({ tag, text: restore(rest) });
  return out;
}

export function plain(text: string): string {
  return runs(text)
    .map((run) => run.text)
    .join("");
}
