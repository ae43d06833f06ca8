import { DRAFTS } from "./fixtures/drafts.mjs";
import { FILLED, LINT } from "./fixtures/filled.mjs";
import { RULEBOOK } from "./fixtures/rulebook.mjs";
import { FRAME } from "./fixtures/shop.mjs";
import { WORK } from "./fixtures/work.mjs";

const SMALL = { width: 1000, height: 700 };
const texts = (settings = {}, more = {}) => ({
  ...WORK,
  rule_list: RULEBOOK,
  draft_list: DRAFTS,
  draft_fill: FILLED,
  draft_lint: LINT,
  frame: { ...FRAME, settings: { ...FRAME.settings, ...settings } },
  ...more,
});
const dark = { theme: "dark" };
const ru = { lang: "ru" };
const zh = { lang: "zh" };
const failing = { __error: { code: "storage", params: [], details: "SQLITE_IOERR: disk I/O error" } };
const OFFLINE = { sync_status: { ...WORK.sync_status, offline_since: "2026-11-24T07:12:00Z" } };
const OWN = DRAFTS.drafts.find((draft) => draft.own).id;

const variables = async (page) => {
  await page.locator(".template-facts .menu-root .btn").click();
  await page.waitForTimeout(150);
};
const write = async (page) => {
  await page.locator(".draft-side textarea").first().fill("您好！");
  await page.waitForTimeout(150);
};

export const TEXT_SCENES = [
  { name: "rulebook-light", path: "/rulebook", answers: texts() },
  { name: "rulebook-stale-ru-1000", path: "/rulebook?id=wb_late_penalty", answers: texts(ru), size: SMALL },
  { name: "rulebook-unknown-dark", path: "/rulebook?id=wb_claim_decision", answers: texts({ ...dark, ...zh }) },
  { name: "rulebook-mine", path: "/rulebook?view=mine", answers: texts(ru) },
  { name: "rulebook-peaks", path: "/rulebook?view=peaks", answers: texts() },
  {
    name: "rulebook-peaks-ru-1000-dark",
    path: "/rulebook?view=peaks",
    answers: texts({ ...ru, ...dark }),
    size: SMALL,
  },
  { name: "rulebook-nothing", path: "/rulebook?q=zzz", answers: texts() },
  { name: "rulebook-failing", path: "/rulebook", answers: texts({}, { rule_list: failing }) },
  { name: "rulebook-loading", path: "/rulebook", answers: texts(zh, { rule_list: { __never: true } }) },
  { name: "rulebook-offline", path: "/rulebook", answers: texts(zh, OFFLINE) },
  { name: "templates-light", path: "/templates?id=negative_review_delay", answers: texts() },
  { name: "templates-own-zh", path: `/templates?id=${OWN}`, answers: texts(zh), act: variables },
  { name: "templates-stale-zh-dark", path: `/templates?id=${OWN}`, answers: texts({ ...zh, ...dark }), act: write },
  { name: "templates-ru-1000", path: `/templates?id=${OWN}`, answers: texts(ru), size: SMALL },
  { name: "templates-nothing", path: "/templates?q=zzz", answers: texts(ru) },
  { name: "templates-failing", path: "/templates", answers: texts({}, { draft_list: failing }) },
  { name: "templates-offline", path: "/templates", answers: texts(zh, OFFLINE) },
];
