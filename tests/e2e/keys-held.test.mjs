// Where a shortcut must do nothing, or not what it was shipped for: during composition, in a field, moved to another key.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CYRILLIC, SHORTCUTS, asked, close, forget, go, hash, host, open, page, paused, press, until } from "./keys/window.mjs";

before(open);
after(close);

test("no shortcut does anything during composition, in a field or beside it", { timeout: 240_000 }, async () => {
  const changing =
    /_(add|set|step|snooze|drop|bulk|take_up|save|remove|receive|cause|export|copy|paste|now|pause)$|^(undo|redo)$/;
  for (const at of ["/cases?view=suggested", "/returns", "/reviews", "/orders", "/templates", "/"]) {
    await go(at);
    await page.waitForTimeout(300);
    forget();
    const was = await hash();
    await page.evaluate(
      (chords) => {
        const field = document.querySelector("main input[type=search]");
        for (const chord of chords)
          for (const target of [document.body, field].filter(Boolean))
            for (const flags of [{ isComposing: true }, { keyCode: 229 }]) {
              const parts = chord.split("+");
              const event = new KeyboardEvent("keydown", {
                code: parts.at(-1),
                key: "Process",
                ctrlKey: parts.includes("Ctrl"),
                altKey: parts.includes("Alt"),
                shiftKey: parts.includes("Shift"),
                bubbles: true,
                cancelable: true,
                ...flags,
              });
              target.dispatchEvent(event);
            }
      },
      SHORTCUTS.flatMap((one) => [one.chord, ...(one.also ?? [])]),
    );
    await page.waitForTimeout(300);
    assert.equal(await hash(), was, at);
    assert.equal(await page.locator("[role=dialog], [role=menu], [role=combobox]").count(), 0, at);
    assert.deepEqual(
      asked.filter((name) => changing.test(name)),
      [],
      at,
    );
  }
});

test("a moved shortcut works under its new key, is printed there, and no longer works under the old one", {
  timeout: 120_000,
}, async () => {
  await go("/settings?row=shortcuts");
  const row = page.locator("[data-shortcut=snooze]");
  await row.getByRole("button", { name: /Press to change/ }).click();
  await press("KeyE", CYRILLIC);
  await row.getByText(/already is “Do the open step”/).waitFor();
  await press("KeyP", CYRILLIC);
  await until("it is kept", async () =>
    (await host.invoke("keys_list")).some((key) => key.id === "snooze" && key.chord === "KeyP"),
  );
  await go("/cases?view=suggested");
  assert.match(await page.locator(".case-head").innerText(), /\bP\b/);
  await press("KeyS", {});
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole("menu").count(), 0, "the old key is free");
  await press("KeyP", CYRILLIC);
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");
  await press("Ctrl+KeyK", {});
  const line = page.getByRole("option", { name: /Snooze/ }).first();
  await line.waitFor();
  assert.match(await line.innerText(), /P$/);
  await page.keyboard.press("Escape");
  await host.invoke("undo", { id: null });
  await until("the undo puts it back", async () => (await host.invoke("keys_list")).length === 0);
  await go("/cases?view=suggested");
  await press("KeyS", {});
  await page.getByRole("menu").waitFor();
});

test("Ctrl+Z in a field is the field’s own", { timeout: 60_000 }, async () => {
  await go("/cases?view=suggested");
  await paused(true);
  const steps = (await host.invoke("undo_list")).length;
  await page.keyboard.press("Control+KeyF");
  await page.keyboard.type("kettle");
  await page.keyboard.press("Control+KeyZ");
  await page.waitForTimeout(400);
  assert.notEqual(await page.evaluate(() => document.activeElement.value), "kettle");
  assert.equal((await host.invoke("undo_list")).length, steps);
  await host.invoke("undo", { id: null });
});
