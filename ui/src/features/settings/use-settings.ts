import { useQueryClient } from "@tanstack/react-query";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { FrameView, SettingsView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/**
 * The settings and how one of them is changed: shown at once, kept at once, undone with Ctrl+Z. The next change starts from what is
 * shown, so that two in a row both hold; what the edge refuses is put right when it is asked again.
 */
export function useSettings(frame: FrameView) {
  const client = useQueryClient();
  const save = useAct((next: SettingsView) => unwrap(commands.settingsSet(next)), { tags: ["settings"] });
  const { queryKey } = ask.frame();
  const set = (part: Partial<SettingsView>) => {
    const shown = client.getQueryData(queryKey) ?? frame;
    const settings = { ...shown.settings, ...part };
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, { ...shown, settings });
    save.act(settings);
  };
  return { settings: frame.settings, set };
}
