import { useEffect } from "react";
import { commands, events } from "./bindings.gen";
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

/** Tells that there is something to see. True: the program was started with a backup, which waits to be looked into. */
export async function windowReady(dark: boolean): Promise<boolean> {
  try {
    return await unwrap(commands.windowReady(dark));
  } catch {
    // A host without a window has nothing to show.
    return false;
  }
}
