// The quote sheet in a browser: from the page's count, from the import and by hand; on paper, as a table, as text and as a file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { accessibility_violations, site, THEMES } from "./browser.mjs";

const { test } = site();

// Ten people on own devices, nine who share four, three CALs in a drawer; prices, packs and people from outside.
const ESTATE =
  "?v=1&server=2022&rds-cal=2022&rds-kind=user#v=1&own=10~1&shared=9~4&owned=base~2022~user~3&currency=EUR&base-user-price=40&base-device-price=42&rds-user-price=120&rds-device-price=130&packs=1,%205&external-users=7&external-servers=2";
const WITHOUT_OUTSIDERS = ESTATE.replace("&external-users=7&external-servers=2", "");

async function open_quote({ open }, path = "", options) {
  const opened = await open(path, options);
  await opened.page.click("[data-section=quote]");
  await opened.page.waitForSelector("#quote .sheet h3");
  return opened;
}

const line = (page, item) => page.getByRole("group", { name: item, exact: true });
const quantity = (page, item) => line(page, item).getByRole("textbox", { name: "To buy" });
const packs = (page, item) => line(page, item).getByRole("textbox", { name: "Packs on sale" });
/** Lines of the sheet, cell by cell; the last one is the total where there is one. */
const rows = (page) => page.locator("#quote .sheet tbody tr, #quote .sheet tfoot tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll("\u00a0", " "))));
const until = (page, text) => page.waitForFunction((text) => document.querySelector("#quote .sheet")?.textContent.replaceAll("\u00a0", " ").includes(text), text);

async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path(), "utf8");
}

const give = (page, text, name = "quote.json") => page.setInputFiles("#quote input[type=file]", { name, mimeType: "application/json", buffer: Buffer.from(text) });
const note = (page, text) => page.waitForFunction((text) => document.querySelector("#quote .buttons [role=status]").textContent === text, text);

test("it is loaded when it is opened, and takes over the page's count with its prices and packs", async ({ open }) => {
  const { page, requests } = await open(ESTATE);
  assert.deepEqual(requests.filter((address) => address.includes("/quote")), []);
  await page.click("[data-section=quote]");
  await until(page, "Total");
  const loaded = requests.filter((address) => address.includes("/quote"));
  assert.deepEqual(loaded.map((address) => address.replace(/^.*\/assets\/(.*)-[0-9a-f]{16}\.(.*)$/, "$1.$2")).sort(), ["quote-words-en.txt", "quote-worker.js", "quote.css", "quote.js", "quote.wasm"]);
  assert.deepEqual(await rows(page), [
    ["Windows Server User CAL3 more are owned", "7", "1 × 5 (€200.00) + 2 × 1 (€40.00)", "0", "€280.00"],
    ["Windows Server Device CAL", "4", "4 × 1 (€42.00)", "0", "€168.00"],
    ["RDS User CAL", "10", "2 × 5 (€600.00)", "0", "€1,200.00"],
    ["RDS Device CAL", "4", "4 × 1 (€130.00)", "0", "€520.00"],
    ["Windows Server External Connector", "2", "", "", "–"],
    ["RDS External Connector", "2", "", "", "–"],
    ["Total", "–"],
  ]);
  assert.match(await page.textContent("#quote .open"), /^A line has no price/);
  // Connectors have no price in the count.
  for (const item of ["Windows Server External Connector", "RDS External Connector"]) await packs(page, item).fill("1 × 1000");
  await until(page, "€6,168.00");
  const sheet = await page.textContent("#quote .sheet");
  assert.match(sheet, /2022 or newer/);
  for (const number of ["B01", "B08", "B20", "B21", "R01"]) assert.match(sheet, new RegExp(`${number} `));
  assert.match(sheet, /M25 License Remote Desktop Services with client access licenses/);
  assert.match(sheet, /Rules reviewed \d{4}-\d\d-\d\d/);
});

test("it follows the count until somebody types a quantity, and keeps the prices typed here", async ({ open }) => {
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS);
  await until(page, "Total");
  await packs(page, "RDS User CAL").fill("10 × 900");
  await page.fill("[name=users-0]", "11");
  await until(page, "€1,800.00");
  assert.deepEqual((await rows(page))[2], ["RDS User CAL", "11", "2 × 10 (€900.00)", "9", "€1,800.00"]);
  await page.fill("[name=users-0]", "x");
  await until(page, "There is nothing to buy.");
  assert.match(await page.textContent("#quote .form"), /A field above says nothing that can be counted yet/);
  await page.fill("[name=users-0]", "12");
  await until(page, "Windows Server User CAL3 more are owned9");
  await quantity(page, "Windows Server User CAL").fill("20");
  await page.fill("[name=users-0]", "30");
  await until(page, "€800.00");
  assert.equal(await page.getByLabel("Quantities").inputValue(), "own");
  assert.deepEqual((await rows(page))[0], ["Windows Server User CAL", "20", "4 × 5 (€200.00)", "0", "€800.00"]);
  await page.getByLabel("Quantities").selectOption("page");
  await until(page, "Windows Server User CAL3 more are owned27");
});

test("the page leaves what is chosen in a section alone", async ({ open }) => {
  const { page } = await open_quote({ open });
  await page.locator("#quote").getByLabel("Currency").selectOption("NOK");
  await page.fill("[name=users-0]", "11");
  await until(page, "11");
  assert.equal(await page.locator("#quote").getByLabel("Currency").inputValue(), "NOK");
});

test("no price is invented: an example has none, and sizes alone give packs without a cost", async ({ open }) => {
  const { page } = await open_quote({ open });
  await until(page, "410");
  assert.match(await page.textContent("#quote .form"), /numbers of the example above/);
  assert.equal(await page.locator("#quote .item input[value], #quote .item input[placeholder]").count(), 0);
  assert.ok((await page.locator("#quote .item").evaluateAll((lines) => lines.map((each) => each.querySelectorAll("input")[1].value))).every((text) => text === ""));
  await packs(page, "Windows Server User CAL").fill("50; 20");
  await until(page, "7 × 50 + 3 × 20");
  assert.doesNotMatch(await page.textContent("#quote .sheet"), /Cost|Total|[$€]/);
});

test("prices from nothing to the largest, and beyond is an error", async ({ open }) => {
  const { page } = await open_quote({ open });
  await page.locator("#quote").getByLabel("Currency").selectOption("USD");
  await quantity(page, "RDS User CAL").fill("3");
  for (const item of ["Windows Server User CAL", "Windows Server Device CAL", "RDS Device CAL"]) await quantity(page, item).fill("");
  await packs(page, "RDS User CAL").fill("1 × 0");
  await until(page, "Total$0.00");
  await packs(page, "RDS User CAL").fill("1 × 42,949,672.95");
  await until(page, "Total$128,849,018.85");
  // The largest number at the largest price in each of two lines would be beyond 2^53.
  await quantity(page, "RDS User CAL").fill("2,097,151");
  await until(page, "Total$90,071,949,576,765.45");
  await quantity(page, "RDS Device CAL").fill("2097151");
  await packs(page, "RDS Device CAL").fill("1 × 42949672.95");
  await until(page, "The total is more than can be counted exactly.");
  assert.equal((await rows(page)).at(-1)[1], "–");
  await quantity(page, "RDS Device CAL").fill("4294967295");
  await page.waitForSelector("#quote [aria-invalid=true]");
  assert.match(await line(page, "RDS Device CAL").textContent(), /Expected: sizes from 1 to 1,000/);
  assert.match(await page.textContent("#quote .open"), /^A line says nothing that can be counted yet/);
  for (const wrong of ["-1", "1.5", "4294967296", "=1+1", "many"]) {
    await quantity(page, "RDS Device CAL").fill(wrong);
    await until(page, wrong);
    assert.match(await line(page, "RDS Device CAL").textContent(), /Expected: a whole number/, wrong);
  }
});

/** What is said of the mix of each product, in the packs that there are. */
const mixes = (page) => page.locator("#quote .mixes p").evaluateAll((all) => all.map((each) => each.firstChild.textContent + each.childNodes[1].textContent));
const said = (page, text) => page.waitForFunction((text) => document.querySelector("#quote .mixes").textContent.includes(text), text);

test("where packs make another mix cheaper, it is said and can be taken; where not, that is said too", async ({ open }) => {
  // Seven people with a device each.
  const { page } = await open_quote({ open }, "?v=1&server=2022#v=1&own=7~1&currency=EUR&base-user-price=40&base-device-price=42");
  await until(page, "€280.00");
  assert.deepEqual(await mixes(page), ["Windows Server CALs: In these packs no other mix costs less."]);
  assert.match(await page.textContent("#quote .sheet"), /B29/);
  await packs(page, "Windows Server User CAL").fill("5 × 200");
  await said(page, "another mix");
  assert.deepEqual(await mixes(page), ["Windows Server CALs: In these packs another mix costs less: 5 User and 2 Device CALs to buy for €284.00, €116.00 less than the lines above."]);
  assert.deepEqual((await rows(page)).at(-1), ["Total", "€400.00"]);
  assert.doesNotMatch(await page.textContent("#quote .sheet"), /B29/);
  await page.getByRole("button", { name: "Take this mix" }).click();
  await until(page, "€284.00");
  assert.deepEqual(await rows(page), [
    ["Windows Server User CAL", "5", "1 × 5 (€200.00)", "0", "€200.00"],
    ["Windows Server Device CAL", "2", "2 × 1 (€42.00)", "0", "€84.00"],
    ["Total", "€284.00"],
  ]);
  assert.deepEqual(await mixes(page), []);
  assert.equal(await page.getByLabel("Quantities").inputValue(), "own");
  assert.equal(await quantity(page, "Windows Server User CAL").evaluate((each) => each === document.activeElement), true);
});

test("while packs are worked out in the worker the page says so, and what leaves it waits for the newest", async ({ open }) => {
  // What the page asks of the worker can be held back, as if that took long.
  const prepare = (page) =>
    page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      let held;
      window.hold = () => (held = []);
      window.release = () => {
        const all = held;
        held = undefined;
        for (const send of all) send();
      };
      Worker.prototype.postMessage = function (...words) {
        if (held) held.push(() => postMessage.apply(this, words));
        else postMessage.apply(this, words);
      };
    });
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS, { prepare });
  await until(page, "€280.00");
  await page.evaluate(() => window.hold());
  await packs(page, "Windows Server User CAL").fill("10 × 300");
  await page.waitForSelector("#quote .sheet.stale");
  assert.match(await page.textContent("#quote .form"), /Working it out…/);
  await packs(page, "Windows Server User CAL").fill("10 × 290");
  const saved = downloaded(page, "Save as CSV");
  await page.getByLabel("Reference").fill("R-7");
  await page.evaluate(() => window.release());
  const csv = await saved;
  assert.match(csv, /^Windows Server User CAL,7,1,10,290\.00,3,290\.00,EUR/m);
  assert.match(csv, /^Reference,R-7/m);
  await until(page, "€290.00");
  assert.equal(await page.locator("#quote .stale").count(), 0);
  assert.doesNotMatch(await page.textContent("#quote .form"), /Working it out…/);
});

test("a worker that breaks leaves no sheet, and the next change makes another one", async ({ open }) => {
  const { page, problems } = await open_quote({ open }, WITHOUT_OUTSIDERS, { prepare: (page) => page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (what) {
      postMessage.call(this, what.packs === "10 × 666" ? { ...what, deed: "none" } : what);
    };
  }) });
  await until(page, "€280.00");
  await packs(page, "Windows Server User CAL").fill("10 × 666");
  await page.waitForFunction(() => document.querySelector("#quote .form").textContent.includes("Something went wrong here"));
  assert.equal(await page.textContent("#quote .sheet"), "");
  assert.match(problems.splice(0).join(), /is not a function/);
  await packs(page, "Windows Server User CAL").fill("10 × 290");
  await until(page, "€290.00");
  assert.doesNotMatch(await page.textContent("#quote .form"), /Something went wrong/);
});

const HOSTILE = "=HYPERLINK(1) & <b>Söhne</b> |x|";

test("as a table, no cell is a formula, and numbers are numbers", async ({ open }) => {
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS);
  await page.getByLabel("Customer").fill(HOSTILE);
  await page.getByLabel("Reference").fill("-1+2");
  await page.getByLabel("Notes").fill("+49 30 1\n@all");
  await until(page, HOSTILE);
  const table = (await downloaded(page, "Save as CSV")).split("\r\n");
  assert.equal(table[0].slice(0, 12), "\ufeffQuote sheet");
  assert.equal(table[1], `Customer,"'${HOSTILE}"`);
  assert.equal(table[2], 'Reference,"\'-1+2"');
  assert.deepEqual(table.slice(5, 9), [
    "Item,To buy,Packs,Pack size,Price of a pack,Spare,Cost,Currency",
    "Windows Server User CAL,7,1,5,200.00,0,280.00,EUR",
    ",,2,1,40.00,,,",
    "Windows Server Device CAL,4,4,1,42.00,0,168.00,EUR",
  ]);
  assert.ok(table.includes("Total,,,,,,2168.00,EUR"));
  assert.ok(table.includes("Notes,\"'+49 30 1\n@all\""));
});

test("as Markdown, whatever somebody typed stays text", async ({ open }) => {
  const { page, context } = await open_quote({ open }, WITHOUT_OUTSIDERS);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("Customer").fill(HOSTILE);
  await until(page, HOSTILE);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await note(page, "Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^\*\*Quote sheet\*\*\n\n=HYPERLINK\\\(1\\\) \\& \\<b\\>Söhne\\<\/b\\> \\\|x\\\|, /);
  assert.match(text.replaceAll("\u00a0", " "), /\n\| Windows Server User CAL \\\(3 more are owned\\\) \| 7 \| 1 × 5 \\\(€200.00\\\) \+ 2 × 1 \\\(€40.00\\\) \| 0 \| €280.00 \|\n/);
  assert.match(text, /\n\| Total \|  \|  \|  \| €2,168.00 \|\n/);
});

test("where the page may not copy, the text is there to copy by hand", async ({ open }) => {
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS, { prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })) });
  await until(page, "Total");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await note(page, "The browser does not let this page copy. Copy the text below by hand.");
  assert.match(await page.getByRole("textbox", { name: "Copy as Markdown" }).inputValue(), /^\*\*Quote sheet/);
});

test("saved and opened again, in another language too", async ({ open }) => {
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS);
  await page.getByLabel("Customer").fill("مكتب <Süd>");
  await page.getByLabel("Notes").fill("one\ntwo");
  await packs(page, "RDS User CAL").fill("1 × 1,100.50; 5 × half a");
  await until(page, "there is no total");
  const saved = await downloaded(page, "Save as JSON");
  const german = (await open_quote({ open }, "de/")).page;
  await give(german, saved, "Angebot.json");
  await note(german, "„Angebot.json“ ist geöffnet.");
  await german.getByRole("group", { name: "RDS-Benutzer-CAL", exact: true }).getByRole("textbox").last().fill("1 × 1100,50");
  await until(german, "11.005,00 €");
  assert.equal(await german.getByLabel("Kunde").inputValue(), "مكتب <Süd>");
  assert.equal(await german.getByLabel("Mengen").inputValue(), "own");
  assert.equal(await german.getByLabel("CALs der Version oder neuer").inputValue(), "2022");
  assert.match(await german.textContent("#quote .sheet"), /one\ntwo/);
  const again = JSON.parse(await downloaded(german, "Als JSON speichern"));
  const expected = JSON.parse(saved);
  expected.items[2].packs = "1 × 1100,50";
  assert.deepEqual(again, expected);
});

test("a file of the first version opens", async ({ open }) => {
  const { page } = await open_quote({ open });
  await give(page, readFileSync(new URL("../samples/quote-1.json", import.meta.url), "utf8"));
  await until(page, "Total€318.00");
  assert.deepEqual(await rows(page), [
    ["Windows Server User CAL", "9", "2 × 5 (€150.00)", "1", "€300.00"],
    ["RDS External Connector", "1", "1 × 1 (€18.00)", "0", "€18.00"],
    ["Total", "€318.00"],
  ]);
});

test("what is wrong with a file is said with its place, and nothing that stands there is lost", async ({ open }) => {
  const { page } = await open_quote({ open }, WITHOUT_OUTSIDERS);
  await page.getByLabel("Customer").fill("Contoso");
  await until(page, "Contoso");
  const before = await page.textContent("#quote .sheet");
  const saved = JSON.parse(await downloaded(page, "Save as JSON"));
  const changed = (change) => {
    const file = structuredClone(saved);
    change(file);
    return JSON.stringify(file);
  };
  const wrong = (path, expected) => `The file is no quote sheet that can be opened: \`${path}\` should be ${expected}. Nothing here has changed.`;
  const any_text = "a text of at most 10,000 letters";
  for (const [text, said] of [
    ["", "The file is no JSON, or cut short. Nothing here has changed."],
    [JSON.stringify(saved).slice(0, -2), "The file is no JSON, or cut short. Nothing here has changed."],
    [" ".repeat(1_000_001), "The file is too large for a quote sheet. Nothing here has changed."],
    ["null", wrong("format", "one of: calcheck-quote")],
    ["[1]", wrong("format", "one of: calcheck-quote")],
    [changed((file) => (file.version = 2)), wrong("version", "1, and this file was saved by a newer version of this page")],
    [changed((file) => (file.version = "1")), wrong("version", "one of: 1")],
    [changed((file) => delete file.customer), wrong("customer", any_text)],
    [changed((file) => (file.notes = 7)), wrong("notes", any_text)],
    [changed((file) => (file.reference = "x".repeat(10_001))), wrong("reference", any_text)],
    [changed((file) => (file.currency = "<b>")), wrong("currency", "one of: EUR, USD, GBP, CHF, AUD, BRL, CAD, CZK, DKK, INR, JPY, NOK, PLN, SEK, TRY")],
    [changed((file) => (file.items = {})), wrong("items", "a list")],
    [changed((file) => (file.items[1].id = "Sql")), wrong("items[1].id", "one of: BaseDevice, RdsUser, RdsDevice, BaseConnector, RdsConnector")],
    [changed((file) => (file.items[1] = null)), wrong("items[1].id", "one of: BaseDevice, RdsUser, RdsDevice, BaseConnector, RdsConnector")],
    [changed((file) => (file.items[2].quantity = 7)), wrong("items[2].quantity", any_text)],
    [changed((file) => delete file.items[5].packs), wrong("items[5].packs", any_text)],
  ]) {
    await give(page, text);
    await note(page, said);
    assert.equal(await page.textContent("#quote .sheet"), before, said);
  }
});

test("it prints to one page, on A4 and on Letter, with much on it", async ({ open }) => {
  for (const path of ["", "de/"]) {
    const { page } = await open_quote({ open }, `${path}${ESTATE}&administrators=5&per-server-servers=2&per-server-connections=3`);
    await page.locator("#quote textarea").first().fill("ten words that stand in the notes of a quote\n".repeat(9));
    await page.locator("#quote .form input").first().fill("A customer");
    await until(page, "ten words");
    const title = await page.title();
    await page.evaluate(() => (window.print = () => (window.printed = [document.title, document.body.dataset.print])));
    const print = () => page.locator("#quote .buttons .main").click();
    for (const format of ["A4", "Letter"]) {
      await print();
      assert.deepEqual(await page.evaluate(() => window.printed), [`${path ? "Angebotsblatt" : "Quote sheet"} A customer`, "quote"]);
      const pdf = (await page.pdf({ format })).toString("latin1");
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, `${path} ${format}`);
    }
    await print();
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => document.body.innerText);
    assert.match(seen, /ten words that stand/);
    assert.doesNotMatch(seen, /License server|Lizenzserver|Save as|speichern/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await page.evaluate(() => [document.title, document.body.dataset.print]), [title, undefined]);
  }
});

for (const width of [320, 1280]) {
  for (const theme of THEMES) {
    test(`axe-core finds nothing at ${width} px, ${theme}, and nothing is too wide`, async ({ open }) => {
      const { page } = await open_quote({ open }, ESTATE, { width, theme });
      await packs(page, "RDS User CAL").fill("wrong");
      await until(page, "there is no total");
      assert.deepEqual(await accessibility_violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
}
