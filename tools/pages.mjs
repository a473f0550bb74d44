// Writes the prerendered pages: Trunk runs it on what it built, before that becomes dist/.
//
// `index.html` has a slot `{{name}}` for each thing that depends on the language. The program `prerender` of www/app prints what
// goes into them, English first, and PAGES names the file that holds it: English fills index.html itself, every other language gets
// a page in a folder of its own. Each page loads the texts of its language alone.
//
// Below each of them stands the page for frames, `embed/`: the same page, with a script and a style sheet of its own before it starts.
//
// Scripts and styles are minified here too.
//
// With SITE=https://… in the environment the pages also say where they stand.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { escape, folder, links, links_of_frame } from "./head.mjs";
import { content_security_policy } from "./headers.mjs";
import { shorten } from "./names.mjs";
import { split } from "./parts.mjs";
import { build, write } from "./sections.mjs";

const dist = process.env.TRUNK_STAGING_DIR;
const site = process.env.SITE && process.env.SITE.replace(/\/*$/, "/");

// The oldest browsers that can run WebAssembly under the page's policy.
const TARGET = ["chrome97", "firefox102", "safari16"];

const pages = JSON.parse(readFileSync(process.env.PAGES, "utf8"));
const template = readFileSync(join(dist, "index.html"), "utf8");
const policy = content_security_policy(readFileSync(join(dist, "_headers"), "utf8"));

const assets = join(dist, "assets");
const wasm = readdirSync(assets).filter((name) => name.endsWith("_bg.wasm"));
if (wasm.length !== 1) throw new Error(`expected one module, found ${wasm.length}`);
shorten(join(assets, wasm[0]), join(assets, wasm[0].replace("_bg.wasm", ".js")), "-g");
// What counts comes when somebody comes to the count, see `start.js`.
const counting = write(assets, "counting", "wasm", split(join(assets, wasm[0]), ["calcheck_app::count::counter", "<calcheck_app::counting::Counting>::of"]));

// As an address of its own the browser would ask for it again whenever the address of the page changes.
const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync("www/static/icon.svg", "utf8").trim())}`;

const texts_of = (section) => Object.fromEntries(pages.map((page) => [page.language, page.sections[section]]));
const sections = build(assets, Object.fromEntries(Object.keys(pages[0].sections).map((section) => [section, texts_of(section)])), TARGET);

/** A file of www/embed, with what it imports. */
const bundle = (file, format) => buildSync({ entryPoints: [`www/embed/js/${file}`], bundle: true, format, target: TARGET, write: false }).outputFiles[0].text;

const frame = { script: write(assets, "embed", "js", bundle("page.js", "iife")), style: write(assets, "embed", "css", bundle("page.css")) };
mkdirSync(join(dist, "embed/v1"), { recursive: true });
writeFileSync(join(dist, "embed/v1/resize.js"), minified(bundle("resize.js", "esm"), "js"));

function minified(code, kind) {
  return transformSync(code, { loader: kind, minify: true, format: kind === "js" ? "esm" : undefined, target: TARGET }).code;
}

for (const [page, embedded] of pages.flatMap((page) => [[page, false], [page, true]])) {
  const place = `${folder(page, pages)}${embedded ? "embed/" : ""}`;
  const up = "../".repeat(place.split("/").length - 1) || "./";
  const slots = {
    language: escape(page.language),
    policy: escape(policy),
    title: escape(page.title),
    description: escape(page.description),
    icon,
    module: `${up}assets/${wasm[0].replace("_bg.wasm", ".js")}`,
    wasm: `${up}assets/${wasm[0]}`,
    counting: `${up}assets/${counting}`,
    texts: `${up}assets/${write(assets, `texts-${page.language}`, "txt", page.texts)}`,
    ...Object.fromEntries(Object.entries(sections).map(([name, script]) => [name, `${up}assets/${script}`])),
    links: embedded ? links_of_frame(page, pages, site, up) : links(page, pages, site),
    app: embedded ? page.embedded : page.app,
    // What a link leads to has no room in a frame, and may refuse to be in one.
    embedded: embedded ? `<base target="_blank"><script src="${up}assets/${frame.script}"></script><link rel="stylesheet" href="${up}assets/${frame.style}">` : "",
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
  mkdirSync(join(dist, place), { recursive: true });
  writeFileSync(join(dist, place, "index.html"), html);
}

for (const name of readdirSync(assets)) {
  const kind = extname(name).slice(1);
  if (kind !== "js" && kind !== "css") continue;
  const file = join(assets, name);
  writeFileSync(file, minified(readFileSync(file, "utf8"), kind));
}
