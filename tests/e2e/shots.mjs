// Pictures of every view in the real window: shots.mjs FOLDER [part of a name…]. See `shots` beside this file.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { target } from "./host.mjs";
import { startMarketplace } from "./market.mjs";
import { homeIn, openWindow } from "./webdriver.mjs";

const [out, ...wanted] = process.argv.slice(2);
if (!out) throw new Error("shots FOLDER [part of a name…]");
const folder = resolve(out);
await mkdir(folder, { recursive: true });

const LANGUAGES = ["en", "ru", "zh"];
const THEMES = ["light", "dark"];
const SIZES = [
  [1280, 800],
  [1000, 700],
];

const VIEWS = {
  today: "/",
  cases: "/cases",
  returns: "/returns",
  reviews: "/reviews",
  orders: "/orders",
  tickets: "/tickets",
  outbox: "/outbox",
  templates: "/templates",
  rulebook: "/rulebook",
  accounts: "/accounts",
  settings: "/settings",
};

const scratch = await mkdtemp(join(tmpdir(), "recourse-shots-"));
let taken = 0;

async function open(data, language) {
  const window = await openWindow(join(target, "recourse-window"), ["--data-dir", data, "--lang", language], homeIn(scratch));
  await window.until("the window", "return document.querySelector('main, form, h1') ? true : null");
  return window;
}

async function dress(window, change) {
  const { value: frame } = await window.invoke("frame");
  await window.invoke("settings_set", { settings: { ...frame.settings, ...change } });
}

async function shot(window, name) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  await sleep(350);
  await writeFile(join(folder, `${name}.png`), await window.screenshot());
  taken += 1;
}

/** Every view in every dress. `also` opens what lies deeper. */
async function everyView(window, state, views, sizes, also = {}) {
  for (const [width, height] of sizes) {
    await window.resize(width, height);
    for (const lang of LANGUAGES) {
      for (const theme of THEMES) {
        await dress(window, { lang, theme });
        const dressed = (view) => `${state}-${view}-${lang}-${theme}-${width}`;
        for (const [view, path] of Object.entries(views)) {
          await window.run("location.hash = '#/settings?'; location.hash = arguments[0]", `#${path}`);
          await sleep(450);
          await shot(window, dressed(view));
        }
        for (const [view, steps] of Object.entries(also)) {
          await steps(window);
          await shot(window, dressed(view));
          await window.key("Escape");
        }
      }
    }
  }
}

/** What the demo holds, as addresses: a case of each kind, an order, a ticket. */
async function deeper(window) {
  const views = {};
  const ask = async (command, args) => {
    const { value, error } = await window.invoke(command, args);
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return value;
  };
  const filter = { view: null, kind: null, state: null, account: null, due_before: null, query: null };
  const { items } = await ask("case_page", { filter, after: null, limit: 200 });
  for (const { id, kind } of items) views[`case-${kind}`] ??= `/cases?id=${id}`;
  const orders = await ask("order_page", { filter: { view: "refused" }, after: null, limit: 1 });
  views.order = `/orders?id=${encodeURIComponent(orders.items[0].key)}`;
  const refused = items.filter((one) => one.kind === "rejected_order").slice(0, 4);
  if (refused.length > 0) views["ticket-new"] = `/tickets/new?${refused.map((one) => `cases=${one.id}`).join("&")}`;
  return views;
}

async function demo() {
  const window = await open(join(scratch, "demo"), "en");
  try {
    for (const [width, height] of SIZES) {
      await window.resize(width, height);
      for (const lang of LANGUAGES) {
        for (const theme of THEMES) {
          await dress(window, { lang, theme });
          await shot(window, `empty-first-run-${lang}-${theme}-${width}`);
        }
      }
    }
    await dress(window, { lang: "en", theme: "light" });
    await window.click("button", "demo");
    await window.until("the end of the first sync", "return /Synced/.test(document.body.innerText) || null");
    await everyView(window, "full", { ...VIEWS, ...(await deeper(window)) }, SIZES, {
      palette: (w) => w.key("k", "Control"),
      keys: (w) => w.key("?"),
    });
  } finally {
    await window.close();
  }
}

/** A shop that has nothing yet. */
async function empty() {
  const data = join(scratch, "empty");
  execFileSync(join(target, "recourse"), ["--data-dir", data, "account", "add", "wish", "--name", "Empty shop", "--by-hand"]);
  const window = await open(data, "en");
  try {
    await everyView(window, "empty", VIEWS, SIZES.slice(0, 1));
  } finally {
    await window.close();
  }
}

/** A shop whose marketplace does not answer, and addresses that lead nowhere. */
async function failing() {
  const data = join(scratch, "failing");
  const market = await startMarketplace();
  const program = (args, input) => execFileSync(join(target, "recourse"), ["--data-dir", data, ...args], { input });
  program(["account", "add", "wildberries", "--name", "Sandbox shop", "--endpoint", market.endpoint], market.token);
  await market.stop();
  const window = await open(data, "en");
  try {
    await window.until("a failed sync", "return /fail|reach|answer|offline/i.test(document.body.innerText) || null");
    const lost = { "case-lost": "/cases?id=C-9999", "ticket-lost": "/tickets/B-9999", "order-lost": "/orders?id=1.nothing" };
    await everyView(window, "failing", { ...VIEWS, ...lost }, SIZES.slice(0, 1));
  } finally {
    await window.close();
  }
}

try {
  for (const scene of [demo, empty, failing]) {
    const states = { demo: ["full", "empty-first-run"], empty: ["empty-"], failing: ["failing"] }[scene.name];
    if (wanted.length === 0 || wanted.some((part) => states.some((state) => part.startsWith(state) || !/^(full|empty|failing)/.test(part)))) {
      await scene();
    }
  }
  console.log(`${taken} pictures in ${folder}`);
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
