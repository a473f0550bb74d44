// The JavaScript in the READMEs runs, and prints what the comment after it says.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READMES = ["README.md", "www/api/js/README.md"];

// Where nothing but the package can be imported.
const place = join(ROOT, "target/readme");
rmSync(place, { recursive: true, force: true });
mkdirSync(join(place, "node_modules"), { recursive: true });
symlinkSync(join(ROOT, "pkg"), join(place, "node_modules/calcheck"));

const samples = (readme) => [...readFileSync(join(ROOT, readme), "utf8").matchAll(/^```js\n(.*?)^```$/gms)].map(([, sample]) => sample);

/** The comment lines right after each `console.log(…)`. */
const printed = (sample) => [...sample.matchAll(/^ *console\.log\(.*\n((?: *\/\/ .*\n?)*)/gm)].map(([, comment]) => comment.replace(/^ *\/\/ /gm, "")).join("");

for (const readme of READMES) {
  test(`${readme} has samples`, () => {
    assert.ok(existsSync(join(ROOT, readme)));
    assert.notEqual(samples(readme).length, 0);
  });
  for (const [index, sample] of (existsSync(join(ROOT, readme)) ? samples(readme) : []).entries()) {
    test(`${readme}, sample ${index + 1}`, () => {
      const file = join(place, `${readme.replaceAll("/", "-")}-${index + 1}.mjs`);
      writeFileSync(file, sample);
      assert.equal(execFileSync("node", [file], { encoding: "utf8" }).trim(), printed(sample).trim());
    });
  }
}
