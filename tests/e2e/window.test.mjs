// The real window under Xvfb: from first start through the demo, a case and a pasted screenshot to an exported bundle.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, target } from "./host.mjs";
import { homeIn, openWindow } from "./webdriver.mjs";

test("first start, demo, case, attached screenshot, exported bundle", { timeout: 420_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "recourse-window-"));
  const data = join(folder, "data");
  const window = await openWindow(join(target, "recourse-window"), ["--data-dir", data, "--lang", "en"], homeIn(folder));
  const shot = async (name) => {
    if (process.env.RECOURSE_SHOTS) await writeFile(join(process.env.RECOURSE_SHOTS, `${name}.png`), await window.screenshot());
  };
  let clipboard;
  try {
    await window.until("the first question", "return document.body.innerText.includes('refused') ? true : null");
    const style = await window.run(
      "const body = getComputedStyle(document.body); return [body.backgroundColor, body.fontFamily, document.fonts.size]",
    );
    assert.match(style[1], /Recourse Sans/, "the built window is styled");
    await shot("first-run");
    await window.click("button", "demo");
    await window.until("the demo", "return [...document.querySelectorAll('nav a, nav button')].some((e) => e.innerText.includes('Cases')) || null");
    await window.until("cases", "return /\\bCases\\s+\\d+/.test(document.querySelector('nav')?.innerText ?? '') || null");
    await window.until("the end of the first sync", "return /Synced/.test(document.body.innerText) || null");
    await shot("today");

    await window.run("location.hash = '#/cases?view=suggested&kind=rejected_order'");
    await window.click('[role="option"]', "Refused");
    await window.click("button", "Take it up");
    await window.until("an evidence gap", "return document.querySelector('[data-evidence][data-present=\"false\"]') ? true : null");
    await shot("case");

    clipboard = spawn("xclip", ["-selection", "clipboard", "-t", "image/png", "-i", join(root, "icons/128x128.png")], { stdio: "ignore" });
    await new Promise((resolve) => clipboard.once("exit", resolve));
    const gap = '[data-evidence][data-required="true"][data-present="false"]';
    const missing = await window.run("return document.querySelectorAll(arguments[0]).length", gap);
    assert.ok(missing > 0, "a required picture is missing");
    await window.click(`${gap} button`, "Paste");
    await window.until(
      "the pasted picture",
      "return document.querySelectorAll(arguments[0]).length < arguments[1] || null",
      gap,
      missing,
    );
    await shot("case-attached");

    await window.click("button", "ticket");
    await window.click("button", "Export ZIP");
    const bundles = join(data, "demo", "tickets");
    let written = [];
    for (let attempt = 0; written.length === 0 && attempt < 300; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      written = (await readdir(bundles).catch(() => [])).filter((name) => name.endsWith(".zip"));
    }
    assert.equal(written.length, 1, "one bundle was written");
    const listed = execFileSync("unzip", ["-l", join(bundles, written[0])], { encoding: "utf8" });
    for (const name of ["ticket.ru.txt", "ticket.en.txt", "ticket.zh.txt", "orders.xlsx", "appeal.pdf", "manifest.json", "evidence/"]) {
      assert.ok(listed.includes(name), `${name} is in the bundle:\n${listed}`);
    }
    await shot("ticket");
  } finally {
    await window.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
