import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const TOKENS = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
/** The longest motion a person does not wait for. */
const LONGEST_MS = 150;
/** The rule of a toast tells how long it stays: a clock, not a motion. It stands still where less motion is asked for. */
const CLOCK = "toast-rule 10s linear forwards";

const ms = (text: string) => (text.endsWith("ms") ? Number.parseFloat(text) : Number.parseFloat(text) * 1000);
const token = (name: string, css: string) => new RegExp(`${name}:\\s*([\\d.]+m?s)`).exec(css)?.[1] ?? "";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".css"));
const declarations = files.flatMap((file) =>
  [
    ...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(
      /(?:transition|animation)(?:-duration|-delay)?:\s*([^;]+);/g,
    ),
  ].map((found) => ({ file, value: (found[1] ?? "").replace(/\s+/g, " ").trim() })),
);

describe("motion", () => {
  it("is looked for where there is some", () => {
    expect(declarations.length).toBeGreaterThan(3);
  });

  it.each(["--m-fast", "--m-move"])("%s is short, and none where less motion is asked for", (name) => {
    const [usual = "", reduced = ""] = TOKENS.split("prefers-reduced-motion");
    expect(ms(token(name, usual))).toBeGreaterThan(0);
    expect(ms(token(name, usual))).toBeLessThanOrEqual(LONGEST_MS);
    expect(ms(token(name, reduced))).toBe(0);
  });

  it("has no duration of its own", () => {
    const own = declarations.filter(
      ({ value }) =>
        value !== "none" && value !== CLOCK && /(^|[\s,])[\d.]+m?s\b/.test(value.replaceAll(/var\([^)]*\)/g, "")),
    );
    expect(own).toEqual([]);
  });

  it("of the clock stops where less motion is asked for", () => {
    const frame = readFileSync(join(import.meta.dirname, "frame.css"), "utf8");
    expect(frame).toContain(CLOCK);
    expect(frame.replace(/\s+/g, " ")).toContain(
      "@media (prefers-reduced-motion: reduce) { .toast::after { animation: none; } }",
    );
  });
});
