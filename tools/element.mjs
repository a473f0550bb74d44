// Builds the custom element: its scripts in www/element, with the tables of the rules, as one file.
//
// usage: node tools/element.mjs TABLES FOLDER
//
// TABLES is what `calcheck-site --element` writes, FOLDER a built site. What is written into its folder element/ says the README in
// www/element.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import { minify_sync } from "terser";

/** The element as one script. `SITE` is where links lead if the script does not lie in a site. */
function bundle(tables) {
  const style = transformSync(readFileSync("www/element/js/style.css", "utf8"), { loader: "css", minify: true }).code.trim().replace(/([:,]) /g, "$1");
  const { names, data } = JSON.parse(readFileSync(tables, "utf8"));
  const site = process.env.SITE?.trim().replace(/\/*$/, "/") ?? "";
  const script = buildSync({
    entryPoints: ["www/element/js/cal-check.js"],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: ["chrome97", "firefox102", "safari16"],
    define: {
      STYLE: JSON.stringify(style),
      DATA: JSON.stringify(data),
      SITE_ADDRESS: JSON.stringify(site === "/" ? "" : site),
      ...Object.fromEntries(Object.entries(names).map(([name, number]) => [`L.${name}`, String(number)])),
    },
    write: false,
  }).outputFiles[0].text;
  // What this takes off what esbuild leaves is worth a sentence or two.
  return Buffer.from(minify_sync(script, { module: true, ecma: 2022, compress: { passes: 3 } }).code);
}

/** Writes the element and its manifest into a folder, and returns the script. */
export function write_element(tables, folder) {
  const script = bundle(tables);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "cal-check.js"), script);
  cpSync("www/element/custom-elements.json", join(folder, "custom-elements.json"));
  return script;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , tables, site] = process.argv;
  const root = join(site, "element");
  rmSync(root, { recursive: true, force: true });
  const script = write_element(tables, join(root, "v1"));
  const digest = (algorithm, encoding) => createHash(algorithm).update(script).digest(encoding);
  const { version, rulesDate } = JSON.parse(readFileSync(tables, "utf8"));
  const release = `release/${version}-${digest("sha256", "hex").slice(0, 16)}`;
  cpSync(join(root, "v1", "cal-check.js"), join(root, release, "cal-check.js"));
  const element = { version, rulesDate, moving: "element/v1/cal-check.js", immutable: `element/${release}/cal-check.js`, integrity: `sha384-${digest("sha384", "base64")}` };
  writeFileSync(join(root, "element.json"), `${JSON.stringify(element, null, 2)}\n`);
}
