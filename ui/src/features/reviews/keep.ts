import { useQueryClient } from "@tanstack/react-query";
import { ask, unwrap } from "@/ipc/queries";
import type { ReviewView, Tag } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** An action on a review: its new page is shown at once, and it can be taken back. */
export function useReviewAct<Input>(
  key: string,
  run: (input: Input) => Parameters<typeof unwrap<ReviewView>>[0],
  options: {
    told?: (input: Input) => string | undefined;
    tags?: readonly Tag[];
    done?: (view: ReviewView) => void;
  } = {},
) {
  const client = useQueryClient();
  const { told, tags = [], done } = options;
  return useAct<Input, ReviewView>((input) => unwrap(run(input)), {
    tags: ["orders", "undo", ...tags],
    undo: told !== undefined,
    told: (_view, input) => told?.(input),
    done: (view) => {
      client.setQueryData(ask.review(key).queryKey, view);
      done?.(view);
    },
  });
}
