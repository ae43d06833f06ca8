import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import { numbersOf } from "./format";

export const LANGS = ["zh", "ru", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** Every catalogue file of every language, by path. The same files are read by the Rust half. */
const SOURCES: Record<string, string> = import.meta.glob("../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles = new Map<Lang, FluentBundle>();

export function bundle(lang: Lang): FluentBundle {
  const known = bundles.get(lang);
  if (known) return known;
  const made = new FluentBundle(lang, { useIsolating: false });
  for (const [path, source] of Object.entries(SOURCES)) {
    if (path.includes(`/${lang}/`)) made.addResource(new FluentResource(source), { allowOverrides: true });
  }
  bundles.set(lang, made);
  return made;
}

/** Messages of one language, with English behind it for one that is missing. */
export function localization(lang: Lang): ReactLocalization {
  const chain = lang === "en" ? [bundle("en")] : [bundle(lang), bundle("en")];
  return new ReactLocalization(chain, null, () => undefined);
}

/** The codes of a family that the catalogue has a name for: `kind-no_update` gives `no_update`. */
export function codesOf(family: string): string[] {
  const named = new RegExp(`^${family}-(\\S+) =`, "gm");
  return Object.entries(SOURCES)
    .filter(([path]) => path.includes("/en/"))
    .flatMap(([, source]) => [...source.matchAll(named)].flatMap(([, code]) => code ?? []));
}

export function isLang(value: string): value is Lang {
  return (LANGS as readonly string[]).includes(value);
}

/** A number in a message: its plural is the language's, its signs are the region's. */
class RegionNumber extends FluentNumber {
  constructor(
    value: number,
    private readonly region: string,
    options: ConstructorParameters<typeof FluentNumber>[1] = {},
  ) {
    super(value, options);
  }

  override toString(): string {
    const { minimumFractionDigits = 0, maximumFractionDigits = 3 } = this.opts;
    return numbersOf(this.region, { minimumFractionDigits, maximumFractionDigits }).format(this.value);
  }
}

/** A count for a message. */
export function countVariable(count: number, region: string): FluentVariable {
  return new RegionNumber(count, region);
}

/** Days for a message: a number, so that plurals work, with one decimal only where there is one. */
export function daysVariable(days: number, region: string): FluentVariable {
  const shown = Math.round(days * 10) / 10;
  const decimals = Number.isInteger(shown) ? 0 : 1;
  return new RegionNumber(shown, region, { minimumFractionDigits: decimals, maximumFractionDigits: 1 });
}
