// What a person does with the page: by keyboard alone, by link, back and forth, in the dark, on a phone, on paper.

import assert from "node:assert/strict";
import { accessibility_violations, site } from "./browser.mjs";

const { test } = site();

const answer = (page) => page.getByRole("heading", { level: 1 }).innerText();
const blank = (page, label) => page.getByRole("combobox", { name: label, exact: true });
const field = (page, name) => page.locator(`input[name="${name}"]`);
const totals = (page) => page.locator(".big").allInnerTexts();
const FULL =
  "?v=1&server=2016&edition=standard&access=authenticated&base-cal=2016&base-kind=user&rds=yes&rds-cal=2019&rds-kind=user&mode=per-user&license-server=2019&activated=yes&membership=same-domain" +
  "#v=1&own=410~2&shared=90~30~none&owned=base~2016~device~11&currency=EUR&administrators=5&base-user-price=34.50&base-device-price=30&rds-user-price=120&rds-device-price=110&packs=1%2C%205%2C%2050";

test("every blank changes the answer at once, and the address with it", async ({ open }) => {
  const { page } = await open();
  assert.match(await answer(page), /^No: a 2019 RDS CAL does not reach Windows Server 2022/);
  await blank(page, "Version of the RDS CAL").selectOption("2022");
  assert.match(await answer(page), /^Yes: a 2022 RDS User CAL/);
  assert.match(page.url(), /rds-cal=2022/);
  await blank(page, "RDS sessions").selectOption("no");
  assert.match(await answer(page), /^Yes: a 2022 User CAL is right/);
  await blank(page, "Version of the Windows Server CAL").selectOption("");
  assert.match(await answer(page), /^Not decided yet/);
  await blank(page, "Version of the server").selectOption("azure-local");
  assert.match(await answer(page), /^Not covered/);
});

test("a remedy applies itself, and the blanks follow", async ({ open }) => {
  const { page } = await open();
  await blank(page, "Version of the RDS CAL").selectOption("2016");
  await page.getByRole("button", { name: /^Use 2025 RDS CALs/ }).click();
  assert.match(await answer(page), /^Yes/);
  assert.equal(await blank(page, "Version of the RDS CAL").inputValue(), "2025");
  assert.equal(await blank(page, "Version of the license server").inputValue(), "2025");
});

test("Back and Forward go through what was asked, and restore the blanks", async ({ open }) => {
  const { page } = await open();
  const first = await answer(page);
  await blank(page, "Version of the RDS CAL").selectOption("2022");
  const second = await answer(page);
  await field(page, "users-0").fill("500");
  await field(page, "users-0").fill("5000");
  await blank(page, "Licensing mode of the session host").selectOption("per-device");
  await page.goBack();
  assert.equal(await answer(page), second);
  assert.equal(await field(page, "users-0").inputValue(), "5000", "typing is no step of its own");
  await page.goBack();
  assert.equal(await answer(page), first);
  assert.equal(await blank(page, "Version of the RDS CAL").inputValue(), "2019");
  assert.equal(await field(page, "users-0").inputValue(), "410");
  await page.goForward();
  assert.equal(await answer(page), second);
  assert.equal(await blank(page, "Version of the RDS CAL").inputValue(), "2022");
});

test("a copied link restores everything, and the estate stays out of the query", async ({ open }) => {
  const { page, context, origin } = await open(FULL);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await field(page, "users-1").fill("91");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(origin));
  assert.doesNotMatch(new URL(link).search, /410|91|34\.50|EUR/);
  const { page: other } = await open(link.slice(origin.length + 1));
  assert.equal(await other.locator("#app").innerText(), (await page.locator("#app").innerText()).replace("Copied", "Copy link"));
  for (const name of ["users-0", "users-1", "quantity-0", "administrators", "base-user-price", "packs"]) {
    assert.equal(await field(other, name).inputValue(), await field(page, name).inputValue(), name);
  }
  assert.equal(other.url(), link);
});

test("what a damaged link says beyond what is known is named, as text", async ({ open }) => {
  const { page } = await open("?v=9&server=2019&base-cal=2019&base-kind=user&cloud=%3Cimg%20src=x%20onerror=alert(1)%3E&edition=%E0%A4%A");
  const note = page.getByRole("status");
  assert.match(await note.innerText(), /v=9/);
  assert.match(await note.innerText(), /<img src=x onerror=alert\(1\)>/);
  assert.match(await answer(page), /^Yes: a 2019 User CAL/);
  assert.equal(await page.locator("img").count(), 0);
  await page.getByRole("button", { name: "Close this note" }).click();
  assert.equal(await note.count(), 0);
});

test("an emptied or absurd number says what it expects, and the last count stays, visibly old", async ({ open }) => {
  const { page } = await open();
  const before = await totals(page);
  const input = field(page, "users-0");
  for (const absurd of ["", "-3", "1.5", "1e99", "many", "99999999999999999999"]) {
    await input.fill(absurd);
    assert.equal(await input.getAttribute("aria-invalid"), "true", absurd);
    const expected = page.locator(`#${await input.getAttribute("aria-describedby")}`);
    assert.match(await expected.innerText(), /whole number/);
    assert.deepEqual(await totals(page), before);
    assert.match(await page.locator(".result[data-is=stale]").innerText(), /Not updated/);
    assert.equal(await input.inputValue(), absurd, "what was typed stays");
  }
  assert.deepEqual(await accessibility_violations(page), []);
  await input.fill("1,000");
  assert.equal(await page.locator("[data-is=stale]").count(), 0);
  assert.match((await totals(page))[0], /^1,030 CALs/);
});

test("base and RDS CALs are two numbers, with owned CALs, prices and packs", async ({ open }) => {
  const { page } = await open(FULL);
  const lines = await page.locator(".requirement").allInnerTexts();
  assert.equal(lines.length, 2);
  assert.match(lines[0], /Windows Server CALs/);
  assert.match(lines[0], /Owned and used: 0 User \+ 11 Device/);
  assert.match(lines[0], /€[\d,]+\.\d\d/);
  assert.match(lines[0], /In packs: .* × 50 User/);
  assert.match(lines[1], /RDS CALs/);
  assert.deepEqual(await accessibility_violations(page), []);
});

test("lines come and go by their buttons", async ({ open }) => {
  const { page } = await open();
  await page.getByRole("button", { name: "Add people who share devices" }).click();
  await field(page, "users-2").fill("12");
  await field(page, "devices-2").fill("4");
  assert.match((await totals(page))[0], /^444 CALs/);
  await blank(page, "RDS sessions of these people").nth(2).selectOption("no");
  assert.match((await totals(page))[1], /^440 CALs/);
  await page.getByRole("button", { name: "Remove this line" }).first().click();
  assert.match((await totals(page))[0], /^34 CALs/);
  await page.getByText("CALs already owned").click();
  await page.getByRole("button", { name: "Add CALs owned" }).click();
  await field(page, "quantity-0").fill("30");
  assert.match(await page.locator(".requirement").first().innerText(), /Owned and used/);
});

test("the matrix is one stop of the tab key; arrows walk, Enter asks", async ({ open }) => {
  const { page } = await open();
  const current = page.locator("table [aria-current]");
  assert.equal(await page.locator("table [tabindex='0']").count(), 1);
  await current.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  assert.equal(await blank(page, "Version of the RDS CAL").inputValue(), "2022");
  assert.equal(await blank(page, "Version of the server").inputValue(), "2019");
  assert.match(await current.getAttribute("aria-label"), /2022 RDS CAL reaches a 2019 session host/);
  await page.keyboard.press("Control+Home");
  assert.match(await page.locator(":focus").getAttribute("aria-label"), /2000 RDS CAL/);
  await page.keyboard.press("End");
  assert.match(await page.locator(":focus").getAttribute("aria-label"), /2000 RDS CAL .* 2025/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("table")), null);
  await blank(page, "Relation shown").selectOption("base-cal-by-server");
  assert.match(await page.locator("table caption").innerText(), /Base CAL/);
});

test("the whole task goes by keyboard alone, with the focus to be seen", async ({ open }) => {
  const { page } = await open("?v=1");
  const reached = new Map();
  const tab_to = async (label) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const [name, outlined] = await page.evaluate(() => {
        const element = document.activeElement;
        const name = element.labels?.[0]?.querySelector(".label")?.textContent ?? element.getAttribute("aria-label") ?? element.textContent.trim();
        const seen = [element, element.previousElementSibling].some((each) => each && getComputedStyle(each).outlineStyle !== "none");
        return [name, seen];
      });
      reached.set(name, outlined);
      if (name === label) return;
    }
    assert.fail(`${label} is not reached: ${[...reached.keys()]}`);
  };
  await tab_to("Version of the Windows Server CAL");
  await page.keyboard.type("2016");
  await tab_to("RDS sessions");
  await page.keyboard.type("works");
  await tab_to("Version of the server");
  await page.keyboard.type("2022");
  assert.match(await answer(page), /^No: a 2016 CAL does not reach Windows Server 2022/);
  await tab_to("Use 2022 base CALs");
  await page.keyboard.press("Enter");
  assert.match(await answer(page), /^Yes/);
  await tab_to("People");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("7");
  assert.match((await totals(page))[0], /^37 CALs/);
  assert.deepEqual([...reached].filter(([, outlined]) => !outlined), []);
});

test("only the answer is announced", async ({ open }) => {
  const { page } = await open();
  const live = page.locator("[aria-live]:not(button)");
  assert.equal(await live.count(), 1);
  assert.ok(await live.getByRole("heading", { level: 1 }).isVisible());
});

test("the layout stays where it is when the answer changes", async ({ open }) => {
  const { page } = await open();
  const top = () => page.locator(".chain").evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await top();
  for (const version of ["2022", "2025", "2000"]) {
    await blank(page, "Version of the RDS CAL").selectOption(version);
    assert.equal(await top(), before, version);
  }
});

const in_view = (page, heading) => page.getByRole("heading", { level: 2, name: heading, exact: true }).evaluate((element) => new Promise((seen) => new IntersectionObserver(([{ isIntersecting }]) => seen(isIntersecting)).observe(element)));

test("the navigation leads to each part and opens it, and what the address says stays", async ({ open }) => {
  const { page } = await open(FULL);
  const state = page.url();
  const go = (name) => page.getByRole("navigation").getByRole("link", { name, exact: true });
  for (const [name, heading, opened] of [["Count", "How many"], ["Quote", "Quote sheet", "#quote .sheet"], ["Time", "What happens when", "#time table"], ["Embed", "Embed this answer", "#snippets code"]]) {
    await go(name).press("Enter");
    if (opened) await page.waitForSelector(opened);
    await page.waitForFunction((heading) => document.activeElement.closest("section")?.querySelector("h2").textContent === heading, heading);
    assert.ok(await in_view(page, heading), heading);
    assert.equal(page.url(), state);
  }
  await go("Rules").click();
  await page.waitForURL("**/rules/");
});

test("a link to a part opens it, in a new window too, and a click that comes before the calculator is not lost", async ({ open }) => {
  const { page } = await open("?v=1&server=2019#time");
  await page.waitForSelector("#time table");
  assert.ok(await in_view(page, "What happens when"));
  assert.match(page.url(), /\?v=1&server=2019$/);
  assert.equal(await page.locator("main > .unread").count(), 0);
  const { page: early } = await open("#import", { wait: false, prepare: (page) => page.route("**/*.wasm", (route) => setTimeout(() => route.continue(), 500)) });
  await early.getByRole("link", { name: "Quote", exact: true }).click();
  for (const opened of ["#quote .sheet", "#import .files"]) await early.waitForSelector(opened, { state: "attached" });
});

test("colours are those of the system until others are chosen, and are remembered", async ({ open }) => {
  const { page } = await open("", { theme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await blank(page, "Colours").selectOption("light");
  assert.notEqual(await paper(), dark);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.calculator === "started");
  assert.notEqual(await paper(), dark);
  assert.equal(await blank(page, "Colours").inputValue(), "light");
  await blank(page, "Colours").selectOption("");
  assert.equal(await paper(), dark);
});

test("a browser that lets pages remember nothing can choose colours all the same", async ({ open }) => {
  const refuse = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  const { page } = await open("", { prepare: refuse });
  await blank(page, "Colours").selectOption("dark");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
});

test("German has its own sentences, and its link carries the state there and back", async ({ open }) => {
  const { page } = await open(FULL);
  await page.getByRole("link", { name: "Deutsch" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.calculator === "started");
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  assert.match(await answer(page), /^Ja, mit Warnhinweis/);
  assert.match(await page.locator(".question").innerText(), /^Ein\s/);
  assert.equal(await field(page, "users-0").inputValue(), "410");
  assert.match(await page.locator(".requirement").first().innerText(), /\d\.\d{3},\d\d\s€/);
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.calculator === "started");
  assert.ok(page.url().endsWith(FULL), page.url());
});

test("nothing is wider than a phone of 320 pixels, whatever is asked", async ({ open }) => {
  for (const path of [FULL, `de/${FULL}`, "?v=1", "?v=1&server=cloud-virtual-machine"]) {
    const { page } = await open(path, { width: 320 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
  }
});

test("every state is accessible, in forced colours too", async ({ open }) => {
  for (const path of [FULL, "?v=1", "?v=1&server=azure-local&x=1", "?v=1&server=2022&base-cal=2025&base-kind=device"]) {
    for (const options of [{ theme: "light" }, { theme: "dark" }, { forcedColors: "active" }]) {
      const { page } = await open(path, options);
      for (const details of await page.locator("details").all()) await details.evaluate((element) => (element.open = true));
      assert.deepEqual(await accessibility_violations(page), [], `${path} ${JSON.stringify(options)}`);
    }
  }
});

test("on paper question, answer, reasons and count stand on one sheet, without controls", async ({ open }) => {
  for (const path of ["de/", ""]) {
    const { page } = await open(path, { width: 768 });
    const pdf = await page.pdf({ format: "A4" });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1, path);
  }
  const { page } = await open("", { width: 768 });
  await page.emulateMedia({ media: "print" });
  for (const shown of [".question", ".answer", ".reasons", ".requirement", "footer"]) assert.ok(await page.locator(shown).first().isVisible(), shown);
  for (const button of await page.getByRole("button").all()) assert.ok(!(await button.isVisible()), await button.innerText());
});
