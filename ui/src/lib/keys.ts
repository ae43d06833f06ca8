import { useEffect, useRef, useSyncExternalStore } from "react";
import {
  chordOf,
  isIn,
  keyOf,
  type Moved,
  printed,
  SHORTCUTS,
  type Shortcut,
  shippedFor,
  shortcutAt,
  viewOf,
} from "./shortcuts";

/** A chord as `Ctrl+KeyK`, `KeyJ`, `Shift+Slash`: by the key's place, so that Cyrillic and other layouts work. */
export function chord(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "code">): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  parts.push(event.code);
  return parts.join("+");
}

/** An input method is at work: its keys are its own, Enter and Ctrl+Enter too. 229 is what some say instead. */
export function isComposing(event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** True while the person writes: letters belong to the text, and keys of an input method to the method. */
export function isWriting(event: KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** A control that has its own use for Enter, Space and the arrows. */
function ownsKey(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (event.code !== "Enter" && event.code !== "Space") return false;
  return target.closest("button, a, summary, [role=button], [role=tab], [role=menuitem]") !== null;
}

export type Handler = (event: KeyboardEvent) => boolean | undefined;
export type Keymap = Record<string, Handler>;

interface Layer {
  keys: () => Keymap;
}
const layers: Layer[] = [];
let listening = false;

let moved: Moved = {};
const listeners = new Set<() => void>();

/** Where the seller moved shortcuts to. What is printed on buttons follows. */
export function moveKeys(next: Moved): void {
  moved = next;
  for (const listener of listeners) listener();
}

export function useMovedKeys(): Moved {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => moved,
  );
}

const here = () => viewOf(location.hash);

/** What is printed for a shipped key such as `Ctrl K` in the present view; nothing when it lies on no key. */
export function useCap(cap: string | undefined): string | undefined {
  const own = useMovedKeys();
  if (!cap) return undefined;
  const shortcut = shortcutAt(chordOf(cap), here());
  if (!shortcut || shortcut.fixed || !(shortcut.id in own)) return cap;
  return printed(keyOf(shortcut, own)) || undefined;
}

/** Calls who handles a shipped key, the newest first. False: nobody did. */
function dispatch(shipped: string, event: KeyboardEvent): boolean {
  for (const layer of [...layers].reverse()) {
    const handler = layer.keys()[shipped];
    if (handler && handler(event) !== false) return true;
  }
  return false;
}

function onKeyDown(event: KeyboardEvent): void {
  // AltGr writes characters: on Windows it says Ctrl+Alt.
  if (event.defaultPrevented || isComposing(event) || event.getModifierState("AltGraph")) return;
  const pressed = chord(event);
  const writing = isWriting(event) && !/^(Ctrl|Alt)\+/.test(pressed) && event.code !== "Escape";
  if (writing || ownsKey(event)) return;
  // A dialog on top keeps the keys of the page below to itself.
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") && !pressed.startsWith("Ctrl+")) return;
  const shipped = shippedFor(pressed, here(), moved);
  if (shipped !== null && dispatch(shipped, event)) event.preventDefault();
}

/** Keys of a view while it is shown; the newest view is asked first. A handler that returns `false` passes the key on. */
export function useKeys(keys: Keymap): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!listening) {
      document.addEventListener("keydown", onKeyDown);
      listening = true;
    }
    const layer: Layer = { keys: () => current.current };
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

/** The shortcuts of the present view that something answers to now. */
export function liveShortcuts(): Shortcut[] {
  const bound = new Set(layers.flatMap((layer) => Object.keys(layer.keys())));
  return SHORTCUTS.filter((shortcut) => isIn(shortcut, here()) && bound.has(shortcut.chord));
}

/** Does what a shortcut's key does, from elsewhere. False: it has nothing to act on now. */
export function press(shortcut: Shortcut): boolean {
  const parts = shortcut.chord.split("+");
  return dispatch(
    shortcut.chord,
    new KeyboardEvent("keydown", {
      code: parts.at(-1) ?? "",
      ctrlKey: parts.includes("Ctrl"),
      altKey: parts.includes("Alt"),
      shiftKey: parts.includes("Shift"),
    }),
  );
}
