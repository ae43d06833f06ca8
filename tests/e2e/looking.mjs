// What a person would see was wrong, asked of a page: text cut off, things out of reach, ids in place of words.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./host.mjs";

/** Every message id of the catalogue. */
export async function messageIds() {
  const folder = join(root, "ui/locales/en");
  const ids = new Set();
  for (const file of await readdir(folder)) {
    for (const [, id] of (await readFile(join(folder, file), "utf8")).matchAll(/^([a-z][\w-]*) ?=/gm)) ids.add(id);
  }
  return ids;
}

/**
 * Runs in the page. Text and controls that are cut off by a box that hides what is beyond it, or lie where no scrolling
 * leads; text that may be shortened says so with an ellipsis and is left alone.
 */
export function cutOff() {
  const SLACK = 1.5;
  const found = [];
  const seen = new WeakMap();
  const style = (element) => {
    let known = seen.get(element);
    if (!known) {
      known = getComputedStyle(element);
      seen.set(element, known);
    }
    return known;
  };
  const hides = (value) => value === "hidden" || value === "clip";
  const scrolls = (value) => value === "auto" || value === "scroll";
  const spared = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const is = style(at);
      if (is.clipPath.startsWith("inset(50%") || is.visibility === "hidden" || is.opacity === "0") return true;
      if (at.closest("svg, [data-cut]")) return true;
    }
    return false;
  };
  const where = (element) => `${element.tagName.toLowerCase()}.${String(element.className).split(" ").join(".")}`;
  const judge = (element, rect, what) => {
    if (rect.width < 1 || rect.height < 1 || spared(element)) return;
    let across = true;
    let down = true;
    let fixed = false;
    for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
      const is = style(box);
      if (fixed) break;
      const bounds = box.getBoundingClientRect();
      if (across) {
        if (scrolls(is.overflowX)) across = false;
        else if (hides(is.overflowX)) {
          if (is.textOverflow === "ellipsis" || is.webkitLineClamp !== "none") return;
          if (rect.left < bounds.left - SLACK || rect.right > bounds.right + SLACK) {
            found.push(`${what} is cut by ${where(box)} (${Math.round(Math.max(bounds.left - rect.left, rect.right - bounds.right))} px across)`);
            return;
          }
        }
      }
      if (down) {
        if (scrolls(is.overflowY)) down = false;
        else if (hides(is.overflowY) && (rect.top < bounds.top - SLACK || rect.bottom > bounds.bottom + SLACK)) {
          found.push(`${what} is cut by ${where(box)} (${Math.round(Math.max(bounds.top - rect.top, rect.bottom - bounds.bottom))} px down)`);
          return;
        }
      }
      if (is.position === "fixed") fixed = true;
    }
    if (across && (rect.left < -SLACK || rect.right > innerWidth + SLACK)) found.push(`${what} lies outside the window, across`);
    if (down && (rect.top < -SLACK || rect.bottom > innerHeight + SLACK)) found.push(`${what} lies outside the window, down`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent?.trim();
    if (!text || !node.parentElement) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) judge(node.parentElement, rect, `“${text.slice(0, 40)}”`);
  }
  for (const control of document.querySelectorAll("button, input, select, textarea, [role=tab], a[href]")) {
    const name = control.getAttribute("aria-label") ?? control.textContent?.trim().slice(0, 30) ?? "";
    judge(control, control.getBoundingClientRect(), `${control.tagName.toLowerCase()} “${name}”`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the window scrolls across");
  if (document.documentElement.scrollHeight > innerHeight + 1) found.push("the window scrolls down");
  return [...new Set(found)].slice(0, 8);
}

/** Runs in the page. Words that are a message's id, or a message's place for a value, instead of what they stand for. */
export function rawWords(ids) {
  const known = new Set(ids);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? "";
    if (walker.currentNode.parentElement?.closest("pre, textarea, script, style")) continue;
    if (/\{\s*[$-]\s*[a-z]/.test(text)) found.push(text.trim().slice(0, 60));
    for (const [word] of text.matchAll(/[a-z]+(?:[-_][a-z0-9_]+)+/g)) if (known.has(word)) found.push(word);
  }
  return [...new Set(found)].slice(0, 8);
}

/** Runs in the page. Blue buttons in sight; one is the most a screen has. */
export function blueButtons() {
  return [...document.querySelectorAll(".btn-primary")].filter((button) => button.getClientRects().length > 0).length;
}
