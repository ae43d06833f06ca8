// Starts the windowless host (tests/host) over a fresh data folder and a browser in front of it.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const root = join(import.meta.dirname, "../..");
const require = createRequire(join(root, "ui/package.json"));
const { chromium } = require("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const target = process.env.RECOURSE_BIN_DIR ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug");

const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The real app behind loopback HTTP, over a folder of its own. */
export async function startHost(...options) {
  return startHostIn(await mkdtemp(join(tmpdir(), "recourse-e2e-")), ...options);
}

/** The real app over a folder that may have been used before. `stop(true)` keeps it. */
export async function startHostIn(folder, ...options) {
  const child = spawn(join(target, "examples/ui-host"), ["--data-dir", join(folder, "data"), ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const ready = /ready (http:\S+)/.exec(said);
      if (ready) resolve(ready[1]);
    });
    child.on("exit", (code) => reject(new Error(`the host ended with ${code}`)));
  });
  return {
    address,
    folder,
    async invoke(command, args = {}) {
      const answer = await fetch(`${address}/ipc/${command}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(args),
      });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(body)}`);
      return body;
    },
    /** Files let go over a place of the window. */
    async drop(paths, { x, y }) {
      await fetch(`${address}/host/drop`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ paths, x, y }),
      });
    },
    async stop(keep = false) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
      if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

/** Asks until the answer is something true, and gives it. */
export async function until(what, look, seconds = 20) {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for: ${what}`);
    await sleep(50);
  }
}

/** Waits until the demo shop is read to its end and its cases are found. */
export const demoIsRead = (host) =>
  until(
    "the demo shop is read",
    async () => {
      const { running } = await host.invoke("sync_status");
      const { views } = await host.invoke("case_counts");
      return !running && views.some((view) => view.count > 0);
    },
    120,
  );

export const LANGS = ["en", "ru", "zh"];

/** A message of the catalogue that has no parameters, as the window prints it. */
export async function message(lang, id) {
  const folder = join(root, "ui/locales", lang);
  for (const file of await readdir(folder)) {
    const found = new RegExp(`^${id} = (.+)$`, "m").exec(await readFile(join(folder, file), "utf8"));
    if (found) return found[1];
  }
  throw new Error(`no message ${id} in ${lang}`);
}

/** Changes some settings. */
export async function setSettings(host, change) {
  const { settings } = await host.invoke("frame");
  await host.invoke("settings_set", { settings: { ...settings, ...change } });
}

/** Goes through the three languages, each light and dark. */
export async function* everyLook(host) {
  for (const lang of LANGS) {
    for (const theme of ["light", "dark"]) {
      await setSettings(host, { lang, theme });
      yield { lang, theme };
    }
  }
}

export async function startBrowser() {
  return await chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** What a page says that it should not have said, from now on. */
export async function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => {
    // A refused command is an answer the view shows, not a fault of the page.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return complaints;
}

/** A page whose complaints are kept. */
export async function openPage(browser, address, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints = await complaintsOf(page);
  await page.goto(address);
  return { page, complaints };
}

/** Violations that axe calls serious or critical, as short lines. */
export async function seriousViolations(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run());
  return result.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
}
