import { NO_ORDERS } from "./fixtures/orders.mjs";
import { FRAME } from "./fixtures/shop.mjs";
import {
  COMPLETE,
  EXPORTED,
  FILED,
  FIRST,
  MANIFEST,
  SPLIT,
  TOKEN_BASE,
  TOKEN_NONE,
  TOKEN_PART,
  WORK,
} from "./fixtures/work.mjs";

const SMALL = { width: 1000, height: 700 };
const work = (settings = {}, more = {}) => ({
  ...WORK,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const first = (settings = {}, more = {}) => ({
  ...FIRST,
  frame: { ...FIRST.frame, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const dark = { theme: "dark" };
const ru = { lang: "ru" };
const zh = { lang: "zh" };
const failing = (code, params = []) => ({ __error: { code, params, details: "SQLITE_IOERR: disk I/O error" } });
const NONE = {
  ...NO_ORDERS,
  order_counts: { all: 0, moving: 0, silent: 0, refused: 0 },
  ticket_list: [],
  account_list: [],
};
const OFFLINE = { sync_status: { ...WORK.sync_status, offline_since: "2026-11-24T07:12:00Z" } };
const ORDER = "/orders?id=yiwu%2F2844617093";
const NEW = '/tickets/new?cases=%5B"C-0187"%5D';

const mark = async (page) => {
  await page.locator(".grid-row .check").nth(0).click();
  await page.locator(".grid-row .check").nth(1).click();
  await page.locator(".grid-row .check").nth(3).click();
  await page.waitForTimeout(150);
};
const paste = async (page) => {
  const fields = page.locator(".shop-form input");
  await fields.nth(0).fill("Ningbo Light");
  await page.locator(".shop-form input[type=password]").first().fill("eyJhbGciOiJFUzI1NiJ9.e30.c2ln");
  await page.waitForTimeout(350);
};
const run = async (page) => {
  await page.keyboard.press("Enter");
  await page.waitForTimeout(900);
};

export const WORK_SCENES = [
  { name: "orders-light", path: "/orders", answers: work(), act: mark },
  { name: "orders-dark", path: "/orders", answers: work({ ...dark, ...ru }), act: mark },
  { name: "orders-ru-1000", path: "/orders", answers: work(ru), act: mark, size: SMALL },
  { name: "orders-zh", path: "/orders", answers: work(zh), act: mark },
  { name: "orders-empty", path: "/orders", answers: work({}, NONE) },
  { name: "orders-nothing", path: "/orders?q=%D0%B7%D0%BE%D0%BD%D1%82", answers: work(ru, NONE) },
  { name: "orders-failing", path: "/orders", answers: work({}, { order_window: failing("storage") }) },
  { name: "orders-offline", path: "/orders", answers: work(zh, OFFLINE) },
  {
    name: "orders-kinds",
    path: "/orders",
    answers: work(),
    act: async (page) => {
      await mark(page);
      await page.getByRole("button", { name: "Open a case…" }).click();
      await page.waitForTimeout(250);
    },
  },
  { name: "order-light", path: ORDER, answers: work() },
  { name: "order-dark", path: ORDER, answers: work({ ...dark, ...zh }) },
  { name: "order-ru-1000", path: ORDER, answers: work(ru), size: SMALL },
  {
    name: "order-bottom",
    path: ORDER,
    answers: work(),
    act: (page) => page.locator("article.scroll").evaluate((e) => e.scrollTo(0, 5000)),
  },
  { name: "order-unknown", path: ORDER, answers: work({}, { order_show: failing("order-unknown") }) },
  { name: "shops-light", path: "/accounts", answers: work() },
  { name: "shops-dark", path: "/accounts", answers: work({ ...dark, ...zh }) },
  { name: "shops-ru-1000", path: "/accounts", answers: work(ru), size: SMALL },
  { name: "shops-empty", path: "/accounts", answers: work({}, NONE) },
  { name: "shops-failing", path: "/accounts", answers: work({}, { account_list: failing("storage") }) },
  { name: "shops-offline", path: "/accounts", answers: work(ru, OFFLINE) },
  {
    name: "shops-remove",
    path: "/accounts",
    answers: work(),
    act: async (page) => {
      await page.getByRole("button", { name: "More…" }).first().click();
      await page.getByRole("menuitem", { name: "Remove the shop…" }).click();
      await page.waitForTimeout(400);
    },
  },
  { name: "shops-renew", path: "/accounts", answers: work(ru), act: (page) => page.keyboard.press("Enter") },
  { name: "shop-add", path: "/accounts?add=true", answers: work({}, { account_inspect: TOKEN_NONE }) },
  { name: "shop-add-part", path: "/accounts?add=true", answers: work({}, { account_inspect: TOKEN_PART }), act: paste },
  {
    name: "shop-add-base",
    path: "/accounts?add=true",
    answers: work({ ...ru, ...dark }, { account_inspect: TOKEN_BASE }),
    act: paste,
  },
  {
    name: "shop-add-keep",
    path: "/accounts?add=true",
    answers: work(zh, { account_add: failing("no-key-store") }),
    size: SMALL,
    act: async (page) => {
      await paste(page);
      await page.locator(".shop-form button[type=submit]").click();
      await page.waitForTimeout(300);
      await page.locator(".shop-keep input").first().check();
      await page.waitForTimeout(150);
    },
  },
  {
    name: "shop-add-twice",
    path: "/accounts?add=true",
    answers: work(
      {},
      { account_add: failing("account-exists", [{ name: "name", value: { form: "text", value: "Yiwu Home" } }]) },
    ),
    act: async (page) => {
      await paste(page);
      await page.locator(".shop-form button[type=submit]").click();
      await page.waitForTimeout(300);
    },
  },
  { name: "tickets-light", path: "/tickets", answers: work() },
  { name: "tickets-ru-1000", path: "/tickets", answers: work({ ...ru, ...dark }), size: SMALL },
  { name: "tickets-empty", path: "/tickets", answers: work(zh, NONE) },
  { name: "tickets-failing", path: "/tickets", answers: work({}, { ticket_list: failing("storage") }) },
  { name: "ticket-new", path: NEW, answers: work() },
  { name: "ticket-new-dark", path: NEW, answers: work({ ...dark, ...zh }) },
  { name: "ticket-new-ru-1000", path: NEW, answers: work(ru), size: SMALL },
  { name: "ticket-complete", path: NEW, answers: work({}, { ticket_preview: COMPLETE }) },
  { name: "ticket-parts", path: NEW, answers: work({ ticket_limit: 600 }, { ticket_preview: SPLIT }) },
  { name: "ticket-table", path: `${NEW}&tab=table`, answers: work() },
  { name: "ticket-table-ru-1000", path: `${NEW}&tab=table`, answers: work({ ...ru, ...dark }), size: SMALL },
  { name: "ticket-pdf", path: `${NEW}&tab=pdf`, answers: work() },
  { name: "ticket-pdf-dark-1000", path: `${NEW}&tab=pdf`, answers: work({ ...zh, ...dark }), size: SMALL },
  { name: "ticket-pdf-failing", path: `${NEW}&tab=pdf`, answers: work(ru, { ticket_page: failing("preview-gone") }) },
  { name: "ticket-pictures", path: `${NEW}&tab=pictures`, answers: work() },
  { name: "ticket-pictures-ru-1000", path: `${NEW}&tab=pictures`, answers: work({ ...ru, ...dark }), size: SMALL },
  { name: "ticket-manifest", path: `${NEW}&tab=manifest`, answers: work(ru) },
  {
    name: "ticket-manifest-changed",
    path: "/tickets/B-0012?tab=manifest",
    answers: work(
      { ...zh, ...dark },
      {
        ticket_preview: { ...COMPLETE, ticket: EXPORTED },
        ticket_show: EXPORTED,
        ticket_manifest: { ...MANIFEST, disk: "changed", detail: "'orders.xlsx' was changed" },
      },
    ),
    size: SMALL,
  },
  { name: "tickets-waiting", path: "/tickets?state=waiting", answers: work(zh) },
  { name: "ticket-none", path: "/tickets/new", answers: work() },
  { name: "ticket-failing", path: NEW, answers: work({}, { ticket_preview: failing("ticket-mixed") }) },
  { name: "ticket-offline", path: NEW, answers: work({}, OFFLINE) },
  {
    name: "ticket-anyway",
    path: NEW,
    answers: work(),
    act: async (page) => {
      await page.keyboard.press("Control+e");
      await page.waitForTimeout(300);
    },
  },
  { name: "run-light", path: NEW, answers: work(), act: run },
  { name: "run-ru-dark-1000", path: NEW, answers: work({ ...ru, ...dark }), act: run, size: SMALL },
  { name: "run-stale", path: NEW, answers: work(zh, { clipboard_has_picture: true }), act: run },
  {
    name: "run-over",
    path: NEW,
    answers: work(),
    act: async (page) => {
      await run(page);
      await page.keyboard.press("ArrowRight");
      for (let i = 0; i < 2; i += 1) {
        await page.keyboard.press("Control+v");
        await page.waitForTimeout(250);
      }
    },
  },
  {
    name: "ticket-exported",
    path: "/tickets/B-0012",
    answers: work({}, { ticket_preview: COMPLETE, ticket_show: EXPORTED }),
  },
  {
    name: "ticket-filed",
    path: "/tickets/B-0011",
    answers: work(ru, { ticket_preview: COMPLETE, ticket_show: FILED }),
  },
  {
    name: "ticket-filed-dark-1000",
    path: "/tickets/B-0011",
    answers: work({ ...dark, ...zh }, { ticket_preview: COMPLETE, ticket_show: FILED }),
    size: SMALL,
  },
  { name: "first-light", path: "/", answers: first() },
  { name: "first-dark", path: "/", answers: first({ ...dark, ...ru }) },
  { name: "first-zh-1000", path: "/", answers: first(zh), size: SMALL },
  {
    name: "first-filling",
    path: "/",
    answers: first(
      {},
      {
        demo_open: { __never: true },
        sync_status: {
          ...WORK.sync_status,
          running: true,
          progress: [
            { account: "demo", stream: "orders", done: 312, total: 412 },
            { account: "demo", stream: "history", done: 100, total: 412 },
          ],
        },
      },
    ),
    act: async (page) => {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(800);
    },
  },
  { name: "orders-zoom-200", path: "/orders", answers: work(ru), size: { width: 640, height: 400 } },
  { name: "ticket-zoom-200", path: NEW, answers: work(ru), size: { width: 640, height: 400 } },
];
