// Starts the windowless host (tests/host) over a fresh data folder and a browser in front of it.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
const require = createRequire(join(root, "ui/package.json"));
const { chromium } = require("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const target = process.env.RECOURSE_BIN_DIR ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug");

const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The real app behind loopback HTTP, over a folder of its own. */
export async function startHost(...options) {
  return startHostIn(await mkdtemp(join(tmpdir(), "recourse-e2e-")), ...options);
}

/** The real app over a folder that may have been used before. `stop(true)` keeps it. */
export async function startHostIn(folder, ...options) {
  const child = spawn(join(target, "examples/ui-host"), ["--data-dir", join(folder, "data"), ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const ready = /ready (http:\S+)/.exec(said);
      if (ready) resolve(ready[1]);
    });
    child.on("exit", (code) => reject(new Error(`the host ended with ${code}`)));
  });
  return {
    address,
    folder,
    async invoke(command, args = {}) {
      const answer = await fetch(`${address}/ipc/${command}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(args),
      });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(body)}`);
      return body;
    },
    async stop(keep = false) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
      if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

export async function startBrowser() {
  return await chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** Violations that axe calls serious or critical, as short lines. */
export async function seriousViolations(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run());
  return result.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
}
