// Every view of the demo shop, as a person would look at it: three languages, light and dark, small windows and a large zoom.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGS, demoIsRead, seriousViolations, setSettings, startBrowser, startHost } from "./host.mjs";
import { blueButtons, cutOff, messageIds, rawWords } from "./looking.mjs";

const SIZES = [
  { name: "1280×800", width: 1280, height: 800 },
  { name: "1000×700", width: 1000, height: 700 },
  // What a window of 1280×800 is at a zoom of 200 %.
  { name: "200 %", width: 640, height: 400 },
];

let browser;
let host;
let views;
let ids;

before(
  async () => {
    ids = [...(await messageIds())];
    browser = await startBrowser();
    host = await startHost("--demo");
    await demoIsRead(host);
    const today = await host.invoke("today");
    const suggested = today.suggested.find((group) => group.kind === "rejected_order");
    const order = today.groups.flatMap((group) => group.items).find((due) => due.case.order_ids.length > 0).case;
    views = {
      today: "/",
      cases: "/cases",
      suggested: `/cases?view=suggested&id=${suggested.case_ids[0]}`,
      returns: "/returns",
      reviews: "/reviews",
      orders: "/orders",
      order: `/orders?id=${encodeURIComponent(`${order.account}/${order.order_ids[0]}`)}`,
      tickets: "/tickets",
      "new ticket": `/tickets/new?cases=${encodeURIComponent(JSON.stringify(suggested.case_ids.slice(0, 3)))}`,
      outbox: "/outbox",
      templates: "/templates",
      rulebook: "/rulebook",
      accounts: "/accounts",
      "add a shop": "/accounts?add=true",
      settings: "/settings",
    };
  },
  { timeout: 180_000 },
);
after(async () => {
  await browser?.close();
  await host?.stop();
});

const set = (change) => setSettings(host, change);

async function open(page, path) {
  await page.goto(`${host.address}/#${path}`);
  await page.locator("main").waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"), null, { timeout: 20_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(120);
}

for (const lang of LANGS) {
  test(`nothing is cut off, out of reach or left as an id in ${lang}`, { timeout: 300_000 }, async () => {
    await set({ lang, theme: "light" });
    const wrong = [];
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size.width, height: size.height } });
      for (const [name, path] of Object.entries(views)) {
        await open(page, path);
        const told = [...(await page.evaluate(cutOff)), ...(await page.evaluate(rawWords, ids)).map((word) => `raw: ${word}`)];
        const blue = await page.evaluate(blueButtons);
        if (blue > 1) told.push(`${blue} blue buttons`);
        wrong.push(...told.map((what) => `${name}, ${size.name}: ${what}`));
      }
      await page.close();
    }
    assert.deepEqual(wrong, []);
  });

  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing serious in ${lang}, ${theme}`, { timeout: 300_000 }, async () => {
      await set({ lang, theme });
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
      const wrong = [];
      for (const [name, path] of Object.entries(views)) {
        await open(page, path);
        wrong.push(...(await seriousViolations(page)).map((what) => `${name}: ${what}`));
      }
      await page.close();
      assert.deepEqual(wrong, []);
    });
  }
}

test("a pane is resized by pointer and keys, remembered for its view alone, and given back", { timeout: 120_000 }, async () => {
  await set({ lang: "en", theme: "light" });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const width = async () => Number(await page.locator("main [role=separator]").first().getAttribute("aria-valuenow"));
  const panes = ["today", "cases", "returns", "reviews", "order", "outbox", "templates", "rulebook", "new ticket"];
  for (const name of panes) {
    await open(page, views[name]);
    const bar = page.locator("main [role=separator]").first();
    const start = await width();
    const box = await bar.boundingBox();
    const away = start + box.x > 1200 ? -64 : 64;
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + away, box.y + 200, { steps: 4 });
    await page.mouse.up();
    const dragged = await width();
    assert.ok(Math.abs(Math.abs(dragged - start) - 64) <= 4, `${name}: ${start} → ${dragged}`);
    await bar.focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(Math.abs((await width()) - dragged), 16, name);
    const kept = await width();
    await open(page, "/settings");
    await open(page, views[name]);
    assert.equal(await width(), kept, `${name} remembers its width`);
    await page.reload();
    await open(page, views[name]);
    assert.equal(await width(), kept, `${name} remembers its width beyond the window`);
    await page.locator("main [role=separator]").first().dblclick();
    assert.equal(await width(), start, `${name} gives its first width back`);
  }
  await context.close();
});

test("where two panes do not fit, the list comes first and its row opens the page", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  for (const name of ["cases", "rulebook"]) {
    await open(page, views[name]);
    assert.equal(await page.locator("main [role=separator]").count(), 0);
    const list = page.getByRole("listbox");
    assert.ok(await list.isVisible(), name);
    await list.getByRole("option").nth(1).click();
    await list.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Back to the list" }).click();
    await list.waitFor();
  }
  await page.close();
});

test("what just happened is told beside the status, never over it", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await open(page, views.cases);
  await page.keyboard.press("s");
  await page.getByRole("menuitem").first().click();
  const toast = page.locator(".toast");
  await toast.waitFor();
  const told = await toast.boundingBox();
  for (const other of await page.locator(".status > :not(.toast)").all()) {
    const box = await other.boundingBox();
    if (!box || box.width === 0) continue;
    assert.ok(box.x >= told.x + told.width - 1 || box.x + box.width <= told.x + 1, "the toast lies over something");
  }
  const status = await page.locator(".status").boundingBox();
  assert.ok(told.y >= status.y - 1 && told.y + told.height <= status.y + status.height + 1, "the toast leaves its line");
  assert.deepEqual(await page.evaluate(cutOff), []);
  await page.keyboard.press("Control+z");
  await page.getByText("Undone", { exact: false }).waitFor();
  await page.close();
});
