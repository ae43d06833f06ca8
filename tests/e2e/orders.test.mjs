// The table of orders by hand and by keyboard: any place of the list, sorting, columns that are kept, marks over a whole filter,
// pasted ids.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoIsRead, seriousViolations, startBrowser, startHost, until } from "./host.mjs";

const ALL = { query: null, leg: null, silent_days: null, platform: null, account: null, view: null };

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

async function openTable(path = "/orders", size = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport: size, reducedMotion: "reduce" });
  page.asked = [];
  page.on("request", (request) => {
    const command = /\/ipc\/(\w+)/.exec(request.url())?.[1];
    if (command === "order_window") page.asked.push(request.postDataJSON().offset);
  });
  await page.goto(`${host.address}/#${path}`);
  await page.locator('.wtable [role=row][data-at="0"] [role=gridcell]').nth(2).waitFor();
  return page;
}

const total = (page) => page.locator(".wtable").getAttribute("aria-rowcount").then((count) => Number(count) - 1);
const address = (page) => decodeURIComponent(new URL(page.url()).hash);
const column = (page, id) =>
  page.locator(".wtable [data-head]").evaluateAll((heads, wanted) => heads.findIndex((head) => head.dataset.head === wanted), id);
const cells = async (page, id) => {
  const at = (await column(page, id)) + 1;
  return page.locator(".wtable .grid-row").evaluateAll((rows, n) => rows.map((row) => row.children[n]?.textContent?.trim() ?? ""), at);
};

test("the end of the list is reached in one move, and only what is in sight is asked for", { timeout: 120_000 }, async () => {
  const page = await openTable();
  await page.waitForFunction(async () => Number(document.querySelector(".wtable").getAttribute("aria-rowcount")) > 200);
  const count = await total(page);
  assert.equal(count, (await host.invoke("order_counts")).all);
  await page.locator(".wtable").evaluate((table) => {
    table.scrollTop = table.scrollHeight;
  });
  const last = page.locator(`.wtable [role=row][aria-rowindex="${count + 1}"]`);
  await last.locator("[role=gridcell]").nth(3).waitFor();
  const parts = new Set(page.asked);
  assert.ok(parts.size <= 3, `asked for ${[...parts]}`);
  assert.ok((await page.locator(".wtable [role=row]").count()) < 80, "only the rows in sight exist");
  await page.locator('.wtable [data-at="0"]').focus();
  await page.keyboard.press("End");
  await page.waitForFunction((n) => document.activeElement?.dataset.at === String(n - 1), count);
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.activeElement?.dataset.at === "0");
  assert.deepEqual(await seriousViolations(page), []);
  await page.close();
});

test("a heading sorts by keyboard, both ways, and the address says so", { timeout: 120_000 }, async () => {
  const page = await openTable();
  await page.locator('.wtable [data-head="order"]').focus();
  const steps = (await column(page, "days")) - (await column(page, "order"));
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector('[data-head="days"]')?.getAttribute("aria-sort") === "descending");
  assert.match(address(page), /sort=days/);
  const numbers = async () => (await cells(page, "days")).slice(0, 20).map(Number);
  await page.waitForTimeout(300);
  let days = await numbers();
  assert.deepEqual(days, [...days].sort((a, b) => b - a));
  // The focus stayed on the heading.
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector('[data-head="days"]')?.getAttribute("aria-sort") === "ascending");
  await page.waitForTimeout(300);
  days = await numbers();
  assert.deepEqual(days, [...days].sort((a, b) => a - b));
  await page.close();
});

test("rows are marked with the keys, and Ctrl+A marks all of the filter, loaded or not", { timeout: 120_000 }, async () => {
  const page = await openTable("/orders?view=refused");
  const count = await total(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+ArrowDown");
  await page.locator(".orders-bar").waitFor();
  assert.equal(await page.locator('.wtable [aria-selected="true"]').count(), 3);
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Control+a");
  await page.locator(".orders-bar b", { hasText: String(count) }).waitFor();
  assert.equal(await page.locator('.wtable .grid-row[aria-selected="false"]').count(), 0);
  // Sums of all of them, counted where they lie.
  const sums = await host.invoke("order_sums", { selection: { filter: { ...ALL, view: "refused" }, keys: null, except: [] } });
  assert.equal(sums.count, count);
  // All but one.
  await page.locator('.wtable [data-at="0"] .check').click();
  await page.locator(".orders-bar b", { hasText: String(count - 1) }).waitFor();
  assert.deepEqual(await seriousViolations(page), []);
  await page.locator('.wtable [data-at="1"]').focus();
  await page.keyboard.press("Escape");
  await page.locator(".orders-bar").waitFor({ state: "detached" });
  await page.close();
});

test("a range by click and Shift, single ones by Ctrl", { timeout: 120_000 }, async () => {
  const page = await openTable();
  const row = (at) => page.locator(`.wtable [data-at="${at}"] [role=gridcell]`).nth(3);
  await row(2).click();
  await row(6).click({ modifiers: ["Shift"] });
  assert.equal(await page.locator('.wtable [aria-selected="true"]').count(), 5);
  await row(9).click({ modifiers: ["Control"] });
  assert.equal(await page.locator('.wtable [aria-selected="true"]').count(), 6);
  await page.close();
});

test("columns are left out, moved, made wider, kept, and put back", { timeout: 120_000 }, async () => {
  let page = await openTable();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.locator(".columns-list").getByLabel("Who answers", { exact: true }).click();
  await page.locator(".columns-list").getByLabel("Sticker", { exact: true }).click();
  await page.locator(".columns-list").getByLabel("Days", { exact: true }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  assert.deepEqual(await seriousViolations(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await column(page, "who"), -1);
  assert.ok((await column(page, "days")) < (await column(page, "line")));
  await page.locator('.wtable [data-head="order"]').focus();
  const width = async () => (await page.locator('.wtable [data-head="order"]').boundingBox()).width;
  const before = await width();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Alt+ArrowRight");
  await until("the column is wider", async () => (await width()) >= before + 20, 5);
  const wider = await width();
  await page.waitForTimeout(700);
  await page.close();
  page = await openTable();
  assert.equal(await column(page, "who"), -1);
  assert.ok((await column(page, "sticker")) > 0);
  const kept = (await page.locator('.wtable [data-head="order"]').boundingBox()).width;
  assert.ok(Math.abs(kept - wider) < 2, `${wider} → ${kept}`);
  // By the edge.
  const edge = await page.locator('.wtable [data-head="order"] .whead-edge').boundingBox();
  await page.mouse.move(edge.x + 4, edge.y + 4);
  await page.mouse.down();
  await page.mouse.move(edge.x + 44, edge.y + 4, { steps: 4 });
  await page.mouse.up();
  const dragged = (await page.locator('.wtable [data-head="order"]').boundingBox()).width;
  assert.ok(Math.abs(dragged - kept - 40) < 4, `${kept} → ${dragged}`);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("button", { name: "As it was at first" }).click();
  await page.waitForFunction(() => document.querySelector('[data-head="who"]') !== null);
  assert.equal(await column(page, "sticker"), -1);
  await page.close();
});

test("a narrow window leaves wide columns out until W asks for them", { timeout: 120_000 }, async () => {
  const page = await openTable("/orders", { width: 1000, height: 700 });
  assert.equal(await column(page, "who"), -1);
  await page.keyboard.press("j");
  await page.keyboard.press("w");
  await page.waitForFunction(() => document.querySelector('[data-head="who"]') !== null);
  await page.keyboard.press("w");
  await page.waitForFunction(() => document.querySelector('[data-head="who"]') === null);
  await page.close();
});

test("conditions are set in one panel, stand in the address, and go one by one", { timeout: 120_000 }, async () => {
  const page = await openTable();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.locator(".orders-filter").getByLabel("Case", { exact: true }).selectOption("yes");
  await page.locator(".orders-filter").getByLabel("Ordered from").fill("2026-10-01");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => location.hash.includes("has=yes") && location.hash.includes("from=2026-10-01"));
  await page.locator(".orders-tools [role=status]").waitFor();
  const narrowed = await total(page);
  assert.ok(narrowed > 0 && narrowed < (await host.invoke("order_counts")).all);
  assert.ok((await cells(page, "case")).every((cell) => cell.startsWith("C-")));
  await page.locator(".orders-tools .chip").last().click();
  await page.waitForFunction(() => !location.hash.includes("from="));
  await page.close();
});

test("a pasted column of ids is a list of exactly those, and what belongs to no order is named", { timeout: 120_000 }, async () => {
  const rows = (await host.invoke("order_page", { filter: ALL, after: null, limit: 40 })).items;
  const page = await openTable();
  const paste = (text) =>
    page.getByRole("searchbox", { name: "Filter the orders" }).evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste(`Order\n"${rows[1].id}"\n '${rows[5].id}\n${rows[9].srid ?? rows[9].id}\nno-such-77\n`);
  await page.locator(".orders-missing").waitFor();
  assert.match(await page.locator(".orders-missing").innerText(), /no-such-77/);
  await page.waitForFunction(() => document.querySelector(".wtable")?.getAttribute("aria-rowcount") === "4");
  const shown = await cells(page, "order");
  assert.deepEqual(new Set(shown), new Set([rows[1].id, rows[5].id, rows[9].id]));
  assert.match(address(page), /ids=/);
  assert.deepEqual(await seriousViolations(page), []);
  await page.locator(".orders-tools .chip").first().click();
  await page.waitForFunction(() => Number(document.querySelector(".wtable")?.getAttribute("aria-rowcount")) > 100);
  // Ctrl+V anywhere goes into the search.
  await page.locator('.wtable [data-at="0"]').focus();
  await page.keyboard.press("Control+v");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("type")), "search");
  await page.close();
});
