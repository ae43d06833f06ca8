import { commands, unwrap } from "@/ipc/queries";
import type { FrameView, SettingsView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** The settings and how one of them is changed: kept at once, undone with Ctrl+Z. */
export function useSettings(frame: FrameView) {
  const save = useAct((next: SettingsView) => unwrap(commands.settingsSet(next)), { tags: ["settings"] });
  const { settings } = frame;
  return { settings, set: (part: Partial<SettingsView>) => save.act({ ...settings, ...part }) };
}

/** Numbers to choose from, with the present one among them. */
export function among(known: readonly number[], now: number): number[] {
  return [...new Set([...known, now])].sort((a, b) => a - b);
}
