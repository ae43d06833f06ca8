import { type KeyboardEvent, useState } from "react";
import { TextButton } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import { chord, isComposing, moveKeys, useMovedKeys } from "@/lib/keys";
import { conflictOf, keyOf, type Moved, printed, type Shortcut } from "@/lib/shortcuts";
import { useAct } from "@/parts/acts";
import { useShortcutGroups } from "./shortcut-groups";
import { shortcutName } from "./shortcut-name";

/** Keys that hold others, or that the window's own controls need. */
const HOLDING = /^(Shift|Control|Alt|Meta|CapsLock|AltGraph|Fn)/;
const SYSTEM =
  /^(Enter|NumpadEnter|Escape|Tab|Space|Backspace|Delete|Arrow\w+|Ctrl\+(Key[ACVXQWT]|Enter|NumpadEnter)|Shift\+Tab|Alt\+F4|F5|Ctrl\+Tab)$/;

type Told = { id: string; text: string; chord?: string };

/** Every shortcut with its key: pressed anew, taken away, put back. What lies elsewhere already is said before it is taken. */
export function KeyEditor() {
  const i18n = useI18n();
  const { t } = i18n;
  const moved = useMovedKeys();
  const groups = useShortcutGroups();
  const [asking, setAsking] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const save = useAct(
    (next: Moved) => unwrap(commands.keysSet(Object.entries(next).map(([id, key]) => ({ id, chord: key })))),
    { tags: ["settings", "undo"] },
  );
  const keep = (next: Moved) => {
    moveKeys(next);
    save.act(next);
    setAsking(null);
  };
  const set = (shortcut: Shortcut, key: string, other?: Shortcut) => {
    const next: Record<string, string> = { ...moved, ...(other ? { [other.id]: "" } : {}) };
    if (key === shortcut.chord) delete next[shortcut.id];
    else next[shortcut.id] = key;
    keep(next);
    const cap = key ? printed(key) : t("keys-none");
    setTold({ id: shortcut.id, text: t("keys-kept", { name: shortcutName(i18n, shortcut), cap }) });
  };
  const back = (shortcut: Shortcut) => {
    const other = conflictOf(shortcut, shortcut.chord, moved);
    set(shortcut, shortcut.chord, other?.fixed ? undefined : other);
  };
  const onKeyDown = (shortcut: Shortcut) => (event: KeyboardEvent) => {
    if (asking !== shortcut.id || isComposing(event.nativeEvent)) return;
    if (HOLDING.test(event.code) || event.code === "") return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (event.code === "Escape") {
      setAsking(null);
      setTold(null);
      return;
    }
    if (/^(Delete|Backspace)$/.test(event.code)) {
      set(shortcut, "");
      return;
    }
    const key = chord(event.nativeEvent);
    const cap = printed(key);
    const other = conflictOf(shortcut, key, moved);
    if (SYSTEM.test(key) || other?.fixed) {
      setTold({ id: shortcut.id, text: t("keys-system", { cap }) });
    } else if (shortcut.views === undefined && !/^(Ctrl|Alt)\+|^F\d/.test(key) && key !== shortcut.chord) {
      setTold({ id: shortcut.id, text: t("keys-not-alone", { cap }) });
    } else if (other && told?.chord !== key) {
      const [name, otherName] = [shortcutName(i18n, shortcut), shortcutName(i18n, other)];
      setTold({ id: shortcut.id, chord: key, text: t("keys-taken", { cap, name, other: otherName }) });
    } else {
      set(shortcut, key, other);
    }
  };
  const first = new Set<string>();
  return (
    <div className="key-editor">
      <p>
        <TextButton disabled={Object.keys(moved).length === 0} onClick={() => keep({})}>
          {t("keys-reset-all")}
        </TextButton>
      </p>
      {groups.map((group) => {
        // One of several views is changed where it stands first.
        const own = group.shortcuts.filter((shortcut) => !first.has(shortcut.id));
        for (const shortcut of own) first.add(shortcut.id);
        if (own.length === 0) return null;
        return (
          <section key={group.id} aria-label={group.name}>
            <h3 className="sec">{group.name}</h3>
            <ul>
              {own.map((shortcut) => {
                const name = shortcutName(i18n, shortcut);
                const key = keyOf(shortcut, moved);
                const cap = key ? printed(key) : t("keys-none");
                const changed = shortcut.id in moved;
                return (
                  <li key={shortcut.id} data-shortcut={shortcut.id}>
                    <span className="key-name">{name}</span>
                    {shortcut.fixed ? (
                      <span className="key-fixed">
                        <KeyCap exact>{printed(shortcut.chord)}</KeyCap> <span className="meta">{t("keys-fixed")}</span>
                      </span>
                    ) : (
                      <>
                        <button
                          type="button"
                          className="btn key-set"
                          aria-label={asking === shortcut.id ? t("keys-press") : t("keys-set", { name, cap })}
                          aria-pressed={asking === shortcut.id}
                          onClick={() => {
                            setAsking(shortcut.id);
                            setTold({ id: shortcut.id, text: t("keys-press-help") });
                          }}
                          onBlur={() => asking === shortcut.id && setAsking(null)}
                          onKeyDown={onKeyDown(shortcut)}
                        >
                          {asking === shortcut.id ? (
                            t("keys-press")
                          ) : key ? (
                            <KeyCap exact>{cap}</KeyCap>
                          ) : (
                            <span className="meta">{cap}</span>
                          )}
                        </button>
                        <span className="key-ways">
                          {changed && (
                            <TextButton aria-label={t("keys-reset-one", { name })} onClick={() => back(shortcut)}>
                              {t("keys-reset")}
                            </TextButton>
                          )}
                        </span>
                      </>
                    )}
                    {told?.id === shortcut.id && (
                      <p className="field-help" role="status">
                        {told.text}
                      </p>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
