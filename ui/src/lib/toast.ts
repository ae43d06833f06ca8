import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  text: string;
  /** `late` for what went wrong: it stays until the next one or until it is closed. */
  tone: "plain" | "late";
  /** The newest local change can be taken back. */
  undo: boolean;
}

let current: Toast | null = null;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Lets the status line speak for ten seconds. A new toast replaces the old one; the undo list keeps all. */
export function say(text: string, options: { undo?: boolean; tone?: Toast["tone"] } = {}): void {
  clearTimeout(timer);
  count += 1;
  const { undo = false, tone = "plain" } = options;
  set({ id: count, text, tone, undo });
  if (tone === "plain") timer = setTimeout(() => set(null), 10_000);
}

export function hush(): void {
  clearTimeout(timer);
  set(null);
}

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
