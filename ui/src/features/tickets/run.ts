export type Taken = "attached" | "skipped";

/** The next stop that nothing was done at: after `at`, else an earlier one; past the end when there is none. */
export function nextOpen(count: number, taken: ReadonlyMap<number, Taken>, at: number): number {
  for (let index = at + 1; index < count; index += 1) if (!taken.has(index)) return index;
  for (let index = 0; index < at; index += 1) if (!taken.has(index)) return index;
  return count;
}
