// The few WebDriver calls that the window test needs, straight over HTTP to WebKitWebDriver.
import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether a process runs; one that has ended and that nobody asked about yet does not. */
const runs = (pid) => readFile(`/proc/${pid}/stat`, "utf8").then((stat) => !/\) [ZX] /.test(stat), () => false);

/** Waits for the end of a process so many seconds. */
async function ended(pid, seconds) {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (!(await runs(pid))) return true;
    await sleep(50);
  }
  return false;
}

/** What the program keeps outside of its data folder, in a folder of the test's own. */
export const homeIn = (folder) => ({
  XDG_CONFIG_HOME: join(folder, "config"),
  XDG_CACHE_HOME: join(folder, "cache"),
  XDG_DATA_HOME: join(folder, "share"),
  LC_ALL: "C.UTF-8",
});

/** Opens the program's real window under the driver. */
export async function openWindow(binary, args, env) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...env, TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true", NO_AT_BRIDGE: "1" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const answer = await fetch(base + path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      await call("GET", "/status");
      break;
    } catch (error) {
      if (attempt > 100) throw error;
      await sleep(100);
    }
  }
  const { sessionId } = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
  });
  const session = `/session/${sessionId}`;
  const program = Number((await promisify(execFile)("pgrep", ["-P", String(driver.pid)])).stdout.split("\n")[0]);
  const run = (script, ...values) => call("POST", `${session}/execute/sync`, { script, args: values });
  const runAsync = (script, ...values) => call("POST", `${session}/execute/async`, { script, args: values });
  /** Presses keys together; the last is let go first. */
  const key = async (pressed, ...held) => {
    const codes = { Control: "\uE009", Shift: "\uE008", Alt: "\uE00A", Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004" };
    const values = [...held, pressed].map((name) => codes[name] ?? name);
    const actions = [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...values.toReversed().map((value) => ({ type: "keyUp", value })),
    ];
    await call("POST", `${session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  /** Waits until a function of the page's text and DOM returns something true. */
  const until = async (what, script, ...values) => {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const found = await run(script, ...values);
      if (found) return found;
      await sleep(100);
    }
    const text = await run("return document.body.innerText");
    throw new Error(`waited a minute for ${what}; the window says:\n${text}`);
  };
  return {
    /** The driver's process: the program is below it. */
    pid: driver.pid,
    run,
    async: runAsync,
    /** Calls a command of the program as the page does: `{ value }` or `{ error }`. */
    invoke: (command, args = {}) =>
      runAsync(
        "const done = arguments[2]; window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then((value) => done({ value }), (error) => done({ error }))",
        command,
        args,
      ),
    key,
    until,
    text: () => run("return document.body.innerText"),
    /** Clicks the first visible element with a role and a name that contains the text. */
    async click(selector, text) {
      const element = await until(
        `${selector} "${text ?? ""}"`,
        `const wanted = arguments[1]; return [...document.querySelectorAll(arguments[0])].find((e) => e.getClientRects().length > 0 && !e.disabled && (!wanted || e.innerText.includes(wanted) || (e.getAttribute("aria-label") ?? "").includes(wanted))) ?? null`,
        selector,
        text ?? null,
      );
      await call("POST", `${session}/element/${element[ELEMENT]}/click`, {});
    },
    /** Makes the window as wide and high as asked for. */
    resize: (width, height) => call("POST", `${session}/window/rect`, { width, height }),
    async screenshot() {
      return Buffer.from(await call("GET", `${session}/screenshot`), "base64");
    },
    async close() {
      const gone = new Promise((resolve) => driver.once("exit", resolve));
      // A driver whose window has just gone may never answer.
      await Promise.race([call("DELETE", session).catch(() => {}), sleep(10_000)]);
      // It answers before it has ended the program, and sometimes never ends it. A program that goes on holds the data folder and is
      // the only instance: what is opened next would be handed over to it.
      if (!(await ended(program, 3)) && (await runs(program))) process.kill(program, "SIGTERM");
      driver.kill("SIGTERM");
      const late = setTimeout(() => driver.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(late);
      if (!(await ended(program, 20))) throw new Error(`the program ${program} did not end`);
    },
  };
}
