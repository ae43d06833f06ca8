import type { PieceView } from "@/ipc/types";

/** A variable's place in a text: its words cannot be changed, only taken out whole. */
export interface Chip {
  name: string;
  from: number;
  to: number;
  /** It is filled; otherwise it holds the variable's name in braces. */
  known: boolean;
}

export interface DraftText {
  text: string;
  chips: readonly Chip[];
}

export const EMPTY: DraftText = { text: "", chips: [] };

export function fromPieces(pieces: readonly PieceView[]): DraftText {
  let text = "";
  const chips: Chip[] = [];
  for (const piece of pieces) {
    if (piece.variable)
      chips.push({ name: piece.variable, from: text.length, to: text.length + piece.text.length, known: piece.known });
    text += piece.text;
  }
  return { text, chips };
}

const VARIABLE = /\{([a-z_]{1,32})\}/g;

/** A body with `{variables}`, each shown by its name; braces around anything else stay words. */
export function fromBody(body: string, label: (name: string) => string | undefined): DraftText {
  const pieces: PieceView[] = [];
  let at = 0;
  for (const match of body.matchAll(VARIABLE)) {
    const name = match[1] ?? "";
    const shown = label(name);
    if (shown === undefined) continue;
    if (match.index > at) pieces.push({ text: body.slice(at, match.index), variable: null, known: true });
    pieces.push({ text: `{${shown}}`, variable: name, known: true });
    at = match.index + match[0].length;
  }
  if (at < body.length) pieces.push({ text: body.slice(at), variable: null, known: true });
  return fromPieces(pieces);
}

/** The body a text stands for: `{variable}` in place of each chip. */
export function toBody(draft: DraftText): string {
  let body = "";
  let at = 0;
  for (const chip of draft.chips) {
    body += `${draft.text.slice(at, chip.from)}{${chip.name}}`;
    at = chip.to;
  }
  return body + draft.text.slice(at);
}

interface Change {
  from: number;
  to: number;
  words: string;
}

/** What was typed, pasted or deleted. The caret after it tells repeated letters apart. */
function changeOf(old: string, next: string, caret: number): Change {
  const after = next.length - caret;
  const fits = after <= old.length && old.slice(old.length - after) === next.slice(caret);
  let suffix = fits ? after : 0;
  if (!fits) {
    while (suffix < Math.min(old.length, next.length) && old.at(-1 - suffix) === next.at(-1 - suffix)) suffix += 1;
  }
  const most = Math.min(old.length - suffix, next.length - suffix);
  let prefix = 0;
  while (prefix < most && old[prefix] === next[prefix]) prefix += 1;
  return { from: prefix, to: old.length - suffix, words: next.slice(prefix, next.length - suffix) };
}

/** Puts words in place of a part. Chips inside it go, chips after it move. */
function splice(draft: DraftText, { from, to, words }: Change): DraftText {
  const by = words.length - (to - from);
  const chips = draft.chips
    .filter((chip) => chip.to <= from || chip.from >= to)
    .map((chip) => (chip.from >= to ? { ...chip, from: chip.from + by, to: chip.to + by } : chip));
  return { text: draft.text.slice(0, from) + words + draft.text.slice(to), chips };
}

/**
 * The draft after an edit of its text. A deletion that touches a chip takes it out whole; words written into a chip are
 * refused with `null`.
 */
export function edited(draft: DraftText, next: string, caret = next.length): DraftText | null {
  if (next === draft.text) return draft;
  const change = changeOf(draft.text, next, caret);
  const touched = draft.chips.filter((chip) =>
    change.from === change.to
      ? chip.from < change.from && change.from < chip.to
      : chip.from < change.to && chip.to > change.from,
  );
  const whole = touched.every((chip) => change.from <= chip.from && chip.to <= change.to);
  if (!whole && change.words !== "") return null;
  const from = Math.min(change.from, ...touched.map((chip) => chip.from));
  const to = Math.max(change.to, ...touched.map((chip) => chip.to));
  return splice(draft, { from, to, words: change.words });
}

/** Gives every chip of a variable new words. */
export function refilled(draft: DraftText, name: string, words: string, known: boolean): DraftText {
  let text = "";
  let at = 0;
  const chips = draft.chips.map((chip) => {
    text += draft.text.slice(at, chip.from);
    at = chip.to;
    const own = chip.name === name ? words : draft.text.slice(chip.from, chip.to);
    const from = text.length;
    text += own;
    return { ...chip, from, to: text.length, known: chip.name === name ? known : chip.known };
  });
  return { text: text + draft.text.slice(at), chips };
}

/** Puts a chip where the caret is. */
export function inserted(draft: DraftText, at: number, name: string, words: string, known: boolean): DraftText {
  const place = draft.chips.find((chip) => chip.from < at && at < chip.to)?.to ?? at;
  const next = splice(draft, { from: place, to: place, words });
  const chips = [...next.chips, { name, from: place, to: place + words.length, known }];
  return { text: next.text, chips: chips.sort((a, b) => a.from - b.from) };
}

/** Takes the chips of a variable out, with the space before them. */
export function without(draft: DraftText, name: string): DraftText {
  let next = draft;
  for (const chip of [...draft.chips].reverse()) {
    if (chip.name !== name) continue;
    const from = next.text[chip.from - 1] === " " ? chip.from - 1 : chip.from;
    next = splice(next, { from, to: chip.to, words: "" });
  }
  return next;
}

export interface Span {
  from: number;
  to: number;
}

/** A selection that holds chips whole or not at all; a caret inside one goes to the edge it came from the other side of. */
export function snapped(draft: DraftText, selection: Span, before: number): Span {
  let { from, to } = selection;
  for (const chip of draft.chips) {
    if (from === to) {
      if (chip.from < from && from < chip.to) from = to = before >= chip.to ? chip.from : chip.to;
      continue;
    }
    if (chip.from < from && from < chip.to) from = chip.from;
    if (chip.from < to && to < chip.to) to = chip.to;
  }
  return { from, to };
}

export interface Run {
  text: string;
  from: number;
  chip: Chip | null;
  finding: string | null;
}

/** The text in runs, each in at most one chip and under at most one finding: what is drawn behind the field. */
export function runs(draft: DraftText, findings: readonly (Span & { severity: string })[]): Run[] {
  const cuts = new Set([0, draft.text.length]);
  for (const span of [...draft.chips, ...findings]) {
    cuts.add(Math.min(span.from, draft.text.length));
    cuts.add(Math.min(span.to, draft.text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const found: Run[] = [];
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    const over = findings.filter((finding) => finding.from <= from && finding.to >= to);
    found.push({
      text: draft.text.slice(from, to),
      from,
      chip: draft.chips.find((chip) => chip.from <= from && chip.to >= to) ?? null,
      finding: over.find((finding) => finding.severity === "block")?.severity ?? over[0]?.severity ?? null,
    });
  }
  return found;
}
