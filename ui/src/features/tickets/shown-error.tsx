import { useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "@/ipc/types";
import { ApiErrorState } from "@/parts/api-error";

/** Why a part of the preview cannot be shown. One that was forgotten is made anew. */
export function ShownError(props: { error: ApiError; onRetry: () => void }) {
  const client = useQueryClient();
  const gone = props.error.code === "preview-gone";
  return (
    <ApiErrorState
      error={props.error}
      onRetry={gone ? () => void client.invalidateQueries({ queryKey: ["preview"] }) : props.onRetry}
    />
  );
}
