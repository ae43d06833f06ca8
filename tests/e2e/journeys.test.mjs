// Journeys through the real app on the windowless host: every view in three languages, and from first start to an exported ticket.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root, seriousViolations, startBrowser, startHost } from "./host.mjs";

const LANGS = ["en", "ru", "zh"];
const VIEWS = ["#/", "#/cases", "#/returns", "#/reviews", "#/orders", "#/tickets", "#/outbox", "#/templates", "#/rulebook", "#/accounts", "#/settings"];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

/** A page that remembers what it should not have said. */
async function openPage(host, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints = [];
  page.on("console", (message) => {
    // A refused command is an answer the view shows, not a fault of the page.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(host.address);
  return { page, complaints };
}

async function demoIsRead(host) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const status = await host.invoke("sync_status");
    const counts = await host.invoke("case_counts");
    if (!status.running && counts.views.some((view) => view.count > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the demo shop was not read within two minutes");
}

test("from first start through the demo and an attached picture to an exported, filed ticket", { timeout: 300_000 }, async () => {
  const host = await startHost();
  try {
    const { page, complaints } = await openPage(host);
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
    await fetch(`${host.address}/host/drop`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ paths: [picture], x: box.x + box.width / 2, y: box.y + box.height / 2 }),
    });
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
    for (let attempt = 0; (await host.invoke("ticket_list")).every((ticket) => ticket.state !== "exported"); attempt += 1) {
      assert.ok(attempt < 300, "the ticket is exported within a minute");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
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
    for (const lang of LANGS) {
      const frame = await host.invoke("frame");
      await host.invoke("settings_set", { settings: { ...frame.settings, lang } });
      for (const colorScheme of ["light", "dark"]) {
        const { page, complaints } = await openPage(host, { colorScheme });
        for (const view of views) {
          await page.goto(`${host.address}/${view}`);
          await page.locator("main").waitFor();
          await page.waitForTimeout(300);
          assert.equal(await page.locator("html").getAttribute("lang"), lang);
          assert.deepEqual(await seriousViolations(page), [], `${lang} ${colorScheme} ${view}`);
          const raw = await page.evaluate(() => /\{\$|\b(?:today|cases|case|orders|tickets|shops|banner|sentence|field|stream|error|state|kind|step|option)-[a-z_]+-[a-z_-]+/.exec(document.body.innerText)?.[0] ?? null);
          assert.equal(raw, null, `a message id instead of its text: ${lang} ${view}`);
        }
        assert.deepEqual(complaints, [], `${lang} ${colorScheme}`);
        await page.close();
      }
    }
  } finally {
    await host.stop();
  }
});

test("a start that cannot open its data says what, why and what to do", { timeout: 120_000 }, async () => {
  const holder = await startHost();
  await holder.invoke("frame");
  const { spawn } = await import("node:child_process");
  const { target } = await import("./host.mjs");
  const second = spawn(join(target, "examples/ui-host"), ["--data-dir", join(holder.folder, "data")], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const address = await new Promise((resolve) => {
      let said = "";
      second.stdout.on("data", (chunk) => {
        said += chunk;
        const ready = /ready (http:\S+)/.exec(said);
        if (ready) resolve(ready[1]);
      });
    });
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByText("Recourse is already open on this data folder.").waitFor({ timeout: 20_000 });
    assert.match(await page.locator("body").innerText(), /Use the window that is open/);
    assert.deepEqual(await seriousViolations(page), []);
  } finally {
    const ended = new Promise((resolve) => second.once("exit", resolve));
    second.stdin.end();
    await ended;
    await holder.stop();
  }
});
