import { press } from "./acts.mjs";
import { BACK, CASES, DELAY, REVIEW } from "./fixtures/cases.mjs";
import { NO_ORDERS } from "./fixtures/orders.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";
import { CALM } from "./fixtures/today.mjs";

const SMALL = { width: 1000, height: 700 };
const with_ = (settings, more = {}) => ({
  ...ANSWERS,
  [`case_show:${CASES[2].id}`]: REVIEW,
  [`case_show:${CASES[5].id}`]: DELAY,
  [`case_show:${CASES[6].id}`]: BACK,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const dark = { theme: "dark" };
const EMPTY = {
  today: {
    ...ANSWERS.today,
    groups: [],
    suggested: [],
    banners: [],
    waiting: [],
    money: [],
    waiting_total: 0,
    next: [],
    digest: { since: null, lines: [] },
    sentence: { id: "today-sentence-quiet", params: [] },
  },
  case_page: { items: [], next: null },
  case_counts: { views: [], kinds: [] },
  ...NO_ORDERS,
  order_counts: { all: 0, moving: 0, silent: 0, refused: 0 },
};
const OFFLINE = { sync_status: { ...ANSWERS.sync_status, offline_since: "2026-11-24T07:12:00Z" } };
const failing = (code) => ({
  __error: {
    code,
    params: [{ name: "path", value: { form: "text", value: "/home/seller/.local/share/recourse/recourse.db" } }],
    details: "SQLITE_IOERR: disk I/O error",
  },
});
const REVIEW_PATH = `/cases?id=${CASES[2].id}`;

/** A shop that was connected a minute ago. */
const FIRST_SYNC = {
  account_list: [
    {
      ...ANSWERS.account_list[0],
      synced_at: null,
      streams: ANSWERS.account_list[0].streams.map((stream, at) => ({
        ...stream,
        state: at === 0 ? "ok" : "never",
        error: null,
        fetched: at === 0 ? 412 : 0,
      })),
    },
  ],
  sync_status: {
    ...ANSWERS.sync_status,
    running: true,
    synced_at: null,
    progress: [{ account: "yiwu", stream: "reviews", done: 140, total: 420 }],
  },
};

export const SCENES = [
  { name: "today-light", path: "/", answers: with_({}) },
  { name: "today-dark", path: "/", answers: with_(dark) },
  { name: "today-ru-1000", path: "/", answers: with_({ lang: "ru" }), size: SMALL },
  { name: "today-zh", path: "/", answers: with_({ lang: "zh" }) },
  { name: "today-zh-dark-1000", path: "/", answers: with_({ lang: "zh", theme: "dark" }), size: SMALL },
  { name: "today-calm", path: "/", answers: with_({}, { today: CALM }) },
  { name: "today-200", path: "/", answers: with_({ lang: "ru" }), size: { width: 640, height: 400 } },
  { name: "today-first-sync", path: "/", answers: with_({}, FIRST_SYNC) },
  {
    name: "today-first-sync-empty-ru-dark",
    path: "/",
    answers: with_({ ...dark, lang: "ru" }, { ...EMPTY, ...FIRST_SYNC }),
  },
  { name: "today-first-sync-zh-1000", path: "/", answers: with_({ lang: "zh" }, FIRST_SYNC), size: SMALL },
  { name: "today-empty", path: "/", answers: with_({}, EMPTY) },
  { name: "today-offline", path: "/", answers: with_(dark, OFFLINE) },
  { name: "today-failing", path: "/", answers: with_({}, { today: failing("storage") }) },
  { name: "today-loading", path: "/", answers: with_({}, { today: { __never: true } }) },
  { name: "cases-light", path: "/cases", answers: with_({}) },
  { name: "cases-dark", path: "/cases", answers: with_(dark) },
  { name: "cases-1000", path: "/cases", answers: with_({}), size: SMALL },
  { name: "cases-ru", path: "/cases", answers: with_({ lang: "ru" }) },
  { name: "cases-ru-1000", path: "/cases", answers: with_({ lang: "ru" }), size: SMALL },
  { name: "cases-zh", path: "/cases", answers: with_({ lang: "zh" }) },
  {
    name: "cases-bottom",
    path: "/cases",
    answers: with_({}),
    act: async (page) => {
      await page.locator("summary").first().click();
      await page.locator(".case-scroll").evaluate((e) => e.scrollTo(0, 5000));
    },
  },
  {
    name: "cases-marked",
    path: "/cases",
    answers: with_({}),
    act: async (page) => {
      await page.keyboard.press("x");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.waitForTimeout(200);
    },
  },
  { name: "cases-review-zh", path: REVIEW_PATH, answers: with_({ lang: "zh" }) },
  { name: "cases-review-1000", path: REVIEW_PATH, answers: with_({ lang: "ru" }), size: SMALL },
  { name: "cases-open-leg", path: `/cases?id=${CASES[5].id}`, answers: with_({}) },
  { name: "cases-way-back", path: `/cases?id=${CASES[6].id}`, answers: with_({ lang: "ru", theme: "dark" }) },
  {
    name: "cases-table",
    path: "/cases",
    answers: with_({ lang: "ru" }),
    size: SMALL,
    act: async (page) => {
      await page.getByRole("tab", { name: "Таблица" }).click();
    },
  },
  {
    name: "cases-tick",
    path: "/cases",
    answers: with_({}),
    act: async (page) => {
      await page.locator(".journey-strip").focus();
      await press("ArrowRight", "ArrowRight")(page);
    },
  },
  {
    name: "cases-tick-ru-dark",
    path: "/cases",
    answers: with_({ lang: "ru", theme: "dark" }),
    size: SMALL,
    act: async (page) => {
      const bar = await page.locator(".journey-strip").boundingBox();
      await page.mouse.move(bar.x + bar.width - 3, bar.y + 12);
      await page.waitForTimeout(200);
    },
  },
  {
    name: "cases-events",
    path: "/cases",
    answers: with_({ lang: "zh" }),
    act: async (page) => {
      await page.getByRole("tab", { name: "事件" }).click();
    },
  },
  {
    name: "today-bottom",
    path: "/",
    answers: with_({}),
    act: async (page) => {
      await page.locator(".with-side > .scroll").evaluate((e) => e.scrollTo(0, 5000));
    },
  },
  { name: "cases-empty", path: "/cases", answers: with_({}, EMPTY) },
  { name: "cases-failing", path: "/cases", answers: with_({ lang: "ru" }, { case_page: failing("storage") }) },
  {
    name: "cases-snooze",
    path: "/cases",
    answers: with_({}),
    act: async (page) => {
      await page.keyboard.press("s");
      await page.waitForTimeout(300);
    },
  },
  {
    name: "cases-drop-dark",
    path: "/cases",
    answers: with_(dark),
    act: async (page) => {
      await page.getByRole("button", { name: "Drop…" }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: "toast",
    path: "/cases",
    answers: with_({}),
    act: async (page) => {
      await page.keyboard.press("s");
      await page.waitForTimeout(200);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
    },
  },
  { name: "settings", path: "/settings", answers: with_({}) },
  { name: "settings-ru-dark", path: "/settings", answers: with_({ lang: "ru", theme: "dark" }), size: SMALL },
  { name: "start-failed", path: "/", answers: { frame: failing("newer-database") } },
  {
    name: "demo",
    path: "/",
    answers: { ...with_({ lang: "ru" }), frame: { ...FRAME, demo: true, settings: { ...FRAME.settings, lang: "ru" } } },
  },
  { name: "zoom-200", path: "/cases", answers: with_({}), size: { width: 640, height: 400 } },
];
