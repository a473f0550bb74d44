// Shortens the names by which a module and its script hand things to each other. wasm-bindgen makes them long and unique, hashes
// included, so that they hardly compress; they stand in both files, and nobody else reads them.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/**
 * Gives imports and exports of a module one or two letters, there and in the script that wasm-bindgen wrote for it. The module may
 * import from that script only.
 */
export function shorten(module, script) {
  const { imports, exports } = JSON.parse(execFileSync("wasm-opt", ["--minify-imports-and-exports-and-modules", module, "-o", module], { encoding: "utf8" }));
  let text = readFileSync(script, "utf8");
  const replace = (from, to) => {
    const parts = text.split(from);
    if (parts.length === 1) throw new Error(`${script}: nothing there is called ${from}`);
    text = parts.join(to);
  };
  const [from, ...others] = new Set(imports.map(([from]) => from));
  if (others.length) throw new Error(`${module}: imports from ${others}, too`);
  replace(`"${from}": `, "a: ");
  for (const [, name, short] of imports) replace(`${name}: `, `${short}: `);
  // Not every export has a use in the script.
  const short = new Map(exports);
  text = text.replace(/\bwasm\.([\w$]+)/g, (whole, name) => (short.has(name) ? `wasm.${short.get(name)}` : whole));
  writeFileSync(script, text);
}
