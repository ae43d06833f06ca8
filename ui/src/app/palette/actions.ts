import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { SETTING_ROWS } from "@/features/settings/rows";
import { type I18n, type MessageId, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import { liveShortcuts, press, useMovedKeys } from "@/lib/keys";
import { keyOf, type Moved, printed, SHORTCUTS, type Shortcut } from "@/lib/shortcuts";
import { say } from "@/lib/toast";
import { ZOOMS } from "@/lib/zoom";
import { useAct } from "@/parts/acts";
import { shortcutName } from "@/parts/shortcut-name";
import { PLACES } from "../nav";
import type { Hit } from "./hits";

/** What the frame does, whatever view is shown. */
export interface FrameActs {
  onSync: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onHistory: () => void;
  onKeys: () => void;
}

const LANGS = ["en", "ru", "zh"] as const;
const THEMES = ["system", "light", "dark"] as const;

export function capFor(id: string, moved: Moved): { cap?: string } {
  const shortcut = SHORTCUTS.find((one) => one.id === id);
  const key = shortcut ? keyOf(shortcut, moved) : "";
  return key ? { cap: printed(key) } : {};
}

/** The blue button of the view, by its words. */
function primary(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>("main.work .btn-primary:not(:disabled)");
}

/** What can be done in the view that is shown: its blue button, and every shortcut that something answers to. */
export function hereHits(i18n: I18n, moved: Moved): Hit[] {
  const hits: Hit[] = [];
  const blue = primary();
  const words = blue?.querySelector("span")?.textContent;
  if (blue && words) {
    hits.push({ key: "here/enter", group: "here", name: words, cap: "Enter", run: () => blue.click() });
  }
  for (const shortcut of liveShortcuts()) {
    if (shortcut.silent) continue;
    const name = shortcutName(i18n, shortcut);
    hits.push({
      key: `here/${shortcut.id}`,
      group: "here",
      name,
      ...capFor(shortcut.id, moved),
      run: () => doHere(i18n, shortcut, name),
    });
  }
  return hits;
}

function doHere(i18n: I18n, shortcut: Shortcut, name: string): void {
  if (!press(shortcut)) say(i18n.t("palette-not-now", { name }));
}

/** What can be done from anywhere, the views and the settings. */
export function useStanding(acts: FrameActs): Hit[] {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const moved = useMovedKeys();
  const frame = useQuery(ask.frame()).data;
  const paused = useQuery(ask.sync()).data?.paused ?? false;
  const undo = useQuery(ask.undo()).data?.[0];
  const redo = useQuery(ask.redo()).data?.[0];
  const save = useAct(
    (part: Partial<NonNullable<typeof frame>["settings"]>) =>
      frame ? unwrap(commands.settingsSet({ ...frame.settings, ...part })) : Promise.resolve(null),
    { tags: ["settings", "undo"] },
  );
  const backup = useAct(() => unwrap(commands.backupNow()), { told: () => t("palette-backup-done") });
  const backupTo = useAct(() => unwrap(commands.backupTo()));
  const pause = useAct((to: boolean) => unwrap(commands.syncPause(to)), {
    tags: ["sync", "accounts", "undo"],
    told: (_, to) => (to ? t("palette-paused") : t("palette-resumed")),
    undo: true,
  });
  const act = (id: string, name: string, run: () => void, more: Partial<Hit> = {}): Hit => ({
    key: `act/${id}`,
    group: "actions",
    name,
    ...capFor(id, moved),
    run,
    ...more,
  });
  const zoom = (to: number | undefined) => () => to !== undefined && save.act({ zoom: to });
  const now = frame?.settings.zoom ?? 100;
  const hits: Hit[] = [act("sync", t("sync-now"), acts.onSync)];
  if (undo) hits.push(act("undo", t("palette-undo-what", { what: i18n.say(undo.message) }), acts.onUndo));
  if (redo) hits.push(act("redo", t("palette-redo-what", { what: i18n.say(redo.message) }), acts.onRedo));
  hits.push(
    act("history", t("shortcut-history"), acts.onHistory),
    act("ticket-new", t("palette-ticket"), () => void navigate({ to: "/tickets/new" })),
    act("add-shop", t("palette-add-shop"), () => void navigate({ to: "/accounts", search: { add: true } })),
    act("pause", paused ? t("palette-resume") : t("palette-pause"), () => pause.act(!paused)),
    act("backup", t("palette-backup"), () => backup.act(undefined)),
    act("backup-to", t("palette-backup-to"), () => backupTo.act(undefined)),
  );
  for (const theme of THEMES) {
    if (frame && frame.settings.theme !== theme)
      hits.push(act(`theme-${theme}`, t(`palette-theme-${theme}`), () => save.act({ theme })));
  }
  for (const lang of LANGS) {
    if (frame && frame.settings.lang !== lang)
      hits.push(act(`lang-${lang}`, t(`palette-lang-${lang}`), () => save.act({ lang })));
  }
  hits.push(
    act("zoom-in", t("shortcut-zoom-in"), zoom(ZOOMS.find((step) => step > now))),
    act("zoom-out", t("shortcut-zoom-out"), zoom(ZOOMS.findLast((step) => step < now))),
    act("zoom-reset", t("shortcut-zoom-reset"), zoom(100)),
    act("keys", t("shortcut-keys"), acts.onKeys),
  );
  for (const place of PLACES) {
    const id = `go-${place.to === "/" ? "today" : place.to.slice(1)}`;
    hits.push({
      key: `place/${place.to}`,
      group: "places",
      name: t(place.name),
      ...capFor(id, moved),
      run: () => void navigate({ to: place.to }),
    });
  }
  for (const { row, section } of SETTING_ROWS) {
    hits.push({
      key: `setting/${row}`,
      group: "settings",
      name: t(`setting-${row}` as MessageId),
      detail: t("palette-setting", { section: t(`settings-part-${section}` as MessageId) }),
      more: i18n.find(`setting-${row}-help`) ?? "",
      run: () => void navigate({ to: "/settings", search: { row } }),
    });
  }
  return hits;
}
