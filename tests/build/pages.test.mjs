// The pages hold nothing that their policy would refuse, and name nothing that is not there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { content_security_policy } from "../../tools/headers.mjs";
import { app_pages, DIST, files, language_of, references, tags } from "./dist.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const read = (page) => readFileSync(join(DIST, page), "utf8");

test("there is a page for each language", () => {
  assert.ok(app_pages().includes("index.html"));
  assert.ok(app_pages().includes("de/index.html"));
  assert.ok(app_pages().includes("embed/index.html"));
  assert.ok(app_pages().includes("de/embed/index.html"));
});

test("the header file holds the policy", () => {
  assert.equal(content_security_policy(readFileSync(join(DIST, "_headers"), "utf8")), POLICY);
});

for (const page of app_pages()) {
  test(`${page} brings the policy along, before anything that it governs`, () => {
    const all = tags(read(page));
    const policy = all.findIndex(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    const governed = all.findIndex(({ name }) => ["script", "link", "img"].includes(name));
    assert.equal(all[policy]?.attributes.content, POLICY);
    assert.ok(policy < governed);
  });

  test(`${page} has no script and no style inside`, () => {
    for (const { name, attributes, after } of tags(read(page))) {
      const tag = `<${name} ${JSON.stringify(attributes)}>`;
      assert.notEqual(name, "style", tag);
      if (name === "script") {
        assert.ok(attributes.src, `${tag} has no address`);
        assert.equal(after.trim(), "", tag);
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        assert.ok(attribute !== "style" && !attribute.startsWith("on"), `${tag} has ${attribute}`);
        assert.doesNotMatch(value, /^\s*javascript:/i, tag);
      }
    }
  });

  test(`${page} names only files that are there`, () => {
    const named = references(page);
    assert.notEqual(named.length, 0);
    assert.deepEqual(named.filter((name) => !existsSync(join(DIST, name))), []);
  });

  test(`${page} loads nothing from elsewhere`, () => {
    const elsewhere = tags(read(page))
      .filter(({ name, attributes }) => name !== "a" && !["alternate", "canonical"].includes(attributes.rel))
      .flatMap(({ attributes }) => [attributes.src, attributes.href])
      .filter((address) => /^(?:https?:)?\/\//i.test(address ?? ""));
    assert.deepEqual(elsewhere, []);
  });

  test(`${page} is in the language of its folder, and no slot is left open`, () => {
    const html = read(page);
    assert.equal(tags(html).find(({ name }) => name === "html").attributes.lang, language_of(page));
    assert.doesNotMatch(html, /\{\{[a-z-]+\}\}/);
    assert.match(html, /<title>[^<]+<\/title>/);
    assert.ok(tags(html).some(({ attributes }) => attributes.name === "description" && attributes.content.length > 20));
  });

  test(`${page} has each id once`, () => {
    const ids = tags(read(page)).flatMap(({ attributes }) => attributes.id ?? []);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  });
}

test("a page loads the texts of its language and no others", () => {
  for (const page of app_pages()) {
    const texts = references(page).filter((name) => /texts-/.test(name));
    assert.ok(texts.length === 1 && texts[0].includes(`texts-${language_of(page)}-`), `${page}: ${texts}`);
  }
});

test("style sheets load nothing", () => {
  for (const name of files(DIST).filter((name) => name.endsWith(".css"))) {
    assert.doesNotMatch(readFileSync(join(DIST, name), "utf8"), /@import|url\((?!\s*["']?data:)/i, name);
  }
});

test("what a cache may keep for ever has a hash of its content in its name", () => {
  const assets = files(join(DIST, "assets"));
  assert.notEqual(assets.length, 0);
  assert.deepEqual(assets.filter((name) => !/-[0-9a-f]{8,}(?:_bg)?\.[a-z]+$/.test(name)), []);
});

test("nothing tells where it was built", () => {
  for (const name of files(DIST)) {
    const bytes = readFileSync(join(DIST, name), "latin1");
    assert.doesNotMatch(bytes, /\/(?:home|root|Users)\/|\.cargo\/registry/, name);
  }
});
