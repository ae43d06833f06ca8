import { KEEP, REMINDED } from "./fixtures/keep.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const TALL = { width: 1280, height: 2000 };
const keep = (settings = {}, more = {}) => ({
  ...ANSWERS,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const broken = {
  __error: {
    code: "corrupt-database",
    params: [{ name: "path", value: { form: "text", value: "/home/seller/.local/share/recourse" } }],
    details: "database disk image is malformed",
  },
};
const work = (over = {}) => ({
  work_list: [{ id: 1, kind: "orders", unit: "rows", done: 32_400, total: 104_250, ...over }],
});
const restore = async (page) => {
  await page.locator(".keep-table tbody tr:nth-child(2) button").click();
  await page.locator("[role=dialog]").waitFor();
};

export const KEEP_SCENES = [
  { name: "keep-settings", path: "/settings", answers: keep(), size: TALL },
  { name: "keep-settings-dark-ru", path: "/settings", answers: keep({ theme: "dark", lang: "ru" }), size: TALL },
  { name: "keep-settings-zh-1000", path: "/settings", answers: keep({ lang: "zh" }), size: { ...TALL, width: 1000 } },
  { name: "keep-restore", path: "/settings", answers: keep(), act: restore },
  { name: "keep-restore-ru-1000", path: "/settings", answers: keep({ lang: "ru" }), size: SMALL, act: restore },
  { name: "keep-work", path: "/orders", answers: keep({}, work()) },
  {
    name: "keep-work-ru-dark-1000",
    path: "/settings",
    answers: keep({ lang: "ru", theme: "dark" }, work({ kind: "everything", unit: "files", done: 41, total: 118 })),
    size: SMALL,
  },
  { name: "keep-work-zh-closing", path: "/orders", answers: keep({ lang: "zh" }, work({ done: 104_250 })) },
  { name: "keep-recovery", path: "/", answers: { ...KEEP, frame: broken } },
  { name: "keep-reminders", path: "/", answers: keep({}, REMINDED) },
  { name: "keep-reminders-zh-dark", path: "/", answers: keep({ lang: "zh", theme: "dark" }, REMINDED) },
  { name: "keep-reminders-ru-1000", path: "/", answers: keep({ lang: "ru" }, REMINDED), size: SMALL },
];
