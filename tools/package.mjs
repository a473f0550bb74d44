// Builds the JavaScript package into pkg/: www/api as WebAssembly, and beside it the texts of the
// languages that the module does not hold, and what is written by hand in www/api/js.
//
// The version stands in Cargo.toml, and the rest of package.json in www/api/js.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const target = process.env.CARGO_TARGET_DIR ?? "target";
const staged = join(target, "package");
const wasm = join(staged, "wasm", "calcheck_bg.wasm");

const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit" });

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
run("cargo", "build", "--locked", "-p", "calcheck-api", "--lib", "--target", "wasm32-unknown-unknown", "--profile", "web");
run("wasm-bindgen", join(target, "wasm32-unknown-unknown/web/calcheck_api.wasm"), "--target", "web", "--out-dir", join(staged, "wasm"), "--out-name", "calcheck");
run("wasm-opt", "-Os", wasm, "-o", wasm);

run("cargo", "run", "--locked", "--quiet", "-p", "calcheck", "--example", "texts", "--", join(staged, "texts"));

cpSync("www/api/js", staged, { recursive: true });
for (const license of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) {
  if (existsSync(license)) cpSync(license, join(staged, license));
}
const [, version] = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"));
const { name, ...rest } = JSON.parse(readFileSync("www/api/js/package.json", "utf8"));
writeFileSync(join(staged, "package.json"), `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);

rmSync("pkg", { recursive: true, force: true });
renameSync(staged, "pkg");
