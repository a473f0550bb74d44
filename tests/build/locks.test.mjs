// The lock files pin versions and contents, and leave to each machine where it gets them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./dist.mjs";

const read = (name) => readFileSync(join(ROOT, name), "utf8");

for (const folder of ["tools", "tests", "benches"]) {
  test(`${folder}/package-lock.json`, () => {
    const { packages } = JSON.parse(read(`${folder}/package-lock.json`));
    for (const [name, { version, integrity, resolved }] of Object.entries(packages)) {
      if (name === "") continue;
      assert.ok(version && integrity, `${name} is not pinned`);
      assert.equal(resolved, undefined, `${name} has a download address`);
    }
    const { devDependencies } = JSON.parse(read(`${folder}/package.json`));
    for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });
}

test("Cargo.lock names no source but crates.io", () => {
  const sources = new Set([...read("Cargo.lock").matchAll(/^source = "(.*)"$/gm)].map(([, source]) => source));
  assert.deepEqual([...sources], ["registry+https://github.com/rust-lang/crates.io-index"]);
});
