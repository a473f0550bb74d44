// Shortens the names by which a module and its script hand things to each other. wasm-bindgen makes them long and unique, hashes
// included, so that they hardly compress; they stand in both files, and nobody else reads them.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Gives imports and exports of a module one or two letters, there and in the script that wasm-bindgen wrote for it. Options of wasm-opt may follow. */
export function shorten(module, script, ...options) {
  const { imports, exports } = JSON.parse(execFileSync("wasm-opt", [...options, "--minify-imports-and-exports-and-modules", module, "-o", module], { encoding: "utf8" }));
  let text = readFileSync(script, "utf8");
  const replace = (from, to) => {
    const parts = text.split(from);
    if (parts.length === 1) throw new Error(`${script}: nothing there is called ${from}`);
    text = parts.join(to);
  };
  // What comes from the script itself is a property of `import0`, what comes from elsewhere one of the other objects.
  const objects = Object.fromEntries([...text.matchAll(/^ *"([^"]+)": (import\d+),$/gm)].map(([, from, object]) => [from, object]));
  const others = [];
  for (const [from, name, short] of imports) {
    if (!objects[from]) throw new Error(`${script}: nothing is imported from ${from}`);
    if (objects[from] === "import0") replace(`${name}: `, `${short}: `);
    else others.push(`${short}: ${objects[from]}.${name}, `);
  }
  text = text.replace(/^( *)"[^"]+": import0,$/m, `$1a: { ...import0, ${others.join("")}},`).replace(/^ *"[^"]+": import\d+,\n/gm, "");
  // Not every export has a use in the script.
  const short = new Map(exports);
  text = text.replace(/\bwasm\.([\w$]+)/g, (whole, name) => (short.has(name) ? `wasm.${short.get(name)}` : whole));
  writeFileSync(script, text);
}
