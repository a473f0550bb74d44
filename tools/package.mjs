// Builds the JavaScript package into pkg/: www/api as WebAssembly, in two modules, and beside them the texts of the
// languages that they do not hold, the data of the site, and what is written by hand in www/api/js.
//
// The custom element lies there too, as it lies in the site.
//
// The version stands in Cargo.toml, and the rest of package.json in www/api/js. What a page has to know before the
// module is there (data.js) is asked of the module here.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { write_element } from "./element.mjs";
import { shorten } from "./names.mjs";

const target = process.env.CARGO_TARGET_DIR ?? "target";
const staged = join(target, "package");
const wasm = join(staged, "wasm", "calcheck_bg.wasm");

const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit" });

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const [name, feature] of [["calcheck", "answers"], ["time", "time"]]) {
  const module = join(staged, "wasm", `${name}_bg.wasm`);
  run("tools/wasm.sh", "cargo", "build", "--locked", "-p", "calcheck-api", "--lib", "--no-default-features", "--features", feature, "--target", "wasm32-unknown-unknown", "--profile", "web");
  run("wasm-bindgen", join(target, "wasm/wasm32-unknown-unknown/web/calcheck_api.wasm"), "--target", "web", "--out-dir", join(staged, "wasm"), "--out-name", name, "--no-typescript");
  // Both make the file a little larger and what is downloaded smaller: like code compresses best where it stands apart and unchanged.
  run("wasm-opt", "-Os", "--one-caller-inline-max-function-size=1", "--skip-pass=local-cse", module, "-o", module);
  shorten(module, join(staged, "wasm", `${name}.js`));
}

run("cargo", "run", "--locked", "--quiet", "-p", "calcheck", "--example", "texts", "--", join(staged, "texts"));
run("cargo", "run", "--locked", "--quiet", "--release", "-p", "calcheck-site", "--", "--data", staged);

cpSync("www/api/js", staged, { recursive: true });
write_element(join(target, "element", "tables.json"), join(staged, "element"));
cpSync("www/element/cal-check.d.ts", join(staged, "element", "cal-check.d.ts"));
for (const license of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) {
  if (existsSync(license)) cpSync(license, join(staged, license));
}

const module = await import(pathToFileURL(resolve(staged, "wasm", "calcheck.js")));
module.initSync({ module: readFileSync(wasm) });
const version = module.version();
const languages = module.names().at(-1);
const texts = languages.filter((tag) => existsSync(join(staged, "texts", `${tag}.txt`)));
writeFileSync(join(staged, "data.js"), [
  "// Written by the build.",
  "",
  `export const VERSION = ${JSON.stringify(version)};`,
  `export const RULES_DATE = ${JSON.stringify(module.rulesDate())};`,
  "",
  "/** Where the texts of a language lie; a bundler finds the files by these expressions. */",
  "export const TEXTS = {",
  ...texts.map((tag) => `  ${JSON.stringify(tag)}: new URL("./texts/${tag}.txt", import.meta.url),`),
  "};",
  "",
].join("\n"));

const { name, ...rest } = JSON.parse(readFileSync("www/api/js/package.json", "utf8"));
writeFileSync(join(staged, "package.json"), `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);

rmSync("pkg", { recursive: true, force: true });
renameSync(staged, "pkg");
