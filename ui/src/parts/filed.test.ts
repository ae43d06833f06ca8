import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isFiled } from "./filed";

const PLAYBOOKS = join(import.meta.dirname, "../../../src-tauri/playbooks");

it("offers a ticket exactly for the kinds whose playbook has one", () => {
  const files = readdirSync(PLAYBOOKS).filter((name) => name.endsWith(".toml"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(PLAYBOOKS, file), "utf8");
    const kind = /^kind = "(\w+)"/m.exec(text)?.[1] ?? "";
    expect([kind, isFiled(kind)]).toEqual([kind, !/^ticket = false/m.test(text)]);
  }
});
