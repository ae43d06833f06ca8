import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
}
const dark = css.indexOf(':root[data-theme="dark"]');
const light = tokens(css.slice(0, dark));
const THEMES = { light, dark: { ...light, ...tokens(css.slice(dark)) } };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["frame", "ground", "sheet", "press"];
const TEXTS = ["ink", "ink-2", "ink-3"];
const PAIRS: [string, string][] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text): [string, string] => [text, ground])),
  ...["act", "late", "soon", "back"].flatMap((text) =>
    ["frame", "ground", "sheet"].map((ground): [string, string] => [text, ground]),
  ),
  ...["act", "late", "soon", "back"].map((hue): [string, string] => [hue, `${hue}-wash`]),
  ...["act-wash", "late-wash", "soon-wash"].flatMap((wash) => TEXTS.map((text): [string, string] => [text, wash])),
  ...["late", "soon"].map((hue): [string, string] => [hue, "act-wash"]),
  ["act", "soon-wash"],
  ["act", "late-wash"],
  ["act-on", "act-fill"],
  ["late-on", "late-fill"],
  ["late-on", "late-fill-2"],
  ["leg-on", "leg-a"],
  ["leg-on", "leg-b"],
  ["leg-x-on", "leg-x"],
  ["sheet", "ink"],
];

describe.each(Object.entries(THEMES))("%s", (_name, theme) => {
  const pair = (a: string, b: string) => contrast(theme[a] ?? "", theme[b] ?? "");

  it.each(PAIRS)("%s on %s can be read (4.5:1)", (text, ground) => {
    expect(pair(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["sheet", "ground", "frame"])("outlines of fields can be seen on %s (3:1)", (ground) => {
    expect(pair("edge", ground)).toBeGreaterThanOrEqual(3);
  });

  it("the late part stands out from its neighbours", () => {
    expect(pair("late-fill", "leg-a")).toBeGreaterThanOrEqual(2);
    expect(pair("leg-x", "leg-a")).toBeGreaterThanOrEqual(3);
  });
});
