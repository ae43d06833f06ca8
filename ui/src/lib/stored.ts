import { useCallback, useState } from "react";

/** A small thing of this window that outlives it, such as a pane's width. Never data. */
export function useStored(key: string, start: number): [number, (value: number) => void] {
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(`recourse.${key}`) ?? Number.NaN);
    return Number.isFinite(kept) ? kept : start;
  });
  const store = useCallback(
    (next: number) => {
      setValue(next);
      localStorage.setItem(`recourse.${key}`, String(next));
    },
    [key],
  );
  return [value, store];
}
