// The page starts under its policy, and whatever keeps the calculator from starting leaves the answer readable.

import assert from "node:assert/strict";
import { content_security_policy } from "../../tools/headers.mjs";
import { readFileSync } from "node:fs";
import { DIST, site } from "./browser.mjs";

const { test } = site();
const POLICY = content_security_policy(readFileSync(`${DIST}/_headers`, "utf8"));
const without_wasm = POLICY.replace(" 'wasm-unsafe-eval'", "");

/** What a visitor can read. */
const text = (page) => page.locator("body").innerText();
const heading = (page) => page.getByRole("heading", { level: 1 });

test("the calculator starts in every language, under the policy, without a complaint", async ({ open }) => {
  for (const path of ["", "de/", "embed/", "de/embed/"]) {
    const { page } = await open(path);
    assert.ok(await heading(page).isVisible());
    assert.equal(await page.getByRole("alert").count(), 0);
  }
});

test("the policy of the page is enforced", async ({ open }) => {
  const { page, problems } = await open();
  const violations = await page.evaluate(async () => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
    const image = document.createElement("img");
    image.src = "https://elsewhere.invalid/picture.png";
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.body.append(image, style);
    await fetch("https://elsewhere.invalid/").catch(() => {});
    try {
      document.body.insertAdjacentHTML("beforeend", "<b>text</b>");
    } catch {
      seen.push("refused");
    }
    await new Promise((done) => setTimeout(done, 100));
    return seen;
  });
  // Twice each, as header and page both bring the policy.
  assert.deepEqual([...new Set(violations)].sort(), ["connect-src", "img-src", "refused", "require-trusted-types-for", "style-src-elem"]);
  assert.notEqual(problems.splice(0).length, 0);
});

test("what the page needs comes from its own site, and nothing is asked for after the start", async ({ open }) => {
  const { page, origin, requests } = await open();
  const first = requests.splice(0);
  assert.ok(first.every((address) => address.startsWith(`${origin}/`)), first.join("\n"));
  assert.equal(new Set(first).size, first.length, `asked for twice: ${first.join("\n")}`);
  // An answer may add fields and take some away.
  for (let index = 0; index < (await page.locator("select:visible:enabled").count()); index += 1) {
    await page.locator("select:visible:enabled").nth(index).press("ArrowDown");
  }
  await page.waitForTimeout(500);
  assert.deepEqual(requests, []);
});

test("a second visit takes the files with a hash in their name from the cache", async ({ open }) => {
  const { page } = await open();
  await page.reload();
  const sizes = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter(({ name }) => name.includes("/assets/")).map(({ name, transferSize }) => [name, transferSize]),
  );
  assert.notEqual(sizes.length, 0);
  assert.deepEqual(sizes.filter(([, size]) => size !== 0), []);
});

test("without JavaScript the page reads the same, and says that it only answers the default question", async ({ open }) => {
  for (const path of ["", "de/"]) {
    const { page: alive } = await open(path);
    const { page } = await open(path, { javaScriptEnabled: false });
    const [read, calculated] = await Promise.all([page, alive].map(async (page) => (await page.locator("#app").innerText()).split("\n")));
    // The browser writes dates in the manner of its user.
    assert.deepEqual(calculated.filter((_, line) => !/\d{4}-\d\d-\d\d/.test(read[line])), read.filter((line) => !/\d{4}-\d\d-\d\d/.test(line)));
    assert.match(await text(page), /JavaScript/);
  }
});

/** Opens the page where the calculator cannot start, and checks that it says so and that what was prerendered is all there. */
async function not_started(open, prepare) {
  const { page: plain } = await open("", { javaScriptEnabled: false });
  const { page, problems } = await open("", { wait: false, prepare });
  await page.locator("#not-started").waitFor({ state: "visible" });
  assert.equal(await page.getByRole("alert").count(), 1);
  assert.equal(await page.locator("#app").innerText(), await plain.locator("#app").innerText());
  assert.deepEqual(await page.locator("button:enabled, input:enabled, select:enabled, textarea:enabled").all(), []);
  assert.notEqual(problems.splice(0).length, 0);
}

/** Answers requests for files of some kind in another way than the server does. */
const instead = (kind, answer) => (page) => page.route(`**/*.${kind}`, answer);

test("where the policy forbids WebAssembly the page says so", ({ open }) =>
  not_started(open, (page) =>
    page.route("**/", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": without_wasm } });
    }),
  ));

test("where the browser has no WebAssembly the page says so", ({ open }) =>
  not_started(open, (page) => page.addInitScript(() => delete window.WebAssembly)));

test("where the module does not arrive the page says so", ({ open }) => not_started(open, instead("wasm", (route) => route.abort())));

test("where the module is damaged the page says so", ({ open }) =>
  not_started(open, instead("wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm damaged" }))));

test("where the script beside the module does not arrive the page says so", ({ open }) =>
  not_started(open, (page) => page.route("**/calcheck-app-*.js", (route) => route.fulfill({ status: 404, body: "not found" }))));

test("where no script comes, the page says so all the same, after a while", async ({ open }) => {
  const { page, problems } = await open("?v=1&server=2016", { wait: false, prepare: (page) => page.route("**/start-*.js", (route) => route.fulfill({ status: 404, body: "not found" })) });
  const notice = page.locator("#not-started");
  const moment = (moment) =>
    notice.evaluate((element, moment) => {
      const [waiting] = element.getAnimations();
      waiting.pause();
      waiting.currentTime = moment === "end" ? waiting.effect.getComputedTiming().endTime : 0;
    }, moment);
  await moment("begin");
  assert.equal(await notice.isVisible(), false);
  await moment("end");
  assert.equal(await notice.isVisible(), true);
  assert.notEqual(problems.splice(0).length, 0);
});

test("where the texts of the language do not arrive the page says so", async ({ open }) => {
  const { page, problems } = await open("de/", { wait: false, prepare: instead("txt", (route) => route.fulfill({ status: 404 })) });
  await page.locator("#not-started").waitFor({ state: "visible" });
  assert.ok(await heading(page).isVisible());
  assert.notEqual(problems.splice(0).length, 0);
});

test("where the calculator stops while it is in use the page says so", async ({ open }) => {
  const { page, problems } = await open();
  await page.evaluate(() => {
    dispatchEvent(new ErrorEvent("error", { error: new TypeError("somebody else's") }));
  });
  assert.ok(await page.locator("#stopped").isHidden());
  await page.evaluate(() => {
    dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
  });
  assert.ok(await page.locator("#stopped").isVisible());
  assert.deepEqual(await page.locator("button:enabled, input:enabled, select:enabled, textarea:enabled").all(), []);
  assert.notEqual(problems.splice(0).length, 0);
});
