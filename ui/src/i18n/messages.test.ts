import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const UI = join(import.meta.dirname, "../..");
const GENERATED = join(UI, "src/i18n/messages.gen.ts");
const LANGS = ["en", "ru", "zh"] as const;

/** The window's own files; the others are Rust's, and what they say reaches the window as messages or codes. */
const WINDOW = [
  "today_window.ftl",
  "entered.ftl",
  "orders_window.ftl",
  "inbox.ftl",
  "window.ftl",
  "rulebook.ftl",
  "templates.ftl",
  "keep_window.ftl",
  "reviews.ftl",
  "returns.ftl",
  "send.ftl",
  "tickets_window.ftl",
  "commands.ftl",
  "desk_window.ftl",
  "settings_window.ftl",
];

/** Ids made from a family and a code at run time. */
const FAMILIES = [
  "today-next-",
  "outbox-part-",
  "outbox-empty-",
  "outbox-say-",
  "outbox-can-",
  "returns-part-",
  "returns-empty-",
  "returns-queued-state-",
  "return-condition-",
  "return-fault-",
  "return-settle-",
  "policy-part-",
  "policy-finding-",
  "reviews-view-",
  "reviews-cause-",
  "reviews-empty-",
  "reviews-say-",
  "reviews-edit-",
  "review-about-",
  "review-outcome-",
  "complaint-state-",
  "review-route-",
  "review-why-",
  "review-go-",
  "ground-",
  "complaint-check-",
  "complaint-weak-",
  "complaint-is-",
  "keep-kind-",
  "keep-state-",
  "work-",
  "palette-",
  "shortcut-",
  "today-group-",
  "act-",
  "suggested-",
  "confidence-",
  "file-state-",
  "cases-view-",
  "cases-empty-",
  "cases-due-",
  "bulk-title-",
  "bulk-left-",
  "bulk-do-",
  "hit-",
  "related-",
  "case-snooze-",
  "subject-",
  "money-kind-",
  "money-column-",
  "value-",
  "moment-",
  "deadline-",
  "history-who-",
  "orders-view-",
  "orders-empty-",
  "orders-short-",
  "orders-who-",
  "tickets-outcome-",
  "tickets-tab-",
  "tickets-step-",
  "tickets-source-",
  "tickets-part-",
  "tickets-empty-",
  "setting-",
  "settings-part-",
  "settings-day-",
  "settings-licences-",
  "shops-kept-",
  "shops-keep-",
  "shops-state-",
  "link_by-",
  "rulebook-view-",
  "var-form-",
  "lang-",
];

function ids(lang: string, file: string): string[] {
  const resource = new FluentResource(readFileSync(join(UI, "locales", lang, file), "utf8"));
  return resource.body.map((entry) => entry.id).filter((id) => !id.startsWith("-"));
}

const windowIds = (lang: string) => WINDOW.flatMap((file) => ids(lang, file));

function sources(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(gen|test)\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

const generated = (names: string[]) =>
  `// Written by messages.test.ts from locales/en: RECOURSE_WRITE_MESSAGES=1 npx vitest run src/i18n/messages.test.ts\nexport type MessageId =\n${[
    ...names,
  ]
    .sort()
    .map((id) => `  | "${id}"`)
    .join("\n")};\n`;

describe("the window's messages", () => {
  const english = windowIds("en");

  it("stand in the generated union", () => {
    if (process.env["RECOURSE_WRITE_MESSAGES"]) writeFileSync(GENERATED, generated(english));
    expect(readFileSync(GENERATED, "utf8")).toBe(generated(english));
  });

  it.each(LANGS)("are the same in %s, each once", (lang) => {
    const own = windowIds(lang);
    expect(own.length).toBe(new Set(own).size);
    expect([...own].sort()).toEqual([...english].sort());
  });

  it("are all used", () => {
    const code = sources(join(UI, "src")).join("\n");
    const unused = english.filter(
      (id) => !FAMILIES.some((family) => id.startsWith(family)) && !code.includes(`"${id}"`),
    );
    expect(unused).toEqual([]);
  });

  it("belong to one file each", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const file of readdirSync(join(UI, "locales/en"))) {
      for (const id of ids("en", file)) {
        if (seen.has(id)) twice.push(`${id}: ${seen.get(id)}, ${file}`);
        seen.set(id, file);
      }
    }
    expect(twice).toEqual([]);
  });

  it.each(LANGS)("parse without a loss in %s", (lang) => {
    for (const file of readdirSync(join(UI, "locales", lang))) {
      const text = readFileSync(join(UI, "locales", lang, file), "utf8");
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((match) => match[1]);
      expect(ids(lang, file), file).toEqual(written);
    }
  });
});
