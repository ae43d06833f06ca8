import type { I18n, MessageId } from "@/i18n";
import type { Shortcut } from "@/lib/shortcuts";

/** What a shortcut does, in words. */
export function shortcutName(i18n: Pick<I18n, "t">, shortcut: Shortcut): string {
  if (shortcut.place) return i18n.t("shortcut-go", { view: i18n.t(`nav-${shortcut.place}` as MessageId) });
  return i18n.t(`shortcut-${shortcut.id}` as MessageId);
}
