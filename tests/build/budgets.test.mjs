// What a visitor and a user of the package download.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotli } from "../../tools/serve.mjs";
import { app_pages, DIST, first_load, LATER, references, ROOT } from "./dist.mjs";

const KB = 1000;

// The goal is 100 kB, see the figures in the README. This holds what has been reached, so that it gets smaller only.
const FIRST_LOAD = 113;
/** What a page for frames brings besides: its own script and style sheet, in place of the parts that it lacks. */
const FRAME = 1;

test(`the first load of a page is at most ${FIRST_LOAD} kB`, () => {
  for (const page of app_pages()) {
    const load = first_load(page);
    const total = load.reduce((sum, { compressed }) => sum + compressed, 0);
    assert.ok(load.some(({ name }) => name.endsWith(".wasm")), "the module is not among what the page loads");
    const most = FIRST_LOAD + (page.includes("embed/") ? FRAME : 0);
    assert.ok(total <= most * KB, `${page}: ${load.map(({ name, compressed }) => `${name} ${compressed}`).join(", ")}: ${total} bytes`);
  }
});

for (const module of ["calcheck", "time"]) {
  test(`the module of the package in ${module}_bg.wasm is at most 60 kB`, () => {
    const size = brotli(readFileSync(join(ROOT, `pkg/wasm/${module}_bg.wasm`))).length;
    assert.ok(size <= 60 * KB, `${size} bytes`);
  });
}

test("the script that follows the height of a frame is at most 1 kB, as it is", () => {
  assert.ok(readFileSync(join(DIST, "embed/v1/resize.js")).length <= KB);
});

test("what counts and sections that are opened are no part of the first load, and their files are there", () => {
  for (const page of app_pages()) {
    const later = references(page, undefined, LATER);
    assert.equal(later.length, LATER.length, page);
    for (const name of later) {
      const script = name.endsWith(".js");
      const named = (script && readFileSync(join(DIST, name), "utf8").match(/[a-z-]+-[0-9a-f]{16}\.(?:css|js|txt|wasm)/g)) || [];
      assert.equal(named.length >= 2, script, `${name}: ${named}`);
      const files = [name, ...named.map((file) => `assets/${file}`)];
      assert.deepEqual(files.filter((file) => !existsSync(join(DIST, file))), []);
      assert.deepEqual(first_load(page).filter((file) => files.includes(file.name)), []);
    }
  }
});
