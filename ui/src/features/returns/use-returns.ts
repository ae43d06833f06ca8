import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/ipc/queries";
import type { ReturnRow } from "@/ipc/types";

export interface ReturnSearch {
  part?: string;
  shop?: string;
  q?: string;
  id?: string;
}

export const PARTS = ["all", "decide", "collect", "coming", "queued"] as const;
export type Part = (typeof PARTS)[number];

export function partOf(search: ReturnSearch): Part {
  return PARTS.find((part) => part === search.part) ?? "all";
}

/** Whether a row has the words: each of them somewhere in what names it. */
export function matches(row: ReturnRow, query: string): boolean {
  const told = [row.title, row.subject, row.product, row.place, row.status, row.account_name, row.key]
    .join("\n")
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** Everything pending, in the edge's order: what is lost soonest first. Filters cut it here, at once. */
export function useReturns(search: ReturnSearch) {
  const list = useQuery(ask.returns());
  const part = partOf(search);
  const all = list.data?.items;
  const rows = useMemo(() => {
    const { shop, q } = search;
    return (all ?? []).filter(
      (row) =>
        (part === "all" || row.part === part) &&
        (shop === undefined || row.account === shop) &&
        (q === undefined || matches(row, q)),
    );
  }, [all, part, search]);
  const shops = useMemo(() => {
    const found = new Map<string, string>();
    for (const row of all ?? []) found.set(row.account, row.account_name);
    return [...found].map(([id, name]) => ({ id, name }));
  }, [all]);
  const countOf = (name: Part) =>
    name === "all" ? (all?.length ?? 0) : (list.data?.parts.find((entry) => entry.key === name)?.count ?? 0);
  return {
    part,
    rows,
    shops,
    countOf,
    sums: list.data?.sums ?? [],
    cut: list.data?.more ?? false,
    data: list.data,
    error: list.error,
    refetch: list.refetch,
  };
}

export type Returns = ReturnType<typeof useReturns>;
