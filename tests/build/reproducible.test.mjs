// The same sources in another folder become the same bytes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { files, ROOT } from "./dist.mjs";

// Everything but what was built, and what stands hidden.
const sources = () => readdirSync(ROOT).filter((name) => !name.startsWith(".") && !["dist", "pkg", "screenshots", "target"].includes(name));

test("two builds in two places are equal, byte for byte", () => {
  const second = join(ROOT, "target/second");
  const place = join(second, "place");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const name of sources()) {
    // With its times, so that a second run of this test compiles nothing again.
    cpSync(join(ROOT, name), join(place, name), { recursive: true, preserveTimestamps: true, filter: (path) => !path.endsWith("node_modules") });
  }
  symlinkSync(join(ROOT, "tools/node_modules"), join(place, "tools/node_modules"));
  const { MAKEFLAGS, MAKELEVEL, MFLAGS, NODE_TEST_CONTEXT, ...environment } = process.env;
  execFileSync("make", ["build", "package"], {
    cwd: place,
    env: { ...environment, CARGO_TARGET_DIR: join(second, "target") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  for (const folder of ["dist", "pkg"]) {
    assert.deepEqual(files(join(place, folder)), files(join(ROOT, folder)));
    for (const name of files(join(ROOT, folder))) {
      assert.ok(readFileSync(join(place, folder, name)).equals(readFileSync(join(ROOT, folder, name))), `${folder}/${name} differs`);
    }
  }
});
