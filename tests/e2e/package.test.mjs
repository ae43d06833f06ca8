// The package as a seller gets it: what is in it, and the first window of the program out of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { access, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openWindow } from "./webdriver.mjs";

const file = process.env.RECOURSE_PACKAGE;
const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(2)} MiB`;

test("the package holds what a desktop needs, and its window opens", { timeout: 240_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "recourse-package-"));
  const root = join(folder, "root");
  const field = (name) => execFileSync("dpkg-deb", ["-f", file, name], { encoding: "utf8" }).trim();
  try {
    execFileSync("dpkg-deb", ["-x", file, root]);
    assert.equal(field("Package"), "recourse");
    assert.match(field("Depends"), /libwebkit2gtk-4\.1-0/);
    assert.match(field("Recommends"), /fonts-noto-cjk/);
    const inside = (path) => join(root, "usr", path);
    const entry = await readFile(inside("share/applications/Recourse.desktop"), "utf8");
    assert.match(entry, /^Exec=recourse-window %f$/m);
    assert.match(entry, /^Icon=recourse-window$/m);
    assert.match(entry, /^MimeType=application\/x-recourse-backup;$/m);
    assert.match(entry, /^Name=Recourse$/m);
    for (const path of [
      "bin/recourse",
      "bin/recourse-window",
      "share/mime/packages/recourse.xml",
      "share/icons/hicolor/32x32/apps/recourse-window.png",
      "share/icons/hicolor/128x128/apps/recourse-window.png",
      "share/icons/hicolor/scalable/apps/recourse-window.svg",
      "share/doc/recourse/copyright",
    ]) {
      await access(inside(path));
    }
    const version = execFileSync(inside("bin/recourse"), ["--version"], { encoding: "utf8" }).trim();
    assert.equal(version, `recourse ${field("Version")}`);
    const size = async (path) => mib((await stat(path)).size);
    t.diagnostic(`package ${await size(file)}, recourse-window ${await size(inside("bin/recourse-window"))}, recourse ${await size(inside("bin/recourse"))}`);

    const started = Date.now();
    const window = await openWindow(inside("bin/recourse-window"), ["--data-dir", join(folder, "data"), "--lang", "en"], {
      XDG_CONFIG_HOME: join(folder, "config"),
      XDG_CACHE_HOME: join(folder, "cache"),
      LC_ALL: "C.UTF-8",
    });
    try {
      await window.until("the first question", "return document.body.innerText.includes('refused') ? true : null");
      t.diagnostic(`the first question stood ${Date.now() - started} ms after the driver was started`);
      const page = await window.run(
        "const body = getComputedStyle(document.body); return { font: body.fontFamily, ground: body.backgroundColor, painted: Math.round(performance.getEntriesByType('paint')[0]?.startTime ?? -1), origin: location.origin }",
      );
      assert.match(page.font, /Recourse Sans/, "the policy lets the package's own styles in");
      assert.notEqual(page.ground, "rgba(0, 0, 0, 0)");
      t.diagnostic(`first paint ${page.painted} ms after the page was asked for`);
      const refused = await window.run(
        "const inline = document.createElement('p'); inline.setAttribute('style', 'color: rgb(1, 2, 3)'); document.body.append(inline); const seen = getComputedStyle(inline).color; inline.remove(); return seen",
      );
      assert.notEqual(refused, "rgb(1, 2, 3)", "the policy keeps inline styles out");
    } finally {
      await window.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
