// What counts is loaded when somebody comes to the count. Nothing is wrong until then, and nothing is lost meanwhile.

import assert from "node:assert/strict";
import { counts, site } from "./browser.mjs";

const { test } = site();

const answer = (page) => page.getByRole("heading", { level: 1 }).innerText();
const blank = (page, label) => page.getByRole("combobox", { name: label, exact: true });
const field = (page, name) => page.locator(`input[name="${name}"]`);
const count = (page) => page.locator(".count .two").innerText();
const is_counting = (address) => /\/counting-[0-9a-f]+\.wasm$/.test(address);

/** Keeps what counts from arriving until `let_in` is called; `asked` resolves when it is asked for. */
function held() {
  let let_in, ask;
  const arrival = new Promise((resolve) => (let_in = resolve));
  const asked = new Promise((resolve) => (ask = resolve));
  const prepare = (page) =>
    page.route(is_counting_url, async (route) => {
      ask();
      await arrival;
      await route.continue();
    });
  return { let_in, asked, prepare };
}
const is_counting_url = (url) => is_counting(url.href);

/** What a page reads that counts from the start, as every link with something to count does. */
async function at(open, page) {
  const { page: other } = await open(new URL(page.url()).search + new URL(page.url()).hash);
  return count(other);
}

test("who reads the answer and goes loads nothing that counts, and reads the same count", async ({ open }) => {
  for (const path of ["", "de/", "embed/"]) {
    const { page, requests } = await open(path, { counting: false });
    await page.waitForSelector("#not-counting", { state: "attached" });
    const prerendered = await count(page);
    assert.deepEqual(requests.filter(is_counting), [], path);
    await counts(page);
    assert.equal(requests.filter(is_counting).length, 1, path);
    assert.equal(await count(page), prerendered, path);
    assert.equal(await page.locator("#not-counting").count(), 0, path);
  }
});

test("another question is answered at once, and the count says that it is not of it until it is", async ({ open }) => {
  const { let_in, asked, prepare } = held();
  const { page } = await open("", { counting: false, prepare });
  await page.waitForSelector("#not-counting", { state: "attached" });
  await blank(page, "Version of the server").selectOption("2025");
  assert.match(await answer(page), /Windows Server 2025/);
  await asked;
  assert.equal(await page.locator(".count").getAttribute("data-is"), "stale");
  await blank(page, "RDS sessions").selectOption("no");
  let_in();
  await counts(page);
  assert.equal(await page.locator(".count").getAttribute("data-is"), null);
  assert.equal(await count(page), await at(open, page));
});

test("what is typed, opened and pressed while it is loading is there afterwards, and the hands stay where they are", async ({ open }) => {
  const { let_in, asked, prepare } = held();
  const { page } = await open("", { counting: false, prepare });
  await page.waitForSelector("#not-counting", { state: "attached" });
  await page.getByRole("button", { name: "Add people who share devices" }).or(page.locator("button[name=add][value=shared]")).first().click();
  await asked;
  const prices = page.locator(".estate details.more").last();
  await prices.locator("summary").click();
  await field(page, "users-0").fill("12");
  await field(page, "users-0").press("Home");
  await page.keyboard.press("3");
  let_in();
  await counts(page);
  assert.equal(await field(page, "users-0").inputValue(), "312");
  assert.equal(await page.evaluate(() => `${document.activeElement.name} ${document.activeElement.selectionStart}`), "users-0 1");
  assert.equal(await page.locator(".estate .lines > li input[name^=users-]").count(), 3);
  assert.ok(await prices.evaluate((details) => details.open));
  await page.keyboard.press("4");
  assert.equal(await field(page, "users-0").inputValue(), "3412");
  await page.locator("button[name=remove-group][value='2']").click();
  await prices.locator("summary").click();
  assert.equal(await count(page), await at(open, page));
});

test("what was typed before the page had started counts", async ({ open }) => {
  let start;
  const started = new Promise((resolve) => (start = resolve));
  const { page } = await open("", {
    wait: false,
    prepare: (page) =>
      page.route(/calcheck-app-.*\.wasm$/, async (route) => {
        await started;
        await route.continue();
      }),
  });
  await field(page, "users-0").fill("1000");
  start();
  await counts(page);
  assert.equal(await field(page, "users-0").inputValue(), "1000");
  assert.equal(await count(page), await at(open, page));
});

test("Back while it is loading leads back", async ({ open }) => {
  const { let_in, asked, prepare } = held();
  const { page } = await open("", { counting: false, prepare });
  await page.waitForSelector("#not-counting", { state: "attached" });
  const [first, counted] = [await answer(page), await count(page)];
  await blank(page, "Version of the server").selectOption("2025");
  await asked;
  await page.goBack();
  let_in();
  await counts(page);
  assert.deepEqual([await answer(page), await count(page)], [first, counted]);
});

test("where it does not arrive the page says so, goes on answering, and counts when it arrives later", async ({ open }) => {
  let broken = true;
  const { page, problems } = await open("", {
    counting: false,
    prepare: (page) => page.route(is_counting_url, (route) => (broken ? route.abort() : route.continue())),
  });
  await page.waitForSelector("#not-counting", { state: "attached" });
  await blank(page, "Version of the server").selectOption("2025");
  await page.locator("#not-counting").waitFor({ state: "visible" });
  assert.equal(await page.locator(".count").getAttribute("data-is"), "stale");
  await blank(page, "Version of the RDS CAL").selectOption("2025");
  assert.match(await answer(page), /2025/);
  assert.notEqual(problems.splice(0).length, 0);
  broken = false;
  await counts(page);
  assert.equal(await count(page), await at(open, page));
});

test("a link that asks for a count is answered with it", async ({ open }) => {
  const { page, requests } = await open("?v=1&server=2025#v=1&own=7~1", { counting: false });
  assert.equal(requests.filter(is_counting).length, 1);
  await page.waitForFunction(() => document.querySelector(".big"));
  assert.match(await page.locator(".big").first().innerText(), /7/);
});
