import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { ask, commands } from "@/ipc/queries";
import type { OrderColumn } from "@/ipc/types";

/** A drag moves a width many times; it is kept when it rests. */
const KEEP_MS = 400;

/** The columns as the seller arranged them; changes show at once and are kept. */
export function useArrangement() {
  const client = useQueryClient();
  const query = ask.orderColumns();
  const columns = useQuery(query).data ?? [];
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<OrderColumn[] | null>(null);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current) void commands.orderColumnsSet(waiting.current);
    waiting.current = null;
  }, []);
  useEffect(() => keep, [keep]);
  const set = useCallback(
    (next: OrderColumn[]) => {
      client.setQueryData(query.queryKey, next);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, KEEP_MS);
    },
    [client, query.queryKey, keep],
  );
  const reset = useCallback(async () => {
    clearTimeout(timer.current);
    waiting.current = null;
    const answer = await commands.orderColumnsSet([]);
    if (answer.status === "ok") client.setQueryData(query.queryKey, answer.data);
  }, [client, query.queryKey]);
  return { columns, set, reset };
}
