// The inbox and the case page by hand: several cases with one undo, a named filter, a search, a blurred picture, notes.
import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { demoIsRead, root, seriousViolations, startBrowser, startHost, startHostIn, until } from "./host.mjs";

let browser;
let host;
before(async () => {
  browser = await startBrowser();
  host = await startHost("--demo");
  await demoIsRead(host);
});
after(async () => {
  await browser?.close();
  await host?.stop();
});

const NO_FILTER = { view: null, kind: null, state: null, account: null, due_before: null, due: null, query: null };
const list = async (filter, limit = 200) =>
  (await host.invoke("case_page", { filter: { ...NO_FILTER, ...filter }, after: null, limit })).items;
const count = async (name) => (await host.invoke("case_counts")).views.find((view) => view.key === name).count;

async function open(path, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(`${host.address}/#${path}`);
  await page.getByRole("option").first().waitFor();
  await page.getByRole("article").waitFor();
  return page;
}
const chosen = (page) => page.getByRole("article").getAttribute("aria-label");

test("three cases are marked by key, dropped with a preview, and come back with one undo", { timeout: 120_000 }, async () => {
  const page = await open("/cases");
  const rows = await list({ view: "todo" });
  const before = await count("todo");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+J");
  assert.equal(await page.locator(".vrow.is-marked").count(), 3);
  assert.equal(await chosen(page), rows[2].id);
  await page.keyboard.press("Shift+K");
  assert.equal(await page.locator(".vrow.is-marked").count(), 2, "turning back takes a mark off");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("listitem").first().waitFor();
  const told = await dialog.getByRole("listitem").allInnerTexts();
  assert.equal(told.length, 3);
  for (const [index, line] of told.entries()) {
    assert.ok(line.includes(rows[index].id) && line.includes("dropped"), line);
  }
  assert.deepEqual(await seriousViolations(page), []);
  await page.keyboard.type("Settled on the phone");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await count("todo"), before - 3);
  const gone = await host.invoke("case_show", { id: rows[1].id });
  assert.equal(gone.case.state, "dropped");
  assert.equal(gone.audit.at(-1).why, "Settled on the phone");
  await page.keyboard.press("Control+z");
  await until("all three are back", async () => (await count("todo")) === before);
  assert.equal((await host.invoke("case_show", { id: rows[1].id })).case.state, "open");

  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await page.keyboard.press("s");
  await dialog.getByRole("listitem").first().waitFor();
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await count("snoozed"), 1);
  await page.getByRole("tab", { name: /Later/ }).click();
  await until("the snoozed one is listed", async () => (await page.getByRole("option").count()) === 1);
  await page.keyboard.press("Control+z");
  await until("it is awake", async () => (await count("snoozed")) === 0);
  await page.close();
});

test("the next row is open after a case has left the list", { timeout: 60_000 }, async () => {
  const page = await open("/cases");
  const rows = await list({ view: "todo" });
  await page.keyboard.press("j");
  assert.equal(await chosen(page), rows[1].id);
  await page.keyboard.press("d");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Too little money");
  await page.keyboard.press("Control+Enter");
  await until("the next is open", async () => (await chosen(page)) === rows[2].id);
  await page.keyboard.press("Control+z");
  await until("it is back", async () => (await list({ view: "todo" })).some((row) => row.id === rows[1].id));
  await page.close();
});

test("a filter gets a name, counts, survives a restart, and is renamed and removed with an undo", { timeout: 180_000 }, async () => {
  const kind = (await host.invoke("case_counts")).kinds[0].key;
  const page = await open(`/cases?kind=${kind}`);
  await page.getByRole("button", { name: "Save view…" }).click();
  await page.keyboard.type("Mine <b>first</b>");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const chip = page.locator(".filters-saved button");
  await chip.waitFor();
  const found = (await list({ view: "todo", kind })).length;
  assert.equal(await chip.textContent(), `Mine <b>first</b> ${found}`);
  assert.equal(await chip.getAttribute("aria-pressed"), "true");
  await page.close();

  await host.stop(true);
  host = await startHostIn(host.folder, "--demo");
  const again = await open("/cases");
  const kept = again.locator(".filters-saved button");
  await kept.waitFor();
  await kept.click();
  await until("the address holds it", () => again.url().includes(`kind=${kind}`));
  await again.getByRole("button", { name: "Filter", exact: true }).click();
  await again.getByRole("button", { name: "Edit views…" }).click();
  await again.getByRole("dialog").getByRole("textbox").fill("Renamed");
  await again.keyboard.press("Enter");
  await until("it is renamed", async () => (await host.invoke("saved_view_list"))[0].name === "Renamed");
  assert.deepEqual(await seriousViolations(again), []);
  await again.getByRole("button", { name: /Remove/ }).click();
  await until("it is gone", async () => (await host.invoke("saved_view_list")).length === 0);
  await again.keyboard.press("Escape");
  await again.keyboard.press("Control+z");
  await until("it is back", async () => (await host.invoke("saved_view_list")).length === 1);
  await again.keyboard.press("Control+z");
  await until("its name too", async () => (await host.invoke("saved_view_list"))[0].name === "Mine <b>first</b>");
  await again.close();
});

test("a search marks what it found, as text", { timeout: 60_000 }, async () => {
  const review = (await list({ kind: "negative_review" }))[0];
  const word = review.title.split(/\s+/).sort((a, b) => b.length - a.length)[0];
  const page = await open("/cases");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(word.toUpperCase());
  const mark = page.locator(".vrow mark").first();
  await mark.waitFor();
  assert.equal((await mark.innerText()).toLowerCase(), word.toLowerCase());
  await page.keyboard.press("Control+a");
  await page.keyboard.type(review.id);
  await until("its number is marked", async () => (await page.locator(".vrow mark").allInnerTexts()).includes(review.id));
  assert.ok(page.url().includes("q="), "the search is in the address");
  await page.close();
});

test("parts of a picture are made unreadable by pointer and keys, and the original comes back", { timeout: 120_000 }, async () => {
  const wanted = (await list({ kind: "negative_review" }))[0].id;
  const page = await open(`/cases?id=${wanted}`);
  const file = join(host.folder, "page.png");
  await writeFile(file, await readFile(join(root, "icons/128x128.png")));
  await host.drop([file], { x: 1100, y: 600 });
  await page.getByRole("button", { name: "Hide personal data…" }).waitFor();
  const before = (await host.invoke("case_show", { id: wanted })).evidence.flatMap((item) => item.files);
  assert.equal(before.length, 1);
  const hash = before[0].attachment;

  // At full size first: plus zooms, the arrows move, 0 shows all of it.
  await page.getByRole("button", { name: "Enlarge page.png" }).click();
  const zoom = page.locator(".zoom");
  await zoom.locator("img").waitFor();
  await until("the keys work at once", () => zoom.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Equal");
  await until("it is larger", async () => (await zoom.getAttribute("data-zoomed")) === "true");
  assert.deepEqual(await seriousViolations(page), []);
  await page.keyboard.press("0");
  await until("all of it is shown", async () => (await zoom.getAttribute("data-zoomed")) === "false");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Hide personal data…" }).click();
  const canvas = page.locator(".conceal-canvas");
  await canvas.locator("img").waitFor();
  await page.waitForTimeout(200);
  const box = await canvas.boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3, { steps: 4 });
  await page.mouse.up();
  assert.equal(await page.locator(".conceal-area").count(), 1);
  await canvas.focus();
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.locator(".conceal-area").count(), 2);
  await page.keyboard.press("Delete");
  assert.equal(await page.locator(".conceal-area").count(), 1);
  await canvas.focus();
  await page.keyboard.press("a");
  assert.deepEqual(await seriousViolations(page), []);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const after = (await host.invoke("case_show", { id: wanted })).evidence.flatMap((item) => item.files);
  assert.equal(after.length, 1);
  assert.notEqual(after[0].attachment, before[0].attachment);
  assert.deepEqual([after[0].original, after[0].areas], [before[0].attachment, 2]);
  await page.getByRole("button", { name: "Put the original back" }).click();
  await until("the original is back", async () => {
    const [now] = (await host.invoke("case_show", { id: wanted })).evidence.flatMap((item) => item.files);
    return now.attachment === before[0].attachment && now.original === null;
  });
  const shown = async () => (await host.invoke("case_show", { id: wanted })).evidence.flatMap((item) => item.files)[0];
  await page.keyboard.press("Control+z");
  await until("the unreadable one is back", async () => (await shown()).original === hash);
  await page.keyboard.press("Control+z");
  await until("the first one is back", async () => (await shown()).attachment === hash);

  // What is changed on disk without a change of its length is told once the file was read.
  const names = await readdir(host.folder, { recursive: true });
  const place = join(host.folder, names.find((name) => name.endsWith(hash)));
  const bytes = await readFile(place);
  bytes[bytes.length - 1] ^= 1;
  await writeFile(place, bytes);
  await page.reload();
  await page.getByText(/^Kept .*changed on disk/).waitFor();
  await page.close();
});

test("a note is written, changed, removed and undone by keyboard, and is told to be private", { timeout: 60_000 }, async () => {
  const page = await open("/cases");
  const id = await chosen(page);
  const notes = page.getByRole("region", { name: "Notes" });
  assert.match(await notes.innerText(), /no ticket/);
  await notes.getByRole("textbox", { name: "New note" }).focus();
  await page.keyboard.type("Asked the warehouse <b>twice</b>");
  await page.keyboard.press("Control+Enter");
  await notes.getByText("Asked the warehouse <b>twice</b>").waitFor();
  await notes.getByRole("button", { name: "Edit" }).press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(", it is there");
  await page.keyboard.press("Control+Enter");
  await until("it is changed", async () => (await host.invoke("case_show", { id })).notes[0].text.endsWith("it is there"));
  await notes.getByRole("button", { name: "Remove" }).press("Enter");
  await until("it is gone", async () => (await host.invoke("case_show", { id })).notes.length === 0);
  await page.keyboard.press("Control+z");
  await until("it is back", async () => (await host.invoke("case_show", { id })).notes.length === 1);
  assert.deepEqual(await seriousViolations(page), []);
  await page.close();
});
