// How the built window starts, paints and keeps its memory, beside an empty window of the same build: window.mjs FOLDER.
// FOLDER is a data folder to be measured over; `window` beside this file makes one. Prints a table.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { openWindow } from "../e2e/webdriver.mjs";

const [data] = process.argv.slice(2);
const bin = process.env.RECOURSE_BIN_DIR;
if (!data || !bin) throw new Error("RECOURSE_BIN_DIR=… window.mjs FOLDER");
const STARTS = Number(process.env.STARTS ?? 7);
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const PAGES = Number(process.env.PAGES ?? 500);

const scratch = await mkdtemp(join(tmpdir(), "recourse-bench-"));
const env = (name) => ({
  XDG_CONFIG_HOME: join(scratch, name, "config"),
  XDG_CACHE_HOME: join(scratch, name, "cache"),
  XDG_DATA_HOME: join(scratch, name, "data"),
  LC_ALL: "C.UTF-8",
});

/** Milliseconds from the start of the program until a condition of its page holds. */
async function start(name, binary, args, condition) {
  const begun = performance.now();
  const window = await openWindow(binary, args, env(name));
  for (;;) {
    if (await window.run(condition)) break;
    await sleep(2);
  }
  return { window, took: performance.now() - begun };
}

const EMPTY = ["empty", join(bin, "examples/empty-window"), [], "return document.readyState === 'complete' && document.body.innerText.includes('Empty')"];
const FULL = ["full", join(bin, "recourse-window"), ["--data-dir", data, "--lang", "en", "--offline"], "return document.querySelectorAll('main li, main [role=\"option\"], main [role=\"row\"]').length > 0"];

const sorted = (list) => list.toSorted((a, b) => a - b);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))];
const median = (list) => at(list, 0.5);

/** Proportional set size of the driver's descendants, MiB: the program and the processes of its web view. */
async function memory(window) {
  const parents = new Map();
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(pid, parent);
  }
  const below = (pid) => {
    for (let up = parents.get(pid); up && up !== "1"; up = parents.get(up)) if (up === String(window.pid)) return true;
    return false;
  };
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!below(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** Watches input in the page: from the event's own time to the frame after the first and after the last change it caused. */
const WATCH = `
  window.__watched = [];
  const frame = (then) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => then(performance.now()); c.port2.postMessage(0); });
  let current = null;
  new MutationObserver(() => {
    const mine = current;
    if (!mine || performance.now() - mine.begun > 400) return;
    frame((now) => { mine.first ??= now - mine.begun; mine.last = now - mine.begun; });
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, (event) => {
    if (["Control", "Shift", "Alt"].includes(event.key)) return;
    current = { what: window.__what, begun: event.timeStamp, first: null, last: null };
    window.__watched.push(current);
  }, true);
`;

async function paints(window) {
  await window.run(WATCH);
  const act = async (what, action) => {
    await window.run("window.__what = arguments[0]", what);
    await action();
    await sleep(420);
  };
  const press = (what, key, ...held) => act(what, () => window.key(key, ...held));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [key, what] of [["1", "Today"], ["4", "Reviews"], ["5", "Orders"], ["7", "Outbox"], ["2", "Cases"]]) {
      await press(`open ${what}`, key, "Control");
    }
    for (let step = 0; step < 5; step += 1) await press("next case (J)", "j");
    await press("mark (X)", "x");
    await press("take the mark off (X)", "x");
    const rows = await window.run("return document.querySelectorAll('[role=\"option\"]').length");
    await act("click a case", () => window.click(`[role="option"]:nth-child(${1 + (round % Math.max(1, Math.min(rows, 5)))})`));
    await press("palette", "k", "Control");
    for (const letter of "5000") await press("type in the palette", letter);
    await press("close the palette", "Escape");
    await press("open Orders", "5", "Control");
    await press("find", "f", "Control");
    for (const letter of "HOME-03") await press("type in Orders", letter);
    await press("leave the field", "Escape");
    for (let step = 0; step < 4; step += 1) await press("next order (J)", "j");
    await window.run("location.hash = '#/orders'");
    await sleep(300);
  }
  return window.run("return window.__watched");
}

const line = (...cells) => console.log(`| ${cells.join(" | ")} |`);

const starts = { empty: [], full: [] };
const memories = {};
for (let round = 0; round <= STARTS; round += 1) {
  for (const [name, ...how] of [EMPTY, FULL]) {
    const { window, took } = await start(name, ...how);
    // The first pair fills the page cache.
    if (round > 0) starts[name].push(took);
    if (round === STARTS) {
      await sleep(3000);
      memories[name] = await memory(window);
    }
    await window.close();
  }
}
line("start", "median ms", "ratio");
line("empty window", median(starts.empty).toFixed(0), "");
line("first rows", median(starts.full).toFixed(0), median(starts.full.map((full, n) => full / starts.empty[n])).toFixed(2));
line("memory of all processes", `${memories.empty.toFixed(0)} → ${memories.full.toFixed(0)} MiB`, (memories.full / memories.empty).toFixed(2));

const { window } = await start(...FULL);
try {
  const watched = await paints(window);
  const byWhat = new Map();
  for (const one of watched) byWhat.set(one.what, [...(byWhat.get(one.what) ?? []), one]);
  console.log("");
  line("input", "times", "first paint p50", "p99", "settled p50", "p99");
  const row = (what, list) => {
    const of = (key, share) => at(list.filter((one) => one[key] !== null).map((one) => one[key]), share)?.toFixed(0) ?? "-";
    line(what, list.length, of("first", 0.5), of("first", 0.99), of("last", 0.5), of("last", 0.99));
  };
  for (const [what, list] of byWhat) row(what, list);
  row("all", watched);

  console.log("");
  const views = ["/", "/cases", "/returns", "/reviews", "/orders", "/outbox", "/templates", "/rulebook", "/tickets"];
  line("pages", "MiB");
  for (let page = 1; page <= PAGES; page += 1) {
    await window.run("location.hash = arguments[0]", `#${views[page % views.length]}`);
    await sleep(120);
    if (page === 50 || page % 150 === 0 || page === PAGES) {
      await sleep(3000);
      line(page, (await memory(window)).toFixed(0));
    }
  }
} finally {
  await window.close();
  await rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
