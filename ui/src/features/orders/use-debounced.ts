import { useCallback, useEffect, useRef } from "react";

/** Calls after a pause of typing; the last call wins, and none comes after the view is gone. */
export function useDebounced<T>(run: (value: T) => void, ms: number): (value: T) => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (value: T) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(value), ms);
    },
    [ms],
  );
}
