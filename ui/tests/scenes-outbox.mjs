import { press } from "./acts.mjs";
import { DRAFTS } from "./fixtures/drafts.mjs";
import { FILLED, LINT } from "./fixtures/filled.mjs";
import { CHECK, RETURNS, ROWS } from "./fixtures/returns.mjs";
import { READY, REVIEWS } from "./fixtures/reviews.mjs";
import { ANSWERS, FRAME } from "./fixtures/shop.mjs";

const SMALL = { width: 1000, height: 700 };
const ru = { lang: "ru" };
const zh = { lang: "zh" };
const dark = { theme: "dark" };
const OFFLINE = { sync_status: { ...ANSWERS.sync_status, offline_since: "2026-11-24T07:12:00Z" } };

const say = (id, params = {}) => ({
  id,
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
});
const text = (value) => ({ form: "text", value });
const WORDS =
  "Здравствуйте! Посылка передана перевозчику 9 ноября и 12 ноября прошла таможню. Мы следим за ней и напишем, как только она придёт в пункт выдачи.";
const ITEM = {
  id: "outbox-1",
  state: "queued",
  account: "yiwu",
  account_name: "Yiwu Home",
  platform: "wildberries",
  do: "send_message",
  target: "chat:c1",
  subject: say("outbox-subject-chat", { buyer: text("Анна") }),
  case: "C-0187",
  step: "write",
  text: WORDS,
  text_lang: "ru",
  files: [],
  created_at: "2026-11-24T07:20:00Z",
  hold_until: null,
  attempts: 0,
  next_try_at: null,
  sent_at: null,
  settled_at: null,
  settled_by: null,
  words: null,
  request_id: null,
  error: null,
  conflict: null,
  tries: [],
  can: ["cancel"],
  page: null,
};
const look = (at, result) => ({ form: "look", at, answered_at: at, result, status: null, words: null });
const UNKNOWN = {
  ...ITEM,
  id: "outbox-2",
  state: "unknown",
  attempts: 1,
  files: [{ attachment: "a1", name: "1.jpg", media_type: "image/jpeg", bytes: 412_000 }],
  sent_at: "2026-11-24T06:58:00Z",
  conflict: { why: "not_there", ours: null, seen_then: "Где мой заказ?", now: null },
  tries: [
    {
      form: "send",
      at: "2026-11-24T06:58:00Z",
      answered_at: "2026-11-24T06:58:50Z",
      result: "lost_track",
      status: null,
      words: null,
    },
    look("2026-11-24T06:59:00Z", "not_done"),
    look("2026-11-24T07:01:00Z", "not_done"),
    look("2026-11-24T07:22:00Z", "not_done"),
  ],
  can: ["was_sent", "send_again", "not_sent", "retry"],
};
const QUEUED = { items: [ITEM], next: null, counts: [{ key: "open", count: 1 }] };
const NEEDED = {
  items: [UNKNOWN],
  next: null,
  counts: [
    { key: "open", count: 1 },
    { key: "attention", count: 1 },
  ],
};

const answers = (settings = {}, more = {}) => ({
  ...ANSWERS,
  ...RETURNS,
  ...REVIEWS,
  draft_list: DRAFTS,
  draft_fill: FILLED,
  draft_lint: LINT,
  outbox_list: QUEUED,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const warned = {
  outbox_check: {
    ...CHECK,
    warnings: [say("outbox-warning-second_message", { at: { form: "time", value: "2026-11-24T05:10:00Z" } })],
  },
};
const weak = {
  review_show: {
    ...READY,
    complaint: {
      ...READY.complaint,
      checks: READY.complaint.checks.map((check) => (check.name === "text_fact" ? { ...check, state: "weak" } : check)),
    },
  },
};
const claim = `/returns?id=${encodeURIComponent(ROWS[2].key)}`;
const bottom = (page) => page.locator(".case-scroll").evaluate((e) => e.scrollTo(0, e.scrollHeight));
const again = async (page) => {
  await page.locator(".case-scroll button").nth(1).click();
  await page.waitForTimeout(250);
};

export const OUTBOX_SCENES = [
  { name: "outbox-offline", path: "/outbox?part=open", answers: answers({}, OFFLINE) },
  { name: "outbox-unknown-ru", path: "/outbox?part=attention", answers: answers(ru, { outbox_list: NEEDED }) },
  {
    name: "outbox-unknown-zh-dark-1000",
    path: "/outbox?part=attention",
    answers: answers({ ...zh, ...dark }, { outbox_list: NEEDED }),
    size: SMALL,
  },
  { name: "outbox-again", path: "/outbox?part=attention", answers: answers({}, { outbox_list: NEEDED }), act: again },
  { name: "outbox-warned-return", path: claim, answers: answers(ru, warned), act: press("2") },
  { name: "outbox-warned-return-zh-1000", path: claim, answers: answers(zh, warned), act: press("2"), size: SMALL },
  { name: "outbox-weak-complaint", path: "/reviews", answers: answers({}, weak), act: bottom },
  { name: "outbox-weak-complaint-ru-dark", path: "/reviews", answers: answers({ ...ru, ...dark }, weak), act: bottom },
];
