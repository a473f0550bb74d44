// The site where it is told its own address: what machines read is in full, and the site stays as small.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { links } from "../../tools/head.mjs";
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
    assert.equal(content("og:type"), "website");
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

test("the calculator's pages know each other and have a preview", () => {
  const all = ["en", "de"].map((language) => ({ language, title: `CAL Check “${language}”`, description: 'Says "yes" & <no>' }));
  for (const [page, folder] of [[all[0], ""], [all[1], "de/"]]) {
    const found = tags(links(page, all, BASE));
    const href = (choose) => found.filter(({ attributes }) => choose(attributes)).map(({ attributes }) => attributes.href);
    assert.deepEqual(href(({ rel }) => rel === "canonical"), [`${BASE}${folder}`]);
    assert.deepEqual(href(({ hreflang }) => hreflang), [BASE, `${BASE}de/`, BASE]);
    const preview = Object.fromEntries(found.filter(({ attributes }) => attributes.property).map(({ attributes }) => [attributes.property, attributes.content]));
    assert.equal(preview["og:url"], `${BASE}${folder}`);
    assert.equal(preview["og:title"], page.title);
    assert.match(preview["og:description"], /^Says &quot;yes&quot; & &lt;no&gt;$/);
    statSync(join(place, preview["og:image"].slice(BASE.length)));
  }
  assert.equal(links(all[0], all, undefined), "");
});

test("the page for missing ones leads into the site from wherever it is shown", () => {
  const addresses = tags(read("404.html")).flatMap(({ attributes }) => attributes.href ?? attributes.src ?? []);
  assert.ok(addresses.length > 10);
  assert.deepEqual(addresses.filter((address) => !address.startsWith("/licensing/")), []);
});

test("an address that is none is refused", () => {
  for (const SITE of ["calcheck.example", "ftp://calcheck.example/", "https://", "https://calcheck.example/?a=b", "https://calcheck.example/a b/"]) {
    assert.throws(
      () => execFileSync(join(target, "release/calcheck-site"), [place], { env: { ...process.env, SITE }, stdio: "pipe" }),
      (error) => error.stderr.toString().includes(`expected the address of the site in SITE, such as https://example.org/cal-check/, found \`${SITE}\``),
      SITE,
    );
  }
});

test("the whole site is at most 8 MB with its address too", () => {
  const size = (folder, name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size;
  const names = new Set([...files(DIST), ...files(place)]);
  const total = [...names].reduce((sum, name) => sum + (size(place, name) ?? size(DIST, name)), 0);
  assert.ok(total <= 8_000_000, `${total} bytes`);
});
