import { useEffect } from "react";
import { commands, events, type ReadyView } from "./bindings.gen";
import { unwrap } from "./errors";

/** Calls back when the seller closes a window that could go on behind its icon. */
export function useCloseAsked(then: () => void): void {
  useEffect(() => {
    const listening = events.closeAsked.listen(then);
    return () => {
      void listening.then((stop) => stop());
    };
  }, [then]);
}

/** Calls back when a backup was opened with the program. */
export function useBackupOpened(then: () => void): void {
  useEffect(() => {
    const listening = events.backupOpened.listen(then);
    return () => {
      void listening.then((stop) => stop());
    };
  }, [then]);
}

/** Tells that there is something to see, and hears what waited for it: a place to go to, a backup to look into. */
export async function windowReady(dark: boolean): Promise<ReadyView> {
  try {
    return await unwrap(commands.windowReady(dark));
  } catch {
    // A host without a window has nothing to show.
    return { route: null, backup: false };
  }
}
