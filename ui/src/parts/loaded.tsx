import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadingState } from "@/components/state";
import { useI18n } from "@/i18n";
import { asApiError } from "@/ipc/errors";
import { ApiErrorState } from "./api-error";

/** The states every view has: loading (nothing, then words), failing (with what to do), there. Old data stays while new is asked for. */
export function Loaded<T>(props: {
  query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  /** Words while it takes longer than 100 ms. */
  loading?: string;
  children: (data: T) => ReactNode;
}) {
  const { query, loading, children } = props;
  const { t } = useI18n();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ApiErrorState error={asApiError(query.error)} onRetry={() => void query.refetch()} />;
  return <LoadingState>{loading ?? t("view-loading")}</LoadingState>;
}
