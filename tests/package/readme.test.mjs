// The JavaScript in the READMEs runs, and prints what the comment after it says. The script of a worker runs in a browser, see
// browser.test.mjs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../build/dist.mjs";
import { READMES, samples } from "./samples.mjs";

// Where nothing but the package can be imported.
const place = join(ROOT, "target/readme");
rmSync(place, { recursive: true, force: true });
mkdirSync(join(place, "node_modules"), { recursive: true });
symlinkSync(join(ROOT, "pkg"), join(place, "node_modules/calcheck"));

/** The comment lines right after each `console.log(…)`. */
const printed = (sample) => [...sample.matchAll(/^ *console\.log\(.*\n((?: *\/\/ .*\n?)*)/gm)].map(([, comment]) => comment.replace(/^ *\/\/ /gm, "")).join("");

for (const readme of READMES) {
  test(`${readme} has samples`, () => assert.notEqual(samples(readme).length, 0));
  for (const { name, code, inWorker } of samples(readme)) {
    if (inWorker) continue;
    test(name, () => {
      const file = join(place, `${name}.mjs`);
      writeFileSync(file, code);
      assert.equal(execFileSync("node", ["--no-warnings", file], { encoding: "utf8" }).trim(), printed(code).trim());
      assert.notEqual(printed(code).trim(), "");
    });
  }
}
