import { SETTINGS } from "./fixtures/settings.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const TALL = { width: 1280, height: 3400 };
/** 1280×800 at 200 %. */
const LARGE = { width: 640, height: 400 };
const with_ = (settings = {}, more = {}) => ({
  ...ANSWERS,
  ...SETTINGS,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const FRESH = { first_run: true, zones: [] };
const fresh = (settings = {}, more = {}) => {
  const answers = with_(settings, { account_list: [], ...more });
  return { ...answers, frame: { ...answers.frame, ...FRESH } };
};
const NEEDED = ["analytics", "marketplace", "statistics", "feedbacks", "chat", "returns", "finance"];
const token = (more = {}) => ({
  kind: "personal",
  scopes: NEEDED,
  expires_at: "2027-03-12T00:00:00Z",
  missing: [],
  read_only: false,
  problems: [],
  unusable: false,
  streams_off: [],
  ...more,
});
const asked = (found) => ({
  account_inspect: found,
});
const EMPTY_TOKEN = token({ kind: "unknown", scopes: [], missing: NEEDED, expires_at: null, unusable: true });
const shop = ANSWERS.account_list[0];
const LACKING = token({
  scopes: NEEDED.slice(0, 4),
  missing: NEEDED.slice(4),
  read_only: true,
  streams_off: ["chats", "claims", "finance"],
});
const first = {
  account_list: [
    {
      ...shop,
      synced_at: null,
      streams: shop.streams.slice(0, 6).map((stream, index) => ({
        ...stream,
        error: null,
        state: index < 2 ? "ok" : index === 2 ? "running" : "never",
        fetched: index < 2 ? 1284 : 0,
      })),
    },
  ],
  sync_status: {
    ...ANSWERS.sync_status,
    running: true,
    synced_at: null,
    offline_since: null,
    progress: [{ account: shop.id, stream: shop.streams[2].stream, done: 860, total: 1284 }],
  },
};
const paste = async (page) => {
  await page.locator("input[type=password]").fill("a token");
  await page.waitForTimeout(400);
};
const open = (name) => async (page) => {
  await page.locator(`#row-${name} button`).first().click();
  await page.locator("[role=dialog]").waitFor();
  await page.waitForTimeout(300);
};

export const SETTING_SCENES = [
  { name: "settings", path: "/settings", answers: with_() },
  { name: "settings-whole", path: "/settings", answers: with_(), size: TALL },
  { name: "settings-whole-ru-dark", path: "/settings", answers: with_({ lang: "ru", theme: "dark" }), size: TALL },
  {
    name: "settings-whole-zh-1000",
    path: "/settings",
    answers: with_({ lang: "zh", region_dates: "de-DE", region_money: "en-US" }),
    size: { ...TALL, width: 1000 },
  },
  { name: "settings-ru-1000", path: "/settings", answers: with_({ lang: "ru" }), size: SMALL },
  { name: "settings-200", path: "/settings", answers: with_({ lang: "ru" }), size: LARGE },
  { name: "settings-row", path: "/settings?row=time_zone", answers: with_() },
  {
    name: "settings-found-dark",
    path: "/settings",
    answers: with_({ theme: "dark" }),
    act: async (page) => {
      await page.locator(".head input[type=search]").fill("ticket");
    },
  },
  {
    name: "settings-moving",
    path: "/settings?row=data_folder",
    answers: with_({}, { folder: { ...SETTINGS.folder, moving_to: "/media/seller/Backup/Recourse" } }),
  },
  { name: "settings-report", path: "/settings?row=diagnostics", answers: with_(), act: open("diagnostics") },
  {
    name: "settings-report-zh-dark-1000",
    path: "/settings?row=diagnostics",
    answers: with_({ lang: "zh", theme: "dark" }),
    size: SMALL,
    act: open("diagnostics"),
  },
  {
    name: "settings-licences-ru",
    path: "/settings?row=licences",
    answers: with_({ lang: "ru" }),
    act: open("licences"),
  },
  {
    name: "settings-loading",
    path: "/settings",
    answers: with_({}, { folder: { __never: true }, about: { __never: true } }),
  },
  { name: "first-run", path: "/", answers: fresh() },
  { name: "first-run-ru-dark", path: "/", answers: fresh({ lang: "ru", theme: "dark" }) },
  { name: "first-run-zh-1000", path: "/", answers: fresh({ lang: "zh" }), size: SMALL },
  { name: "first-run-200", path: "/", answers: fresh({ lang: "ru" }), size: LARGE },
  {
    name: "token-help",
    path: "/accounts?add=true",
    answers: with_({}, asked(EMPTY_TOKEN)),
    size: { width: 1280, height: 1100 },
  },
  {
    name: "token-help-ru-dark",
    path: "/accounts?add=true",
    answers: with_({ lang: "ru", theme: "dark" }, asked(EMPTY_TOKEN)),
    size: { width: 1280, height: 1100 },
  },
  {
    name: "token-help-zh-1000",
    path: "/accounts?add=true",
    answers: with_({ lang: "zh" }, asked(EMPTY_TOKEN)),
    size: SMALL,
  },
  {
    name: "token-lacking",
    path: "/accounts",
    answers: with_({}, { ...asked(EMPTY_TOKEN), account_list: [{ ...shop, token: LACKING }] }),
    size: { width: 1280, height: 1400 },
  },
  { name: "token-pasted", path: "/accounts?add=true", answers: with_({}, asked(EMPTY_TOKEN)), act: paste },
  { name: "first-sync", path: "/accounts", answers: with_({}, first) },
  { name: "first-sync-ru-1000", path: "/accounts", answers: with_({ lang: "ru" }, first), size: SMALL },
];
