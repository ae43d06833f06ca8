// The dialogs that the system shows, driven in the real window: files are chosen and written where the seller says, and nothing happens
// when a dialog is closed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { choose } from "./chooser.mjs";
import { demoIsRead, root, startHostIn, target, until } from "./host.mjs";
import { homeIn, openWindow } from "./webdriver.mjs";

let folder;
let out;
let window;
/** The demo is read by the windowless host, so that the window has all of it from its start. */
before(
  async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-dialogs-"));
    out = join(folder, "out");
    await mkdir(out);
    const host = await startHostIn(folder, "--demo");
    await demoIsRead(host);
    await until("a return waits to be collected", async () => (await host.invoke("return_list")).items.some((row) => row.part === "collect"), 60);
    await host.stop(true);
    window = await openWindow(join(target, "recourse-window"), ["--data-dir", join(folder, "data"), "--lang", "en", "--demo"], { ...homeIn(folder), GTK_USE_PORTAL: "0" });
    await window.until("the frame", "return document.querySelector('nav') ? true : null");
  },
  { timeout: 240_000 },
);
after(async () => {
  await window?.close();
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

const go = (hash) => window.run("location.hash = arguments[0]", hash);
const invoke = async (command, args = {}) => {
  const { value, error } = await window.invoke(command, args);
  assert.equal(error, undefined, `${command}: ${JSON.stringify(error)}`);
  return value;
};
/** A file that was written, at its full length. */
const written = (file) =>
  until(`${file} is written`, async () => {
    const first = await stat(file).catch(() => null);
    if (!first?.size) return null;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await stat(file)).size === first.size ? await readFile(file) : null;
  });
const said = (words) => window.until(`“${words}” is said`, "return document.body.innerText.includes(arguments[0]) || null", words);

test("a picture is chosen for a case; a dialog that is closed attaches nothing", { timeout: 120_000 }, async () => {
  const filter = { view: "suggested", kind: "rejected_order", state: null, account: null, due_before: null, query: null };
  const [{ id }] = (await invoke("case_page", { filter, after: null, limit: 1 })).items;
  await go(`#/cases?view=suggested&id=${id}`);
  await window.click("button", "Take it up");
  const files = async () => (await invoke("case_show", { id })).evidence.flatMap((line) => line.files);
  const open = () => window.click('[data-evidence][data-required="true"][data-present="false"] button', "choose");
  await choose(open);
  assert.deepEqual(await files(), []);
  const picture = join(out, "order page.png");
  await copyFile(join(root, "icons/128x128.png"), picture);
  await choose(open, picture);
  await until("the picture is attached", async () => (await files()).length === 1);
  assert.equal((await files())[0].name, "order page.png");
});

test("a ticket is saved in another folder", { timeout: 180_000 }, async () => {
  const filter = { view: null, kind: "rejected_order", state: "open", account: null, due_before: null, query: null };
  const ids = (await invoke("case_page", { filter, after: null, limit: 5 })).items.map((row) => row.id);
  const chosen = join(out, "tickets here");
  await mkdir(chosen);
  await go(`#/tickets/new?cases=${encodeURIComponent(JSON.stringify(ids))}`);
  const open = () => window.click("main button", "Export to…");
  await choose(open, chosen);
  const names = await until("the bundle", async () => (await readdir(chosen)).filter((name) => name.endsWith(".zip")).length > 0 && (await readdir(chosen)), 60);
  await written(join(chosen, names[0]));
  assert.match(execFileSync("unzip", ["-t", join(chosen, names[0])], { encoding: "utf8" }), /No errors/);
});

test("templates are written to a file and read from one", { timeout: 180_000 }, async () => {
  const bodies = [{ lang: "ru", text: "Здравствуйте!" }];
  const input = { id: null, name: "From a file", purpose: "review_answer", platform: null, kinds: [], bodies, based_on: null };
  const mine = async () => (await invoke("draft_list", { filter: { purpose: null, platform: null, kind: null } })).drafts.filter((draft) => draft.own);
  await invoke("template_save", { input });
  await go("#/templates");
  const file = join(out, "mine.json");
  await choose(() => window.click("main button", "Export mine"), file);
  JSON.parse(await written(file));
  await invoke("template_remove", { id: (await mine())[0].id });
  assert.deepEqual(await mine(), []);
  await choose(() => window.click("main button", "Import"), file);
  await until("the template is back", async () => (await mine()).some((draft) => draft.name === "From a file"));
});

test("a backup goes where the seller says and is found good there", { timeout: 180_000 }, async () => {
  await go("#/settings?row=backups");
  const file = join(out, "backup.zip");
  await choose(() => window.click("main button", "Back up to a file"), file);
  await written(file);
  assert.match(execFileSync("unzip", ["-t", file], { encoding: "utf8" }), /No errors/);
  await said("Backup written and checked");
  await choose(() => window.click("main button", "Restore from a file"), file);
  await window.until("what restoring would do", "return document.querySelector('[role=dialog]')?.innerText.includes('In the backup') || null");
  await window.key("Escape");
  await window.until("the dialog is closed", "return document.querySelector('[role=dialog]') ? null : true");
});

test("everything in open formats goes into a folder of the seller’s", { timeout: 180_000 }, async () => {
  await go("#/settings?row=open_formats");
  const chosen = join(out, "all of it");
  await mkdir(chosen);
  await choose(() => window.click("main button", "Export everything"), chosen);
  // What is not finished yet has a name of its own, which goes.
  const [name] = await until("a finished folder", async () => {
    const names = (await readdir(chosen)).filter((one) => !one.endsWith(".part"));
    return names.length > 0 && names;
  }, 60);
  assert.match(name, /^recourse-export-\d{4}-\d\d-\d\d$/);
  await said(join(chosen, name));
  assert.ok((await readdir(join(chosen, name))).includes("README.txt"));
});

test("the list for the pick-up point is saved as a PDF", { timeout: 180_000 }, async () => {
  await go("#/returns?part=collect");
  await window.until("returns to collect", "return document.querySelector('[role=option]') ? true : null");
  await window.run("document.activeElement?.blur()");
  await window.key("x");
  await window.key("l");
  await window.until("what goes on the list", "return document.querySelector('[role=dialog]') ? true : null");
  const file = join(out, "pick up.pdf");
  await choose(() => window.click('[role="dialog"] .btn-primary'), file);
  assert.equal((await written(file)).subarray(0, 5).toString(), "%PDF-");
});

for (const [kind, label, head] of [
  ["xlsx", "Spreadsheet", Buffer.from("PK")],
  ["csv", "Text table", null],
]) {
  test(`orders are written as ${kind}; a name without an ending gets it`, { timeout: 180_000 }, async () => {
    await go("#/orders");
    await window.until("orders", "return document.querySelectorAll('[role=\"row\"]').length > 5 || null");
    await choose(async () => {
      await window.click("main button", "Export");
      await window.click('[role="menuitem"]', label);
    }, join(out, "my orders"));
    const bytes = await written(join(out, `my orders.${kind}`));
    if (head) assert.deepEqual(bytes.subarray(0, 2), head);
    else assert.ok(bytes.toString("utf8").split("\n").length > 100);
  });
}
