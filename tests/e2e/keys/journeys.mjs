// How each shortcut is seen to work: where it is pressed, what must be there first, what follows.
import { VIEWS, asked, called, cases, forget, hash, host, leads, page, paused, shows, until } from "./window.mjs";
import { chosenAnswers, enlarged, marks, moves, photo, place, returnWith, review, scale, ticketOf, withPictures } from "./places.mjs";

/** By the shortcut's name. */
export const JOURNEYS = {
  find: { at: "/orders", seen: shows("[role=combobox]") },
  undo: {
    at: "/orders",
    ready: async () => {
      await paused(true);
      return { was: (await host.invoke("undo_list")).length };
    },
    seen: async ({ was }) => until("one step less", async () => (await host.invoke("undo_list")).length === was - 1),
  },
  redo: {
    at: "/reviews",
    ready: async () => {
      await paused((await host.invoke("sync_status")).paused === false);
      await host.invoke("undo", { id: null });
      return {};
    },
    seen: async () => until("nothing is left to do again", async () => (await host.invoke("redo_list")).length === 0),
    after: async () => paused(false),
  },
  history: { at: "/tickets", seen: async () => page.getByRole("dialog", { name: "History of changes" }).waitFor() },
  sync: { at: "/accounts", seen: () => called("sync_now") },
  "zoom-in": { at: "/orders", seen: () => called("settings_set") },
  "zoom-out": { at: "/orders", seen: () => called("settings_set") },
  "zoom-reset": {
    at: "/orders",
    ready: async () => {
      const { settings } = await host.invoke("frame");
      await host.invoke("settings_set", { settings: { ...settings, zoom: 110 } });
      await page.waitForTimeout(300);
      forget();
      return {};
    },
    seen: () => called("settings_set"),
  },
  keys: { at: "/", seen: async () => page.getByRole("dialog", { name: "Shortcuts" }).waitFor() },
  enter: {
    at: "/",
    ready: async () => ({ was: await hash() }),
    seen: async ({ was }) => until("the blue button leads on", async () => (await hash()) !== was),
  },
  send: {
    at: "/templates",
    ready: async () => {
      await page.keyboard.press("KeyN");
      await page.getByLabel(/name/i).first().fill(`By keys ${Date.now()}`);
      await page.locator("[contenteditable=true], textarea").first().click();
      await page.keyboard.type("Hello");
      forget();
      return {};
    },
    seen: () => called("template_save"),
  },
  escape: {
    at: "/",
    ready: async () => {
      await page.keyboard.press("Control+KeyK");
      await shows("[role=combobox]")();
      return {};
    },
    seen: () => page.locator("[role=combobox]").waitFor({ state: "detached" }),
  },
  filter: {
    at: "/cases",
    seen: async () =>
      until("the search has the focus", () =>
        page.evaluate(() => document.activeElement?.getAttribute("type") === "search"),
      ),
  },
  next: moves(false),
  previous: moves(true),
  arrows: {
    at: "/",
    ready: async () => ({
      was: await page
        .locator("[id^=due-] .btn-primary")
        .first()
        .evaluate((e) => e.closest("[id^=due-]").id),
    }),
    seen: async ({ was }) =>
      until(
        "the next row is current",
        async () =>
          (await page
            .locator("[id^=due-] .btn-primary")
            .first()
            .evaluate((e) => e.closest("[id^=due-]").id)) !== was,
      ),
  },
  suggested: { at: "/", seen: leads("#/cases?view=suggested") },
  done: {
    at: async () => `/cases?view=suggested&id=${(await cases({ view: "suggested", kind: "rejected_order" }))[0].id}`,
    ready: async () => ({ was: await hash() }),
    seen: async ({ was }) =>
      until(
        "the step is done, or its form or ticket opens",
        async () =>
          asked.some((name) => /^case_(step|take_up|bulk)|^page_open|^outbox_check/.test(name)) ||
          (await hash()) !== was ||
          (await page.getByRole("dialog").count()) > 0,
      ),
  },
  snooze: { at: "/cases?view=suggested", seen: shows("[role=menu]") },
  drop: { at: "/cases?view=suggested", seen: shows("[role=dialog]") },
  ticket: {
    at: async () => `/cases?id=${(await cases({ kind: "rejected_order" }))[0].id}`,
    seen: leads("#/tickets/"),
  },
  "take-up": {
    at: "/cases?view=suggested",
    ready: async () => {
      await page.keyboard.press("KeyX");
      await page.waitForTimeout(200);
      return {};
    },
    seen: async () =>
      until(
        "a preview, or they are taken up",
        async () =>
          asked.some((name) => /case_(bulk|take_up)/.test(name)) || (await page.getByRole("dialog").count()) > 0,
      ),
  },
  mark: {
    at: "/cases?view=suggested",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("a row is marked", async () => (await marks()) > was),
  },
  "mark-next": {
    at: "/cases?view=suggested",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("rows are marked", async () => (await marks()) > was),
  },
  "mark-previous": {
    at: "/cases?view=suggested",
    ready: async () => {
      await page.keyboard.press("KeyJ");
      await page.waitForTimeout(200);
      return { was: await marks() };
    },
    seen: async ({ was }) => until("rows are marked", async () => (await marks()) > was),
  },
  paste: {
    at: async () => `/cases?id=${(await cases({ kind: "negative_review" }))[0].id}`,
    seen: () => called("evidence_paste", "clipboard_has_picture"),
  },
  answer: {
    at: () => returnWith((view) => view.decisions.some((decision) => decision.offered)),
    ready: async () => ({ was: await chosenAnswers() }),
    seen: async ({ was }) => until("an answer is chosen", async () => (await chosenAnswers()) > was),
  },
  arrived: {
    at: () => returnWith((view) => view.can_receive && !view.inspection),
    seen: () => called("return_receive"),
  },
  enlarge: {
    at: withPictures(1),
    ready: async () => {
      await photo();
      return {};
    },
    seen: shows("[role=dialog]"),
  },
  "photo-back": {
    at: withPictures(2),
    ready: async () => ({ was: await place() }),
    seen: async ({ was }) => until("another photo", async () => (await place()) !== was),
  },
  "photo-next": {
    at: withPictures(2),
    ready: async () => ({ was: await place() }),
    seen: async ({ was }) => until("another photo", async () => (await place()) !== was),
  },
  pickup: {
    at: () => returnWith((_, row) => row.part === "collect"),
    ready: async () => {
      await page.keyboard.press("KeyX");
      return {};
    },
    seen: shows("[role=dialog]"),
  },
  cause: { at: review, seen: () => called("review_cause") },
  write: {
    at: review,
    seen: async () => until("the answer is being written", async () => (await hash()).includes("part=answer")),
  },
  complain: {
    at: review,
    seen: async () => until("the complaint is being written", async () => (await hash()).includes("part=complaint")),
  },
  "picture-larger": {
    at: withPictures(1),
    ready: enlarged,
    seen: async ({ was }) => until("it is drawn larger", async () => (await scale()) !== was),
  },
  "picture-smaller": {
    at: withPictures(1),
    ready: async () => {
      await enlarged();
      await page.keyboard.press("Equal");
      await page.waitForTimeout(250);
      return { was: await scale() };
    },
    seen: async ({ was }) => until("it is drawn smaller", async () => (await scale()) !== was),
  },
  "picture-fit": {
    at: withPictures(1),
    ready: async () => {
      await enlarged();
      await page.keyboard.press("Equal");
      await page.keyboard.press("Equal");
      await page.waitForTimeout(250);
      return { was: await scale() };
    },
    seen: async ({ was }) => until("it is drawn whole", async () => (await scale()) !== was),
  },
  copy: {
    at: "/orders",
    ready: async () => {
      await page.keyboard.press("KeyJ");
      await page.keyboard.press("KeyX");
      await page.waitForTimeout(300);
      forget();
      return {};
    },
    seen: () => called("order_copy", "text_copy"),
  },
  "mark-all": {
    at: "/orders",
    ready: async () => ({ was: await marks() }),
    seen: async ({ was }) => until("all rows are marked", async () => (await marks()) > was + 1 || (await page.locator(".orders-bar").count()) > 0),
  },
  "find-ids": {
    at: "/orders",
    seen: async () => until("what is pasted goes into the search", () => page.evaluate(() => document.activeElement?.matches("main input") === true)),
  },
  "export-orders": { at: "/orders", seen: shows("[role=menu]") },
  "columns-wide": {
    at: "/orders",
    ready: async () => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await page.waitForTimeout(400);
      return { was: await page.getByRole("columnheader").count() };
    },
    seen: async ({ was }) => until("other columns are shown", async () => (await page.getByRole("columnheader").count()) !== was),
    after: async () => {
      await page.keyboard.press("KeyW");
      await page.setViewportSize({ width: 1400, height: 900 });
    },
  },
  tab: {
    at: ticketOf,
    ready: async () => {
      await shows("[role=tab]")();
      await page.keyboard.press("Digit3");
      await page.waitForTimeout(300);
      return { was: await page.locator('[role=tab][aria-selected="true"]').first().textContent() };
    },
    seen: async ({ was }) => until("another tab is shown", async () => (await page.locator('[role=tab][aria-selected="true"]').first().textContent()) !== was),
  },
  export: {
    at: ticketOf,
    ready: async () =>
      page
        .getByRole("button", { name: /Export/ })
        .first()
        .waitFor(),
    seen: async () =>
      until(
        "it asks what to do about what is missing, or exports",
        async () => asked.includes("ticket_export") || (await page.getByRole("dialog").count()) > 0,
      ),
  },
  "copy-text": {
    at: ticketOf,
    ready: async () => page.getByRole("button", { name: /Copy/ }).first().waitFor(),
    seen: () => called("text_copy"),
  },
  "next-up": {
    at: async () => {
      const list = await host.invoke("ticket_list");
      if (list[0]) return `/tickets/${list[0].id}`;
      const [one] = await cases({ kind: "rejected_order" });
      const input = { lang: null, incomplete: true, claim_again: false, pictures_in_cells: false };
      const made = await host.invoke("ticket_export", { cases: [one.id], input });
      return `/tickets/${made.ticket.id}`;
    },
    seen: leads("#/cases"),
  },
  run: {
    at: ticketOf,
    ready: async () => {
      await page.locator("main.work .btn-primary").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".capture").waitFor({ timeout: 5_000 });
      return { was: await page.locator(".capture").textContent() };
    },
    seen: async ({ was }) => until("the next stop", async () => (await page.locator(".capture").textContent()) !== was),
  },
  new: { at: "/templates", seen: async () => until("a new template", async () => (await hash()).includes("id=new")) },
};
for (const view of VIEWS) {
  const to = view === "today" ? "#/" : `#/${view}`;
  JOURNEYS[`go-${view}`] = { at: view === "orders" ? "/templates" : "/orders", seen: leads(to) };
}
