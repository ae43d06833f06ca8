import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1100px)";

/** True under 1100 px: the nav is a rail, wide-only columns are gone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(NARROW).matches,
  );
}
