// Builds the sections of the page that are loaded when they are opened. Each is one script, which knows where its style sheet, its
// texts, its worker and its module lie: they are all in assets/, under names with a hash of their content.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { shorten } from "./names.mjs";

/** The sections, each a folder of www/ with `js/NAME.js` and `js/NAME.css`, and where it has a module, the crate of that. */
const SECTIONS = ["import", "time", "quote", "snippets"];

const run = (program, ...words) => execFileSync(program, words, { stdio: "inherit" });

/** Writes a file into assets/ under a name with a hash of its content, and returns that name. */
export function write(assets, name, kind, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  writeFileSync(join(assets, `${name}-${hash}.${kind}`), content);
  return `${name}-${hash}.${kind}`;
}

/** Compiles the crate of a section into `module.js` and `module_bg.wasm` in a folder. */
function compile(name, folder) {
  const wasm = join(folder, "module_bg.wasm");
  run("cargo", "build", "--locked", "-p", `calcheck-${name}`, "--lib", "--target", "wasm32-unknown-unknown", "--profile", "web");
  run("wasm-bindgen", join(process.env.CARGO_TARGET_DIR ?? "target", `wasm32-unknown-unknown/web/calcheck_${name}.wasm`), "--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "module");
  run("wasm-opt", "-Os", "--one-caller-inline-max-function-size=1", wasm, "-o", wasm);
  shorten(wasm, join(folder, "module.js"));
}

/** Builds a section, with its texts by language, and returns the name of its script. */
function build_section(assets, name, texts, target) {
  const sections = join(process.env.CARGO_TARGET_DIR ?? "target", "sections");
  // As deep as in the sources, so that it finds what sections share.
  const built = join(sections, name, "js");
  rmSync(join(sections, name), { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  cpSync("www/section", join(sections, "section"), { recursive: true });
  cpSync(`www/${name}/js`, built, { recursive: true });
  const compiled = existsSync(`www/${name}/Cargo.toml`);
  if (compiled) compile(name, built);

  const bundle = (file, define) =>
    Buffer.from(buildSync({ entryPoints: [join(built, file)], bundle: true, minify: true, format: "esm", target, define, write: false }).outputFiles[0].contents);
  const files = {
    style: write(assets, name, "css", bundle(`${name}.css`)),
    texts: Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, write(assets, `${name}-words-${language}`, "txt", text)])),
    ...(compiled && { wasm: write(assets, name, "wasm", readFileSync(join(built, "module_bg.wasm"))) }),
    ...(existsSync(join(built, "worker.js")) && { worker: write(assets, `${name}-worker`, "js", bundle("worker.js")) }),
  };
  return write(assets, name, "js", bundle(`${name}.js`, { FILES: JSON.stringify(files) }));
}

/** Builds all sections, with their texts by section and language, and returns the names of their scripts by section. */
export const build = (assets, texts, target) => Object.fromEntries(SECTIONS.map((name) => [name, build_section(assets, name, texts[name], target)]));
