// The package as npm would hand it out.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { DIST, ROOT } from "../build/dist.mjs";

const PKG = join(ROOT, "pkg");
const manifest = JSON.parse(readFileSync(join(PKG, "package.json"), "utf8"));
const { exports } = manifest;

const place = join(ROOT, "target/packed");
mkdirSync(place, { recursive: true });
const words = ["pack", "--json", "--loglevel=error", "--offline", `--pack-destination=${place}`];
const [{ filename, files }] = JSON.parse(execFileSync("npm", words, { cwd: PKG, encoding: "utf8" }));
const packed = new Set(files.map(({ path }) => path));

test("it is imported by its name, without a call to make it ready", async () => {
  const calcheck = await import("calcheck");
  assert.equal(calcheck.VERSION, manifest.version);
  assert.equal(await calcheck.init(), undefined);
});

test("types come first, then what browsers take, then Node.js, then the others", () => {
  assert.deepEqual(Object.keys(exports["."]), ["types", "browser", "node", "default"]);
  const [others, ...own] = [exports["."].default, exports["."].browser, exports["."].node];
  assert.deepEqual(own, [others, "./node.js"]);
  for (const [name, conditions] of Object.entries(exports)) {
    if (typeof conditions !== "string") assert.equal(Object.keys(conditions)[0], "types", name);
    for (const file of Object.values(typeof conditions === "string" ? [conditions] : conditions)) {
      if (!file.includes("*")) assert.ok(packed.has(file.slice(2)), `${name}: ${file}`);
    }
  }
});

test("npm packs everything that it runs on, and nothing else", () => {
  const wanted = ["index.d.ts", "index.js", "node.js", "package.json", "README.md", "LICENSE", "texts/de.txt", "wasm/calcheck.js", "wasm/calcheck_bg.wasm", "wasm/time.js", "wasm/time_bg.wasm"];
  assert.deepEqual(wanted.filter((file) => !packed.has(file)), []);
  const extension = /\.(js|d\.ts|d\.cts|wasm|json|md|txt)$|^LICENSE/;
  assert.deepEqual([...packed].filter((file) => !extension.test(file)), []);
});

test("publint finds nothing to improve", async () => {
  const { messages } = await publint({ pkgDir: PKG, pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test("the types are those of what is imported, however that is resolved", async () => {
  const { entrypoints, problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(join(place, filename)))));
  assert.ok(Object.keys(entrypoints).includes("./data/v1/verdicts.json"));
  // The package holds ES modules only: `require` is served by Node.js 20.19 and newer, which load them all the same.
  assert.deepEqual(problems.filter(({ kind, resolutionKind }) => !(kind === "CJSResolvesToESM" && resolutionKind === "node16-cjs")), []);
});

test("it is required too, where Node.js can require ES modules", { skip: !process.features.require_module }, () => {
  const script = 'console.log(require("calcheck").check({ server: "2022" }).status)';
  const words = ["--no-warnings", "--eval", script];
  assert.equal(execFileSync("node", words, { cwd: join(ROOT, "tests"), encoding: "utf8" }), "incomplete\n");
});

test("the data are those of the site, each under its name", async () => {
  const folder = "data/v1";
  const names = readdirSync(join(DIST, folder));
  assert.equal(names.length, 12);
  for (const name of names) {
    assert.deepEqual(readFileSync(join(PKG, folder, name)), readFileSync(join(DIST, folder, name)), name);
    const { default: data } = await import(`calcheck/${folder}/${name}`, { with: { type: "json" } });
    assert.ok(data.$schema ?? data.version === manifest.version, name);
    if (!name.endsWith(".schema.json")) {
      assert.ok(existsSync(join(PKG, exports[`./${folder}/${name}`].types)), name);
    }
  }
});
