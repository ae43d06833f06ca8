/** Finding by words: in any order, typed in any of two layouts, the better hit first. */

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

function through(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

/** What was typed, and the same keys in the other layout: `щквукы` is `orders`, `pfrfps` is `заказы`. */
export function readings(typed: string): string[] {
  const text = typed.trim().toLocaleLowerCase();
  if (text === "") return [""];
  return [...new Set([text, through(text, CYRILLIC, LATIN), through(text, LATIN, CYRILLIC)])];
}

/** What an id or a word of the data may have been meant as: the Latin reading, when Cyrillic was typed. */
export function otherReading(typed: string): string | null {
  const text = typed.trim().toLocaleLowerCase();
  const latin = through(text, CYRILLIC, LATIN);
  return latin === text ? null : latin;
}

export interface Match {
  score: number;
  /** What is underlined: from, to. */
  spans: [number, number][];
}

/** How well a name has all words of what was typed; nothing when it lacks one. */
export function match(name: string, typed: string): Match | null {
  let best: Match | null = null;
  for (const [turn, reading] of readings(typed).entries()) {
    const found = wordsIn(name, reading);
    // What was typed as it stands comes before the same keys in another layout.
    if (found && (!best || found.score - turn > best.score)) best = { ...found, score: found.score - turn };
  }
  return best;
}

function wordsIn(name: string, reading: string): Match | null {
  const text = name.toLocaleLowerCase();
  // A letter that grows when it is made small would shift what is underlined.
  const exact = text.length === name.length;
  let score = 0;
  const spans: [number, number][] = [];
  for (const word of reading.split(/\s+/).filter(Boolean)) {
    const at = place(text, word);
    if (at < 0) return null;
    score += at === 0 ? 6 : /[\s“”"«»:(/-]/.test(text[at - 1] ?? "") || isHan(text[at] ?? "") ? 4 : 1;
    if (exact) spans.push([at, at + word.length]);
  }
  return { score, spans: merged(spans) };
}

const isHan = (letter: string) => /\p{Script=Han}/u.test(letter);

/** Where a word is: at the start of one first, else inside. */
function place(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  }
  return text.indexOf(word);
}

function merged(spans: [number, number][]): [number, number][] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else out.push([...span]);
  }
  return out;
}

/** A name cut where the underline begins and ends. */
export function cut(name: string, spans: readonly [number, number][]): { text: string; hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) parts.push({ text: name.slice(at, from), hit: false });
    parts.push({ text: name.slice(from, to), hit: true });
    at = to;
  }
  if (at < name.length) parts.push({ text: name.slice(at), hit: false });
  return parts;
}
