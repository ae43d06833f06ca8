// Every shortcut of the window's list pressed in the real app: on a Latin and on a Cyrillic layout, moved to another key, and
// during composition, when none does anything. A shortcut without a journey fails.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { root, startBrowser, startHost } from "./host.mjs";

const require = createRequire(join(root, "ui/package.json"));
const { transformWithOxc } = await import(pathToFileURL(require.resolve("vite")).href);
const listed = join(root, "ui/src/lib/shortcuts.ts");
const { code: script } = await transformWithOxc(await readFile(listed, "utf8"), listed);
const { SHORTCUTS } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

/** What the keys of a Russian layout write, by their place. */
const CYRILLIC = Object.fromEntries(
  [..."йцукенгшщзфывапролдячсмить"].map((letter, at) => [`Key${"QWERTYUIOPASDFGHJKLZXCVBNM"[at]}`, letter]),
);

let browser;
let host;
let page;
let session;
let asked = [];
before(async () => {
  browser = await startBrowser();
  host = await startHost("--demo");
  await demoIsRead(host);
  page = await newPage(host);
});
after(async () => {
  await browser?.close();
  await host?.stop();
});

async function newPage(of) {
  const opened = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  opened.on("request", (request) => {
    const command = /\/ipc\/(\w+)/.exec(request.url())?.[1];
    if (command) asked.push(command);
  });
  await opened.goto(of.address);
  session = await opened.context().newCDPSession(opened);
  return opened;
}

async function demoIsRead(of) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const status = await of.invoke("sync_status");
    const counts = await of.invoke("case_counts");
    if (!status.running && counts.views.some((view) => view.count > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the demo shop was not read within two minutes");
}

/** Presses a chord such as `Ctrl+KeyK` as a layout would: its place, and the letter that the layout writes there. */
async function press(chord, layout) {
  const parts = chord.split("+");
  const code = parts.pop();
  const letter = layout[code];
  const modifiers =
    (parts.includes("Alt") ? 1 : 0) + (parts.includes("Ctrl") ? 2 : 0) + (parts.includes("Shift") ? 8 : 0);
  if (!letter) {
    await page.keyboard.press([...parts.map((part) => (part === "Ctrl" ? "Control" : part)), code].join("+"));
    return;
  }
  const key = parts.includes("Shift") ? letter.toUpperCase() : letter;
  const at = { code, key, modifiers, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...at });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...at });
}

async function go(hash) {
  await page.goto(`${host.address}/#/`);
  await page.goto(`${host.address}/#${hash}`);
  await page.locator("main.work").waitFor();
  await page.waitForTimeout(350);
  await page.evaluate(() => document.activeElement?.blur());
  asked = [];
}

async function until(what, look) {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    if (await look()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(what);
}

const hash = () => page.evaluate(() => location.hash);
const called = (...commands) =>
  until(`one of ${commands} was asked for; ${asked}`, () => commands.some((name) => asked.includes(name)));
const leads = (to) => async () => until(`${await hash()} leads to ${to}`, async () => (await hash()).startsWith(to));
const shows = (selector) => () => page.locator(selector).first().waitFor({ timeout: 4_000 });
const cases = async (filter) => {
  const whole = { view: null, kind: null, state: null, account: null, due_before: null, query: null, ...filter };
  return (await host.invoke("case_page", { filter: whole, after: null, limit: 50 })).items;
};
const chosen = () => page.locator('[role=option][aria-selected="true"]').first().getAttribute("id");
const chosenAnswers = () => page.locator("[role=radio][aria-checked=true], input[type=radio]:checked, main [aria-pressed=true]").count();
const marks = () =>
  page.locator("input:checked, [role=checkbox][aria-checked=true], .is-marked, [data-marked=true]").count();

/** The second row of a list is reached and left again. */
const moves = (back) => ({
  at: "/cases?view=suggested",
  ready: async () => {
    await shows("[role=option]")();
    if (back) await page.keyboard.press("KeyJ");
    await page.waitForTimeout(200);
    const was = await chosen();
    return { was };
  },
  seen: async ({ was }) => until("another row is chosen", async () => (await chosen()) !== was),
});

async function ticketOf() {
  const one = (await cases({ kind: "rejected_order" })).find((row) => !row.ticket && row.state !== "closed" && row.state !== "dropped");
  return `/tickets/new?cases=${encodeURIComponent(JSON.stringify([one.id]))}`;
}

async function returnWith(look) {
  for (const row of (await host.invoke("return_list")).items) {
    const view = await host.invoke("return_show", { key: row.key });
    if (look(view, row)) return `/returns?part=${row.part}&id=${encodeURIComponent(row.key)}`;
  }
  throw new Error("the demo has no such return");
}
const shown = (view) => view.pictures.filter((picture) => picture.attachment && picture.state === "kept");
const withPictures = (least) => () => returnWith((view) => shown(view).length >= least);
const place = () => page.locator(".return-zoom, .return-photos [aria-current=true]").first().textContent();

async function review() {
  const rows = (
    await host.invoke("review_page", { filter: { answered: false, stars: [1, 2, 3] }, after: null, limit: 30 })
  ).items;
  for (const row of rows) {
    const view = await host.invoke("review_show", { key: row.key });
    if (view.answer_limit !== null && !row.sending && !row.complaint)
      return `/reviews?id=${encodeURIComponent(row.key)}`;
  }
  throw new Error("no review waits for an answer");
}

async function paused(to) {
  await host.invoke("sync_pause", { paused: to });
}

/** How each is seen to work: where it is pressed, what must be there first, what follows. By the shortcut's name. */
const JOURNEYS = {
  find: { at: "/orders", seen: shows("[role=combobox]") },
  undo: {
    at: "/orders",
    ready: async () => {
      await paused(true);
      return { was: (await host.invoke("undo_list")).length };
    },
    seen: async ({ was }) => until("one step less", async () => (await host.invoke("undo_list")).length === was - 1),
  },
  redo: {
    at: "/reviews",
    ready: async () => {
      await paused((await host.invoke("sync_status")).paused === false);
      await host.invoke("undo", { id: null });
      return {};
    },
    seen: async () => until("nothing is left to do again", async () => (await host.invoke("redo_list")).length === 0),
    after: async () => paused(false),
  },
  history: { at: "/tickets", seen: async () => page.getByRole("dialog", { name: "History of changes" }).waitFor() },
  sync: { at: "/accounts", seen: () => called("sync_now") },
  "zoom-in": { at: "/orders", seen: () => called("settings_set") },
  "zoom-out": { at: "/orders", seen: () => called("settings_set") },
  "zoom-reset": {
    at: "/orders",
    ready: async () => {
      const { settings } = await host.invoke("frame");
      await host.invoke("settings_set", { settings: { ...settings, zoom: 110 } });
      await page.waitForTimeout(300);
      asked = [];
      return {};
    },
    seen: () => called("settings_set"),
  },
  keys: { at: "/", seen: async () => page.getByRole("dialog", { name: "Shortcuts" }).waitFor() },
  enter: {
    at: "/",
    ready: async () => ({ was: await hash() }),
    seen: async ({ was }) => until("the blue button leads on", async () => (await hash()) !== was),
  },
  send: {
    at: "/templates",
    ready: async () => {
      await page.keyboard.press("KeyN");
      await page.getByLabel(/name/i).first().fill(`By keys ${Date.now()}`);
      await page.locator("[contenteditable=true], textarea").first().click();
      await page.keyboard.type("Hello");
      asked = [];
      return {};
    },
    seen: () => called("template_save"),
  },
  escape: {
    at: "/",
    ready: async () => {
      await page.keyboard.press("Control+KeyK");
      await shows("[role=combobox]")();
      return {};
    },
    seen: () => page.locator("[role=combobox]").waitFor({ state: "detached" }),
  },
  filter: {
    at: "/cases",
    seen: async () =>
      until("the search has the focus", () =>
        page.evaluate(() => document.activeElement?.getAttribute("type") === "search"),
      ),
  },
  next: moves(false),
  previous: moves(true),
  arrows: {
    at: "/",
    ready: async () => ({
      was: await page
        .locator("[id^=due-] .btn-primary")
        .first()
        .evaluate((e) => e.closest("[id^=due-]").id),
    }),
    seen: async ({ was }) =>
      until(
        "the next row is current",
        async () =>
          (await page
            .locator("[id^=due-] .btn-primary")
            .first()
            .evaluate((e) => e.closest("[id^=due-]").id)) !== was,
      ),
  },
  suggested: { at: "/", seen: leads("#/cases?view=suggested") },
  done: {
    at: async () => `/cases?view=suggested&id=${(await cases({ view: "suggested", kind: "rejected_order" }))[0].id}`,
    ready: async () => ({ was: await hash() }),
    seen: async ({ was }) =>
      until(
        "the step is done, or its form or ticket opens",
        async () =>
          asked.some((name) => /^case_(step|take_up|bulk)|^page_open|^outbox_check/.test(name)) ||
          (await hash()) !== was ||
          (await page.getByRole("dialog").count()) > 0,
      ),
  },
  snooze: { at: "/cases?view=suggested", seen: shows("[role=menu]") },
  drop: { at: "/cases?view=suggested", seen: shows("[role=dialog]") },
  ticket: {
    at: async () => `/cases?id=${(await cases({ kind: "rejected_order" }))[0].id}`,
    seen: leads("#/tickets/"),
  },
  "take-up": {
    at: "/cases?view=suggested",
    ready: async () => {
      await page.keyboard.press("KeyX");
      await page.waitForTimeout(200);
      return {};
    },
    seen: async () =>
      until(
        "a preview, or they are taken up",
        async () =>
          asked.some((name) => /case_(bulk|take_up)/.test(name)) || (await page.getByRole("dialog").count()) > 0,
      ),
  },
  mark: {
    at: "/cases?view=suggested",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("a row is marked", async () => (await marks()) > was),
  },
  "mark-next": {
    at: "/cases?view=suggested",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("rows are marked", async () => (await marks()) > was),
  },
  "mark-previous": {
    at: "/cases?view=suggested",
    ready: async () => {
      await page.keyboard.press("KeyJ");
      await page.waitForTimeout(200);
      return { was: await marks() };
    },
    seen: async ({ was }) => until("rows are marked", async () => (await marks()) > was),
  },
  paste: {
    at: async () => `/cases?id=${(await cases({ kind: "negative_review" }))[0].id}`,
    seen: () => called("evidence_paste", "clipboard_has_picture"),
  },
  answer: {
    at: () => returnWith((view) => view.decisions.some((decision) => decision.offered)),
    ready: async () => ({ was: await chosenAnswers() }),
    seen: async ({ was }) => until("an answer is chosen", async () => (await chosenAnswers()) > was),
  },
  arrived: {
    at: () => returnWith((view) => view.can_receive && !view.inspection),
    seen: () => called("return_receive"),
  },
  enlarge: {
    at: withPictures(1),
    ready: async () => {
      await shows(".return-frame:not(:disabled) img")();
      return {};
    },
    seen: shows("[role=dialog]"),
  },
  "photo-back": {
    at: withPictures(2),
    ready: async () => ({ was: await place() }),
    seen: async ({ was }) => until("another photo", async () => (await place()) !== was),
  },
  "photo-next": {
    at: withPictures(2),
    ready: async () => ({ was: await place() }),
    seen: async ({ was }) => until("another photo", async () => (await place()) !== was),
  },
  pickup: {
    at: () => returnWith((_, row) => row.part === "collect"),
    ready: async () => {
      await page.keyboard.press("KeyX");
      return {};
    },
    seen: shows("[role=dialog]"),
  },
  cause: { at: review, seen: () => called("review_cause") },
  write: {
    at: review,
    seen: async () => until("the answer is being written", async () => (await hash()).includes("part=answer")),
  },
  complain: {
    at: review,
    seen: async () => until("the complaint is being written", async () => (await hash()).includes("part=complaint")),
  },
  "picture-larger": {
    at: withPictures(1),
    ready: enlarged,
    seen: async ({ was }) => until("it is drawn larger", async () => (await scale()) !== was),
  },
  "picture-smaller": {
    at: withPictures(1),
    ready: async () => {
      await enlarged();
      await page.keyboard.press("Equal");
      await page.waitForTimeout(250);
      return { was: await scale() };
    },
    seen: async ({ was }) => until("it is drawn smaller", async () => (await scale()) !== was),
  },
  "picture-fit": {
    at: withPictures(1),
    ready: async () => {
      await enlarged();
      await page.keyboard.press("Equal");
      await page.keyboard.press("Equal");
      await page.waitForTimeout(250);
      return { was: await scale() };
    },
    seen: async ({ was }) => until("it is drawn whole", async () => (await scale()) !== was),
  },
  copy: {
    at: "/orders",
    ready: async () => {
      await page.keyboard.press("KeyJ");
      await page.keyboard.press("KeyX");
      await page.waitForTimeout(300);
      asked = [];
      return {};
    },
    seen: () => called("order_copy", "text_copy"),
  },
  "mark-all": {
    at: "/orders",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("all rows are marked", async () => (await marks()) > was + 1 || (await page.locator(".orders-bar").count()) > 0),
  },
  "find-ids": {
    at: "/orders",
    seen: async () => until("what is pasted goes into the search", () => page.evaluate(() => document.activeElement?.matches("main input") === true)),
  },
  "export-orders": { at: "/orders", seen: shows("[role=menu]") },
  "columns-wide": {
    at: "/orders",
    ready: async () => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await page.waitForTimeout(400);
      return { was: await page.getByRole("columnheader").count() };
    },
    seen: async ({ was }) => until("other columns are shown", async () => (await page.getByRole("columnheader").count()) !== was),
    after: async () => {
      await page.keyboard.press("KeyW");
      await page.setViewportSize({ width: 1400, height: 900 });
    },
  },
  tab: {
    at: ticketOf,
    ready: async () => {
      await shows("[role=tab]")();
      await page.keyboard.press("Digit3");
      await page.waitForTimeout(300);
      return { was: await page.locator('[role=tab][aria-selected="true"]').first().textContent() };
    },
    seen: async ({ was }) => until("another tab is shown", async () => (await page.locator('[role=tab][aria-selected="true"]').first().textContent()) !== was),
  },
  export: {
    at: ticketOf,
    ready: async () =>
      page
        .getByRole("button", { name: /Export/ })
        .first()
        .waitFor(),
    seen: async () =>
      until(
        "it asks what to do about what is missing, or exports",
        async () => asked.includes("ticket_export") || (await page.getByRole("dialog").count()) > 0,
      ),
  },
  "copy-text": {
    at: ticketOf,
    ready: async () => page.getByRole("button", { name: /Copy/ }).first().waitFor(),
    seen: () => called("text_copy"),
  },
  "next-up": {
    at: async () => {
      const list = await host.invoke("ticket_list");
      if (list[0]) return `/tickets/${list[0].id}`;
      const [one] = await cases({ kind: "rejected_order" });
      const input = { lang: null, incomplete: true, claim_again: false, pictures_in_cells: false };
      const made = await host.invoke("ticket_export", { cases: [one.id], input });
      return `/tickets/${made.ticket.id}`;
    },
    seen: leads("#/cases"),
  },
  run: {
    at: ticketOf,
    ready: async () => {
      await page.locator("main.work .btn-primary").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".capture").waitFor({ timeout: 5_000 });
      return { was: await page.locator(".capture").textContent() };
    },
    seen: async ({ was }) => until("the next stop", async () => (await page.locator(".capture").textContent()) !== was),
  },
  new: { at: "/templates", seen: async () => until("a new template", async () => (await hash()).includes("id=new")) },
};
for (const view of [
  "today",
  "cases",
  "returns",
  "reviews",
  "orders",
  "tickets",
  "outbox",
  "templates",
  "rulebook",
  "accounts",
  "settings",
]) {
  const to = view === "today" ? "#/" : `#/${view}`;
  JOURNEYS[`go-${view}`] = { at: view === "orders" ? "/templates" : "/orders", seen: leads(to) };
}

async function enlarged() {
  await shows(".return-frame:not(:disabled) img")();
  await page.keyboard.press("KeyZ");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(300);
  return { was: await scale() };
}
const scale = () =>
  page
    .getByRole("dialog")
    .locator("img")
    .first()
    .evaluate((img) => `${Math.round(img.getBoundingClientRect().width)} ${img.style.transform} ${img.className}`);

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

test("no shortcut does anything during composition, in a field or beside it", { timeout: 240_000 }, async () => {
  const changing =
    /_(add|set|step|snooze|drop|bulk|take_up|save|remove|receive|cause|export|copy|paste|now|pause)$|^(undo|redo)$/;
  for (const at of ["/cases?view=suggested", "/returns", "/reviews", "/orders", "/templates", "/"]) {
    await go(at);
    await page.waitForTimeout(300);
    asked = [];
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

test("find, decide, export, on to the next: by keys alone, typed in the other layout", { timeout: 120_000 }, async () => {
  const one = (await cases({ view: "suggested", kind: "rejected_order" }))[2];
  await go("/");
  await press("Ctrl+KeyK", CYRILLIC);
  await shows("[role=combobox]")();
  // The case's id as the keys of a Russian layout write it: С is the letter on C.
  await page.keyboard.insertText(one.id.replace("C", "С"));
  await page.getByRole("option", { name: new RegExp(one.id) }).first().waitFor();
  await page.keyboard.press("Enter");
  await until("the case is open", async () => (await hash()).includes(one.id));
  await press("KeyX", CYRILLIC);
  await page.waitForTimeout(200);
  await press("Shift+KeyE", CYRILLIC);
  await until("it is taken up, or asked about", async () => (await page.getByRole("dialog").count()) > 0 || asked.some((name) => /bulk$|take_up/.test(name)));
  if (await page.getByRole("dialog").count()) {
    await shows("[role=dialog] .btn-primary:not(:disabled)")();
    await page.keyboard.press("Control+Enter");
  }
  await until("it is taken up", async () => (await host.invoke("case_show", { id: one.id })).case.state === "open");
  await page.keyboard.press("Escape");
  await go(`/cases?id=${one.id}`);
  await press("KeyT", CYRILLIC);
  await until("the ticket is seen", async () => (await hash()).startsWith("#/tickets/new"));
  await page.waitForTimeout(800);
  await press("Ctrl+KeyE", CYRILLIC);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor({ timeout: 5_000 }).catch(() => undefined);
  if (await dialog.count()) await page.keyboard.press("Control+Enter");
  await until("it is exported", async () => (await host.invoke("ticket_list")).some((ticket) => ticket.cases.some((part) => part.case === one.id)));
  await until("its next steps are shown", async () => /^#\/tickets\/B-/.test(await hash()));
  await page.evaluate(() => document.activeElement?.blur());
  await press("KeyN", CYRILLIC);
  await until("the next case", async () => (await hash()).startsWith("#/cases"));
  // And all of it is in the history, by name.
  await press("Ctrl+Shift+KeyH", CYRILLIC);
  await page.getByRole("dialog", { name: "History of changes" }).getByText(/exported/).first().waitFor();
});

test("the palette opens within 100 ms and finds any id", { timeout: 60_000 }, async () => {
  await go("/reviews");
  const took = await page.evaluate(async () => {
    const times = [];
    for (let n = 0; n < 12; n += 1) {
      const began = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyK", key: "k", ctrlKey: true, bubbles: true }));
      while (!document.querySelector("[role=combobox] , .palette [role=option]")) await new Promise((done) => setTimeout(done, 1));
      times.push(performance.now() - began);
      document.querySelector(".palette input").dispatchEvent(new KeyboardEvent("keydown", { code: "Escape", key: "Escape", bubbles: true }));
      while (document.querySelector(".palette")) await new Promise((done) => setTimeout(done, 5));
    }
    return times.sort((a, b) => a - b);
  });
  console.log(`palette opens: median ${took[6].toFixed(0)} ms, slowest ${took.at(-1).toFixed(0)} ms`);
  assert.ok(took[6] < 100, `${took}`);
  const filter = { query: null, leg: null, silent_days: null, platform: null, account: null, view: null };
  const [order] = (await host.invoke("order_page", { filter, after: null, limit: 1 })).items;
  const { ids } = await host.invoke("order_show", { id: order.key });
  const known = ids.filter((field) => ["order", "srid", "rid", "sticker"].includes(field.name));
  assert.ok(known.length > 1, JSON.stringify(ids));
  for (const field of known) {
    await go("/reviews");
    await press("Ctrl+KeyK", {});
    await shows("[role=combobox]")();
    await page.keyboard.insertText(field.value);
    await until(`${field.name} finds its order`, async () => (await page.getByRole("option").allInnerTexts()).some((line) => line.includes(order.id)));
    await page.keyboard.press("Escape");
  }
});
