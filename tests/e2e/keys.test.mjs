// Every shortcut of the window's list pressed in the real app, on a Latin and on a Cyrillic layout. A shortcut without a journey fails.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startHost } from "./host.mjs";
import { JOURNEYS } from "./keys/journeys.mjs";
import { CYRILLIC, SHORTCUTS, browser, close, go, open, page, press } from "./keys/window.mjs";

before(open);
after(close);

/** Pressed in a test of their own: their place is before there is a shop. */
const ELSEWHERE = ["connect", "restore"];

async function journey(shortcut, layout) {
  const { at, ready, seen, after: end } = JOURNEYS[shortcut.id];
  await go(typeof at === "function" ? await at() : at);
  const was = (await ready?.()) ?? {};
  await press(shortcut.chord, layout);
  await seen(was);
  await end?.();
  await page.keyboard.press("Escape");
}

test("every shortcut of the list has a journey, and every journey a shortcut", () => {
  const ids = SHORTCUTS.map((one) => one.id).filter((id) => !ELSEWHERE.includes(id));
  assert.deepEqual([...ids].sort(), Object.keys(JOURNEYS).sort());
});

for (const [name, layout] of [
  ["Latin", {}],
  ["Cyrillic", CYRILLIC],
]) {
  test(`every shortcut does its work on a ${name} layout`, { timeout: 600_000 }, async (t) => {
    for (const shortcut of SHORTCUTS) {
      if (ELSEWHERE.includes(shortcut.id)) continue;
      await t.test(`${shortcut.id} ${shortcut.chord}`, { timeout: 30_000 }, () => journey(shortcut, layout));
    }
  });
}

test("before there is a shop, C connects one and B brings a backup back", { timeout: 60_000 }, async () => {
  const empty = await startHost();
  const first = await browser.newPage();
  try {
    await first.goto(empty.address);
    await first.getByRole("button", { name: /Connect/ }).waitFor();
    const chosen = first.waitForRequest(/restore_choose/);
    await first.keyboard.press("KeyB");
    await chosen;
    await first.keyboard.press("Escape");
    await first.keyboard.press("KeyC");
    await first.waitForFunction(() => location.hash.includes("add"));
  } finally {
    await first.close();
    await empty.stop();
  }
});
