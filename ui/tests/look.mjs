// Opens the built window with made-up answers, takes pictures and lets axe look: node tests/look.mjs [name…]
// Pictures go to $LOOK_OUT (default: test-results/look). LOOK_ZOOM=200 shows every scene in a window of 1000×700 at that zoom.

import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { cutOff } from "../../tests/e2e/looking.mjs";
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

/** What every window asks: where it was sent to while it was not there, what waits in the outbox beside every view, what is being written. */
const ALWAYS = {
  window_ready: { route: null, backup: false },
  outbox_list: { items: [], next: null, counts: [] },
  work_list: [],
};
/** What is left of a window of 1000×700 when everything in it is larger by so many percent. */
const zoomed = (percent) => ({
  viewport: { width: Math.round(100_000 / percent), height: Math.round(70_000 / percent) },
  deviceScaleFactor: percent / 100,
});
const zoom = Number(process.env.LOOK_ZOOM ?? 0);
/** Where a list and its page take turns, the list is seen first; the scene goes on at the page. */
async function turnToPage(page, name) {
  page.setDefaultTimeout(3000);
  const row = page.locator(".split-one .split-list:not([hidden]) [role=option]").first();
  if (!(await row.isVisible())) return;
  await page.screenshot({ path: join(out, `${name}.list.png`) });
  await row.click();
  await page.waitForTimeout(300);
}
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
      ...(zoom ? zoomed(zoom) : { viewport: scene.size ?? { width: 1280, height: 800 } }),
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
    const cut = zoom ? await page.evaluate(cutOff) : [];
    if (zoom) await turnToPage(page, scene.name);
    try {
      await scene.act?.(page);
    } catch (fault) {
      if (!zoom) throw fault;
      console.log(scene.name, "cannot be done at this zoom as it is at 100 %:", String(fault).split("\n")[0]);
    }
    await page.screenshot({ path: join(out, `${scene.name}.png`) });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run());
    const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
    cut.push(...(await page.evaluate(cutOff)));
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
    if (cut.length) console.log(scene.name, "cut:", cut);
    if (told.length) console.log(scene.name, "console:", told.slice(0, 5));
    if (serious.length || cut.length || told.length) bad += 1;
    console.log(scene.name, "ok");
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = bad ? 1 : 0;
