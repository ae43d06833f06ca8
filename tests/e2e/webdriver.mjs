// The few WebDriver calls that the window test needs, straight over HTTP to WebKitWebDriver.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

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
      const ended = new Promise((resolve) => driver.once("exit", resolve));
      // A driver whose window has just gone may never answer.
      await Promise.race([call("DELETE", session).catch(() => {}), sleep(10_000)]);
      driver.kill("SIGTERM");
      const late = setTimeout(() => driver.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}
