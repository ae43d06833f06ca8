// A marketplace of the test's own on loopback (tests/host/sandbox.rs): its address, a token, and an end.
import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { target } from "./host.mjs";

/** Serves until it is stopped; the options are those of `sandbox-host`. */
export async function startMarketplace(...options) {
  const child = spawn(join(target, "examples/sandbox-host"), options, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const line = () =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`the marketplace ended with ${code}`));
      child.once("exit", ended);
      lines.once("line", (said) => {
        child.off("exit", ended);
        resolve(JSON.parse(said));
      });
    });
  const told = await line();
  return {
    ...told,
    /** What it was asked to do, one entry per request that was no GET. */
    async asked() {
      const answer = line();
      child.stdin.write("asked\n");
      return await answer;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** A cable to an address of loopback, on an address of its own: whoever has that one is cut off while it is pulled. */
export async function layCable(to) {
  const { hostname, port } = new URL(to);
  const through = new Set();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      through.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        through.delete(one);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (at) => new Promise((resolve) => server.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const at = server.address().port;
  const pull = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of through) socket.destroy();
    await closed;
  };
  return { endpoint: `http://127.0.0.1:${at}`, pull, plug: () => listen(at) };
}
