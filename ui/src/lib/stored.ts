import { useCallback, useState } from "react";

const read = (key: string): number | null => {
  const kept = localStorage.getItem(`recourse.${key}`);
  const value = Number(kept ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
};

/** A small thing of this window that outlives it, such as a pane's width. Never data. */
export function useStored(key: string, start: number): [number, (value: number) => void] {
  const [value, setValue] = useStoredMaybe(key);
  return [value ?? start, setValue];
}

/** The same where nothing was chosen yet, and can be chosen again: `null`. */
export function useStoredMaybe(key: string): [number | null, (value: number | null) => void] {
  const [value, setValue] = useState(() => read(key));
  const store = useCallback(
    (next: number | null) => {
      setValue(next);
      if (next === null) localStorage.removeItem(`recourse.${key}`);
      else localStorage.setItem(`recourse.${key}`, String(next));
    },
    [key],
  );
  return [value, store];
}
