// Opens the built window with made-up answers, takes pictures and lets axe look: node tests/look.mjs [name…]
// Pictures go to $LOOK_OUT (default: test-results/look).

import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { SCENES } from "./scenes.mjs";
import { COMMAND_SCENES } from "./scenes-commands.mjs";
import { ENTERED_SCENES } from "./scenes-entered.mjs";
import { INBOX_SCENES } from "./scenes-inbox.mjs";
import { KEEP_SCENES } from "./scenes-keep.mjs";
import { ORDER_SCENES } from "./scenes-orders.mjs";
import { OUTBOX_SCENES } from "./scenes-outbox.mjs";
import { RETURN_SCENES } from "./scenes-returns.mjs";
import { REVIEW_SCENES } from "./scenes-reviews.mjs";
import { SETTING_SCENES } from "./scenes-settings.mjs";
import { TEXT_SCENES } from "./scenes-texts.mjs";
import { WORK_SCENES } from "./scenes-work.mjs";
import { stub } from "./stub.mjs";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const dist = process.env.LOOK_DIST ?? join(import.meta.dirname, "../dist");
const out = process.env.LOOK_OUT ?? join(import.meta.dirname, "../test-results/look");
await mkdir(out, { recursive: true });

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
const { app } = JSON.parse(await readFile(join(import.meta.dirname, "../../tauri.conf.json"), "utf8"));
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? "/", "http://x").pathname;
  try {
    const body = await readFile(join(dist, path === "/" ? "index.html" : path));
    response.writeHead(200, {
      "content-type": TYPES[extname(path) || ".html"] ?? "application/octet-stream",
      "content-security-policy": app.security.csp,
    });
    response.end(body);
  } catch {
    response.writeHead(404);
    response.end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** What every window asks: where it was sent to while it was not there, and what waits in the outbox beside every view. */
const ALWAYS = {
  window_ready: { route: null, backup: false },
  outbox_list: { items: [], next: null, counts: [] },
};
const wanted = process.argv.slice(2);
let bad = 0;
try {
  for (const scene of [
    ...SCENES,
    ...COMMAND_SCENES,
    ...ENTERED_SCENES,
    ...ORDER_SCENES,
    ...INBOX_SCENES,
    ...KEEP_SCENES,
    ...WORK_SCENES,
    ...TEXT_SCENES,
    ...RETURN_SCENES,
    ...OUTBOX_SCENES,
    ...REVIEW_SCENES,
    ...SETTING_SCENES,
  ]) {
    if (wanted.length && !wanted.some((name) => scene.name.startsWith(name))) continue;
    const context = await browser.newContext({
      viewport: scene.size ?? { width: 1280, height: 800 },
      timezoneId: "Asia/Shanghai",
      bypassCSP: false,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const told = [];
    page.on("console", (message) => {
      if (message.text().includes("404")) return;
      if (message.type() === "error" || message.type() === "warning") told.push(message.text());
    });
    page.on("pageerror", (error) => told.push(String(error)));
    await page.addInitScript(stub, { ...ALWAYS, ...scene.answers });
    await page.goto(`${base}#${scene.path}`);
    await page.waitForTimeout(450);
    await scene.act?.(page);
    await page.screenshot({ path: join(out, `${scene.name}.png`) });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run());
    const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("main *, nav *, footer *")]
        .filter(
          (e) =>
            e.children.length === 0 &&
            !e.closest(".sr, .ask, .select") &&
            !e.matches(".cut") &&
            e.scrollWidth > e.clientWidth + 1 &&
            getComputedStyle(e).overflow !== "visible" &&
            getComputedStyle(e).display !== "inline",
        )
        .map((e) => `${e.className}: ${e.textContent?.slice(0, 50)}`),
    );
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
    );
    for (const v of violations)
      console.log(
        scene.name,
        v.impact,
        v.id,
        v.nodes
          .slice(0, 3)
          .map((n) => `${n.html.slice(0, 140)} | ${n.failureSummary?.split("\n")[1] ?? ""}`)
          .join("\n   "),
      );
    if (cut.length) console.log(scene.name, "cut:", cut.slice(0, 12));
    if (wide) console.log(scene.name, "the frame scrolls");
    if (told.length) console.log(scene.name, "console:", told.slice(0, 5));
    if (serious.length || wide || told.length) bad += 1;
    console.log(scene.name, "ok");
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = bad ? 1 : 0;
