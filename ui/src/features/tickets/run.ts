import type { CaptureStop } from "@/ipc/types";

export type Taken = "attached" | "skipped";

/** What was done at a stop, and when, in epoch milliseconds. */
export interface Done {
  what: Taken;
  at: number;
}

const keyOf = (stop: Pick<CaptureStop, "case" | "evidence">) => `${stop.case} ${stop.evidence}`;

/** What still holds: a picture that a later answer of the edge names as missing was taken off again. */
export function stillTaken(
  stops: CaptureStop[],
  done: ReadonlyMap<number, Done>,
  missing: CaptureStop[],
  answeredAt: number,
): ReadonlyMap<number, Taken> {
  const open = new Set(missing.map(keyOf));
  const found = new Map<number, Taken>();
  for (const [index, { what, at }] of done) {
    const stop = stops[index];
    const undone = what === "attached" && stop && answeredAt > at && open.has(keyOf(stop));
    if (!undone) found.set(index, what);
  }
  return found;
}

/** The next stop that nothing was done at: after `at`, else an earlier one; past the end when there is none. */
export function nextOpen(count: number, taken: ReadonlyMap<number, Taken>, at: number): number {
  for (let index = at + 1; index < count; index += 1) if (!taken.has(index)) return index;
  for (let index = 0; index < at; index += 1) if (!taken.has(index)) return index;
  return count;
}
