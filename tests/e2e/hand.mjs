// A person's hands on the window: what they do is counted. A click, a chord of keys, one field typed into, one picture put on the
// clipboard is one step each; looking is none.
import { spawn } from "node:child_process";
import { once } from "node:events";

/** What somebody does to a page, step by step, in words for the report of a way that became too long. */
export function handsOn(page) {
  const way = [];
  return {
    way,
    async press(chord) {
      way.push(chord);
      await page.keyboard.press(chord);
    },
    /** Types into what has the focus. */
    async type(text) {
      way.push(`“${text}”`);
      await page.keyboard.insertText(text);
    },
    async click(locator, options) {
      way.push(`click ${String(locator).replace(/^Locator@|locator\(|getBy/g, "")}`);
      await locator.click(options);
    },
    /** Types into a field that is in sight. */
    async fill(locator, text) {
      way.push(`“${text}” into a field`);
      await locator.fill(text);
    },
    /** Takes a picture of the screen: it is on the clipboard then. */
    async shoot(file) {
      way.push("a screenshot");
      await toClipboard("image/png", file);
    },
  };
}

/** Puts a file on the clipboard of the X server, as another program. */
export async function toClipboard(type, file) {
  const xclip = spawn("xclip", ["-selection", "clipboard", "-t", type, "-i", file], { stdio: "ignore" });
  const [code] = await once(xclip, "exit");
  if (code !== 0) throw new Error(`xclip ended with ${code}: is there an X server?`);
}
