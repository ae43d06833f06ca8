// A desktop of a test's own: a session bus with nobody else on it, a notification service and a panel (tests/host/desktop.rs).
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { target } from "./host.mjs";

/** A session bus that ends with the test. */
async function startBus() {
  const daemon = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], { stdio: ["ignore", "pipe", "ignore"] });
  const address = await new Promise((resolve, reject) => {
    daemon.stdout.once("data", (chunk) => resolve(String(chunk).trim()));
    daemon.once("exit", (code) => reject(new Error(`dbus-daemon ended with ${code}`)));
  });
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => daemon.once("exit", resolve));
      daemon.kill("SIGTERM");
      await ended;
    },
  };
}

/** A bus with a notification service on it, and a panel when it is asked for. */
export async function startDesktop() {
  const bus = await startBus();
  const env = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  const child = spawn(join(target, "examples/desktop-host"), {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = [];
  let waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    said.push(JSON.parse(line));
    for (const look of waiting) look();
  });
  let read = 0;
  /** The next thing that happened and fits; what came before it is passed over. */
  const next = (what, fits) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited for ${what}; the desktop says ${JSON.stringify(said)}`)), 40_000);
      const look = () => {
        const at = said.findIndex((one, index) => index >= read && fits(one));
        if (at < 0) return;
        read = at + 1;
        clearTimeout(late);
        waiting = waiting.filter((other) => other !== look);
        resolve(said[at]);
      };
      waiting.push(look);
      look();
    });
  await next("the desktop", (one) => one.ready);
  return {
    env,
    said,
    next,
    tell: (line) => child.stdin.write(`${line}\n`),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
      await bus.stop();
    },
  };
}
