import { FRAME } from "./fixtures/shop.mjs";
import { WORK } from "./fixtures/work.mjs";

const SMALL = { width: 1000, height: 700 };
const orders = (settings = {}, more = {}) => ({
  ...WORK,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const rest = (page) => page.waitForTimeout(250);
const tool = (at) => async (page) => {
  await page.locator(".orders-tools .menu-root > button").nth(at).click();
  await rest(page);
};
const all = async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("Control+a");
  await rest(page);
};
const NARROWED =
  "/orders?leg=first_mile&has=no&silent=14&from=2026-10-01&to=2026-11-20&sort=days&q=%D0%BA%D1%80%D1%83%D0%B6%D0%BA%D0%B0";
const PASTED = `/orders?ids=${encodeURIComponent(JSON.stringify(["2844617093", "2844590871", "77001122", "no-such-77"]))}`;
const MISSING = { order_total: { total: 2, capped: false, missing: ["77001122", "no-such-77"], stale: false } };

export const ORDER_SCENES = [
  { name: "orders-filter", path: "/orders", answers: orders(), act: tool(0) },
  { name: "orders-filter-zh-dark", path: "/orders", answers: orders({ lang: "zh", theme: "dark" }), act: tool(0) },
  { name: "orders-columns-ru", path: "/orders", answers: orders({ lang: "ru" }), act: tool(1) },
  { name: "orders-columns-1000", path: "/orders", answers: orders(), act: tool(1), size: SMALL },
  { name: "orders-export", path: "/orders", answers: orders(), act: tool(2) },
  { name: "orders-narrowed-ru", path: NARROWED, answers: orders({ lang: "ru" }) },
  { name: "orders-narrowed-ru-1000", path: NARROWED, answers: orders({ lang: "ru" }), size: SMALL },
  { name: "orders-pasted", path: PASTED, answers: orders({}, MISSING) },
  { name: "orders-pasted-zh", path: PASTED, answers: orders({ lang: "zh" }, MISSING) },
  { name: "orders-all-marked-ru", path: "/orders", answers: orders({ lang: "ru" }), act: all },
  { name: "orders-all-marked-1000-dark", path: "/orders", answers: orders({ theme: "dark" }), act: all, size: SMALL },
  {
    name: "orders-wide-1000",
    path: "/orders",
    answers: orders({ lang: "zh" }),
    size: SMALL,
    act: async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("w");
      await rest(page);
    },
  },
];
