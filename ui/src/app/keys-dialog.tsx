import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { useMovedKeys } from "@/lib/keys";
import { keyOf, printed } from "@/lib/shortcuts";
import { useShortcutGroups } from "@/parts/shortcut-groups";
import { shortcutName } from "@/parts/shortcut-name";

/** Every shortcut as it lies now: those of the view that is shown first, then everywhere, then the other views. */
export function KeysDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const moved = useMovedKeys();
  const groups = useShortcutGroups();
  const change = () => {
    onClose();
    void navigate({ to: "/settings", search: { row: "shortcuts" } });
  };
  return (
    <Dialog
      open={open}
      wide
      title={t("keys-title")}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={change}>
            {t("keys-change")}
          </Button>
          <Button cap="Esc" onClick={onClose}>
            {t("view-close")}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <div className="keys-scroll" tabIndex={0} role="region" aria-label={t("keys-title")}>
        <div className="keys-groups">
          {groups.map((group) => (
            <section key={group.id} aria-label={group.name}>
              <h3 className="sec">{group.name}</h3>
              <dl className="keys-list">
                {group.shortcuts.map((shortcut) => {
                  const key = keyOf(shortcut, moved);
                  const last = shortcut.fixed
                    ? shortcut.also?.findLast((also) => !also.startsWith("Numpad"))
                    : undefined;
                  return (
                    <div key={shortcut.id}>
                      <dt>{shortcutName(i18n, shortcut)}</dt>
                      <dd>
                        {key ? <KeyCap exact>{printed(key)}</KeyCap> : <span className="meta">{t("keys-none")}</span>}
                        {last && (
                          <>
                            {/^Digit/.test(last) ? "…" : " "}
                            <KeyCap exact>{printed(last)}</KeyCap>
                          </>
                        )}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
