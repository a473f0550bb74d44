// Every answer has a page: complete, valid, and leading only to what is there.

import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { RdfaParser } from "rdfa-streaming-parser";
import { content_security_policy } from "../../tools/headers.mjs";
import { brotli } from "../../tools/serve.mjs";
import { app_pages, DIST, files, first_load, pages, tags } from "../build/dist.mjs";

const MB = 1_000_000;
const read = (name) => readFileSync(join(DIST, name), "utf8");
// What is left of the policy in the header file for pages that run no WebAssembly and request nothing.
const POLICY = content_security_policy(read("_headers"))
  .replace(/ (?:connect-src|frame-src|base-uri|form-action|require-trusted-types-for) [^;]*;?/g, "")
  .replace(" 'wasm-unsafe-eval'", "")
  .replace(/;$/, "");
const all_pages = pages();
const calculators = new Set(app_pages());
const answers = all_pages.filter((name) => !calculators.has(name));
const parsed = new Map(all_pages.map((name) => [name, tags(read(name))]));
/** Those that answer a question of their own. */
const questions = answers.filter((name) => parsed.get(name).some(({ attributes }) => attributes.property === "mainEntity"));

/** Gathers what is wrong with any page, so that one page does not hide the others. */
function each_page(check, names = answers) {
  const problems = names.flatMap((name) => [check(name, parsed.get(name), read(name)) ?? []].flat().map((problem) => `${name}: ${problem}`));
  assert.deepEqual(problems.slice(0, 20), [], `${problems.length} problems`);
}

const content = (all, attribute, value) => all.find(({ attributes }) => attributes[attribute] === value)?.attributes.content;
const title = (html) => /<title>([^<]+)<\/title>/.exec(html)?.[1];

test("there is a page for each pair of versions in each of the four relations, in each language", () => {
  const versions = ["2000", "2003", "2003-r2", "2008", "2008-r2", "2012", "2012-r2", "2016", "2019", "2022", "2025"];
  for (const language of ["", "de/"]) {
    for (const a of versions) {
      for (const b of versions) {
        for (const page of [
          `rds-cal/${a}-on-windows-server-${b}/`,
          `rds-cal/${a}-on-license-server-${b}/`,
          `license-server/${a}-for-windows-server-${b}/`,
          `windows-server-cal/${a}-on-windows-server-${b}/`,
        ]) {
          assert.ok(parsed.has(`${language}${page}index.html`), page);
        }
      }
      for (const page of ["rds-cal/*", "rds-cal/*-license-server", "windows-server-cal/*", "windows-server/*", "windows-server/*-rds-cal", "windows-server/*-license-server", "license-server/*"]) {
        assert.ok(parsed.has(`${language}${page.replace("*", a)}/index.html`), page);
      }
    }
  }
});

test("every page has a title and a description of its own, a canonical address and a picture", () => {
  const seen = new Map();
  each_page((name, all, html) => {
    const problems = [];
    const description = content(all, "name", "description");
    if (!(description?.length > 20)) problems.push("no description");
    if (name !== "404.html") {
      for (const text of [title(html), description]) {
        if (seen.has(text)) problems.push(`says the same as ${seen.get(text)}: ${text}`);
        seen.set(text, name);
      }
      const canonical = all.find(({ attributes }) => attributes.rel === "canonical")?.attributes.href;
      if (canonical !== "./") problems.push(`canonical ${canonical}`);
      if (content(all, "property", "og:description") !== description) problems.push("another description for previews");
      if (content(all, "property", "og:type") !== "website" || !title(html).startsWith(content(all, "property", "og:title"))) problems.push("another title for previews");
      const picture = content(all, "property", "og:image");
      if (!picture || !existsSync(join(DIST, dirname(name), picture))) problems.push(`no picture ${picture}`);
    }
    if (!all.some((tag) => tag.name === "h1")) problems.push("no heading");
    if (all.find((tag) => tag.name === "html").attributes.lang !== (name.startsWith("de/") ? "de" : "en")) problems.push("another language");
    return problems;
  });
});

test("the answer stands in the first sentence", () => {
  const pairs = answers.filter((name) => /-(?:on|for)-(?:windows|license)-server-/.test(name));
  assert.equal(pairs.length, 2 * 4 * 11 * 11);
  assert.equal(questions.length, pairs.length + 2 * 7 * 11 + 2 * 16);
  each_page((name, all, html) => {
    const problems = [];
    const heading = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)[1];
    if (pairs.includes(name) && !/^(?:Yes|No|Ja|Nein)[:,] /.test(heading)) problems.push(`says ${heading}`);
    if (!content(all, "name", "description").startsWith(heading)) problems.push("the description does not answer");
    return problems;
  }, questions);
});

/** What a page says to search engines of itself, as a tree: `{ type, name: "…", mainEntity: { … } }`, without what belongs to Open Graph. */
function marked(html, address) {
  const SCHEMA = "https://schema.org/";
  const nodes = new Map();
  const parser = new RdfaParser({ baseIRI: address, contentType: "text/html" });
  parser.on("data", ({ subject, predicate, object }) => {
    if (predicate.value.startsWith("http://ogp.me/ns#") || predicate.value.endsWith("#usesVocabulary")) return;
    const node = nodes.get(subject.value) ?? {};
    const name = predicate.value.endsWith("#type") ? "type" : predicate.value.startsWith(SCHEMA) ? predicate.value.slice(SCHEMA.length) : predicate.value;
    node[name] = object;
    nodes.set(subject.value, node);
  });
  parser.write(html);
  parser.end();
  const tree = (term) => {
    const node = term && nodes.get(term.value);
    if (!node) return term?.value.replace(SCHEMA, "");
    return Object.fromEntries(Object.entries(node).map(([name, object]) => [name, tree(object)]));
  };
  return tree({ value: address });
}

test("a question and its answer are marked for search engines, and nothing else is", () => {
  each_page((name, all, html) => {
    const found = marked(html, `https://calcheck.example/${name.replace("index.html", "")}`);
    const [, answer] = /<h1[^>]*>([^<]+)<\/h1>/.exec(html);
    const asked = found?.mainEntity?.name;
    const wanted = { type: "FAQPage", mainEntity: { type: "Question", name: asked, acceptedAnswer: { type: "Answer", text: answer } } };
    return [
      ...(isDeepStrictEqual(found, wanted) ? [] : [`is marked ${JSON.stringify(found)}`]),
      ...(asked?.endsWith("?") && html.includes(`>${asked}</span>`) ? [] : [`asks ${asked}`]),
    ];
  }, questions);
  each_page((name, _, html) => {
    const found = marked(html, `https://calcheck.example/${name}`);
    return found === `https://calcheck.example/${name}` ? [] : [`is marked ${JSON.stringify(found)}`];
  }, answers.filter((name) => !questions.includes(name)));
});

test("every page brings the policy along, and nothing that it would refuse", () => {
  each_page((name, all, html) => {
    const problems = [];
    const policy = all.findIndex(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    if (all[policy]?.attributes.content !== POLICY) problems.push("another policy");
    if (all.findIndex(({ name }) => ["script", "link"].includes(name)) < policy) problems.push("the policy comes late");
    for (const { name: tag, attributes } of all) {
      if (tag === "style" || "style" in attributes || Object.keys(attributes).some((each) => each.startsWith("on"))) problems.push(`<${tag}> has code or style inside`);
      if (tag === "script" && !/^(?:\.\.\/)*assets\/theme-[0-9a-f]{8}\.js$/.test(attributes.src)) problems.push(`a script ${attributes.src}`);
      if (tag !== "a" && /^(?:https?:)?\/\//.test(attributes.src ?? attributes.href ?? "")) problems.push(`<${tag}> from elsewhere`);
    }
    return problems;
  });
});

test("every link inside leads to a page, and every anchor to an element", () => {
  const ids = new Map([...parsed].map(([name, all]) => [name, new Set(all.flatMap(({ attributes }) => attributes.id ?? []))]));
  let links = 0;
  each_page((name, all) =>
    all.flatMap(({ attributes }) => {
      const address = attributes.href ?? attributes.src;
      if (address === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return [];
      links += 1;
      const [path, anchor] = address.replace(/\?[^#]*/, "").split("#");
      let file = path === "" ? name : resolve("/", dirname(name), path).slice(1);
      if (statSync(join(DIST, file), { throwIfNoEntry: false })?.isDirectory()) {
        if (path !== "" && !path.endsWith("/")) return [`${address} lacks its slash`];
        file = join(file, "index.html");
      }
      if (!existsSync(join(DIST, file))) return [`${address} leads nowhere`];
      // What follows on # in an address of the calculator is its own.
      return anchor && !calculators.has(file) && !ids.get(file)?.has(anchor) ? [`${address} has no such place`] : [];
    }),
    all_pages,
  );
  assert.ok(links > 20_000, `${links} links`);
});

test("every page can be reached from the first one", () => {
  const reached = new Set();
  const queue = ["index.html"];
  while (queue.length > 0) {
    const name = queue.pop();
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { name: tag, attributes } of parsed.get(name) ?? []) {
      if (tag !== "a" || /^[a-z]+:/.test(attributes.href ?? "x:")) continue;
      const path = resolve("/", dirname(name), attributes.href.replace(/[?#].*/, "") || ".").slice(1);
      queue.push(path.endsWith(".html") ? path : join(path, "index.html"));
    }
  }
  assert.deepEqual(answers.filter((name) => !reached.has(name) && name !== "404.html"), []);
});

test("each id stands once on a page", () => {
  each_page((_, all) => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
});

test("every page is valid HTML", async () => {
  const validator = (config) => new HtmlValidate(new StaticConfigLoader(config));
  const answers_are = validator({
    extends: ["html-validate:recommended"],
    rules: {
      // The pages leave out what HTML lets one leave out.
      "attr-quotes": "off",
      "no-implicit-close": "off",
      // Titles say the whole question.
      "long-title": "off",
      // A list may have a name.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  });
  // How they are spelled is up to what prerenders them.
  const calculators_are = validator({ extends: ["html-validate:standard"] });
  const problems = [];
  for (const name of all_pages) {
    const report = await (calculators.has(name) ? calculators_are : answers_are).validateString(read(name), name);
    for (const { messages } of report.results) problems.push(...messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column}: ${ruleId}: ${message}`));
  }
  assert.deepEqual(problems.slice(0, 10), [], `${problems.length} problems`);
});

test("a page with all that it loads is at most 12 kB", () => {
  for (const name of ["rds-cal/2019-on-windows-server-2022/index.html", "de/rds-cal/2022-on-windows-server-2019/index.html", "rules/index.html", "answers/index.html"]) {
    const load = first_load(name).filter((file) => !file.name.startsWith("cards/"));
    const total = load.reduce((sum, { compressed }) => sum + compressed, 0);
    assert.ok(total <= 12_000, `${name}: ${load.map((file) => `${file.name} ${file.compressed}`).join(", ")}`);
  }
});

test("the whole site is at most 8 MB", () => {
  const total = files(DIST).reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0);
  assert.ok(total <= 8 * MB, `${total} bytes`);
});
