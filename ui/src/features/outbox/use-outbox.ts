import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { ask, outboxFilter } from "@/ipc/queries";

export const PARTS = ["open", "attention", "done"] as const;
export type OutboxPart = (typeof PARTS)[number];

export interface OutboxSearch {
  part?: string | undefined;
  id?: string | undefined;
}

/** The rows of a part, with how many each part has. Without a choice: what needs the seller, else what is on its way. */
export function useOutbox(search: OutboxSearch) {
  const chosen = PARTS.find((part) => part === search.part);
  const first = useInfiniteQuery(ask.outbox(outboxFilter({ part: "attention" })));
  const needed = first.data?.pages[0]?.items.length ?? 0;
  const part: OutboxPart = chosen ?? (needed > 0 ? "attention" : "open");
  const query = useInfiniteQuery(ask.outbox(outboxFilter({ part })));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const counts = data?.pages[0]?.counts;
  const countOf = useCallback((of: OutboxPart) => counts?.find((count) => count.key === of)?.count ?? 0, [counts]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return { part, rows, countOf, more, data, error, refetch };
}
