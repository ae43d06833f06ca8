// A ticket before and after its export: the five ways to look at it, what is missing in money, the steps that are kept.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { demoIsRead, everyLook, openPage, root, seriousViolations, startBrowser, startHost, startHostIn } from "./host.mjs";

const TABS = ["Text", "Spreadsheet", "PDF", "Pictures", "Manifest"];
const INPUT = { lang: null, incomplete: false, claim_again: false, pictures_in_cells: false };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

/** Cases of refused orders; all but the last `lacking` of them have their pictures. */
async function casesOf(host, count, lacking) {
  const filter = { view: "suggested", kind: "rejected_order", state: null, account: null, due_before: null, query: null };
  const ids = (await host.invoke("case_page", { filter, after: null, limit: count })).items.map((row) => row.id);
  assert.equal(ids.length, count);
  const picture = join(host.folder, "order page.png");
  await writeFile(picture, await readFile(join(root, "icons/128x128.png")));
  let drop = 0;
  for (const stop of await host.invoke("capture_run", { cases: ids.slice(0, count - lacking) })) {
    await host.drop([picture], { x: 0, y: 0 });
    // Drops are numbered one after another, from the first of this host on.
    for (let tries = 0; ; tries += 1) {
      try {
        await host.invoke("evidence_drop", { caseId: stop.case, evidence: stop.evidence, drop });
        drop += 1;
        break;
      } catch (error) {
        if (tries > 2) throw error;
        drop += 1;
      }
    }
  }
  return ids;
}

const openRoute = (host, route) => openPage(browser, `${host.address}/#${route}`);

const newTicket = (ids, tab) =>
  `/tickets/new?cases=${encodeURIComponent(JSON.stringify(ids))}${tab ? `&tab=${tab}` : ""}`;
const selected = (page) => page.locator(".ticket-tabs [role=tab][aria-selected=true]");

/** Dots of a picture that are darker than grey: letters and lines. */
const darkDots = (image) =>
  image.evaluate(async (element) => {
    await element.decode();
    const canvas = document.createElement("canvas");
    canvas.width = element.naturalWidth;
    canvas.height = element.naturalHeight;
    const context = canvas.getContext("2d");
    context.drawImage(element, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 110 && data[at + 1] < 110 && data[at + 2] < 110) dark += 1;
    return { dark, width: canvas.width, height: canvas.height };
  });

test("a ticket is looked at in five ways by their keys, and its PDF is drawn from the very document", { timeout: 300_000 }, async () => {
  const host = await startHost("--demo");
  try {
    await demoIsRead(host);
    const ids = await casesOf(host, 3, 1);
    const { page, complaints } = await openRoute(host, newTicket(ids));
    await selected(page).waitFor({ timeout: 60_000 });
    const asked = await host.invoke("ticket_preview", { cases: ids, input: INPUT });

    // What is missing is told in money, and filling it is the one blue button.
    assert.equal(asked.gaps.length, 1);
    const gap = page.locator(".ticket-gap");
    assert.match(await gap.innerText(), /^1 of 3 orders lack .+: .+ rest on them\.$/);
    assert.deepEqual(await page.locator(".btn-primary").allInnerTexts().then((all) => all.map((text) => text.split("\n")[0])), [
      "Fill the gap",
    ]);

    for (const [index, name] of TABS.entries()) {
      await page.keyboard.press(`Digit${index + 1}`);
      await page.waitForFunction(
        (wanted) => document.querySelector(".ticket-tabs [aria-selected=true]")?.textContent?.startsWith(wanted),
        name,
      );
    }
    await page.keyboard.press("Digit1");
    const russian = asked.texts.find((text) => text.lang === "ru");
    await page.getByRole("tab", { name: "Русский" }).click();
    assert.equal(await page.locator(".ticket-letter").innerText(), russian.text);
    assert.ok((await page.locator(".ticket-bar-end").first().innerText()).replace(/\D/g, "").startsWith(String(russian.characters)));

    await page.keyboard.press("Digit2");
    await page.locator(".cells tbody tr").first().waitFor();
    assert.equal(await page.locator(".cells tbody tr").count(), asked.orders.length);
    for (const order of asked.orders) {
      assert.ok(await page.locator(".cells td", { hasText: order.order_id }).count(), order.order_id);
    }

    await page.keyboard.press("Digit3");
    const first = page.locator('.pdf-page[data-page="1"] img');
    await first.waitFor({ timeout: 60_000 });
    const drawn = await darkDots(first);
    assert.ok(drawn.dark > 2000, `the page has letters: ${JSON.stringify(drawn)}`);
    assert.ok(drawn.height > drawn.width);
    const { pages } = await host.invoke("ticket_page", { key: asked.key, page: 1, width: 300 });
    assert.equal(await page.locator(".pdf-page").count(), pages);
    await page.keyboard.press("Equal");
    await page.locator('.pdf-pages[data-zoom="100"]').waitFor();
    if (pages > 1) {
      await page.keyboard.press("ArrowRight");
      const second = page.locator('.pdf-page[data-page="2"] img');
      await second.waitFor({ timeout: 60_000 });
      assert.ok((await darkDots(second)).dark > 500);
    }

    await page.keyboard.press("Digit4");
    await page.locator(".proof-picture img").first().waitFor();
    assert.equal(await page.locator(".proof-picture img").count(), asked.pictures.length);
    assert.equal(await page.locator(".proof-picture.is-missing").count(), 1);

    await page.keyboard.press("Digit5");
    await page.locator(".manifest-hash").first().waitFor({ timeout: 60_000 });
    const hashes = await page.locator(".manifest-hash").allInnerTexts();
    assert.equal(hashes.length, asked.files.length - 1);
    for (const hash of hashes) assert.match(hash, /^[0-9a-f]{64}$/);
    assert.deepEqual(complaints, []);
  } finally {
    await host.stop();
  }
});

test("what is lacking is left out, the rest exported by keys, and the steps after it are kept over a restart", { timeout: 300_000 }, async () => {
  let host = await startHost("--demo");
  const folder = host.folder;
  try {
    await demoIsRead(host);
    const ids = await casesOf(host, 3, 1);
    const opened = await openRoute(host, newTicket(ids));
    let { page } = opened;
    await page.getByRole("button", { name: /Leave it out/ }).click();
    await page.locator(".btn-primary", { hasText: "Export ZIP" }).waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("Enter");
    await page.locator(".next-steps").waitFor({ timeout: 60_000 });
    const [ticket] = await host.invoke("ticket_list");
    assert.equal(ticket.cases.length, 2);
    assert.deepEqual(
      ticket.steps.map((step) => step.state),
      ["open", "coming", "coming", "coming", "coming", "coming"],
    );

    const current = (name) => page.locator(".check-item.is-opened", { hasText: name });
    for (const name of ["Take the ZIP", "Copy the text", "File it on the support page"]) {
      await current(name).getByRole("button", { name: "It is done" }).click();
      await page.locator(".check-item.is-done", { hasText: name }).waitFor();
    }
    await current("Enter the ticket's number").getByRole("textbox").first().waitFor();
    await page.keyboard.type("4480117");
    await page.keyboard.press("Enter");
    await current("Remind me").getByRole("button", { name: "in 7 days" }).click();
    await current("Remind me").getByRole("button", { name: "Remind me" }).last().click();
    await current("Enter the answer").waitFor();
    const kept = await host.invoke("ticket_show", { ticket: ticket.id });
    assert.equal(kept.number, "4480117");
    assert.ok(kept.remind_at);
    await page.close();
    await host.stop(true);

    host = await startHostIn(folder, "--demo");
    assert.deepEqual((await host.invoke("ticket_show", { ticket: ticket.id })).steps, kept.steps);
    ({ page } = await openRoute(host, `/tickets/${ticket.id}?tab=manifest`));
    await page.locator(".next-steps", { hasText: "5 of 6 done" }).waitFor({ timeout: 60_000 });
    await page.getByText("is as it was written").waitFor({ timeout: 60_000 });
    // Each tick is an action of its own, taken back by its name.
    await host.invoke("undo", { id: null });
    await page.locator(".check-item.is-opened", { hasText: "Remind me" }).waitFor();

    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /Waiting for an answer/ }).click();
    await page.getByRole("row", { name: new RegExp(ticket.id) }).waitFor();
    assert.match(await page.locator(".ticket-sums").innerText(), /Asked for/);
    await page.goto(`${host.address}/#/tickets/${ticket.id}`);
    await page.locator(".next-steps").waitFor();
    await page.keyboard.press("KeyN");
    await page.waitForFunction(() => location.hash.startsWith("#/cases"));
    assert.deepEqual(opened.complaints, []);
  } finally {
    await host.stop();
  }
});

test("every tab of a ticket, in three languages, light and dark, has nothing serious for axe to find", { timeout: 600_000 }, async () => {
  const host = await startHost("--demo");
  try {
    await demoIsRead(host);
    const ids = await casesOf(host, 2, 1);
    const found = [];
    for await (const { lang, theme } of everyLook(host)) {
      const { page } = await openRoute(host, newTicket(ids));
      await page.setViewportSize({ width: 1000, height: 700 });
      await selected(page).waitFor({ timeout: 60_000 });
      for (const [index] of TABS.entries()) {
        await page.keyboard.press(`Digit${index + 1}`);
        await page.waitForTimeout(400);
        for (const line of await seriousViolations(page)) found.push(`${lang} ${theme} ${TABS[index]} ${line}`);
      }
      await page.close();
    }
    assert.deepEqual(found, []);
  } finally {
    await host.stop();
  }
});
