import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const LOCALES = join(import.meta.dirname, "../../locales");

interface Text {
  file: string;
  id: string;
  source: string;
}

/** Messages and their source, as they stand in the files. */
function texts(lang: string): Text[] {
  return readdirSync(join(LOCALES, lang)).flatMap((file) => {
    const source = readFileSync(join(LOCALES, lang, file), "utf8");
    return source
      .split(/\n(?=[a-z][\w-]* ?=)/)
      .filter((part) => /^[a-z][\w-]* ?=/.test(part))
      .map((part) => ({ file, id: part.slice(0, part.search(/ ?=/)), source: part }));
  });
}

/** The variants of every choice in a message: its parameter and their keys. */
function choices(source: string): { param: string; keys: string[] }[] {
  const found: { param: string; keys: string[] }[] = [];
  for (const head of source.matchAll(/\{\s*\$(\w+)\s*->/g)) {
    let depth = 1;
    let at = head.index + head[0].length;
    const keys: string[] = [];
    for (; at < source.length && depth > 0; at += 1) {
      if (source[at] === "{") depth += 1;
      else if (source[at] === "}") depth -= 1;
      else if (depth === 1 && source[at] === "[") keys.push(source.slice(at + 1, source.indexOf("]", at)).trim());
    }
    found.push({ param: head[1] ?? "", keys });
  }
  return found;
}

/** Words that never change. */
const STIFF = /^\s*(фото)/i;
/** Words by which a choice is one of number; the others choose by a name. */
const NUMBERS = new Set(["zero", "one", "two", "few", "many"]);
const byNumber = (keys: string[]) => keys.some((key) => NUMBERS.has(key));

describe("plurals", () => {
  const english = texts("en");
  const russian = new Map(texts("ru").map((text) => [text.id, text]));
  const counted = english.filter((text) => choices(text.source).some((choice) => byNumber(choice.keys)));

  it("are looked for where there are some", () => {
    expect(counted.length).toBeGreaterThan(50);
  });

  it("of Russian have one, few and many wherever they choose by number", () => {
    const lacking = [...russian.values()].flatMap((text) =>
      choices(text.source)
        .filter((choice) => byNumber(choice.keys))
        // `many` is what is left once one and few are told apart: a count is never a fraction.
        .filter(
          ({ keys }) =>
            !(keys.includes("one") && keys.includes("few") && (keys.includes("many") || keys.includes("other"))),
        )
        .map(({ param, keys }) => `${text.file} ${text.id} $${param}: ${keys.join(", ")}`),
    );
    expect(lacking).toEqual([]);
  });

  it("of Russian are there wherever English has them and the number is said", () => {
    const without = counted
      .map((text) => russian.get(text.id))
      .filter((text): text is Text => text !== undefined)
      .filter((text) => {
        const english = counted.find((other) => other.id === text.id);
        const params = choices(english?.source ?? "")
          .filter((choice) => byNumber(choice.keys))
          .map((choice) => choice.param);
        return params.some((param) => {
          const said = new RegExp(`\\{\\s*\\$${param}\\s*\\}(\\s*[а-яё]+)`, "i").exec(text.source)?.[1];
          return (
            said !== undefined && !STIFF.test(said) && !choices(text.source).some((choice) => choice.param === param)
          );
        });
      })
      .map((text) => `${text.file} ${text.id}`);
    expect(without).toEqual([]);
  });

  it("read as a Russian says them", () => {
    const bundle = new FluentBundle("ru", { useIsolating: false });
    for (const file of readdirSync(join(LOCALES, "ru"))) {
      bundle.addResource(new FluentResource(readFileSync(join(LOCALES, "ru", file), "utf8")));
    }
    const say = (n: number) => bundle.formatPattern(bundle.getMessage("digest-orders")?.value ?? "", { count: n });
    expect([1, 2, 5, 11, 21, 22, 112].map(say)).toEqual([
      "1 новый заказ",
      "2 новых заказа",
      "5 новых заказов",
      "11 новых заказов",
      "21 новый заказ",
      "22 новых заказа",
      "112 новых заказов",
    ]);
  });
});
