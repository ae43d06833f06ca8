// Journeys through the real app on the windowless host: every view in three languages, and from first start to an exported ticket.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { demoIsRead, everyLook, openPage, root, seriousViolations, startBrowser, startHost, startHostIn, until } from "./host.mjs";

const VIEWS = ["#/", "#/cases", "#/returns", "#/reviews", "#/orders", "#/tickets", "#/outbox", "#/templates", "#/rulebook", "#/accounts", "#/settings"];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

test("from first start through the demo and an attached picture to an exported, filed ticket", { timeout: 300_000 }, async () => {
  const host = await startHost();
  try {
    const { page, complaints } = await openPage(browser, host.address);
    await page.getByRole("button", { name: /demo/i }).first().click();
    await page.getByRole("navigation").getByText("Cases").waitFor({ timeout: 120_000 });
    await demoIsRead(host);

    const suggested = await host.invoke("case_page", {
      filter: { view: "suggested", kind: "rejected_order", state: null, account: null, due_before: null, query: null },
      after: null,
      limit: 1,
    });
    const id = suggested.items[0].id;
    await page.goto(`${host.address}/#/cases?view=suggested&id=${id}`);
    await page.getByText(id).first().waitFor();
    await page.getByRole("button", { name: "Take it up" }).first().click();

    const before = await host.invoke("case_show", { id });
    const gap = before.evidence.find((line) => line.form !== "records" && !line.present);
    assert.ok(gap, "a refused order lacks its page's picture");
    const picture = join(host.folder, "order page.png");
    await writeFile(picture, await readFile(join(root, "icons/128x128.png")));
    const tile = page.locator(`[data-evidence="${gap.name}"]`);
    const box = await tile.boundingBox();
    await host.drop([picture], { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await page.waitForFunction(
      ([name]) => document.querySelector(`[data-evidence="${name}"]`)?.getAttribute("data-present") === "true",
      [gap.name],
      { timeout: 20_000 },
    );

    await page.goto(`${host.address}/#/tickets/new?cases=${encodeURIComponent(JSON.stringify([id]))}`);
    const button = page.getByRole("button", { name: /Export ZIP/ });
    await button.waitFor({ timeout: 60_000 });
    const asked = await host.invoke("ticket_preview", {
      cases: [id],
      input: { lang: null, incomplete: false, claim_again: false, pictures_in_cells: false },
    });
    assert.equal(asked.complete, true, JSON.stringify(asked.missing));
    await button.click();
    await until("the ticket is exported", async () => (await host.invoke("ticket_list")).some((ticket) => ticket.state === "exported"), 60);
    const [ticket] = await host.invoke("ticket_list");
    assert.deepEqual(
      ticket.claimed.map((money) => money.minor),
      asked.totals.filter((total) => total.column === "claimed").map((total) => total.amount.minor),
    );
    assert.deepEqual(complaints, []);
  } finally {
    await host.stop();
  }
});

test("every view in three languages, light and dark, has nothing serious for axe to find", { timeout: 600_000 }, async () => {
  const host = await startHost("--demo");
  try {
    await demoIsRead(host);
    const [first] = (
      await host.invoke("case_page", {
        filter: { view: "todo", kind: null, state: null, account: null, due_before: null, query: null },
        after: null,
        limit: 1,
      })
    ).items;
    const [order] = (
      await host.invoke("order_page", {
        filter: { query: null, leg: null, silent_days: null, platform: null, account: null, view: null },
        after: null,
        limit: 1,
      })
    ).items;
    const views = [
      ...VIEWS,
      `#/cases?id=${first.id}`,
      `#/orders?id=${encodeURIComponent(order.key)}`,
      `#/tickets/new?cases=${encodeURIComponent(JSON.stringify([first.id]))}`,
      "#/accounts?add=true",
    ];
    for await (const { lang, theme } of everyLook(host)) {
      const { page, complaints } = await openPage(browser, host.address);
      for (const view of views) {
        await page.goto(`${host.address}/${view}`);
        await page.locator("main").waitFor();
        await page.waitForTimeout(300);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.deepEqual(await seriousViolations(page), [], `${lang} ${theme} ${view}`);
        const raw = await page.evaluate(() => /\{\$|\b(?:today|cases|case|orders|tickets|shops|banner|sentence|field|stream|error|state|kind|step|option)-[a-z_]+-[a-z_-]+/.exec(document.body.innerText)?.[0] ?? null);
        assert.equal(raw, null, `a message id instead of its text: ${lang} ${view}`);
      }
      assert.deepEqual(complaints, [], `${lang} ${theme}`);
      await page.close();
    }
  } finally {
    await host.stop();
  }
});

test("a start that cannot open its data says what, why and what to do", { timeout: 120_000 }, async () => {
  const holder = await startHost();
  await holder.invoke("frame");
  const second = await startHostIn(holder.folder);
  try {
    const page = await browser.newPage();
    await page.goto(second.address);
    await page.getByText("Recourse is already open on this data folder.").waitFor({ timeout: 20_000 });
    assert.match(await page.locator("body").innerText(), /Use the window that is open/);
    assert.deepEqual(await seriousViolations(page), []);
  } finally {
    await second.stop(true);
    await holder.stop();
  }
});
