import { useMemo } from "react";
import { type MessageId, useI18n } from "@/i18n";
import { SHORTCUTS, type Shortcut, VIEWS, viewOf } from "@/lib/shortcuts";

export interface ShortcutGroup {
  id: string;
  name: string;
  shortcuts: readonly Shortcut[];
}

/** The shortcuts by where they are, the view that is shown first. One of several views stands in each of them. */
export function useShortcutGroups(): ShortcutGroup[] {
  const { t } = useI18n();
  const shown = viewOf(location.hash);
  return useMemo(() => {
    const views = VIEWS.map((view) => ({
      id: view as string,
      name: t(`nav-${view}` as MessageId),
      shortcuts: SHORTCUTS.filter((shortcut) => shortcut.views?.includes(view)),
    })).filter((group) => group.shortcuts.length > 0);
    const everywhere = {
      id: "everywhere",
      name: t("keys-everywhere"),
      shortcuts: SHORTCUTS.filter((shortcut) => shortcut.views === undefined),
    };
    return [...views.filter((group) => group.id === shown), everywhere, ...views.filter((group) => group.id !== shown)];
  }, [t, shown]);
}
