import { DRAFTS } from "./fixtures/drafts.mjs";
import { FILLED, LINT } from "./fixtures/filled.mjs";
import { ANSWERED, FILED_COMPLAINT, IN_TIME, READY, REVIEWS } from "./fixtures/reviews.mjs";
import { FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const reviews = (settings = {}, more = {}) => ({
  ...REVIEWS,
  draft_list: DRAFTS,
  draft_fill: FILLED,
  draft_lint: LINT,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const dark = { theme: "dark" };
const ru = { lang: "ru" };
const zh = { lang: "zh" };
const show = (view) => ({ review_show: view });
const failing = (code, params = []) => ({ __error: { code, params, details: "SQLITE_IOERR: disk I/O error" } });
const bottom = (page) => page.locator(".case-scroll").evaluate((e) => e.scrollTo(0, e.scrollHeight));

export const REVIEW_SCENES = [
  { name: "reviews-light", path: "/reviews", answers: reviews() },
  { name: "reviews-dark", path: "/reviews", answers: reviews({ ...dark, ...ru }) },
  { name: "reviews-ru-1000", path: "/reviews", answers: reviews(ru), size: SMALL },
  { name: "reviews-zh", path: "/reviews", answers: reviews(zh) },
  { name: "reviews-answered", path: "/reviews", answers: reviews({}, show(ANSWERED)), act: bottom },
  { name: "reviews-answered-zh-dark", path: "/reviews", answers: reviews({ ...zh, ...dark }, show(ANSWERED)) },
  { name: "reviews-complaint", path: "/reviews", answers: reviews({}, show(IN_TIME)), act: bottom },
  {
    name: "reviews-complaint-ru-1000",
    path: "/reviews",
    answers: reviews(ru, show(IN_TIME)),
    size: SMALL,
    act: bottom,
  },
  { name: "reviews-ready-dark", path: "/reviews", answers: reviews({ ...zh, ...dark }, show(READY)), act: bottom },
  { name: "reviews-filed", path: "/reviews", answers: reviews(ru, show(FILED_COMPLAINT)), act: bottom },
  {
    name: "reviews-writing",
    path: "/reviews",
    answers: reviews(ru),
    act: async (page) => {
      await page.keyboard.press("a");
      await page.waitForTimeout(500);
      await bottom(page);
    },
  },
  {
    name: "reviews-empty",
    path: "/reviews",
    answers: reviews({}, { review_page: { items: [], next: null }, review_counts: { todo: 0, complaints: [] } }),
  },
  {
    name: "reviews-nothing",
    path: "/reviews?q=%D0%B7%D0%BE%D0%BD%D1%82",
    answers: reviews(ru, { review_page: { items: [], next: null } }),
  },
  { name: "reviews-failing", path: "/reviews", answers: reviews({}, { review_page: failing("storage") }) },
  {
    name: "reviews-offline",
    path: "/reviews",
    answers: reviews(zh, { sync_status: { ...REVIEWS.sync_status, offline_since: "2026-11-24T07:12:00Z" } }),
  },
];
