// The real window over a shop that is connected through the form: token pasted, key kept, orders and cases arrive.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { target } from "./host.mjs";
import { startMarketplace } from "./market.mjs";
import { homeIn, openWindow } from "./webdriver.mjs";

test("a shop connected through the form is read", { timeout: 420_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "recourse-connect-"));
  const market = await startMarketplace();
  const window = await openWindow(join(target, "recourse-window"), ["--data-dir", join(folder, "data"), "--lang", "en"], homeIn(folder));
  const shot = async (name) => {
    if (process.env.RECOURSE_SHOTS) await writeFile(join(process.env.RECOURSE_SHOTS, `${name}.png`), await window.screenshot());
  };
  /** Types into the field of a label, as React hears it. */
  const type = (label, text) =>
    window.until(
      `the field ${label}`,
      `const field = [...document.querySelectorAll("label")].find((e) => e.innerText.startsWith(arguments[0]))?.control ?? null;
       if (!field) return null;
       Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, arguments[1]);
       field.dispatchEvent(new Event("input", { bubbles: true }));
       return true`,
      label,
      text,
    );
  try {
    await window.click("button", "Connect a shop");
    await type("Name", "Sandbox shop");
    await window.run("document.querySelector('details.shop-advanced').open = true");
    await type("Another address", market.endpoint);
    await type("Token", "not a token");
    await shot("connect-wrong-token");
    await type("Token", market.token);
    await window.until("what the token can do", "return document.querySelector('.token-list') ? true : null");
    await shot("connect-token");
    await window.click('button[type="submit"]');
    await window.until("the shop's page", "return /Sandbox shop/.test(document.querySelector('main')?.innerText ?? '') || null");
    await window.until("cases", "return /\\bCases\\s+\\d+/.test(document.querySelector('nav')?.innerText ?? '') || null");
    await shot("connect-read");
    await window.run("location.hash = '#/orders'");
    await window.until("orders", "return document.querySelectorAll('[role=\"row\"]').length > 5 || null");
    await shot("connect-orders");
    const text = await window.text();
    assert.ok(!text.includes(market.token), "the token is never shown");
  } finally {
    await window.close();
    await market.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
