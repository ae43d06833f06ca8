import { useEffect, useRef } from "react";

/** A chord as `Ctrl+KeyK`, `KeyJ`, `Shift+Slash`: by the key's place, so that Cyrillic and other layouts work. */
export function chord(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  parts.push(event.code);
  return parts.join("+");
}

/** True while the person writes: letters belong to the text, and keys of an input method to the method. */
export function isWriting(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
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

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const name = chord(event);
  const writing = isWriting(event) && !name.startsWith("Ctrl+") && event.code !== "Escape";
  if (writing || ownsKey(event)) return;
  // A dialog on top keeps the keys of the page below to itself.
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") && !name.startsWith("Ctrl+")) return;
  for (const layer of [...layers].reverse()) {
    const handler = layer.keys()[name];
    if (handler && handler(event) !== false) {
      event.preventDefault();
      return;
    }
  }
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
