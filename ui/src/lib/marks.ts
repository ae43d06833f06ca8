import { useCallback, useState } from "react";

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
  const unmark = useCallback(() => setMarked(new Set()), []);
  return { marked, mark, unmark, setMarked };
}
