import { useCallback, useState } from "react";
import type { Keymap } from "./keys";

/** Rows marked for an action on several: a second mark takes the first back. */
export function useMarks() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((key: string) => {
    setMarked((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const markRange = useCallback((keys: readonly string[]) => setMarked((old) => new Set([...old, ...keys])), []);
  const unmark = useCallback(() => setMarked(new Set()), []);
  return { marked, mark, markRange, unmark, setMarked };
}

/** X marks the row one is at, Escape takes all marks off; where there is none the keys are passed on. */
export function markKeys(
  { marked, mark, unmark }: Pick<ReturnType<typeof useMarks>, "marked" | "mark" | "unmark">,
  at: string | null,
) {
  return {
    KeyX: () => {
      if (!at) return false;
      mark(at);
      return true;
    },
    Escape: () => {
      if (marked.size === 0) return false;
      unmark();
      return true;
    },
  } satisfies Keymap;
}
