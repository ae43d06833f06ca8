import { FOUND, INBOX } from "./fixtures/inbox.mjs";

const SMALL = { width: 1000, height: 700 };
const TALL = { width: 1280, height: 2000 };
const dark = { theme: "dark" };
const mark = async (page) => {
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+J");
  await page.waitForTimeout(150);
};
const filter = async (page) => {
  await page.locator(".filters-open").click();
  await page.waitForTimeout(150);
};
const bulk = (key) => async (page) => {
  await mark(page);
  await page.keyboard.press(key);
  await page.locator("[role=dialog] li").first().waitFor();
};
const blur = async (page) => {
  await page.locator(".evidence-ways .textbtn").first().click();
  await page.locator(".conceal-canvas img").waitFor();
  await page.waitForTimeout(200);
  const box = await page.locator(".conceal-canvas").boundingBox();
  await page.mouse.move(box.x + box.width * 0.68, box.y + box.height * 0.17);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.97, box.y + box.height * 0.36, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press("a");
  await page.keyboard.press("ArrowUp");
  await page.waitForTimeout(150);
};
const enlarge = async (page) => {
  await page.locator("button.tile-picture").first().click();
  await page.locator(".zoom img").waitFor();
  await page.waitForTimeout(150);
  for (let at = 0; at < 4; at += 1) await page.keyboard.press("Equal");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(150);
};

export const INBOX_SCENES = [
  { name: "inbox-saved", path: "/cases?kind=negative_review", answers: INBOX() },
  { name: "inbox-filter", path: "/cases?due=week&shop=yiwu", answers: INBOX(), act: filter },
  { name: "inbox-filter-ru-1000", path: "/cases?due=over", answers: INBOX({ lang: "ru" }), size: SMALL, act: filter },
  {
    name: "inbox-filter-none",
    path: "/cases?due=over&state=open",
    answers: INBOX({}, { case_page: { items: [], next: null, hits: [] } }),
  },
  { name: "inbox-search-dark", path: "/cases?q=ther", answers: INBOX(dark, FOUND) },
  { name: "inbox-search-zh", path: "/cases?q=ther", answers: INBOX({ lang: "zh" }, FOUND) },
  { name: "inbox-marked-ru", path: "/cases", answers: INBOX({ lang: "ru" }), act: mark },
  { name: "inbox-drop", path: "/cases", answers: INBOX(), act: bulk("d") },
  { name: "inbox-snooze-ru-1000", path: "/cases", answers: INBOX({ lang: "ru" }), size: SMALL, act: bulk("s") },
  { name: "inbox-case-tall", path: "/cases", answers: INBOX(), size: TALL },
  { name: "inbox-case-tall-ru-dark", path: "/cases", answers: INBOX({ lang: "ru", theme: "dark" }), size: TALL },
  { name: "inbox-case-tall-zh", path: "/cases", answers: INBOX({ lang: "zh" }), size: TALL },
  { name: "inbox-case-short", path: "/cases", answers: INBOX(), size: SMALL },
  { name: "inbox-blur", path: "/cases", answers: INBOX(), act: blur },
  { name: "inbox-blur-ru-1000", path: "/cases", answers: INBOX({ lang: "ru", theme: "dark" }), size: SMALL, act: blur },
  { name: "inbox-zoom", path: "/cases", answers: INBOX(), act: enlarge },
];
