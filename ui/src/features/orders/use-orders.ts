import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import { ask, orderFilter, WINDOW_ROWS } from "@/ipc/queries";
import type { OrderFilter, OrderRow } from "@/ipc/types";
import { dayAfter, dayStart } from "./days";

export interface OrderSearch {
  view?: string;
  q?: string;
  leg?: string;
  platform?: string;
  account?: string;
  silent?: string;
  has?: string;
  from?: string;
  to?: string;
  ids?: string[];
  sort?: string;
  id?: string;
}

/** The views that have a tab. */
export const VIEWS = ["all", "moving", "silent", "refused"] as const;
export type OrdersViewName = (typeof VIEWS)[number];

/** Where an order stands, beside the tabs. */
export const STANDINGS = [...VIEWS, "delivered", "cancelled"] as const;

/** Legs a parcel can be in, in the order of the way. */
export const LEGS = [
  "seller",
  "first_mile",
  "export",
  "international",
  "import",
  "destination_sorting",
  "last_mile",
  "pickup_point",
  "done",
  "return_domestic",
  "return_destination",
  "unknown",
];

export function viewOf(search: OrderSearch): OrdersViewName {
  return VIEWS.find((view) => view === search.view) ?? "all";
}

/** What is sorted by, as the address says it: `days` the longest first, `days.up` the shortest. */
export function sortOf(search: OrderSearch): { id: string; up: boolean } {
  const [id, way] = (search.sort ?? "").split(".");
  if (id) return { id, up: way === "up" };
  return { id: search.view === "silent" || search.silent ? "silence" : "ordered", up: false };
}

/** The address's filter as the edge wants it; its days are those of the seller's time zone. */
export function filterOf(search: OrderSearch, zone: string): OrderFilter {
  const sort = search.sort ? sortOf(search) : null;
  const silent = Number.parseInt(search.silent ?? "", 10);
  return orderFilter({
    view: search.view && search.view !== "all" ? search.view : null,
    query: search.q ?? null,
    leg: search.leg ?? null,
    platform: search.platform ?? null,
    account: search.account ?? null,
    silent_days: Number.isFinite(silent) && silent > 0 ? silent : null,
    has_case: search.has === "yes" ? true : search.has === "no" ? false : null,
    ordered_from: search.from ? dayStart(search.from, zone) : null,
    ordered_before: search.to ? dayAfter(search.to, zone) : null,
    ids: search.ids ?? null,
    sort: sort?.id ?? null,
    ascending: sort?.up ?? false,
  });
}

/** The conditions beside the tab: what narrows the list. */
export const CONDITIONS = ["q", "leg", "platform", "account", "silent", "has", "from", "to", "ids"] as const;

/** While the scroll bar is dragged over a million rows, nothing is asked for until it rests this long. */
const REST_MS = 60;

const pagesOf = (first: number, last: number): number[] => {
  const from = Math.floor(first / WINDOW_ROWS);
  const to = Math.floor(Math.max(first, last - 1) / WINDOW_ROWS);
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
};

/** A list of any length by place: only the parts in sight are asked for. */
export function useOrders(search: OrderSearch) {
  const client = useQueryClient();
  const { zone } = useI18n();
  const { id: _id, ...listed } = search;
  const address = JSON.stringify(listed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is all of it
  const filter = useMemo(() => filterOf(search, zone), [address, zone]);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const counts = useQuery(ask.orderCounts()).data;
  const head = useQuery({ ...ask.orderWindow(filter, 0), placeholderData: keepPreviousData });
  const whole = useQuery({
    ...ask.orderTotal(filter),
    enabled: head.data !== undefined && !head.isPlaceholderData,
    placeholderData: keepPreviousData,
  });
  // Parts that were asked for while a sync wrote are asked for again once the list has settled.
  const unsettled = whole.data?.stale === true;
  const wasUnsettled = useRef(false);
  useEffect(() => {
    if (wasUnsettled.current && !unsettled)
      void client.invalidateQueries({ queryKey: ask.orderWindow(filter, 0).queryKey.slice(0, 2) });
    wasUnsettled.current = unsettled;
  }, [unsettled, client, filter]);
  const told = head.data?.total ?? null;
  const listTotal = whole.isPlaceholderData ? undefined : whole.data?.total;
  const total = listTotal ?? told ?? head.data?.items.length ?? 0;
  const parts = useQueries({
    queries: pagesOf(range.first, range.last)
      .filter((part) => part > 0)
      .map((part) => ask.orderWindow(filter, part * WINDOW_ROWS)),
  });

  const rows = new Map<number, OrderRow[]>();
  if (head.data) rows.set(0, head.data.items);
  for (const part of parts) if (part.data) rows.set(part.data.offset / WINDOW_ROWS, part.data.items);
  const rowAt = (index: number) => rows.get(Math.floor(index / WINDOW_ROWS))?.[index % WINDOW_ROWS];

  const onRange = useCallback(
    (first: number, last: number) => {
      clearTimeout(timer.current);
      const pages = pagesOf(first, last);
      const near = pages.every(
        (part) => part === 0 || client.getQueryData(ask.orderWindow(filter, part * WINDOW_ROWS).queryKey),
      );
      setRange((old) => {
        const moved = Math.abs(old.first - first);
        if (near || moved < WINDOW_ROWS) return { first, last };
        timer.current = setTimeout(() => setRange({ first, last }), REST_MS);
        return old;
      });
    },
    [client, filter],
  );
  const filtered = CONDITIONS.some((name) => search[name] !== undefined);
  return {
    /** The list but for its order: with another one its marks and places mean nothing. */
    listed: JSON.stringify({ ...listed, sort: undefined }),
    view: viewOf(search),
    filter,
    counts,
    total,
    capped: !whole.isPlaceholderData && whole.data?.capped === true,
    missing: search.ids && !whole.isPlaceholderData ? (whole.data?.missing ?? []) : [],
    filtered,
    rowAt,
    onRange,
    first: head.data?.items,
    data: head.data,
    error: head.error ?? whole.error,
    refetch: head.refetch,
  };
}

export type OrdersData = ReturnType<typeof useOrders>;
