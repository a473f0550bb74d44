// Writes the prerendered pages: Trunk runs it on what it built, before that becomes dist/.
//
// `index.html` has a slot `{{name}}` for each thing that depends on the language. The program `prerender` of www/app prints what
// goes into them, English first, and PAGES names the file that holds it: English fills index.html itself, every other language gets
// a page in a folder of its own. Each page loads the texts of its language alone.
//
// Scripts and styles are minified here too.
//
// With SITE=https://… in the environment the pages also say where they stand, for search engines: these links must be absolute.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { transformSync } from "esbuild";
import { content_security_policy } from "./headers.mjs";
import { shorten } from "./names.mjs";
import { build, write } from "./sections.mjs";

const dist = process.env.TRUNK_STAGING_DIR;
const site = process.env.SITE && process.env.SITE.replace(/\/*$/, "/");

// The oldest browsers that can run WebAssembly under the page's policy.
const TARGET = ["chrome97", "firefox102", "safari16"];

const escape = (text) =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);

const pages = JSON.parse(readFileSync(process.env.PAGES, "utf8"));
const template = readFileSync(join(dist, "index.html"), "utf8");
const policy = content_security_policy(readFileSync(join(dist, "_headers"), "utf8"));
const folder = (page) => (page === pages[0] ? "" : `${page.language}/`);

const assets = join(dist, "assets");
const wasm = readdirSync(assets).filter((name) => name.endsWith("_bg.wasm"));
if (wasm.length !== 1) throw new Error(`expected one module, found ${wasm.length}`);
shorten(join(assets, wasm[0]), join(assets, wasm[0].replace("_bg.wasm", ".js")));

// As an address of its own the browser would ask for it again whenever the address of the page changes.
const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync("www/static/icon.svg", "utf8").trim())}`;

const texts_of = (section) => Object.fromEntries(pages.map((page) => [page.language, page.sections[section]]));
const sections = build(assets, Object.fromEntries(Object.keys(pages[0].sections).map((section) => [section, texts_of(section)])), TARGET);

function alternates(page) {
  if (!site) return "";
  const links = pages.map((other) => `<link rel="alternate" hreflang="${other.language}" href="${site}${folder(other)}">`);
  return [`<link rel="canonical" href="${site}${folder(page)}">`, ...links, `<link rel="alternate" hreflang="x-default" href="${site}">`].join("");
}

for (const page of pages) {
  const up = folder(page) ? "../" : "./";
  const slots = {
    language: escape(page.language),
    policy: escape(policy),
    title: escape(page.title),
    description: escape(page.description),
    icon,
    module: `${up}assets/${wasm[0].replace("_bg.wasm", ".js")}`,
    wasm: `${up}assets/${wasm[0]}`,
    texts: `${up}assets/${write(assets, `texts-${page.language}`, "txt", page.texts)}`,
    ...Object.fromEntries(Object.entries(sections).map(([name, script]) => [name, `${up}assets/${script}`])),
    alternates: alternates(page),
    app: page.app,
    "no-script": escape(page["no-script"]),
    "not-started": escape(page["not-started"]),
    stopped: escape(page.stopped),
  };
  // The frame's own addresses are relative to the root; what fills the slots is left as it is.
  const html = template
    .replace(/(href|src)="\.\//g, `$1="${up}`)
    .replace(/\{\{([a-z-]+)\}\}/g, (slot, name) => {
      if (!Object.hasOwn(slots, name)) throw new Error(`index.html: nothing fills the slot ${slot}`);
      return slots[name];
    });
  mkdirSync(join(dist, folder(page)), { recursive: true });
  writeFileSync(join(dist, folder(page), "index.html"), html);
}

for (const name of readdirSync(assets)) {
  const kind = extname(name).slice(1);
  if (kind !== "js" && kind !== "css") continue;
  const file = join(assets, name);
  writeFileSync(file, transformSync(readFileSync(file, "utf8"), { loader: kind, minify: true, format: kind === "js" ? "esm" : undefined, target: TARGET }).code);
}
