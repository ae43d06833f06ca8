import { useI18n } from "@/i18n";
import { useAct as useEdgeAct } from "@/ipc/queries";
import type { ApiError, Tag } from "@/ipc/types";
import { say } from "@/lib/toast";
import { errorTexts } from "./api-error";

/**
 * An action at the edge whose result the status line tells: `told` what was done (with Undo when it can be taken back), or
 * what went wrong. Never throws.
 */
export function useAct<Input, Output>(
  run: (input: Input) => Promise<Output>,
  options: {
    tags?: readonly Tag[];
    /** What to say when it went well; nothing: stay silent. */
    told?: (output: Output, input: Input) => string | undefined;
    undo?: boolean;
    done?: (output: Output, input: Input) => void;
    /** The view shows the error itself. */
    quiet?: boolean;
  } = {},
) {
  const i18n = useI18n();
  const { tags = [], told, undo = false, done, quiet = false } = options;
  return useEdgeAct<Input, Output>(run, tags, {
    done: (output, input) => {
      const text = told?.(output, input);
      if (text) say(text, { undo });
      done?.(output, input);
    },
    failed: (error: ApiError) => {
      if (quiet) return;
      const { what, help } = errorTexts(error, i18n);
      say(help ? `${what} ${help}` : what, { tone: "late" });
    },
  });
}
