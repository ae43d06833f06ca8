/**
 * Every shortcut of the window, once. A view writes the shipped key, in `useKeys({ KeyS: … })` and `cap="S"`; which key the
 * seller moved it to is looked up here. Names are the messages `shortcut-<id>`. A key that is not in this list fails
 * `shortcuts.test.ts`.
 */

/** The first part of a view's address; `start` is the page before there is a shop. */
export const VIEWS = [
  "today",
  "cases",
  "returns",
  "reviews",
  "orders",
  "tickets",
  "outbox",
  "templates",
  "rulebook",
  "accounts",
  "settings",
] as const;
export type View = (typeof VIEWS)[number];

export interface Shortcut {
  id: string;
  /** The shipped key by its place, such as `Ctrl+KeyK`. */
  chord: string;
  /** Other shipped keys that do the same, such as those of the number pad; they go when the shortcut is moved. */
  also?: readonly string[];
  /** Where it is; everywhere when left out. */
  views?: readonly View[];
  /** What the system or writing uses it for as well: it cannot be moved. */
  fixed?: true;
  /** Moving and choosing: not an action that the palette offers. */
  silent?: true;
  /** Leads to a view. */
  place?: View;
}

const place = (view: View, key: string): Shortcut => ({
  id: `go-${view}`,
  chord: `Ctrl+${key}`,
  place: view,
  silent: true,
});
const digits = (from: number, to: number) => {
  const all = (name: string) => Array.from({ length: to - from + 1 }, (_, n) => `${name}${from + n}`);
  return { chord: `Digit${from}`, also: [...all("Digit").slice(1), ...all("Numpad")] };
};

const LISTS: readonly View[] = ["cases", "returns", "reviews", "orders", "outbox", "templates", "rulebook"];
const MOVED_IN: readonly View[] = ["today", ...LISTS];
/** Where a picture or a page of a document is looked at. */
const PICTURES: readonly View[] = ["cases", "returns", "reviews", "tickets"];

export const SHORTCUTS: readonly Shortcut[] = [
  { id: "find", chord: "Ctrl+KeyK", silent: true },
  place("today", "Digit1"),
  place("cases", "Digit2"),
  place("returns", "Digit3"),
  place("reviews", "Digit4"),
  place("orders", "Digit5"),
  place("tickets", "Digit6"),
  place("outbox", "Digit7"),
  place("templates", "Digit8"),
  place("rulebook", "Digit9"),
  place("accounts", "Digit0"),
  place("settings", "Comma"),
  { id: "undo", chord: "Ctrl+KeyZ", silent: true },
  { id: "redo", chord: "Ctrl+Shift+KeyZ", silent: true },
  { id: "history", chord: "Ctrl+Shift+KeyH", silent: true },
  { id: "sync", chord: "Ctrl+KeyR", silent: true },
  { id: "zoom-in", chord: "Ctrl+Equal", also: ["Ctrl+Shift+Equal", "Ctrl+NumpadAdd"], silent: true },
  { id: "zoom-out", chord: "Ctrl+Minus", also: ["Ctrl+NumpadSubtract"], silent: true },
  { id: "zoom-reset", chord: "Ctrl+Alt+Digit0", silent: true },
  { id: "keys", chord: "Shift+Slash", silent: true },
  { id: "enter", chord: "Enter", fixed: true, silent: true },
  { id: "send", chord: "Ctrl+Enter", fixed: true, views: ["returns", "reviews", "templates"], silent: true },
  { id: "escape", chord: "Escape", fixed: true, silent: true },

  { id: "filter", chord: "Ctrl+KeyF", views: [...LISTS, "settings"] },
  { id: "next", chord: "KeyJ", views: MOVED_IN, silent: true },
  { id: "previous", chord: "KeyK", views: MOVED_IN, silent: true },
  { id: "arrows", chord: "ArrowDown", also: ["ArrowUp"], views: MOVED_IN, fixed: true, silent: true },

  { id: "suggested", chord: "KeyG", views: ["today"] },

  { id: "done", chord: "KeyE", views: ["cases"] },
  { id: "snooze", chord: "KeyS", views: ["cases"] },
  { id: "drop", chord: "KeyD", views: ["cases"] },
  { id: "ticket", chord: "KeyT", views: ["cases", "orders"] },
  { id: "take-up", chord: "Shift+KeyE", views: ["cases"] },
  { id: "mark", chord: "KeyX", views: ["cases", "orders", "returns"] },
  { id: "mark-next", chord: "Shift+KeyJ", also: ["Shift+ArrowDown"], views: ["cases", "orders"], silent: true },
  { id: "mark-previous", chord: "Shift+KeyK", also: ["Shift+ArrowUp"], views: ["cases", "orders"], silent: true },
  { id: "paste", chord: "Ctrl+KeyV", views: ["cases", "returns", "tickets"], fixed: true },

  { id: "answer", ...digits(1, 9), views: ["returns"], fixed: true, silent: true },
  { id: "arrived", chord: "KeyR", views: ["returns"] },
  { id: "enlarge", chord: "KeyZ", views: ["returns"] },
  { id: "photo-back", chord: "BracketLeft", views: ["returns"], silent: true },
  { id: "photo-next", chord: "BracketRight", views: ["returns"], silent: true },
  { id: "pickup", chord: "KeyL", views: ["returns"] },

  { id: "cause", ...digits(1, 8), views: ["reviews"], fixed: true, silent: true },
  { id: "write", chord: "KeyA", views: ["reviews"] },
  { id: "complain", chord: "KeyC", views: ["reviews"] },

  {
    id: "picture-larger",
    chord: "Equal",
    also: ["Shift+Equal", "NumpadAdd"],
    views: PICTURES,
    fixed: true,
    silent: true,
  },
  { id: "picture-smaller", chord: "Minus", also: ["NumpadSubtract"], views: PICTURES, fixed: true, silent: true },
  { id: "picture-fit", chord: "Digit0", views: PICTURES, fixed: true, silent: true },

  { id: "copy", chord: "Ctrl+KeyC", views: ["orders"], fixed: true },
  { id: "mark-all", chord: "Ctrl+KeyA", views: ["orders"], fixed: true, silent: true },
  { id: "find-ids", chord: "Ctrl+KeyV", views: ["orders"], fixed: true, silent: true },
  { id: "export-orders", chord: "Ctrl+KeyE", views: ["orders"] },
  { id: "columns-wide", chord: "KeyW", views: ["orders"] },
  { id: "tab", ...digits(1, 5), views: ["tickets"], fixed: true, silent: true },
  { id: "export", chord: "Ctrl+KeyE", views: ["tickets"] },
  { id: "copy-text", chord: "Ctrl+Shift+KeyC", views: ["tickets"] },
  { id: "next-up", chord: "KeyN", views: ["tickets"] },
  { id: "run", chord: "ArrowRight", also: ["ArrowLeft"], views: ["tickets"], fixed: true, silent: true },

  { id: "new", chord: "KeyN", views: ["templates", "accounts"] },
  { id: "connect", chord: "KeyC", views: ["today"], silent: true },
  { id: "restore", chord: "KeyB", views: ["today"], silent: true },
];

/** The view that an address such as `#/cases?id=C-0187` shows. */
export function viewOf(hash: string): View | undefined {
  const first = hash.replace(/^#?\/?/, "").split(/[/?#]/)[0] ?? "";
  if (first === "") return "today";
  return VIEWS.find((view) => view === first);
}

export const isIn = (shortcut: Shortcut, view: View | undefined): boolean =>
  shortcut.views === undefined || (view !== undefined && shortcut.views.includes(view));

/** The seller's own keys: id → chord, an empty one for none. */
export type Moved = Readonly<Record<string, string>>;

const chordsOf = (shortcut: Shortcut, moved: Moved): readonly string[] => {
  const own = moved[shortcut.id];
  if (own === undefined || shortcut.fixed) return [shortcut.chord, ...(shortcut.also ?? [])];
  return own === "" ? [] : [own];
};

/** The key a shortcut lies on now; empty: on none. */
export const keyOf = (shortcut: Shortcut, moved: Moved): string => chordsOf(shortcut, moved)[0] ?? "";

/** The shipped key that a pressed one stands for in a view: `null` when what lay there was moved away. */
export function shippedFor(pressed: string, view: View | undefined, moved: Moved): string | null {
  let movedAway = false;
  for (const shortcut of SHORTCUTS) {
    if (!isIn(shortcut, view)) continue;
    if (chordsOf(shortcut, moved).includes(pressed)) {
      return shortcut.id in moved && !shortcut.fixed ? shortcut.chord : pressed;
    }
    if (shortcut.chord === pressed || shortcut.also?.includes(pressed)) movedAway = true;
  }
  return movedAway ? null : pressed;
}

/** The shortcut whose shipped key this is in a view. */
export function shortcutAt(shipped: string, view: View | undefined): Shortcut | undefined {
  return SHORTCUTS.find(
    (shortcut) => isIn(shortcut, view) && (shortcut.chord === shipped || shortcut.also?.includes(shipped)),
  );
}

/** What already lies on a key, in a view that both are in. */
export function conflictOf(shortcut: Shortcut, chord: string, moved: Moved): Shortcut | undefined {
  return SHORTCUTS.find(
    (other) =>
      other.id !== shortcut.id &&
      chordsOf(other, moved).includes(chord) &&
      (other.views === undefined ||
        shortcut.views === undefined ||
        other.views.some((view) => shortcut.views?.includes(view))),
  );
}

const PRINTED: Record<string, string> = {
  Escape: "Esc",
  Comma: ",",
  Period: ".",
  Slash: "/",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Backquote: "`",
  Minus: "−",
  Equal: "+",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** A key as it is printed: `Ctrl+KeyK` → `Ctrl K`. */
export function printed(chord: string): string {
  if (chord === "Shift+Slash") return "?";
  const parts = chord.split("+");
  const key = parts.pop() ?? "";
  const name = PRINTED[key] ?? key.replace(/^(Key|Digit)(?=.$)/, "").replace(/^Numpad(?=.)/, "Num ");
  return [...parts, name].join(" ");
}

const CODES: Record<string, string> = Object.fromEntries(Object.entries(PRINTED).map(([code, cap]) => [cap, code]));

/** A key by its place from how it is printed: `Ctrl K` → `Ctrl+KeyK`. */
export function chordOf(cap: string): string {
  if (cap === "?") return "Shift+Slash";
  const parts = cap.split(" ");
  const key = parts.pop() ?? "";
  const code = CODES[key] ?? (/^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key);
  return [...parts, code].join("+");
}
