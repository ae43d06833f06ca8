// The system's own dialogs in the real window, as hands reach them: the chooser of GTK, found on the screen, a path typed, Enter.
import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { until } from "./host.mjs";

const run = promisify(execFile);
const PROGRAM = "recourse-window";
/** A window that GTK keeps for itself is a few dots wide. */
const LEAST = 100;

const tool = async (...args) => (await run("xdotool", args)).stdout.trim();

/** The program's windows that are seen, by their numbers. */
export async function windowsSeen() {
  const found = await tool("search", "--onlyvisible", "--class", PROGRAM).catch(() => "");
  const seen = [];
  for (const id of found.split("\n").filter(Boolean)) {
    const size = await tool("getwindowgeometry", "--shell", id).catch(() => "");
    if (Number(/WIDTH=(\d+)/.exec(size)?.[1] ?? 0) >= LEAST) seen.push(id);
  }
  return seen;
}

/**
 * Does what opens a dialog, types a path into it and presses Enter; gives the dialog's title. Without a path the dialog is closed by
 * Escape, as somebody who thought better of it. The dialog is gone when this ends.
 */
export async function choose(open, path) {
  const before = new Set(await windowsSeen());
  await open();
  const dialog = await until("a dialog of the system", async () => (await windowsSeen()).find((id) => !before.has(id)));
  const title = await tool("getwindowname", dialog);
  // No window manager gives the keyboard to a new window here.
  await tool("windowfocus", "--sync", dialog);
  await sleep(500);
  if (path === undefined) await tool("key", "Escape");
  else {
    // Ctrl+L: the line a path is typed into, whatever the chooser shows; where a name is asked for it is that line already.
    await tool("key", "ctrl+l");
    await sleep(300);
    await tool("key", "ctrl+a");
    await tool("type", "--delay", "15", path);
    await sleep(500);
    await tool("key", "Return");
  }
  const gone = async () => !(await windowsSeen()).includes(dialog);
  for (let attempt = 0; attempt < 30; attempt += 1) {
    if (await gone()) return title;
    // The first Enter may only have taken what the line proposes.
    if (path !== undefined && attempt === 15) await tool("key", "Return");
    await sleep(200);
  }
  throw new Error(`“${title}” is still open`);
}
