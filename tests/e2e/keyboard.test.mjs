// The seller's work by keyboard alone: every playbook to an exit, returns decided without a network and sent once, a backup restored.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoIsRead, startBrowser, startHost, startHostIn } from "./host.mjs";

const KINDS = [
  "negative_review",
  "rejected_order",
  "full_return_compensation",
  "buyer_cancellation",
  "out_of_stock",
  "cannot_ship_on_time",
  "dpx_delay_report",
  "no_update",
  "domestic_return",
  "international_return",
  "wb_defect_claim",
  "wb_defect_before_payment",
  "wish_product_dispute",
  "wish_logistics_dispute",
  "ae_unrecognised_tracking",
];
const ENTERED = { wish_product_dispute: "wish", wish_logistics_dispute: "wish", ae_unrecognised_tracking: "aliexpress" };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
});

async function filtered(host, filter, limit = 50) {
  const whole = { view: null, kind: null, state: null, account: null, due_before: null, query: null, ...filter };
  return (await host.invoke("case_page", { filter: whole, after: null, limit })).items;
}

/** A case of a kind: one that was found, else one opened by hand on an order, entered by hand where no connector reads the shop. */
async function caseOf(host, kind) {
  const found = (await filtered(host, { kind })).find((row) => row.state !== "closed" && row.state !== "dropped");
  if (found) return found.id;
  const platform = ENTERED[kind];
  let key;
  if (platform) {
    const name = `${kind} by hand`;
    const account = await host.invoke("account_add_manual", { platform, name });
    const input = { account: account.id, order: `${kind}-1`, product: "Lamp", price: "12.50 USD", ordered_at: "2026-11-01T00:00:00Z", released_at: "2026-11-01T00:00:00Z" };
    key = (await host.invoke("order_add", { input })).order.key;
  } else {
    const filter = { query: null, leg: null, silent_days: null, platform: null, account: null, view: null };
    key = (await host.invoke("order_page", { filter, after: null, limit: 1 })).items[0].key;
  }
  const [id] = await host.invoke("case_open", { kind, orderKeys: [key] });
  return id;
}

/** What the keys are on: the control in the open step that has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    return {
      inStep: at.closest(".check-body, .take-up") !== null,
      tag: at.tagName,
      type: at.getAttribute("type"),
      mode: at.getAttribute("inputmode"),
      text: at.innerText ?? "",
      disabled: at.disabled === true,
    };
  });

/** Does the open step by Tab, arrows, letters and Enter. The decision taken moves on with each visit, so that no loop lasts. */
async function step(page, visit) {
  await page.evaluate(() => document.activeElement?.blur());
  let chosen = false;
  const buttons = [];
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) {
      if (buttons.length > 0) break;
      continue;
    }
    if (!at.inStep) {
      if (buttons.length > 0) break;
      continue;
    }
    if (at.tag === "INPUT" && at.type === "radio") {
      if (!chosen) {
        await page.keyboard.press("Space");
        for (let turn = 0; turn < visit; turn += 1) await page.keyboard.press("ArrowUp");
        chosen = true;
      }
    } else if (at.tag === "INPUT") {
      const value = at.type === "date" ? "2026-12-01" : at.mode === "decimal" ? "10.00 RUB" : "12";
      if (at.type === "date") await page.keyboard.type("12012026");
      else if (!(await page.evaluate(() => document.activeElement.value))) await page.keyboard.type(value);
    } else if (at.tag === "BUTTON" && !at.disabled) {
      buttons.push(at.text);
      // Done in the portal, already filed: what this program cannot do alone is ticked by the seller.
      if (/portal|already/i.test(at.text)) {
        await page.keyboard.press("Enter");
        return at.text;
      }
    }
  }
  // No such button: the step's own, under Enter wherever the focus is not on a control.
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Enter");
  return buttons.join(" | ");
}

test("B-05 each of the fifteen playbooks is walked to an exit by keyboard only", { timeout: 900_000 }, async () => {
  const host = await startHost("--demo");
  try {
    await demoIsRead(host);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(host.address);
    const stuck = [];
    for (const kind of KINDS) {
      const id = await caseOf(host, kind);
      await page.goto(`${host.address}/#/cases?id=${id}`);
      await page.getByRole("article").waitFor();
      const visits = {};
      const walked = [];
      let ended = null;
      for (let at = 0; at < 30 && ended === null; at += 1) {
        const view = await host.invoke("case_show", { id });
        if (view.case.state === "closed") {
          ended = view.outcome;
          break;
        }
        const name = view.next_step ?? view.case.state;
        const visit = (visits[name] ?? -1) + 1;
        visits[name] = visit;
        await page.waitForTimeout(250);
        walked.push(`${name}: ${await step(page, visit)}`);
        await page.waitForTimeout(250);
      }
      if (ended === null) stuck.push(`${kind} ${id}\n  ${walked.slice(-8).join("\n  ")}`);
    }
    assert.equal(stuck.length, 0, stuck.join("\n"));
  } finally {
    await host.stop();
  }
});

test("B-03 a return decided without a network is sent once when it comes back", { timeout: 400_000 }, async () => {
  const first = await startHost("--demo");
  await demoIsRead(first);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const list = await first.invoke("return_list");
    if (list.items.some((row) => row.part === "decide")) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await first.stop(true);

  const offline = await startHostIn(first.folder, "--demo", "--offline");
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${offline.address}/#/returns?part=decide`);
  await page.getByRole("option").first().waitFor();
  // The first decision that needs no words, by its digit; then its button.
  const queued = async () => (await offline.invoke("outbox_list", { filter: {}, after: null, limit: 10 })).items;
  for (const digit of ["1", "2", "3", "4"]) {
    await page.keyboard.press(digit);
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_500);
    if ((await queued()).length > 0) break;
    await page.keyboard.press("Escape");
  }
  const [waiting] = await queued();
  assert.ok(waiting, "the decision waits in the outbox");
  assert.equal(waiting.do, "decide_claim");
  await page.waitForTimeout(12_000);
  const [still] = await queued();
  assert.equal(still.state, "queued", "nothing leaves without a network");
  assert.equal(still.attempts, 0);
  await page.close();
  await offline.stop(true);

  const online = await startHostIn(first.folder, "--demo");
  try {
    let item = null;
    for (let attempt = 0; attempt < 600; attempt += 1) {
      item = (await online.invoke("outbox_list", { filter: {}, after: null, limit: 10 })).items.find((one) => one.id === waiting.id);
      if (item.state === "confirmed") break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.equal(item.state, "confirmed", JSON.stringify(item.tries));
    assert.equal(item.attempts, 1, "sent once");
  } finally {
    await online.stop();
  }
});

test("a restored backup is what was backed up", { timeout: 300_000 }, async () => {
  const host = await startHost("--demo");
  try {
    await demoIsRead(host);
    const [suggested] = await filtered(host, { view: "suggested" }, 1);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${host.address}/#/settings`);
    // What the seller did and what was found; how long a parcel lies still grows meanwhile.
    const kept = async () => {
      const { case: row, audit, steps, evidence, timeline, ids } = await host.invoke("case_show", { id: suggested.id });
      return JSON.stringify([row.state, row.kind, row.subject, audit, steps, evidence, timeline, ids]);
    };
    const before = await kept();
    await page.getByRole("button", { name: "Back up now" }).press("Enter");
    await page.getByText(/Last good backup/).waitFor({ timeout: 60_000 });
    await host.invoke("case_drop", { id: suggested.id, why: "to be taken back" });
    await page.getByRole("button", { name: /Restore the backup of/ }).first().press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const again = dialog.getByRole("checkbox");
    if ((await again.count()) > 0 && (await again.isChecked())) await again.press("Space");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached", timeout: 120_000 });
    assert.equal(await kept(), before);
  } finally {
    await host.stop();
  }
});
