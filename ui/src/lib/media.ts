import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1100px)";
const SHORT = "(max-height: 760px)";

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(media).matches,
  );
}

/** True under 1100 px: the nav is a rail, wide-only columns are gone. */
export function useNarrow(): boolean {
  return useMedia(NARROW);
}

/** True under 760 px of height: a drawing gives room to the steps below it. */
export function useShort(): boolean {
  return useMedia(SHORT);
}
