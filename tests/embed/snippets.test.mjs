// What the page gives to copy, put where it is for: it shows the right answer there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as node_test } from "node:test";
import { evaluate } from "@mdx-js/mdx";
import markdown from "markdown-it";
import { query_of } from "../../www/section/setup.js";
import { pair_path } from "../../www/snippets/js/write.js";
import { accessibility_violations, DIST, holds, hosts, started } from "./host.mjs";

const { test } = hosts();
const VERDICTS = JSON.parse(readFileSync(join(DIST, "data/v1/verdicts.json"), "utf8")).verdicts;

node_test("every two versions have a badge and a page where the snippets say", () => {
  for (const { matrix, row, column, page } of VERDICTS) {
    const path = pair_path(matrix, row, column);
    assert.equal(`${path}/`, page);
    for (const folder of ["", "de/"]) assert.ok(existsSync(join(DIST, `${folder}badges/${path}.svg`)), path);
  }
});

// -- The page ---------------------------------------------------------------------------------------------------------

/** Opens a page of the site with the snippets. */
async function snippets_of(open, path = "", options = {}) {
  const opened = await open(options);
  const { page, site } = opened;
  await page.goto(`${site}/${path}`);
  await started(page);
  await page.click("[data-section=snippets]");
  await page.waitForSelector("#snippets pre");
  return opened;
}

/** What stands there to copy for a place, by kind; `undefined` in place of a kind that does not go there. */
async function copied(page, place) {
  // The page has written it anew before anything else is asked of it.
  await page.select("#snippets select", place);
  return page.evaluate(() => {
    const kinds = [...document.querySelectorAll("#snippets > section:not([hidden])")].map((card) => {
      const blocks = (where) => [...where.querySelectorAll(".code")].map((code) => ({ label: code.querySelector(".file")?.textContent, text: code.querySelector("code").textContent }));
      const kind = card.querySelector("h3").id.replace("snippets-", "");
      const [codes, policy] = [card.children[card.children.length - 2], card.lastElementChild];
      return [kind, { codes: codes.hidden ? [] : blocks(codes), policy: policy.hidden ? undefined : blocks(policy)[0]?.text, says: card.querySelector("p").textContent }];
    });
    return Object.fromEntries(kinds);
  });
}

// -- The places -------------------------------------------------------------------------------------------------------

const escape = (text) => String(text).replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);
/** What MDX compiles to, as HTML. */
const jsx = (type, { children = "", ...attributes }) => {
  const inside = [children].flat(9).map((child) => (child?.html !== undefined ? child.html : escape(child))).join("");
  if (typeof type !== "string") return type({ children });
  const written = Object.entries(attributes).map(([name, value]) => ` ${name.toLowerCase()}="${escape(value)}"`);
  return { html: `<${type}${written.join("")}>${["img", "br"].includes(type) ? "" : `${inside}</${type}>`}` };
};
const Fragment = ({ children }) => ({ html: [children].flat(9).map((child) => child?.html ?? escape(child)).join("") });
const script = (attributes) => `<script${Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`).join("")}></script>`;

/** How each place makes a page of what was pasted. */
const HOSTS = {
  html: (texts) => texts.join("\n"),
  markdown: (texts) => markdown({ html: false }).render(texts.join("\n\n")),
  async mdx(texts, { "docusaurus.config.js": lines = [] }) {
    const { default: content } = await evaluate(texts.join("\n\n"), { Fragment, jsx, jsxs: jsx });
    const scripts = lines.flatMap((line) => new Function(`return { ${line} }.scripts`)());
    return content({}).html + scripts.map(script).join("");
  },
  mkdocs(texts, { "mkdocs.yml": lines = [], "overrides/main.html": templates = [] }) {
    const scripts = lines.map((line) => /^extra_javascript:\n {2}- path: (\S+)\n {4}type: (module)$/.exec(line)).map(([, src, type]) => ({ src, type }));
    const added = templates.map((template) => /{% extends "base.html" %}\n{% block scripts %}\n {2}{{ super\(\) }}\n(.*)\n{% endblock %}$/s.exec(template)[1]);
    return markdown({ html: true }).render(texts.join("\n\n")) + scripts.map(script).join("") + added.join("");
  },
  // Whoever may not post unfiltered HTML gets no frames either; whoever may still has no need of scripts here.
  wordpress: (texts) => texts.filter((text) => assert.doesNotMatch(text, /<script|style=/) ?? true).join("\n"),
  // It takes the code of a frame and nothing around it, and makes links of addresses.
  sharepoint: (texts) => texts.map((text) => (assert.match(text, /^(?:<iframe [^>]*><\/iframe>|https?:\S+)$/), text.replace(/^http\S+$/, (address) => `<a href="${escape(address)}">page</a>`))).join("\n"),
};

/** The page of a host with what is to be copied for it. */
async function host_with(place, snippets) {
  const codes = Object.values(snippets).flatMap(({ codes }) => codes);
  const files = Object.groupBy ? Object.groupBy(codes, ({ label }) => label ?? "") : codes.reduce((all, code) => ({ ...all, [code.label ?? ""]: [...(all[code.label ?? ""] ?? []), code] }), {});
  const texts = Object.fromEntries(Object.entries(files).map(([label, list]) => [label, list.map(({ text }) => text)]));
  return HOSTS[place](texts[""], texts);
}

const kinds_there = async (page) => ({
  links: await page.$$eval("a", (links) => links.map((link) => ({ href: link.href, text: link.textContent }))),
  pictures: await page.$$eval("img", (pictures) => pictures.map((picture) => ({ alt: picture.alt, shown: picture.complete && picture.naturalWidth > 20, page: picture.closest("a").href }))),
});

const QUESTIONS = [
  { path: "?v=1&server=2022&base-cal=2019&base-kind=user", pair: "windows-server-cal/2019-on-windows-server-2022/", language: "en" },
  {
    path: "de/?v=1&server=2012-r2&base-cal=2012&base-kind=user&rds=yes&rds-cal=2016&rds-kind=user&mode=per-user&license-server=2019&activated=yes&membership=same-domain#v=1&own=7~3",
    pair: "rds-cal/2016-on-windows-server-2012-r2/",
    language: "de",
  },
];

for (const { path, pair, language } of QUESTIONS) {
  test(`what is copied shows the answer, wherever it goes: /${path.split("#")[0]}`, async ({ open }) => {
    const { page, site } = await snippets_of(open, path);
    const summary = await page.$eval(".answer h1", (h1) => h1.textContent);
    const address = new URL(path.split("#")[0], `${site}/`).href;
    for (const place of Object.keys(HOSTS)) {
      const snippets = await copied(page, place);
      const body = await host_with(place, snippets);
      assert.ok(!body.includes("own="), "how many people there are is nobody's business");
      const host = await open({ body, lang: language });
      const { links, pictures } = await kinds_there(host.page);
      // Each has a link to the question, but for the badge, which leads to the answer to its two versions.
      const others = Object.keys(snippets).filter((kind) => kind !== "badge" && !(place === "sharepoint" && kind === "frame"));
      assert.equal(links.filter(({ href, text }) => href === address && (place === "sharepoint" || text === summary)).length, others.length, `${place}: ${JSON.stringify(links)}`);
      if (snippets.badge) {
        const verdict = VERDICTS.find((each) => each.page === pair);
        const folder = language === "en" ? "" : `${language}/`;
        assert.deepEqual(pictures, [{ alt: verdict.summary[language], shown: true, page: `${site}/${folder}${pair}` }]);
      }
      if (snippets.frame) {
        const element = await host.page.$("iframe");
        assert.ok(await element.evaluate(({ title, height }) => title.length > 10 && Number(height) >= 400));
        const frame = await element.contentFrame();
        await holds(frame, (answer) => document.documentElement.dataset.calculator === "started" && document.querySelector("h1").textContent === answer, summary);
        const grows = !["wordpress", "sharepoint"].includes(place);
        if (grows) await holds(frame, () => innerHeight >= document.body.getBoundingClientRect().height);
      }
      if (snippets.element?.codes.length) {
        await holds(host.page, (answer) => document.querySelector("cal-check").shadowRoot?.textContent.includes(answer), summary);
      }
    }
  });
}

// Which questions it knows is no matter of the browser, and there are many of them.
test("the element is offered where it answers as the page does", { browsers: ["chromium"] }, async ({ open }) => {
  const { page } = await snippets_of(open);
  const inputs = readFileSync(new URL("../cases/setups.jsonl", import.meta.url), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).input);
  // As the page writes them.
  const queries = inputs.map((input) => query_of(input).replaceAll("%20R2", "-r2"));
  const answers = await page.evaluate(async (all) => {
    const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
    const answers = [];
    for (const query of all) {
      history.pushState(null, "", `?${query}`);
      dispatchEvent(new PopStateEvent("popstate"));
      const asks = () => document.querySelector("#snippets code").textContent.includes(`?${query.replaceAll("&", "&amp;")}"`);
      for (let turn = 0; turn < 500 && !asks(); turn += 1) await later(10);
      const card = document.querySelector("#snippets > section:last-child");
      const offered = [...card.querySelectorAll("code")].some((code) => code.checkVisibility());
      answers.push({ query, asked: asks(), offered, page: document.querySelector(".answer h1").textContent, element: document.querySelector("cal-check")?.shadowRoot?.textContent ?? "" });
    }
    return answers;
  }, queries);
  assert.deepEqual(answers.filter(({ asked }) => !asked).map(({ query }) => query), []);
  const offered = answers.filter((answer) => answer.offered);
  assert.ok(offered.length > inputs.length / 2, `${offered.length} of ${inputs.length}`);
  assert.ok(new Set(offered.map(({ page: summary }) => summary)).size > 10, "the answers differ");
  assert.deepEqual(offered.filter(({ page: summary, element }) => !element.includes(summary)), []);
});

test("the policy that is named is what it takes, and enough", async ({ open }) => {
  const { page } = await snippets_of(open, QUESTIONS[0].path);
  const summary = await page.$eval(".answer h1", (h1) => h1.textContent);
  const snippets = await copied(page, "html");
  assert.deepEqual(Object.entries(snippets).filter(([, { policy }]) => !policy).map(([kind]) => kind), ["link"]);
  const shows = {
    badge: ({ page }) => page.$eval("img", ({ naturalWidth }) => naturalWidth > 20),
    async frame({ page }) {
      const frame = await (await page.$("iframe")).contentFrame();
      return holds(frame, (answer) => document.querySelector("h1")?.textContent === answer && innerHeight >= document.body.getBoundingClientRect().height, summary);
    },
    element: ({ page }) => holds(page, (answer) => document.querySelector("cal-check").shadowRoot?.textContent.includes(answer), summary),
  };
  for (const [kind, shown] of Object.entries(shows)) {
    const body = await host_with("html", { [kind]: snippets[kind] });
    // A page with a policy of its own allows nothing else, or all the rest: what was named is added to it, or is all that there is.
    for (const own of ["default-src 'none'; ", ""]) assert.ok(await shown(await open({ headers: { "Content-Security-Policy": own + snippets[kind].policy }, body })), kind);
    // Without any one of its directives it is not.
    for (const directive of snippets[kind].policy.split("; ")) {
      const rest = snippets[kind].policy.split("; ").filter((other) => other !== directive);
      const { expect_problem } = await open({ headers: { "Content-Security-Policy": ["default-src 'none'", ...rest].join("; ") }, body });
      await expect_problem(/Content.Security.Policy|blocked|failed/i);
    }
  }
});

test("a pinned element is checked by its hash, wherever it goes", async ({ open }) => {
  const { page } = await snippets_of(open, QUESTIONS[0].path);
  await page.click("#snippets input[type=checkbox]");
  const summary = await page.$eval(".answer h1", (h1) => h1.textContent);
  for (const place of ["html", "mdx", "mkdocs"]) {
    const body = await host_with(place, { element: (await copied(page, place)).element });
    assert.match(body, /<script[^>]* integrity="sha384-[^"]+"/);
    assert.match(body, /<script[^>]* src="[^"]+\/element\/release\//);
    const { page: host } = await open({ body });
    await holds(host, (answer) => document.querySelector("cal-check").shadowRoot?.textContent.includes(answer), summary);
    const forged = await open({ body: body.replace(/sha384-.{8}/, "sha384-AAAAAAAA") });
    await forged.expect_problem(/integrity/i);
    assert.ok(await forged.page.$eval("cal-check", (fallback) => fallback.shadowRoot === null && fallback.innerText.length > 20));
  }
});

// -- The section ------------------------------------------------------------------------------------------------------

test("two clicks from the page to what is copied, with a clipboard or without", async ({ browser, open }) => {
  const without = (page) => page.evaluateOnNewDocument(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  for (const prepare of browser === "chromium" ? [undefined, without] : [without]) {
    const { page, site } = await snippets_of(open, "", { prepare });
    if (!prepare) await page.browserContext().overridePermissions(site, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
    await page.click("#snippets .code button");
    await holds(page, () => document.querySelector("#snippets .code button").textContent === "Copied");
    const text = await page.$eval("#snippets .code code", (code) => code.textContent);
    if (!prepare) assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    else assert.equal(await page.evaluate(() => getSelection().toString()), text);
    await holds(page, () => document.querySelector("#snippets .code button").textContent === "Copy");
  }
});

test("it follows the question, forth and back, and its frame with it", async ({ open }) => {
  const { page } = await snippets_of(open);
  const shows = (text) => holds(page, (part) => document.querySelector("#snippets code").textContent.includes(part), text);
  await shows("rds-cal=2019");
  await page.$eval("#snippets iframe", (frame) => frame.scrollIntoView());
  const frame = await (await page.$("#snippets iframe")).contentFrame();
  await started(frame);
  await page.select('select[name="rds-cal"]', "2025");
  await shows("rds-cal=2025");
  await holds(frame, () => document.querySelector('select[name="rds-cal"]').value === "2025");
  // What is typed on the page changes nothing here, also not what was chosen.
  await page.select("#snippets select", "mkdocs");
  await page.type(".lines input", "1");
  assert.equal(await page.$eval("#snippets select", (select) => select.value), "mkdocs");
  assert.equal(await page.$eval("#snippets code", (code) => code.textContent.includes("own=")), false);
  await page.goBack();
  await shows("rds-cal=2019");
  await holds(frame, () => document.querySelector('select[name="rds-cal"]').value === "2019");
  // The colours of the page are those of the frame, unless others are chosen.
  await page.select("select[name=theme]", "dark");
  await holds(frame, () => document.documentElement.dataset.theme === "dark");
  await page.select("#snippets .fields label:last-child select", "light");
  await holds(frame, () => document.documentElement.dataset.theme === "light");
  await shows("rds-cal=2019");
  assert.match((await copied(page, "html")).frame.codes[0].text, /theme=light/);
});

test("where the build was told the address of the site, that is what is copied", async ({ open }) => {
  for (const [language, folder] of [["en", ""], ["de", "de/"]]) {
    const { page, site } = await open();
    await page.goto(`${site}/${folder}`);
    await started(page);
    await page.evaluate((address) => {
      const canonical = document.createElement("link");
      canonical.rel = "canonical";
      canonical.href = address;
      document.head.append(canonical);
      document.querySelector("[data-section=snippets]").click();
    }, `https://calcheck.example/cals/${folder}`);
    await page.waitForSelector("#snippets pre");
    const { link, badge, frame, element } = await copied(page, "html");
    const texts = [link, badge, frame, element].map(({ codes }) => codes[0].text);
    assert.ok(texts.every((text) => !text.includes(site) && text.includes(`https://calcheck.example/cals/${folder}`)), texts.join("\n"));
    assert.match(texts[2], new RegExp(`src="https://calcheck.example/cals/${folder}embed/\\?.*\n.*\n.*\n<script type="module" src="https://calcheck.example/cals/embed/v1/resize.js">`));
    assert.equal(frame.policy, "frame-src https://calcheck.example; script-src https://calcheck.example");
    assert.equal(texts[3].includes('lang="de"'), language === "de");
    assert.equal(await page.$$eval("#snippets .note", (notes) => notes.filter(({ textContent }) => textContent).length), 0);
  }
});

test("where a kind cannot show the answer, the reason stands there", async ({ open }) => {
  const { page } = await snippets_of(open, "?v=1&server=2022&edition=essentials");
  const { badge, element, frame } = await copied(page, "html");
  assert.match(badge.says, /^A badge answers for two versions/);
  assert.match(element.says, /^The element does not know all of this question/);
  assert.deepEqual([badge.codes, element.codes], [[], []]);
  assert.equal(frame.codes.length, 1);
  const whole = await snippets_of(open, QUESTIONS[0].path);
  assert.doesNotMatch((await copied(whole.page, "html")).badge.says, /as a whole/);
  const part = await snippets_of(open);
  assert.match((await copied(part.page, "html")).badge.says, /This setup as a whole has no badge/);
});

test("it can be read: axe in both themes, 320 pixels, and by keyboard", async ({ open }) => {
  for (const theme of ["light", "dark"]) {
    const { page } = await snippets_of(open, "de/", { theme, width: 320 });
    assert.deepEqual(await accessibility_violations(page, "[data-part=snippets]"), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }
  const { page } = await snippets_of(open);
  // Opening leads to the first choice; from there the tab key comes to the copy button.
  assert.equal(await page.evaluate(() => document.activeElement.closest("#snippets") && document.activeElement.localName), "select");
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  for (let turn = 0; turn < 6 && (await focused()) !== "Copy"; turn += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await holds(page, () => document.querySelector("#snippets .code button").textContent !== "Copy");
});
