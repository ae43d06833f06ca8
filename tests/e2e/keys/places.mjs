// Rows, returns, reviews, tickets and pictures of the demo that a journey needs, and what is chosen, marked or enlarged there.
import { cases, host, page, shows, until } from "./window.mjs";

export const chosen = () => page.locator('[role=option][aria-selected="true"]').first().getAttribute("id");
export const chosenAnswers = () => page.locator("[role=radio][aria-checked=true], input[type=radio]:checked, main [aria-pressed=true]").count();
export const marks = () =>
  page.locator("input:checked, [role=checkbox][aria-checked=true], .is-marked, [data-marked=true]").count();

/** The second row of a list is reached and left again. */
export const moves = (back) => ({
  at: "/cases?view=suggested",
  ready: async () => {
    await shows("[role=option]")();
    if (back) await page.keyboard.press("KeyJ");
    await page.waitForTimeout(200);
    const was = await chosen();
    return { was };
  },
  seen: async ({ was }) => until("another row is chosen", async () => (await chosen()) !== was),
});

export async function ticketOf() {
  const one = (await cases({ kind: "rejected_order" })).find((row) => !row.ticket && row.state !== "closed" && row.state !== "dropped");
  return `/tickets/new?cases=${encodeURIComponent(JSON.stringify([one.id]))}`;
}

export async function returnWith(look) {
  for (const row of (await host.invoke("return_list")).items) {
    const view = await host.invoke("return_show", { key: row.key });
    if (look(view, row)) return `/returns?part=${row.part}&id=${encodeURIComponent(row.key)}`;
  }
  throw new Error("the demo has no such return");
}
export const shown = (view) => view.pictures.filter((picture) => picture.attachment && picture.state === "kept");
/** A claim to be decided: its page shows the buyer's photos; that of goods to inspect asks for one's own instead. */
export const withPictures = (least) => () => returnWith((view, row) => row.part === "decide" && shown(view).length >= least);
export const place = () => page.locator(".return-zoom, .return-photos [aria-current=true]").first().textContent();

export async function review() {
  const rows = (
    await host.invoke("review_page", { filter: { answered: false, stars: [1, 2, 3] }, after: null, limit: 30 })
  ).items;
  for (const row of rows) {
    const view = await host.invoke("review_show", { key: row.key });
    if (view.answer_limit !== null && !row.sending && !row.complaint)
      return `/reviews?id=${encodeURIComponent(row.key)}`;
  }
  throw new Error("no review waits for an answer");
}

/** The first photo of a return is drawn: reading it from the disk is no part of what a key is measured by. */
export const photo = () => page.locator(".return-frame:not(:disabled) img").first().waitFor({ timeout: 20_000 });

export async function enlarged() {
  await photo();
  await page.keyboard.press("KeyZ");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(300);
  return { was: await scale() };
}
export const scale = () =>
  page
    .getByRole("dialog")
    .locator("img")
    .first()
    .evaluate((img) => `${Math.round(img.getBoundingClientRect().width)} ${img.style.transform} ${img.className}`);
