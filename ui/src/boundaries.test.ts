import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = import.meta.dirname;

function files(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(tsx?|css)$/.test(entry.name) ? [path] : [];
  });
}

const all = files(SRC).map((path) => ({ name: relative(SRC, path), text: readFileSync(path, "utf8") }));
const code = all.filter((file) => !/\.(gen|test)\.tsx?$/.test(file.name));

describe("the window's code", () => {
  it("spells no marketplace's name", () => {
    const found = code.filter((file) => /wildberries|aliexpress|\bwish\b|\bozon\b/i.test(file.text));
    expect(found.map((file) => file.name)).toEqual([]);
  });

  it("speaks to the shell only from src/ipc", () => {
    const found = code.filter((file) => !file.name.startsWith("ipc/") && file.text.includes("@tauri-apps/"));
    expect(found.map((file) => file.name)).toEqual([]);
  });

  it("never puts markup or styles in at run time", () => {
    const found = code.filter((file) =>
      /dangerouslySetInnerHTML|innerHTML|<style[ >]|createElement\("style"/.test(file.text),
    );
    expect(found.map((file) => file.name)).toEqual([]);
  });

  it("writes dates, numbers and sums by the region, in src/i18n alone", () => {
    const found = code.filter(
      (file) =>
        !file.name.startsWith("i18n/") &&
        /\btoLocale(Date|Time)?String\b|\bIntl\.(DateTime|Number)Format\b/.test(file.text),
    );
    expect(found.map((file) => file.name)).toEqual([]);
  });

  it("keeps colour values in the tokens", () => {
    const found = code.filter((file) => file.name !== "styles/tokens.css" && /#[0-9a-f]{6}\b/i.test(file.text));
    expect(found.map((file) => file.name)).toEqual([]);
  });
});
