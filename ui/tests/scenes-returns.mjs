import { press } from "./acts.mjs";
import { RETURNS, ROWS } from "./fixtures/returns.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const answers = (settings = {}, more = {}) => ({
  ...ANSWERS,
  ...RETURNS,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const at = (index) => `/returns?id=${encodeURIComponent(ROWS[index].key)}`;
const dark = { theme: "dark" };
const ru = { lang: "ru" };
const zh = { lang: "zh" };
const down = async (page) => {
  await page.locator(".case-scroll").evaluate((e) => e.scrollTo(0, 5000));
  await page.waitForTimeout(150);
};
const EMPTY = {
  return_list: {
    items: [],
    parts: [],
    sums: [],
    more: false,
  },
};
const OFFLINE = { sync_status: { ...ANSWERS.sync_status, offline_since: "2026-11-24T07:12:00Z" } };

export const RETURN_SCENES = [
  { name: "returns-light", path: at(2), answers: answers() },
  { name: "returns-zh-offline", path: at(2), answers: answers(zh, OFFLINE) },
  { name: "returns-ru-dark", path: at(2), answers: answers({ ...ru, ...dark }) },
  { name: "returns-ru-1000", path: at(2), answers: answers(ru), size: SMALL },
  { name: "returns-short", path: at(3), answers: answers() },
  { name: "returns-template", path: at(2), answers: answers(), act: press("6") },
  { name: "returns-template-zh", path: at(2), answers: answers(zh), act: press("2") },
  { name: "returns-bottom", path: at(2), answers: answers(ru), act: down },
  { name: "returns-large", path: at(2), answers: answers(), act: press("z") },
  { name: "returns-collect", path: "/returns", answers: answers() },
  { name: "returns-collect-ru-1000", path: "/returns", answers: answers({ ...ru, ...dark }), size: SMALL },
  { name: "returns-inspect", path: at(5), answers: answers(ru) },
  { name: "returns-inspect-zh", path: at(5), answers: answers(zh), act: down },
  { name: "returns-way", path: at(7), answers: answers() },
  { name: "returns-queued", path: at(11), answers: answers(zh) },
  { name: "returns-marked", path: "/returns", answers: answers(ru), act: press("x", "j", "x") },
  { name: "returns-pickup", path: "/returns", answers: answers(), act: press("l") },
  {
    name: "returns-policy",
    path: "/returns",
    answers: answers(zh),
    act: async (page) => {
      await page.getByText("我的退货政策").click();
      await page.waitForTimeout(300);
    },
  },
  { name: "returns-empty", path: "/returns", answers: answers(ru, EMPTY) },
  {
    name: "returns-failing",
    path: "/returns",
    answers: answers({}, { return_list: { __error: { code: "storage", params: [], details: "SQLITE_IOERR" } } }),
  },
  { name: "returns-zoom-200", path: at(2), answers: answers(), size: { width: 640, height: 400 } },
];
