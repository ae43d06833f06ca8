import { infiniteQueryOptions, QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands, events } from "./bindings.gen";
import { asApiError, unwrap } from "./errors";
import { isStale } from "./keys";
import type {
  ApiError,
  BulkInput,
  CaseFilter,
  CaseView,
  DraftFilter,
  ExportInput,
  FieldInput,
  FilesDropped,
  FillInput,
  LintInput,
  OrderFilter,
  OrderSelection,
  OutboxFilter,
  OutboxInput,
  ReviewFilter,
  SyncStatus,
  Tag,
} from "./types";

export { commands } from "./bindings.gen";
export { asApiError, EdgeError, unwrap } from "./errors";

/** Rows asked for at once. */
export const PAGE = 100;

/** Rows of one part of a table that is read by place. */
export const WINDOW_ROWS = 100;

/** The data is on this computer: an answer stays good until the edge says that something changed. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  // A picture's bytes live as long as their address: both go with the answer, when nothing has shown it for a while.
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "removed" || query.queryKey[0] !== "attachment") return;
    const kept = query.state.data as { url: string } | undefined;
    if (kept) URL.revokeObjectURL(kept.url);
  });
  return client;
}

/** A filter with nothing left open, as the edge wants it. */
export function caseFilter(filter: Partial<CaseFilter>): CaseFilter {
  return { view: null, kind: null, state: null, account: null, due_before: null, due: null, query: null, ...filter };
}

export function orderFilter(filter: Partial<OrderFilter>): OrderFilter {
  return {
    query: null,
    leg: null,
    silent_days: null,
    platform: null,
    account: null,
    view: null,
    ordered_from: null,
    ordered_before: null,
    has_case: null,
    ids: null,
    sort: null,
    ascending: false,
    ...filter,
  };
}

export function exportInput(input: Partial<ExportInput>): ExportInput {
  return { lang: null, incomplete: false, claim_again: false, pictures_in_cells: false, ...input };
}

export function outboxFilter(filter: Partial<OutboxFilter>): OutboxFilter {
  return { part: null, state: null, account: null, target: null, case: null, ...filter };
}

export const ask = {
  /** What queueing an action would mean; asked anew each time. */
  outboxCheck: (input: OutboxInput | null) =>
    queryOptions({
      queryKey: ["outbox-check", input],
      queryFn: () => (input ? unwrap(commands.outboxCheck(input)) : null),
      staleTime: 0,
      gcTime: 0,
    }),
  outbox: (filter: OutboxFilter) =>
    infiniteQueryOptions({
      queryKey: ["outbox", filter],
      queryFn: ({ pageParam }) => unwrap(commands.outboxList(filter, pageParam, PAGE)),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    }),
  frame: () => queryOptions({ queryKey: ["frame"], queryFn: () => unwrap(commands.frame()) }),
  platforms: () => queryOptions({ queryKey: ["platforms"], queryFn: () => unwrap(commands.platformList()) }),
  accounts: () => queryOptions({ queryKey: ["accounts"], queryFn: () => unwrap(commands.accountList()) }),
  today: () => queryOptions({ queryKey: ["today"], queryFn: () => unwrap(commands.today()) }),
  cases: (filter: CaseFilter) =>
    infiniteQueryOptions({
      queryKey: ["cases", filter],
      queryFn: ({ pageParam }) => unwrap(commands.casePage(filter, pageParam, PAGE)),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    }),
  caseCounts: () => queryOptions({ queryKey: ["case-counts"], queryFn: () => unwrap(commands.caseCounts()) }),
  /** What would become of several cases; asked anew each time. */
  caseBulk: (ids: string[], input: BulkInput) =>
    queryOptions({
      queryKey: ["case-bulk", ids, input],
      queryFn: () => unwrap(commands.caseBulkPreview(ids, input)),
      staleTime: 0,
      gcTime: 0,
    }),
  caseRelated: (id: string) =>
    queryOptions({ queryKey: ["case-related", id], queryFn: () => unwrap(commands.caseRelated(id)) }),
  savedViews: () => queryOptions({ queryKey: ["saved-views"], queryFn: () => unwrap(commands.savedViewList()) }),
  /** Reads a case's files whole, after its page has opened; anew each time it opens. */
  evidenceCheck: (id: string) =>
    queryOptions({
      queryKey: ["evidence-check", id],
      queryFn: () => unwrap(commands.evidenceCheck(id)),
      staleTime: 0,
    }),
  /** A step's options with fields as they are typed. */
  caseOptions: (id: string, step: string, fields: FieldInput[]) =>
    queryOptions({
      queryKey: ["case-options", id, step, fields],
      queryFn: () => unwrap(commands.caseOptions(id, step, fields)),
      gcTime: 0,
    }),
  case: (id: string) => queryOptions({ queryKey: ["case", id], queryFn: () => unwrap(commands.caseShow(id)) }),
  orders: (filter: OrderFilter) =>
    infiniteQueryOptions({
      queryKey: ["orders", filter],
      queryFn: ({ pageParam }) => unwrap(commands.orderPage(filter, pageParam, PAGE)),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    }),
  /** A part of the table by place. Parts out of sight are soon forgotten: the next look at them costs a millisecond. */
  orderWindow: (filter: OrderFilter, offset: number) =>
    queryOptions({
      queryKey: ["order-window", filter, offset],
      queryFn: () => unwrap(commands.orderWindow(filter, offset, WINDOW_ROWS)),
      gcTime: 30_000,
    }),
  orderTotal: (filter: OrderFilter) =>
    queryOptions({
      queryKey: ["order-total", filter],
      queryFn: () => unwrap(commands.orderTotal(filter)),
      gcTime: 30_000,
      refetchInterval: (query) => (query.state.data?.stale ? 2_000 : false),
    }),
  orderSums: (selection: OrderSelection) =>
    queryOptions({
      queryKey: ["order-sums", selection],
      queryFn: () => unwrap(commands.orderSums(selection)),
      gcTime: 30_000,
    }),
  orderColumns: () => queryOptions({ queryKey: ["order-columns"], queryFn: () => unwrap(commands.orderColumns()) }),
  orderCounts: () => queryOptions({ queryKey: ["order-counts"], queryFn: () => unwrap(commands.orderCounts()) }),
  order: (id: string) => queryOptions({ queryKey: ["order", id], queryFn: () => unwrap(commands.orderShow(id)) }),
  reviews: (filter: ReviewFilter) =>
    infiniteQueryOptions({
      queryKey: ["reviews", filter],
      queryFn: ({ pageParam }) => unwrap(commands.reviewPage(filter, pageParam, PAGE)),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    }),
  reviewCounts: () => queryOptions({ queryKey: ["review-counts"], queryFn: () => unwrap(commands.reviewCounts()) }),
  review: (key: string) => queryOptions({ queryKey: ["review", key], queryFn: () => unwrap(commands.reviewShow(key)) }),
  returns: () => queryOptions({ queryKey: ["returns"], queryFn: () => unwrap(commands.returnList()) }),
  return: (key: string) => queryOptions({ queryKey: ["return", key], queryFn: () => unwrap(commands.returnShow(key)) }),
  /** Counted apart from the page, which does not wait for it. */
  returnRate: (key: string) =>
    queryOptions({ queryKey: ["return-rate", key], queryFn: () => unwrap(commands.returnDefectRate(key)) }),
  policy: () => queryOptions({ queryKey: ["policy"], queryFn: () => unwrap(commands.policy()) }),
  tickets: () => queryOptions({ queryKey: ["tickets"], queryFn: () => unwrap(commands.ticketList()) }),
  ticket: (id: string) => queryOptions({ queryKey: ["ticket", id], queryFn: () => unwrap(commands.ticketShow(id)) }),
  preview: (cases: string[], input: ExportInput) =>
    queryOptions({ queryKey: ["preview", cases, input], queryFn: () => unwrap(commands.ticketPreview(cases, input)) }),
  /** A page of a preview's PDF, as its picture in base64. */
  ticketPage: (key: string, page: number, width: number) =>
    queryOptions({
      queryKey: ["ticket-page", key, page, width],
      queryFn: () => unwrap(commands.ticketPage(key, page, width)),
      gcTime: 60_000,
    }),
  ticketSheet: (key: string, sheet: string, from: number, count: number) =>
    queryOptions({
      queryKey: ["ticket-sheet", key, sheet, from, count],
      queryFn: () => unwrap(commands.ticketSheet(key, sheet, from, count)),
      gcTime: 60_000,
    }),
  /** The ZIP on disk may change at any time: asked anew each time it is looked at. */
  ticketManifest: (key: string) =>
    queryOptions({
      queryKey: ["ticket-manifest", key],
      queryFn: () => unwrap(commands.ticketManifest(key)),
      staleTime: 0,
      gcTime: 0,
    }),
  captures: (cases: string[]) =>
    queryOptions({ queryKey: ["captures", cases], queryFn: () => unwrap(commands.captureRun(cases)) }),
  about: () => queryOptions({ queryKey: ["about"], queryFn: () => unwrap(commands.about()) }),
  folder: () => queryOptions({ queryKey: ["folder"], queryFn: () => unwrap(commands.folder()) }),
  rulebook: () => queryOptions({ queryKey: ["rulebook"], queryFn: () => unwrap(commands.ruleList()) }),
  drafts: (filter: DraftFilter) =>
    queryOptions({ queryKey: ["drafts", filter], queryFn: () => unwrap(commands.draftList(filter)) }),
  draftFill: (input: FillInput) =>
    queryOptions({ queryKey: ["draft-fill", input], queryFn: () => unwrap(commands.draftFill(input)), gcTime: 0 }),
  draftLint: (input: LintInput) =>
    queryOptions({ queryKey: ["draft-lint", input], queryFn: () => unwrap(commands.draftLint(input)), gcTime: 0 }),
  backups: () => queryOptions({ queryKey: ["backups"], queryFn: () => unwrap(commands.backupList()), gcTime: 0 }),
  reminders: () => queryOptions({ queryKey: ["reminders"], queryFn: () => unwrap(commands.reminderList()) }),
  reminderSettings: () =>
    queryOptions({ queryKey: ["reminder-settings"], queryFn: () => unwrap(commands.reminderSettings()) }),
  desktop: () => queryOptions({ queryKey: ["desktop"], queryFn: () => unwrap(commands.desktop()) }),
  sync: () => queryOptions({ queryKey: ["sync"], queryFn: () => unwrap(commands.syncStatus()) }),
  works: () => queryOptions({ queryKey: ["works"], queryFn: () => unwrap(commands.workList()) }),
  undo: () => queryOptions({ queryKey: ["undo"], queryFn: () => unwrap(commands.undoList()) }),
  redo: () => queryOptions({ queryKey: ["redo"], queryFn: () => unwrap(commands.redoList()) }),
  keys: () => queryOptions({ queryKey: ["keys"], queryFn: () => unwrap(commands.keysList()) }),
  /** A kept file as a blob address; good until it has not been looked at for some minutes. */
  attachment: (id: string, maxPx: number) =>
    queryOptions({
      queryKey: ["attachment", id, maxPx],
      queryFn: async () => {
        const file = await unwrap(commands.attachment(id, maxPx));
        return { mediaType: file.media_type, url: blobUrl(file.base64, file.media_type) };
      },
    }),
};

export function blobUrl(base64: string, mediaType: string): string {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}

/** Marks stale what depends on these tags; what is on screen is asked for again at once. */
export function invalidate(client: QueryClient, tags: readonly Tag[]): void {
  void client.invalidateQueries({ predicate: (query) => isStale(query.queryKey, tags) });
}

/** Listens to the edge for as long as the window lives. */
export function useEdgeEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const changed = events.changed.listen(({ payload }) => invalidate(client, payload.tags));
    const progressed = events.syncProgressed.listen(({ payload }) => {
      client.setQueryData<SyncStatus>(["sync"], payload.status);
    });
    const worked = events.workChanged.listen(({ payload }) => client.setQueryData(["works"], payload.works));
    return () => {
      void worked.then((stop) => stop());
      void changed.then((stop) => stop());
      void progressed.then((stop) => stop());
    };
  }, [client]);
}

/** Calls back with the place that something outside of the window leads to, such as a clicked notification. */
export function useOpened(then: (route: string) => void): void {
  useEffect(() => {
    const listening = events.opened.listen(({ payload }) => then(payload.route));
    return () => {
      void listening.then((stop) => stop());
    };
  }, [then]);
}

/** Calls back for files that hover over, are dropped on, or leave the window. */
export function useFilesDropped(then: (drop: FilesDropped) => void): void {
  useEffect(() => {
    const listening = events.filesDropped.listen(({ payload }) => then(payload));
    return () => {
      void listening.then((stop) => stop());
    };
  }, [then]);
}

/**
 * An action at the edge. Its tags are marked stale when it ends, well or not; the edge's own `Changed` may come first or
 * later. Never throws: `error` holds what went wrong.
 */
export function useAct<Input, Output>(
  run: (input: Input) => Promise<Output>,
  tags: readonly Tag[] = [],
  then?: { done?: (output: Output, input: Input) => void; failed?: (error: ApiError) => void },
) {
  const client = useQueryClient();
  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: run,
    onSuccess: (output, input) => then?.done?.(output, input),
    onError: (thrown) => then?.failed?.(asApiError(thrown)),
    onSettled: () => invalidate(client, tags),
  });
  return {
    act: mutation.mutate,
    busy: mutation.isPending,
    error: mutation.error ? asApiError(mutation.error) : null,
    reset: mutation.reset,
  };
}

/** Puts the answer of a command that returns a case into the cache, so that the page shows it at once. */
export function keepCase(client: QueryClient, view: CaseView): void {
  client.setQueryData(["case", view.case.id], view);
}
