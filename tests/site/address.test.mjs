// The site where it is told its own address: what machines read is in full, and the site stays as small.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { DIST, files, ROOT, tags } from "../build/dist.mjs";

const BASE = "https://calcheck.example/licensing/";
const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const place = join(ROOT, "target/with-address");
const read = (name) => readFileSync(join(place, name), "utf8");
const pages = (folder) => files(folder).filter((name) => name.endsWith("/index.html"));

before(() => {
  rmSync(place, { recursive: true, force: true });
  execFileSync(join(target, "release/calcheck-site"), [place], { env: { ...process.env, SITE: BASE } });
});

test("addresses for machines are in full", () => {
  for (const name of pages(place)) {
    const here = `${BASE}${name.replace("index.html", "")}`;
    const all = tags(read(name));
    const content = (property) => all.find(({ attributes }) => attributes.property === property)?.attributes.content;
    assert.equal(all.find(({ attributes }) => attributes.rel === "canonical").attributes.href, here);
    assert.equal(content("og:url"), here);
    assert.ok(content("og:image").startsWith(`${BASE}cards/`), name);
    statSync(join(place, content("og:image").slice(BASE.length)));
  }
});

test("the sitemap lists every page, with itself in each language", () => {
  assert.match(read("robots.txt"), new RegExp(`^Sitemap: ${BASE}sitemap.xml$`, "m"));
  const [, packed] = /<loc>(.*)<\/loc>/.exec(read("sitemap.xml"));
  const sitemap = gunzipSync(readFileSync(join(place, packed.slice(BASE.length)))).toString();
  const listed = [...sitemap.matchAll(/^<url><loc>(.*?)<\/loc>(.*)<\/url>$/gm)];
  const wanted = [...pages(place).map((name) => name.replace("index.html", "")), "", "de/"];
  assert.deepEqual(listed.map(([, address]) => address).sort(), wanted.map((path) => `${BASE}${path}`).sort());
  for (const [, address, links] of listed) {
    const others = Object.fromEntries([...links.matchAll(/<xhtml:link rel="alternate" hreflang="(.*?)" href="(.*?)"\/>/g)].map(([, language, href]) => [language, href]));
    const english = address.replace(`${BASE}de/`, BASE);
    assert.deepEqual(others, { en: english, de: english.replace(BASE, `${BASE}de/`), "x-default": english });
  }
});

test("its address adds little to the site", () => {
  const added = files(place).reduce((sum, name) => sum + statSync(join(place, name)).size - (statSync(join(DIST, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  assert.ok(added <= 300_000, `${added} bytes`);
});
