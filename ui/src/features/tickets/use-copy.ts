import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import { useAct } from "@/parts/acts";

/** Puts text on the clipboard and says so: what was not copied is never told as copied. */
export function useCopy(done?: (text: string) => void) {
  const { t } = useI18n();
  return useAct((input: { text: string; said?: string }) => unwrap(commands.textCopy(input.text)), {
    told: (_copied, input) => input.said ?? t("tickets-copied"),
    done: (_copied, input) => done?.(input.text),
  });
}
