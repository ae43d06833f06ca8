import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { ask } from "@/ipc/queries";
import { moveKeys } from "@/lib/keys";

/** Puts the seller's own keys into force, and keeps them so. */
export function useOwnKeys(): void {
  const keys = useQuery(ask.keys()).data;
  useLayoutEffect(() => {
    if (keys) moveKeys(Object.fromEntries(keys.map((key) => [key.id, key.chord])));
  }, [keys]);
}
