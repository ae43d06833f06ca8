import { FRAME } from "./fixtures/shop.mjs";
import { WORK } from "./fixtures/work.mjs";

const SMALL = { width: 1000, height: 700 };
const HAND = {
  ...WORK.account_list[0],
  id: "wish",
  name: "Wish EU",
  platform: "wish",
  platform_title: "Wish",
  seller_name: null,
  token: { ...WORK.account_list[0].token, kind: "none", scopes: [], missing: [], problems: [], expires_at: null },
  endpoint: null,
  streams: [],
  secret_store: "none",
};
const entered = (settings = {}, more = {}) => ({
  ...WORK,
  account_list: [...WORK.account_list.slice(0, 1), HAND],
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const WISH_ORDER = {
  ...WORK.order_show,
  order: { ...WORK.order_show.order, platform: "wish", account: "wish", account_name: "Wish EU" },
};
const choose = async (page) => {
  await page.locator(".shop-form input[type=radio]").nth(1).check();
  await page.locator(".shop-form input:not([type=radio])").first().fill("Wish EU");
  await page.waitForTimeout(200);
};
const add = async (page) => {
  await page.locator(".orders-tools button").last().click();
  await page.locator("[role=dialog] input").first().fill("5f1c9a77e2");
  await page.waitForTimeout(200);
};
const refused = async (page) => {
  await add(page);
  await page.locator(".entered input").last().fill("LX123456789CN");
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(300);
};
const since = async (page) => {
  await page
    .locator(".head-end button, header button")
    .filter({ hasText: /open a case|открыть дело|建案/i })
    .first()
    .click();
  await page.waitForTimeout(200);
  await page.locator("[role=menuitem]").last().click();
  await page.waitForTimeout(300);
};
const WITHOUT_PARCEL = {
  order_add: {
    __error: {
      code: "tracking-without-parcel",
      params: [
        {
          name: "sources",
          value: {
            form: "text",
            value:
              "A copy of Wish's refund responsibility list (ssopdot.com/blog/33507.html); ssopdot.com/blog/34226.html",
          },
        },
        { name: "case", value: { form: "text", value: "C-0031" } },
      ],
      details: null,
    },
  },
};

export const ENTERED_SCENES = [
  { name: "entered-shop", path: "/accounts?add=true", answers: entered(), act: choose },
  {
    name: "entered-shop-dark-zh",
    path: "/accounts?add=true",
    answers: entered({ theme: "dark", lang: "zh" }),
    act: choose,
  },
  { name: "entered-shops-ru-1000", path: "/accounts", answers: entered({ lang: "ru" }), size: SMALL },
  { name: "entered-order", path: "/orders", answers: entered(), act: add },
  { name: "entered-order-dark-ru", path: "/orders", answers: entered({ theme: "dark", lang: "ru" }), act: add },
  { name: "entered-order-zh-1000", path: "/orders", answers: entered({ lang: "zh" }), act: add, size: SMALL },
  { name: "entered-refused", path: "/orders", answers: entered({}, WITHOUT_PARCEL), act: refused },
  { name: "entered-since", path: "/orders?id=x", answers: entered({}, { order_show: WISH_ORDER }), act: since },
];
