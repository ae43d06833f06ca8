import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask, orderFilter } from "@/ipc/queries";
import type { OrderCounts } from "@/ipc/types";

export interface OrderSearch {
  view?: string;
  q?: string;
  leg?: string;
  platform?: string;
  account?: string;
  id?: string;
}

export const VIEWS = ["all", "moving", "silent", "refused"] as const;
export type OrdersViewName = (typeof VIEWS)[number];

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

/** The rows of the chosen view, page by page. */
export function useOrders(search: OrderSearch) {
  const { q, leg, platform, account } = search;
  const view = viewOf(search);
  const filter = useMemo(
    () =>
      orderFilter({
        view: view === "all" ? null : view,
        query: q ?? null,
        leg: leg ?? null,
        platform: platform ?? null,
        account: account ?? null,
      }),
    [view, q, leg, platform, account],
  );
  const pages = useInfiniteQuery({ ...ask.orders(filter), placeholderData: keepPreviousData });
  const counts: OrderCounts | undefined = useQuery(ask.orderCounts()).data;
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const filtered = q !== undefined || leg !== undefined || platform !== undefined || account !== undefined;
  const told = pages.data?.pages[0]?.total ?? null;
  const total = pages.hasNextPage === false ? rows.length : (told ?? (filtered ? undefined : counts?.[view]));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = useMemo(
    () => () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  return {
    view,
    rows,
    counts,
    total,
    filtered,
    data: pages.data,
    error: pages.error,
    refetch: pages.refetch,
    stale: pages.isPlaceholderData,
    more,
  };
}

export type OrdersData = ReturnType<typeof useOrders>;
