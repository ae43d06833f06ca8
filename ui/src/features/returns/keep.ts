import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ReturnView } from "@/ipc/types";

/** Puts the answer of a command that returns a return into the cache, so that the page shows it at once. */
export function useKeepReturn() {
  const client = useQueryClient();
  return useCallback((view: ReturnView) => client.setQueryData(["return", view.row.key], view), [client]);
}
