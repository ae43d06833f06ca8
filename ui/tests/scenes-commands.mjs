// The palette, the list of shortcuts, where they are moved, the history of changes.
import { CASES } from "./fixtures/cases.mjs";
import { NO_ORDERS } from "./fixtures/orders.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const text = (name, value) => ({ name, value: { form: "text", value } });
const step = (id, at, name, params, touched) => ({ id, at, message: { id: `undo-${name}`, params }, touched });
const cases = (...ids) => ({ sort: "case", n: ids.length, ids: ids.slice(0, 3) });
const STEPS = [
  step("57", "2026-11-24T07:41:00Z", "snooze", [text("case", "C-0187")], [cases("C-0187")]),
  step(
    "56",
    "2026-11-24T07:38:00Z",
    "ticket-export",
    [text("ticket", "B-0012")],
    [cases("C-0201", "C-0202", "C-0203", "C-0204"), { sort: "ticket", n: 1, ids: ["B-0012"] }],
  ),
  step("55", "2026-11-24T07:20:00Z", "attach", [text("case", "C-0201")], [cases("C-0201")]),
  step("54", "2026-11-23T15:02:00Z", "sync-pause", [], [{ sort: "setting", n: 1, ids: [] }]),
  step(
    "53",
    "2026-11-23T14:59:00Z",
    "take-up",
    [{ name: "n", value: { form: "count", value: 12 } }],
    [{ sort: "case", n: 12, ids: ["C-0190", "C-0191", "C-0192"] }],
  ),
  step("52", "2026-11-23T11:10:00Z", "keys", [], [{ sort: "setting", n: 1, ids: [] }]),
];
const with_ = (settings, more = {}) => ({
  ...ANSWERS,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  undo_list: STEPS,
  redo_list: [step("9", "2026-11-24T07:45:00Z", "drop", [text("case", "C-0177")], [])],
  ...more,
});
const open =
  (keys, typed = "") =>
  async (page) => {
    await page.keyboard.press(keys);
    await page.waitForTimeout(200);
    await page.keyboard.type(typed);
    await page.waitForTimeout(350);
  };
const dark = { theme: "dark" };

export const COMMAND_SCENES = [
  { name: "palette-empty", path: `/cases?id=${CASES[2].id}`, answers: with_({}), act: open("Control+k") },
  { name: "palette", path: "/", answers: with_({}), act: open("Control+k", "2844") },
  { name: "palette-words-dark", path: "/", answers: with_(dark), act: open("Control+k", "back") },
  { name: "palette-layout", path: "/", answers: with_({}), act: open("Control+k", "щквукы") },
  { name: "palette-zh", path: "/", answers: with_({ lang: "zh" }), act: open("Control+k", "备份") },
  { name: "palette-ru-1000", path: "/cases", answers: with_({ lang: "ru" }), size: SMALL, act: open("Control+k") },
  {
    name: "palette-nothing",
    path: "/",
    answers: with_(
      {},
      {
        case_page: { items: [], next: null },
        ...NO_ORDERS,
        review_page: { items: [], next: null },
      },
    ),
    act: open("Control+k", "xyzzy"),
  },
  { name: "keys", path: "/cases", answers: with_({ lang: "ru" }), act: open("Shift+Slash") },
  { name: "keys-dark", path: "/returns", answers: with_(dark), act: open("Shift+Slash") },
  { name: "keys-zh-1000", path: "/cases", answers: with_({ lang: "zh" }), size: SMALL, act: open("Shift+Slash") },
  {
    name: "keys-editor",
    path: "/settings?row=shortcuts",
    answers: with_(
      {},
      {
        keys_list: [
          { id: "find", chord: "Ctrl+KeyP" },
          { id: "suggested", chord: "" },
        ],
      },
    ),
    act: async (page) => {
      await page.locator("[data-shortcut=sync] .key-set").click();
      await page.keyboard.press("Control+KeyP");
      await page.waitForTimeout(250);
    },
  },
  { name: "steps", path: "/", answers: with_({}), act: open("Control+Shift+KeyH") },
  {
    name: "steps-ru-1000",
    path: "/",
    answers: with_({ lang: "ru", ...dark }),
    size: SMALL,
    act: async (page) => {
      await open("Control+Shift+KeyH")(page);
      await page.locator(".steps tbody tr").nth(2).locator("button").last().click();
      await page.waitForTimeout(200);
    },
  },
  {
    name: "steps-none-zh",
    path: "/",
    answers: with_({ lang: "zh" }, { undo_list: [], redo_list: [] }),
    act: open("Control+Shift+KeyH"),
  },
];
