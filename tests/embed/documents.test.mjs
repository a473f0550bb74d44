// Pages of documentation, built by the tools that their authors use, with the element and the frame in them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { find_program } from "../../tools/program.mjs";
import { free_port, holds, hosts, started } from "./host.mjs";

const { test, site } = hosts();

const TOOLS = {
  mkdocs: ["MkDocs", "MKDOCS", ["build", "--quiet", "--site-dir", "built"]],
  mdbook: ["mdBook", "MDBOOK", ["build", "--dest-dir", "built"]],
};

const built = new Map();
after(() => {
  for (const folder of built.values()) rmSync(folder, { recursive: true, force: true });
});

// Its pages are swapped only where they stand at the address that they were built for.
const port = await free_port();
const ADDRESSES = { "https://example.org/cal-check": site, "http://localhost/": () => `http://localhost:${port}/` };

/** Builds a documentation site, once, and returns where to find it. The sources name the sites by addresses that stand for them. */
async function documents(tool) {
  if (!built.has(tool)) {
    const folder = mkdtempSync(join(tmpdir(), `calcheck-${tool}-`));
    cpSync(fileURLToPath(new URL(`documents/${tool}`, import.meta.url)), folder, { recursive: true });
    for (const name of readdirSync(folder, { recursive: true }).map((name) => join(folder, name))) {
      if (!statSync(name).isFile()) continue;
      let text = readFileSync(name, "utf8");
      for (const [stands, address] of Object.entries(ADDRESSES)) text = text.replaceAll(stands, await address());
      writeFileSync(name, text);
    }
    const [name, variable, words] = TOOLS[tool];
    execFileSync(find_program(name, variable, [tool]), words, { cwd: folder, stdio: "pipe" });
    built.set(tool, folder);
  }
  return { folder: join(built.get(tool), "built"), port };
}

const sentence = (page) =>
  page.evaluate(() => customElements.whenDefined("cal-check").then(() => document.querySelector("cal-check").shadowRoot.querySelector("[part=answer] span:last-child").textContent));
/** What the frame in a page answers. */
async function framed(page) {
  const element = await page.waitForSelector("iframe[title='CAL Check']");
  // A frame that nobody sees may wait.
  await element.evaluate((frame) => frame.scrollIntoView());
  const frame = await element.contentFrame();
  await started(frame);
  return frame.$eval("h1", (heading) => heading.textContent);
}

const NO = "No: a 2019 CAL does not reach Windows Server 2022.";
const YES = "Yes: a 2022 RDS Device CAL on a 2022 license server opens sessions on Windows Server 2019.";

test("a book of mdBook has the answer, from the element and from the frame", async ({ open }) => {
  const { page } = await open(await documents("mdbook"));
  assert.equal(await sentence(page), NO);
  assert.equal(await framed(page), NO);
});

test("a site of Material for MkDocs has the answer, from the element and from the frame", async ({ open }) => {
  const { page, host } = await open(await documents("mkdocs"));
  assert.equal(await sentence(page), NO);
  await page.goto(`${host}/sessions/`);
  assert.equal(await sentence(page), YES);
  await page.goto(`${host}/calculator/`);
  assert.equal(await framed(page), NO);
});

test("a site of Material for MkDocs swaps its pages under the element, again and again", async ({ open }) => {
  const { page } = await open(await documents("mkdocs"));
  await page.evaluate(() => (window.stayed = true));
  const go = async (link, title) => {
    await page.evaluate((words) => [...document.querySelectorAll("article a")].find(({ textContent }) => textContent === words).click(), link);
    await holds(page, (wanted) => document.querySelector("article h1").textContent.startsWith(wanted), title);
  };
  for (let round = 0; round < 5; round += 1) {
    await go("On to the session hosts", "Session hosts");
    assert.equal(await sentence(page), YES);
    await go("Back to the CALs", "Choosing CALs");
    assert.equal(await sentence(page), NO);
  }
  assert.equal(await page.evaluate(() => window.stayed), true, "the page was loaded, not swapped");
});

test("a site of Material for MkDocs switches its theme, and the element follows", async ({ open }) => {
  const { page } = await open(await documents("mkdocs"));
  await sentence(page);
  const ground = () => page.$eval("cal-check", (element) => getComputedStyle(element.shadowRoot.firstChild).backgroundColor);
  const light = await ground();
  await page.evaluate(() => document.querySelector("label[for=__palette_1]").click());
  await holds(page, () => document.body.dataset.mdColorScheme === "slate");
  assert.notEqual(await ground(), light);
});
