import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask, caseFilter } from "@/ipc/queries";

export interface CaseSearch {
  view?: string;
  kind?: string;
  state?: string;
  q?: string;
  id?: string;
}

export const VIEWS = ["todo", "waiting", "suggested", "done"] as const;
export type InboxView = (typeof VIEWS)[number];

export function viewOf(search: CaseSearch): InboxView {
  return VIEWS.find((view) => view === search.view) ?? "todo";
}

/** The rows of the chosen view, page by page, and the counts beside the words. */
export function useInbox(search: CaseSearch) {
  const { kind, state, q } = search;
  const view = viewOf(search);
  const filter = useMemo(
    () => caseFilter({ view: q ? null : view, kind: kind ?? null, state: state ?? null, query: q ?? null }),
    [view, kind, state, q],
  );
  const pages = useInfiniteQuery({ ...ask.cases(filter), placeholderData: keepPreviousData });
  const counts = useQuery(ask.caseCounts()).data;
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const countOf = (name: string) => counts?.views.find((entry) => entry.key === name)?.count ?? 0;
  const filtered = kind !== undefined || q !== undefined || state !== undefined;
  return {
    view,
    rows,
    countOf,
    kinds: counts?.kinds ?? [],
    total: filtered || pages.hasNextPage === false ? rows.length : countOf(view),
    filtered,
    data: pages.data,
    error: pages.error,
    refetch: pages.refetch,
    more: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}

export type InboxData = ReturnType<typeof useInbox>;
