// Builds what is loaded when the import is opened: its script and style, its worker, and the worker's module.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

// Counting a million rows is worth more than a few kilobytes that only those load who count: of what `tools/wasm.sh` sets to make modules
// small, only what hides where the sources lie is right here.
const {
  RUSTC_BOOTSTRAP: _bootstrap,
  CARGO_UNSTABLE_BUILD_STD: _library,
  CARGO_UNSTABLE_BUILD_STD_FEATURES: _features,
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags = "",
  ...environment
} = process.env;
const env = { ...environment, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags.split(" ").filter((flag) => flag.startsWith("--remap-path-prefix=")).join(" ") };
const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit", env });

/** Writes the files into a folder, each with a hash of its content in its name, and returns these names. */
export function build(folder, target) {
  const built = join(process.env.CARGO_TARGET_DIR ?? "target", "import");
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  run("cargo", "build", "--locked", "-p", "calcheck-import", "--lib", "--target", "wasm32-unknown-unknown", "--profile", "worker");
  run("wasm-bindgen", join(built, "../wasm32-unknown-unknown/worker/calcheck_import.wasm"), "--target", "web", "--no-typescript", "--out-dir", built, "--out-name", "module");
  run("wasm-opt", "-O3", join(built, "module_bg.wasm"), "-o", join(built, "module_bg.wasm"));
  cpSync("www/import/js", built, { recursive: true });

  const write = (name, kind, content) => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    writeFileSync(join(folder, `${name}-${hash}.${kind}`), content);
    return `${name}-${hash}.${kind}`;
  };
  const bundle = (entry) =>
    buildSync({ entryPoints: [join(built, entry)], bundle: true, minify: true, format: "esm", target, write: false }).outputFiles[0].contents;
  return {
    script: write("import", "js", bundle("import.js")),
    style: write("import", "css", bundle("import.css")),
    worker: write("import-worker", "js", bundle("worker.js")),
    wasm: write("import", "wasm", readFileSync(join(built, "module_bg.wasm"))),
  };
}
