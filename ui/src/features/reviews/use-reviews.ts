import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/ipc/queries";

export interface ReviewSearch {
  view?: string;
  stars?: string;
  cause?: string;
  pictures?: string;
  product?: string;
  q?: string;
  id?: string;
  part?: string;
}

export const VIEWS = ["open", "answered", "all"] as const;
export type ReviewPart = (typeof VIEWS)[number];

/** In the order of the keys 1 to 8. */
export const CAUSES = [
  "delivery",
  "packaging",
  "product",
  "not_as_described",
  "size",
  "wrong_item",
  "abuse",
  "unclear",
] as const;
export type Cause = (typeof CAUSES)[number];

export function viewOf(search: ReviewSearch): ReviewPart {
  return VIEWS.find((view) => view === search.view) ?? "open";
}

/** `low`: one to three stars; else one number. */
function starsOf(stars: string | undefined): number[] {
  if (stars === "low") return [1, 2, 3];
  const one = Number(stars);
  return one >= 1 && one <= 5 ? [one] : [];
}

/** Looked for in vain: a page that holds no row of the cause asked for is followed by the next one by itself. */
export function useReviews(search: ReviewSearch) {
  const { stars, cause, pictures, product, q } = search;
  const view = viewOf(search);
  const filter = useMemo(
    () => ({
      query: q ?? null,
      account: null,
      stars: starsOf(stars),
      cause: cause ?? null,
      answered: view === "all" || q ? null : view === "answered",
      product: product ?? null,
      pictures: pictures === undefined ? null : pictures === "yes",
    }),
    [view, stars, cause, pictures, product, q],
  );
  const pages = useInfiniteQuery({ ...ask.reviews(filter), placeholderData: keepPreviousData });
  const counts = useQuery(ask.reviewCounts()).data;
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  return {
    view,
    rows,
    todo: counts?.todo ?? 0,
    filtered: [stars, cause, pictures, product, q].some((value) => value !== undefined),
    whole: !hasNextPage,
    data: pages.data,
    error: pages.error,
    refetch: pages.refetch,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}

export type ReviewList = ReturnType<typeof useReviews>;
