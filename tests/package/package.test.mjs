// The package as npm would hand it out.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const PKG = fileURLToPath(new URL("../../pkg", import.meta.url));
const manifest = JSON.parse(readFileSync(join(PKG, "package.json"), "utf8"));

test("it is imported by its name, without a call to make it ready", async () => {
  const calcheck = await import("calcheck");
  assert.equal(calcheck.version?.() ?? calcheck.VERSION, manifest.version);
  assert.equal(await calcheck.init(), undefined);
});

test("types come first, then what Node.js takes, then what the others take", () => {
  assert.deepEqual(Object.keys(manifest.exports["."]), ["types", "node", "default"]);
  for (const file of Object.values(manifest.exports["."])) assert.ok(existsSync(join(PKG, file)), file);
});

test("npm packs everything that it runs on, and nothing else", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=error"], { cwd: PKG, encoding: "utf8" }));
  const packed = new Set(files.map(({ path }) => path));
  const wanted = ["index.d.ts", "index.js", "node.js", "package.json", "wasm/calcheck.js", "wasm/calcheck_bg.wasm", "wasm/time.js", "wasm/time_bg.wasm"];
  assert.deepEqual(wanted.filter((file) => !packed.has(file)), []);
  const extension = /\.(js|d\.ts|wasm|json|md|txt)$|^LICENSE/;
  assert.deepEqual([...packed].filter((file) => !extension.test(file)), []);
});
