// Today over the demo shop: what must be done before when, what changed, what waits, and where each line leads.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoIsRead, setSettings, startBrowser, startHost } from "./host.mjs";

let browser;
let host;
before(
  async () => {
    browser = await startBrowser();
    host = await startHost("--demo");
    await demoIsRead(host);
    await setSettings(host, { lang: "en" });
  },
  { timeout: 180_000 },
);
after(async () => {
  await browser?.close();
  await host?.stop();
});

async function today(size = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport: size });
  await page.goto(`${host.address}/#/`);
  await page.locator(".due").first().waitFor();
  return page;
}

test("the first thing to do has the blue button, J passes it on, and Enter opens the case at its step", { timeout: 60_000 }, async () => {
  const view = await host.invoke("today");
  const rows = view.groups.flatMap((group) => group.items);
  const page = await today();
  const blue = () => page.locator(".due .btn-primary");
  const rowOf = async () => (await page.locator(".due:has(.btn-primary)").getAttribute("id")).slice(4);
  assert.equal(await blue().count(), 1);
  assert.equal(await rowOf(), rows[0].case.id);
  await page.keyboard.press("j");
  assert.equal(await rowOf(), rows[1].case.id);
  await page.keyboard.press("k");
  assert.equal(await rowOf(), rows[0].case.id);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`id=${rows[0].case.id}`));
  const open = await host.invoke("case_show", { id: rows[0].case.id });
  assert.equal(open.next_step, rows[0].step.name);
  await page.locator(".check-item.is-open, .check-item.is-opened").first().waitFor();
  await page.close();
});

test("days stand in the order of time left, each with its heading, and a rule opens its source", { timeout: 60_000 }, async () => {
  const page = await today();
  const heads = await page.locator(".due-head").allTextContents();
  assert.equal(new Set(heads).size, heads.length, "no day twice");
  const rule = page.locator(".due-rule a").first();
  await rule.click();
  await page.waitForURL(/rulebook\?id=/);
  await page.getByText("Where it comes from").waitFor();
  await page.close();
});

test("what changed leads somewhere, can be put away as seen, and that is undone", { timeout: 60_000 }, async () => {
  const page = await today();
  const lines = page.locator(".digest a");
  const count = await lines.count();
  assert.ok(count > 0);
  for (const href of await lines.evaluateAll((all) => all.map((line) => line.getAttribute("href")))) {
    const other = await browser.newPage();
    await other.goto(`${host.address}/${href}`);
    await other.locator("main h1").first().waitFor();
    assert.notEqual(new URL(other.url()).hash, "#/", href);
    await other.close();
  }
  await page.getByRole("button", { name: "Seen", exact: true }).click();
  await page.getByText("Nothing new.").waitFor();
  await page.keyboard.press("Control+z");
  await page.waitForFunction((all) => document.querySelectorAll(".digest a").length === all, count);
  await page.close();
});

test("a filed ticket waits on others since it was filed; an exported one still has to be filed", { timeout: 120_000 }, async () => {
  const view = await host.invoke("today");
  const ids = view.suggested.find((group) => group.kind === "rejected_order").case_ids.slice(0, 2);
  await host.invoke("case_take_up", { ids });
  const exported = await host.invoke("ticket_export", { cases: ids, input: { lang: "ru", incomplete: true } });
  const page = await today();
  const waiting = page.locator(".waiting li", { hasText: exported.ticket.id });
  await waiting.getByText("not filed yet").waitFor();
  await host.invoke("ticket_filed", { ticket: exported.ticket.id, number: "44-7", at: null, remindAt: null });
  await waiting.getByText(`${exported.ticket.id}, 44-7`).waitFor();
  await waiting.getByRole("link").click();
  await page.waitForURL(new RegExp(`tickets/${exported.ticket.id}`));
  await page.close();
});

test("where nothing presses it says what comes next, and when", { timeout: 120_000 }, async () => {
  for (;;) {
    const view = await host.invoke("today");
    const urgent = view.groups.filter((group) => ["overdue", "today"].includes(group.key)).flatMap((group) => group.items);
    if (urgent.length === 0) break;
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString();
    for (const { case: one } of urgent) await host.invoke("case_snooze", { id: one.id, until });
  }
  const page = await today();
  await page.getByText("Nothing ends before").waitFor();
  await page.getByRole("heading", { name: "Next", exact: true }).waitFor();
  await page.getByText("is back").first().waitFor();
  await page.close();
});
