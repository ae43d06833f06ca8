import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask, caseFilter } from "@/ipc/queries";
import type { CaseFilter, HitView } from "@/ipc/types";

export interface CaseSearch {
  view?: string;
  kind?: string;
  state?: string;
  shop?: string;
  due?: string;
  q?: string;
  id?: string;
}

export const VIEWS = ["todo", "snoozed", "waiting", "suggested", "done"] as const;
export type InboxView = (typeof VIEWS)[number];
export const DUES = ["over", "today", "week", "none"] as const;
export const STATES = [
  "suggested",
  "open",
  "waiting_buyer",
  "waiting_platform",
  "waiting_goods",
  "decided",
  "settled",
  "closed",
  "dropped",
] as const;

export function viewOf(search: CaseSearch): InboxView {
  return VIEWS.find((view) => view === search.view) ?? "todo";
}

/** The part of the inbox that a state belongs to. */
export function partOf(state: string): InboxView {
  if (state === "open") return "todo";
  if (state === "suggested") return "suggested";
  return state === "settled" || state === "closed" || state === "dropped" ? "done" : "waiting";
}

/** What the address asks for, as the edge wants it. Words are looked for in every part. */
export function filterOf(search: CaseSearch): CaseFilter {
  const { kind = null, state = null, shop = null, due = null, q = null } = search;
  return caseFilter({ view: q || state ? null : viewOf(search), kind, state, account: shop, due, query: q });
}

/** The address of a filter. */
export function searchOf(filter: CaseFilter): CaseSearch {
  const { view, kind, state, account, due, query } = filter;
  return {
    ...(view && view !== "todo" ? { view } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(account ? { shop: account } : {}),
    ...(due ? { due } : {}),
    ...(query ? { q: query } : {}),
  };
}

export function sameFilter(a: CaseFilter, b: CaseFilter): boolean {
  const told = (filter: CaseFilter) => JSON.stringify(Object.entries(searchOf(filter)).sort());
  return told(a) === told(b);
}

/** The rows of the chosen view, page by page, where they have what was searched for, and the counts beside the words. */
export function useInbox(search: CaseSearch) {
  const { view: part, kind, state, shop, due, q } = search;
  const view = viewOf(search);
  const filter = useMemo(
    () =>
      filterOf({
        ...(part ? { view: part } : {}),
        ...(kind ? { kind } : {}),
        ...(state ? { state } : {}),
        ...(shop ? { shop } : {}),
        ...(due ? { due } : {}),
        ...(q ? { q } : {}),
      }),
    [part, kind, state, shop, due, q],
  );
  const pages = useInfiniteQuery({ ...ask.cases(filter), placeholderData: keepPreviousData });
  const counts = useQuery(ask.caseCounts()).data;
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const hits = useMemo(() => {
    const found = new Map<string, HitView[]>();
    for (const hit of pages.data?.pages.flatMap((page) => page.hits ?? []) ?? []) {
      found.set(hit.case, [...(found.get(hit.case) ?? []), hit]);
    }
    return found;
  }, [pages.data]);
  const countOf = (name: string) => counts?.views.find((entry) => entry.key === name)?.count ?? 0;
  const filtered = [kind, q, state, shop, due].some((value) => value !== undefined);
  return {
    view,
    filter,
    rows,
    hits,
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
