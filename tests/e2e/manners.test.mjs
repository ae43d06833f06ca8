// The real window's manners in a desktop of its own: one instance, an icon only where somebody shows it, a click on a notification, the
// place it had before.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { startDesktop } from "./desktop.mjs";
import { demoIsRead, setSettings, startHostIn, target, until } from "./host.mjs";
import { homeIn, openWindow } from "./webdriver.mjs";

const binary = join(target, "recourse-window");
const run = promisify(execFile);

/** A desktop and a folder for one test. */
async function room(body) {
  const folder = await mkdtemp(join(tmpdir(), "recourse-manners-"));
  const desktop = await startDesktop();
  const env = { ...desktop.env, ...homeIn(folder) };
  const data = join(folder, "data");
  const args = ["--data-dir", data, "--lang", "en"];
  const opened = new Set();
  const open = async (...more) => {
    const window = await openWindow(binary, [...args, ...more], env);
    opened.add(window);
    const { close } = window;
    window.close = async () => {
      if (opened.delete(window)) await close();
    };
    return window;
  };
  try {
    await body({ folder, desktop, env, data, args, open });
  } finally {
    for (const window of [...opened]) await window.close();
    await desktop.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** The program's windows that are seen now. */
async function seen(desktop) {
  desktop.tell("windows");
  return (await desktop.next("the windows", (one) => one.windows)).windows;
}

/** Waits until so many windows are seen. */
const windows = (desktop, count) =>
  until(`${count} windows`, async () => {
    const now = await seen(desktop);
    return now.length === count ? { now } : null;
  });

/** Whether a program still runs over this data folder. */
const runs = (data) => run("pgrep", ["-f", `recourse-window --data-dir ${data}`]).then(() => true, () => false);

const FIRST = "return document.body.innerText.includes('refused') ? true : null";

/** A shop that is entered by hand: there is something to watch over. */
const addShop = async (window, name) => {
  const platforms = (await window.invoke("platform_list")).value;
  const manual = platforms.find((platform) => platform.by_hand) ?? platforms[0];
  const made = await window.invoke("account_add_manual", { platform: manual.platform, name });
  assert.equal(made.error, undefined, JSON.stringify(made));
};

test("a second start shows the first window and ends", { timeout: 240_000 }, () =>
  room(async ({ open, args, env, desktop }) => {
    const window = await open();
    await window.until("the first question", FIRST);
    await windows(desktop, 1);
    const started = Date.now();
    await run(binary, args, { env: { ...process.env, ...env } });
    assert.ok(Date.now() - started < 20_000, "the second start ended by itself");
    assert.equal((await seen(desktop)).length, 1, "there is one window");
    await window.until("the first window answers", FIRST);
  }));

test("without a panel closing the window ends the program: nothing is hidden", { timeout: 240_000 }, () =>
  room(async ({ open, desktop, data }) => {
    const window = await open();
    await window.until("the first question", FIRST);
    await addShop(window, "Shop by hand");
    assert.equal((await window.invoke("desktop")).value.tray, false);
    await windows(desktop, 1);
    desktop.tell("close");
    await until("the end of the program", async () => !(await runs(data)));
  }));

test("started to stay in the background without a panel, it shows its window", { timeout: 240_000 }, () =>
  room(async ({ open, desktop }) => {
    const window = await open("--background");
    await window.until("the first question", FIRST);
    await until("a window in spite of --background", async () => (await seen(desktop)).length === 1);
  }));

test("with a panel: asked once, then it goes on behind its icon, whose menu speaks the seller's language", { timeout: 300_000 }, () =>
  room(async ({ open, desktop, data, args, env }) => {
    desktop.tell("panel");
    const window = await open();
    await window.until("the first question", FIRST);
    await desktop.next("an icon", (one) => one.icon);
    await addShop(window, "Shop by hand");
    assert.deepEqual((await window.invoke("desktop")).value, {
      tray: true,
      closing: "ask",
      autostart: false,
      updates: "off",
    });

    desktop.tell("close");
    await window.click('[role="dialog"] button', "Keep running");
    await windows(desktop, 0);
    assert.ok(await runs(data), "the program goes on");
    desktop.tell("icon");
    await windows(desktop, 1);
    assert.equal((await window.invoke("desktop")).value.closing, "background");

    desktop.tell("close");
    await windows(desktop, 0);
    assert.equal(await window.run("return document.querySelectorAll('[role=\"dialog\"]').length"), 0, "asked once");
    await run(binary, args, { env: { ...process.env, ...env } });
    await windows(desktop, 1);

    desktop.tell("close");
    await windows(desktop, 0);
    desktop.tell("menu Show Recourse");
    const english = await desktop.next("the menu", (one) => one.menu);
    assert.deepEqual(english.menu, ["Show Recourse", "Sync now", "Pause syncing", "Quit Recourse"]);
    await windows(desktop, 1);

    const { settings } = (await window.invoke("frame")).value;
    await window.invoke("settings_set", { settings: { ...settings, lang: "zh" } });
    await until("the menu in Chinese", async () => {
      desktop.tell("menu -");
      const { menu } = await desktop.next("the menu", (one) => one.menu);
      return menu.includes("退出 Recourse") ? true : null;
    });
    desktop.tell("menu 暂停同步");
    await until("a pause", async () => (await window.invoke("sync_status")).value.paused);
    await until("the way on", async () => {
      desktop.tell("menu -");
      const { menu } = await desktop.next("the menu", (one) => one.menu);
      return menu.includes("恢复同步") ? true : null;
    });

    desktop.tell("close");
    await windows(desktop, 0);
    desktop.tell("no panel");
    await windows(desktop, 1);
    assert.equal((await window.invoke("desktop")).value.tray, false, "no panel, no icon");

    desktop.tell("panel");
    await desktop.next("the icon again", (one) => one.icon);
    desktop.tell("menu 退出 Recourse");
    await until("the end of the program", async () => !(await runs(data)));
  }));

test("a click on a notification opens the case in the window", { timeout: 300_000 }, () =>
  room(async ({ open, desktop, folder }) => {
    // One case comes back an hour from now; the window opens a minute after that, by a clock of its own. Of what is due then its
    // instant is the earliest, so it is told by itself whatever else the demo has at that hour.
    const host = await startHostIn(folder, "--demo");
    await demoIsRead(host);
    const kept = await host.invoke("reminder_settings");
    await host.invoke("reminder_settings_set", { settings: { ...kept, steps_min: [5], quiet: false, desktop: true } });
    const filter = { view: "todo", kind: null, state: null, account: null, due_before: null, query: null };
    const { id } = (await host.invoke("case_page", { filter, after: null, limit: 50 })).items.at(-1);
    const back = Date.now() + 3_600_000;
    await host.invoke("case_snooze", { id, until: new Date(back).toISOString() });
    await host.stop(true);

    const window = await open("--demo", "--now", new Date(back + 60_000).toISOString());
    const told = await desktop.next("a notification about the case", (one) => one.title?.includes(id));
    assert.deepEqual(told.actions.filter((_, at) => at % 2 === 0), ["default", "open"]);
    desktop.tell(`click ${told.shown}`);
    await window.until("the case", "return location.hash.includes(`id=${arguments[0]}`) || null", id);
    await window.until("the case's page", "return document.querySelector('main')?.innerText.includes(arguments[0]) || null", id);
    assert.equal(desktop.said.filter((one) => one.title?.includes(id)).length, 1, "told once");
  }));

test("a start in the dark theme shows no light window, however short", { timeout: 300_000 }, () =>
  room(async ({ open, desktop, folder }) => {
    const host = await startHostIn(folder);
    await setSettings(host, { theme: "dark" });
    await host.stop(true);

    desktop.tell("watch");
    const window = await open();
    await window.until("the first question", FIRST);
    await windows(desktop, 1);
    await sleep(1_000);
    desktop.tell("watched");
    const { watched } = await desktop.next("what was watched", (one) => one.watched);
    assert.ok(watched.shown > 3, `the window was seen: ${JSON.stringify(watched)}`);
    assert.ok(watched.light < 20, `a light window was seen: ${JSON.stringify(watched)}`);

    // The same look finds a light window light: the measure is not blind.
    const { settings } = (await window.invoke("frame")).value;
    await window.invoke("settings_set", { settings: { ...settings, theme: "light" } });
    await until("a light window is seen to be light", async () => {
      desktop.tell("watch");
      await sleep(500);
      desktop.tell("watched");
      return (await desktop.next("what was watched", (one) => one.watched)).watched.light > 50;
    });
  }));

test("the window comes back as large as it was", { timeout: 240_000 }, () =>
  room(async ({ open, desktop, data }) => {
    const window = await open();
    await window.until("the first question", FIRST);
    await windows(desktop, 1);
    desktop.tell("size 1111 707");
    await until("the new size", async () => (await seen(desktop)).some((one) => one.width === 1111 && one.height === 707));
    desktop.tell("close");
    await until("the end of the program", async () => !(await runs(data)));
    const again = await open();
    await again.until("the first question", FIRST);
    await until("the same size", async () => (await seen(desktop)).some((one) => one.width === 1111 && one.height === 707));
  }));

test("the session starts the program once the seller wants it, and never before", { timeout: 240_000 }, () =>
  room(async ({ open, folder }) => {
    const window = await open();
    await window.until("the first question", FIRST);
    const entry = join(folder, "config/autostart/recourse.desktop");
    assert.equal((await window.invoke("desktop")).value.autostart, false);
    assert.equal((await window.invoke("autostart_set", { on: true })).value.autostart, true);
    assert.match(await readFile(entry, "utf8"), new RegExp(`^Exec="${binary}" --background$`, "m"));
    assert.equal((await window.invoke("autostart_set", { on: false })).value.autostart, false);
    await assert.rejects(readFile(entry));
  }));
