// The settings in the browser over the real app: each is changed, kept over a restart and undone; rows are found and gone to; the
// report is shown to the last letter; a first run leads to the first cases while the rest is still read.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { seriousViolations, startBrowser, startHost, startHostIn, until } from "./host.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function open(host, path = "/settings") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${host.address}/#${path}`);
  return page;
}
const row = (page, name) => page.locator(`#row-${name}`);
const settings = async (host) => (await host.invoke("frame")).settings;

/** Each row: how it is changed, and what is kept then. */
const CHANGES = [
  ["theme", (r) => r.getByLabel("Dark").click(), { theme: "dark" }],
  ["zoom", (r) => r.locator("select").selectOption("125"), { zoom: 125 }],
  ["region_dates", (r) => r.locator("select").selectOption("de-DE"), { region_dates: "de-DE" }],
  ["hours", (r) => r.getByLabel("12 hours").click(), { hours: "h12" }],
  ["region_numbers", (r) => r.locator("select").selectOption("ru-RU"), { region_numbers: "ru-RU" }],
  ["region_money", (r) => r.locator("select").selectOption("zh-CN"), { region_money: "zh-CN" }],
  ["first_day", (r) => r.getByLabel("Sunday").click(), { first_day: "sunday" }],
  ["time_zone", (r) => r.locator("select").selectOption("Asia/Almaty"), { time_zone: "Asia/Almaty" }],
  ["interval_min", (r) => r.locator("select").selectOption("30"), { interval_min: 30 }],
  ["archive_months", (r) => r.locator("select").selectOption("6"), { archive_months: 6 }],
  ["outbox_hold_s", (r) => r.locator("select").selectOption("20"), { outbox_hold_s: 20 }],
  ["ticket_lang", (r) => r.locator("select").selectOption("en"), { ticket_lang: "en" }],
  ["ticket_limit", (r) => type(r, "1500"), { ticket_limit: 1500 }],
  ["ticket_orders", (r) => type(r, "12"), { ticket_orders: 12 }],
];
async function type(r, text) {
  await r.locator("input").fill(text);
  await r.locator("input").press("Enter");
}
test("each setting is changed where it stands, kept over a restart, and undone by its name", { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "recourse-settings-"));
  let host = await startHostIn(folder);
  const old = await settings(host);
  let page = await open(host);
  for (const [name, change, kept] of CHANGES) {
    await change(row(page, name));
    const [key, value] = Object.entries(kept)[0];
    await until(name, async () => (await settings(host))[key] === value);
  }
  await row(page, "lang").getByLabel("Русский").click();
  await page.getByRole("heading", { level: 1, name: "Настройки" }).waitFor();
  await page.context().close();
  await host.stop(true);

  host = await startHostIn(folder);
  const wanted = Object.assign({}, old, ...CHANGES.map(([, , kept]) => kept), { lang: "ru" });
  assert.deepEqual(await settings(host), wanted);
  assert.equal((await host.invoke("frame")).local_zone, "Asia/Almaty");
  page = await open(host);
  await page.locator("html[data-theme=dark][lang=ru]").waitFor();
  for (const [name, , kept] of [...CHANGES, ["lang", null, { lang: "ru" }]].reverse()) {
    await page.keyboard.press("Control+KeyZ");
    const key = Object.keys(kept)[0];
    await until(`${name} undone`, async () => (await settings(host))[key] === old[key]);
  }
  assert.deepEqual(await settings(host), old);
  await page.context().close();
  await host.stop();
});

test("a row is found by a word, gone to by its name, and a place without one is said", { timeout: 60_000 }, async () => {
  const host = await startHost();
  const page = await open(host, "/settings?row=time_zone");
  await page.locator("#row-time_zone.is-found").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".setting")?.id), "row-time_zone");
  await page.keyboard.press("Control+KeyF");
  await page.keyboard.type("quiet");
  await row(page, "quiet_hours").waitFor();
  assert.equal(await page.locator(".setting").count(), 1);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("no such thing");
  await page.getByText("No setting is called").waitFor();
  await page.keyboard.press("Escape");
  await row(page, "version").waitFor();
  assert.deepEqual(await seriousViolations(page), []);
  await host.stop();
});

test("dates, numbers and money follow the region at once, the words stay", { timeout: 60_000 }, async () => {
  const host = await startHost("--demo");
  const page = await open(host);
  await row(page, "region_money").locator("select").selectOption("de-DE");
  await row(page, "region_dates").locator("select").selectOption("en-US");
  await until("both kept", async () => (await settings(host)).region_dates === "en-US");
  await until("orders read", async () => (await host.invoke("order_counts")).all > 50, 60);
  await page.goto(`${host.address}/#/orders`);
  await page.getByText(/\d,\d\d\s₽/).first().waitFor();
  assert.equal(await page.getByText(/\d\.\d\d\s₽/).count(), 0, "no sum is written the English way");
  await host.stop();
});

test("the report is shown whole, and names nobody", { timeout: 60_000 }, async () => {
  const host = await startHost("--demo");
  await until("orders read", async () => (await host.invoke("order_counts")).all > 50, 60);
  const page = await open(host, "/settings?row=diagnostics");
  await row(page, "diagnostics").getByRole("button").click();
  const dialog = page.getByRole("dialog");
  for (const name of ["about.json", "settings.json", "counts.json", "shops.json", "integrity.json"]) {
    await dialog.getByRole("button", { name }).click();
    const text = await dialog.locator(".report-text").innerText();
    assert.ok(text.length > 2, name);
    assert.ok(!text.includes(host.folder), `${name} names no folder`);
  }
  assert.deepEqual(await seriousViolations(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await host.stop();
});

test("the licences are there with their texts", { timeout: 60_000 }, async () => {
  const host = await startHost();
  const page = await open(host, "/settings?row=licences");
  await row(page, "licences").getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=search]").fill("serde_json");
  await dialog.getByRole("button", { name: /^serde_json/ }).click();
  assert.match(await dialog.locator(".report-text").innerText(), /Permission is hereby granted|Apache License/);
  await host.stop();
});

test("a first run leads to the first cases within a minute", { timeout: 90_000 }, async () => {
  const host = await startHost();
  const page = await open(host, "/");
  const begun = Date.now();
  await page.getByRole("button", { name: "Русский" }).click();
  await page.getByRole("heading", { level: 1, name: /31/ }).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: /Open the demo shop/ }).click();
  await page.locator("nav").waitFor();
  await until("cases", async () => (await host.invoke("case_counts")).views.some((view) => view.count > 0), 60);
  await page.goto(`${host.address}/#/cases?view=suggested`);
  await page.locator("main [role=option], main [role=row], main li").first().waitFor();
  assert.ok(Date.now() - begun < 60_000, "within a minute");
  await host.stop();
});
