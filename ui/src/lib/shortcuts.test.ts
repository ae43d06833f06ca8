import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chordOf, conflictOf, isIn, printed, SHORTCUTS, shippedFor, VIEWS, viewOf } from "./shortcuts";

const SRC = join(import.meta.dirname, "..");

function sources(dir: string): [string, string][] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(gen|test)\.tsx?$/.test(entry.name)
      ? [[path.slice(SRC.length + 1), readFileSync(path, "utf8")]]
      : [];
  });
}

const CODE =
  "(?:Key[A-Z]|Digit\\d|Numpad\\w+|Arrow\\w+|Bracket\\w+|F\\d+|Enter|Escape|Space|Delete|Home|End|Page\\w+|Equal|Minus|Comma|Period|Slash)";
const CHORD = new RegExp(
  `^\\s*"?((?:(?:Ctrl|Alt|Shift)\\+)*${CODE})"?:|[{,]\\s*"?((?:(?:Ctrl|Alt|Shift)\\+)*${CODE})"?:`,
  "gm",
);
const known = new Set(SHORTCUTS.flatMap((one) => [one.chord, ...(one.also ?? [])]));

/** Which view a file's keys are in, where its folder tells. */
const FOLDER: Record<string, string> = { "first-run": "today" };

describe("the list of shortcuts", () => {
  it("names each once", () => {
    const ids = SHORTCUTS.map((one) => one.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it("has no two on one key in one view", () => {
    for (const one of SHORTCUTS)
      for (const key of [one.chord, ...(one.also ?? [])])
        expect(conflictOf(one, key, {})?.id, `${one.id} ${key}`).toBeUndefined();
  });

  it("has every key that a view binds", () => {
    const unknown: string[] = [];
    for (const [file, code] of sources(SRC)) {
      if (file === "lib/shortcuts.ts") continue;
      if (!code.includes("useKeys(") && !code.includes("Keymap")) continue;
      const folder = /^features\/([\w-]+)\//.exec(file)?.[1];
      const view = VIEWS.find((one) => one === (FOLDER[folder ?? ""] ?? folder));
      for (const found of code.matchAll(CHORD)) {
        const key = found[1] ?? found[2] ?? "";
        const listed = view
          ? SHORTCUTS.some((one) => isIn(one, view) && (one.chord === key || one.also?.includes(key)))
          : known.has(key);
        if (!listed) unknown.push(`${file}: ${key}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it("has every key that a button prints", () => {
    const unknown: string[] = [];
    for (const [file, code] of sources(SRC))
      for (const found of code.matchAll(/cap="([^"]+)"|<KeyCap(?: quiet)?>([^<{]+)<\/KeyCap>/g)) {
        const cap = (found[1] ?? found[2] ?? "").trim();
        if (!known.has(chordOf(cap))) unknown.push(`${file}: ${cap}`);
      }
    expect(unknown).toEqual([]);
  });
});

describe("a moved shortcut", () => {
  const moved = { snooze: "KeyP", find: "Ctrl+KeyP", mark: "" };

  it("is found under its new key and no longer under its old one", () => {
    expect(shippedFor("KeyP", "cases", moved)).toBe("KeyS");
    expect(shippedFor("KeyS", "cases", moved)).toBeNull();
    expect(shippedFor("Ctrl+KeyP", "orders", moved)).toBe("Ctrl+KeyK");
    expect(shippedFor("KeyX", "orders", moved)).toBeNull();
    expect(shippedFor("KeyE", "cases", moved)).toBe("KeyE");
    expect(shippedFor("Ctrl+NumpadAdd", "today", moved)).toBe("Ctrl+NumpadAdd");
    expect(shippedFor("Ctrl+NumpadAdd", "today", { "zoom-in": "Ctrl+KeyU" })).toBeNull();
  });

  it("may take the key of one that left it", () => {
    expect(shippedFor("KeyS", "cases", { snooze: "KeyP", drop: "KeyS" })).toBe("KeyD");
  });

  it("says what lies there, only where both are", () => {
    const snooze = SHORTCUTS.find((one) => one.id === "snooze");
    if (!snooze) throw new Error("snooze");
    expect(conflictOf(snooze, "KeyE", {})?.id).toBe("done");
    expect(conflictOf(snooze, "KeyL", {})).toBeUndefined();
    expect(conflictOf(snooze, "Ctrl+KeyK", {})?.id).toBe("find");
    expect(conflictOf(snooze, "KeyE", { done: "KeyQ" })).toBeUndefined();
  });
});

describe("a key", () => {
  it("is printed as it is read", () => {
    for (const one of SHORTCUTS) expect(chordOf(printed(one.chord))).toBe(one.chord);
    expect(printed("Ctrl+Shift+KeyP")).toBe("Ctrl Shift P");
    expect(printed("Shift+Slash")).toBe("?");
    expect(printed("F2")).toBe("F2");
  });

  it("is looked up by the view's address", () => {
    expect(viewOf("#/cases?id=C-0187")).toBe("cases");
    expect(viewOf("#/")).toBe("today");
    expect(viewOf("")).toBe("today");
    expect(viewOf("#/tickets/new?cases=C-1")).toBe("tickets");
  });
});
