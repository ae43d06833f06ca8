// The window under the keys: the demo shop in a browser, chords pressed as a layout writes them, and what was asked of the app since.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { demoIsRead, root, startBrowser, startHost } from "../host.mjs";

const require = createRequire(join(root, "ui/package.json"));
const { transformWithOxc } = await import(pathToFileURL(require.resolve("vite")).href);
const listed = join(root, "ui/src/lib/shortcuts.ts");
const { code: script } = await transformWithOxc(await readFile(listed, "utf8"), listed);

/** The window's own list of shortcuts and views. */
export const { SHORTCUTS, VIEWS } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

/** What the keys of a Russian layout write, by their place. */
export const CYRILLIC = Object.fromEntries(
  [..."йцукенгшщзфывапролдячсмить"].map((letter, at) => [`Key${"QWERTYUIOPASDFGHJKLZXCVBNM"[at]}`, letter]),
);

export let browser;
export let host;
export let page;
let session;
/** Commands that the page asked for since {@link forget}. */
export let asked = [];

export const forget = () => {
  asked = [];
};

export async function open() {
  browser = await startBrowser();
  host = await startHost("--demo");
  await demoIsRead(host);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on("request", (request) => {
    const command = /\/ipc\/(\w+)/.exec(request.url())?.[1];
    if (command) asked.push(command);
  });
  await page.goto(host.address);
  session = await page.context().newCDPSession(page);
}

export async function close() {
  await browser?.close();
  await host?.stop();
}

/** Presses a chord such as `Ctrl+KeyK` as a layout would: its place, and the letter that the layout writes there. */
export async function press(chord, layout) {
  const parts = chord.split("+");
  const code = parts.pop();
  const letter = layout[code];
  const modifiers =
    (parts.includes("Alt") ? 1 : 0) + (parts.includes("Ctrl") ? 2 : 0) + (parts.includes("Shift") ? 8 : 0);
  if (!letter) {
    await page.keyboard.press([...parts.map((part) => (part === "Ctrl" ? "Control" : part)), code].join("+"));
    return;
  }
  const key = parts.includes("Shift") ? letter.toUpperCase() : letter;
  const at = { code, key, modifiers, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...at });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...at });
}

/** Goes to a view afresh, with nothing focused. */
export async function go(hash) {
  await page.goto(`${host.address}/#/`);
  await page.goto(`${host.address}/#${hash}`);
  await page.locator("main.work").waitFor();
  await page.waitForTimeout(350);
  await page.evaluate(() => document.activeElement?.blur());
  forget();
}

/** Within four seconds it is so: a key is answered at once. */
export async function until(what, look) {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    if (await look()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(what);
}

export const hash = () => page.evaluate(() => location.hash);
export const called = (...commands) =>
  until(`one of ${commands} was asked for; ${asked}`, () => commands.some((name) => asked.includes(name)));
export const leads = (to) => async () => until(`${await hash()} leads to ${to}`, async () => (await hash()).startsWith(to));
export const shows = (selector) => () => page.locator(selector).first().waitFor({ timeout: 4_000 });
export const cases = async (filter) => {
  const whole = { view: null, kind: null, state: null, account: null, due_before: null, query: null, ...filter };
  return (await host.invoke("case_page", { filter: whole, after: null, limit: 50 })).items;
};

export async function paused(to) {
  await host.invoke("sync_pause", { paused: to });
}
