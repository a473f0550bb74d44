// The built site as files, and its pages as tags.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "../../tools/serve.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = join(ROOT, "dist");

/** Every file below a folder, by its path in there. */
export const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

export const pages = () => files(DIST).filter((name) => name.endsWith(".html"));

/** The pages of the calculator, those for frames included; the others stand for one answer each, and have tests of their own. */
export const app_pages = () => pages().filter((name) => /^(?:[a-z]{2}\/)?(?:embed\/)?index\.html$/.test(name));

/** The language of a page, by its folder. */
export const language_of = (page) => /^([a-z]{2})\//.exec(page)?.[1] ?? "en";

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** The start tags of a page in their order: `{ name, attributes, after }`, `after` being the text up to the next tag. */
export function tags(html) {
  return [...html.matchAll(TAG)].map((match) => ({
    name: match[1].toLowerCase(),
    attributes: Object.fromEntries(
      [...match[2].matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [name.toLowerCase(), (double ?? single ?? bare ?? "").replaceAll("&amp;", "&")]),
    ),
    after: html.slice(match.index + match[0].length).split("<", 1)[0],
  }));
}

/** The attributes that name files which a page loads with it, and those that it loads when they are asked for. */
const AT_ONCE = ["src", "href", "data-module", "data-wasm", "data-texts"];
export const LATER = ["data-counting", "data-import", "data-time", "data-quote", "data-snippets"];

/** The files of the site that a page names, by their path in dist/; `choose` says which tags count, `names` which attributes. */
export function references(page, choose = () => true, names = [...AT_ONCE, ...LATER]) {
  const html = readFileSync(join(DIST, page), "utf8");
  return tags(html)
    .filter(choose)
    .flatMap(({ attributes }) => names.map((name) => attributes[name]))
    .filter((address) => address && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address))
    .map((address) => {
      const path = resolve(DIST, dirname(page), address.replace(/[?#].*/, "") || ".");
      return relative(DIST, statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, "index.html") : path);
    });
}

/** What a first visit to a page transfers: `[{ name, bytes, compressed }]`, the page first. */
export function first_load(page) {
  const loaded = ({ name, attributes }) => name !== "a" && !["alternate", "canonical"].includes(attributes.rel);
  return [page, ...new Set(references(page, loaded, AT_ONCE))].map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return { name, bytes: bytes.length, compressed: brotli(bytes).length };
  });
}
