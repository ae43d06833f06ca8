import type { FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, type ReactLocalization } from "@fluent/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { countVariable, type Lang, localization } from "./catalogue";
import * as format from "./format";
import type { MessageId } from "./messages.gen";
import { type Place, type Region, regionOf } from "./region";
import {
  codeText,
  inert,
  type MessageLike,
  plain,
  runs,
  totalsText,
  type Value,
  valueText,
  variables,
  type Writing,
} from "./value";

export { isLang, LANGS, type Lang } from "./catalogue";
export type { Money } from "./format";
export type { MessageId } from "./messages.gen";
export { type Region, regionOf } from "./region";
export type { MessageLike, Value } from "./value";

type Args = Record<string, FluentVariable>;

/** What a view puts into a message: words as they are, numbers as the region writes them. */
const inertArgs = (args: Args, numbers: string): Args =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value === "string") return [name, inert(value)];
      return [name, typeof value === "number" ? countVariable(value, numbers) : value];
    }),
  );

export interface I18n {
  lang: Lang;
  /** Whose manner dates, numbers and money are written in. */
  region: Region;
  /** The zone the seller reads times in. */
  zone: string;
  /** The present; renewed every half minute. */
  now: Date;
  /** A message by its id, as plain text. */
  t: (id: MessageId, args?: Args) => string;
  /** A message whose id is made from a family and a code; the code itself when the catalogue does not know it. */
  code: (family: string, code: string) => string;
  /** A message whose id comes from outside, or nothing. */
  find: (id: string, args?: Args) => string | undefined;
  /** A message of the edge as plain text. */
  say: (message: MessageLike) => string;
  value: (value: Value) => string;
  money: (money: format.Money) => string;
  totals: (sums: readonly format.Money[]) => string;
  count: (value: number) => string;
  days: (days: number) => string;
  /** `19 d 2 h` from days. */
  daysSpan: (days: number) => string;
  /** `5 h 18 m` from milliseconds. */
  span: (ms: number) => string;
  bytes: (bytes: number) => string;
  time: (at: string | Date, zone?: string) => string;
  day: (at: string | Date, zone?: string) => string;
  dayShort: (at: string | Date, zone?: string) => string;
  dayTime: (at: string | Date, zone?: string) => string;
  weekday: (at: string | Date, zone?: string) => string;
  shortWeekday: (at: string | Date, zone?: string) => string;
  longDay: (at: string | Date, zone?: string) => string;
  zoneName: (zone: string) => string;
  /** How another place writes the present, a number, or this sum. */
  sample: (place: Place, kind: "dates" | "numbers" | "money", sum: format.Money) => string;
  /** A string in the order of the language. */
  compare: (a: string, b: string) => number;
}

const I18nContext = createContext<I18n | null>(null);
const asDate = (at: string | Date) => (typeof at === "string" ? new Date(at) : at);

export function makeI18n(
  lang: Lang,
  zone: string,
  now: Date,
  l10n: ReactLocalization = localization(lang),
  region: Region = regionOf(lang),
): I18n {
  const place: Place = { lang, region };
  const collator = new Intl.Collator(format.localeOf(lang));
  const find = (id: string, args?: Args) => {
    if (!l10n.getBundle(id)) return undefined;
    return plain(l10n.getString(id, args ?? null));
  };
  const writing: Writing = { lang, region, zone, now, find };
  return {
    lang,
    region,
    zone,
    now,
    find,
    t: (id, args) => find(id, args && inertArgs(args, region.numbers)) ?? `{${id}}`,
    code: (family, code) => codeText(`${family}-${code}`, find),
    say: (message) => find(message.id, variables(message.params, writing)) ?? message.id,
    value: (value) => valueText(value, writing),
    money: (money) => format.formatMoney(money, place),
    totals: (sums) => totalsText(sums, place),
    count: (value) => format.formatCount(value, place),
    days: (days) => format.formatDays(days, place),
    daysSpan: (days) => format.formatDaysSpan(days, place),
    span: (ms) => format.formatSpan(ms, place),
    bytes: (bytes) => format.formatBytes(bytes, place),
    time: (at, of = zone) => format.formatTime(asDate(at), of, place),
    day: (at, of = zone) => format.formatDay(asDate(at), of, place, now),
    dayShort: (at, of = zone) => format.formatDayShort(asDate(at), of, place),
    dayTime: (at, of = zone) => format.formatDayTime(asDate(at), of, place, now),
    weekday: (at, of = zone) => format.formatWeekday(asDate(at), of, place),
    shortWeekday: (at, of = zone) => format.formatShortWeekday(asDate(at), of, place),
    longDay: (at, of = zone) => format.formatLongDay(asDate(at), of, place),
    sample: (other, kind, sum) => {
      if (kind === "dates") return format.formatStamp(now, zone, other);
      return kind === "numbers" ? format.formatDays(1234.5, other) : format.formatMoney(sum, other);
    },
    zoneName: (of) => format.zoneName(of, lang),
    compare: (a, b) => collator.compare(a, b),
  };
}

export function I18nProvider(props: {
  lang: Lang;
  zone: string;
  region?: Region;
  /** Milliseconds that the app's clock is ahead of this page's. */
  ahead?: number;
  children: ReactNode;
}) {
  const { lang, zone, region, ahead = 0, children } = props;
  const [now, setNow] = useState(() => new Date(Date.now() + ahead));
  useEffect(() => {
    const tick = () => setNow(new Date(Date.now() + ahead));
    tick();
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, [ahead]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const l10n = useMemo(() => localization(lang), [lang]);
  const i18n = useMemo(() => makeI18n(lang, zone, now, l10n, region), [lang, zone, now, l10n, region]);
  return (
    <LocalizationProvider l10n={l10n}>
      <I18nContext value={i18n}>{children}</I18nContext>
    </LocalizationProvider>
  );
}

export function useI18n(): I18n {
  const found = useContext(I18nContext);
  if (!found) throw new Error("useI18n outside of I18nProvider");
  return found;
}

/** A message of the edge with its `<over>` and `<sum>` parts set apart. */
export function Message(props: { message: MessageLike }) {
  const { lang, region, zone, now, find } = useI18n();
  const { message } = props;
  const l10n = useMemo(() => localization(lang), [lang]);
  const parts = useMemo(() => {
    if (!l10n.getBundle(message.id)) return [{ tag: null, text: message.id }];
    return runs(l10n.getString(message.id, variables(message.params, { lang, region, zone, now, find })));
  }, [l10n, message, lang, region, zone, now, find]);
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index}${part.tag ?? ""}`;
        if (part.tag === "over")
          return (
            <b key={key} className="over">
              {part.text}
            </b>
          );
        if (part.tag) return <b key={key}>{part.text}</b>;
        return <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
