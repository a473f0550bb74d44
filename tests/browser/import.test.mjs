// The import in a browser: files in, counts and lists out, and nothing wrong when it is interrupted.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { accessibility_violations, site, THEMES } from "./browser.mjs";

const { test } = site();
const sample = (name) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

async function open_import({ open }, path = "", options) {
  const opened = await open(path, options);
  await opened.page.click("[data-section=import]");
  await opened.page.waitForSelector("#import .inlet");
  return opened;
}

const give = (page, files) => page.setInputFiles("#import .inlet input[type=file]", files);
const text_file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const cards = (page) => page.locator("#import .card");
const answers = (page) =>
  page.locator("#import .result:not(.stale) .answers tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

/** Reads files as they are proposed, one after the other. */
async function read(page, files) {
  await give(page, files);
  for (const [at] of files.entries()) {
    await page.locator("#import .card .main").first().click();
    await page.waitForFunction((count) => document.querySelectorAll("#import .files > li").length >= count, at + 1);
  }
  await page.waitForSelector("#import .result:not(.stale) > *");
}

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path(), "utf8");
}

test("it is loaded when it is opened, and works under the page's policy", async ({ open }) => {
  const { page, requests, origin } = await open();
  assert.deepEqual(requests.filter((address) => address.includes("/import")), []);
  await page.click("[data-section=import]");
  await page.waitForSelector("#import .inlet");
  await page.waitForTimeout(200);
  const loaded = requests.filter((address) => address.includes("/import"));
  assert.deepEqual(loaded.map((address) => address.replace(/^.*\/assets\/(.*)-[0-9a-f]{16}\.(.*)$/, "$1.$2")).sort(), ["import-words-en.txt", "import-worker.js", "import.css", "import.js", "import.wasm"]);
  const before = requests.length;
  await read(page, [sample("ual-daily-access.csv")]);
  assert.equal(requests.length, before, "a request after the import was loaded");
  assert.ok(requests.every((address) => address.startsWith(origin) || address.startsWith("blob:")));
});

test("logs of several servers and the key packs are counted, proved and listed", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, ["ual-daily-access.csv", "ual-daily-access.json", "key-packs.csv"].map(sample));
  await page.fill("#import .settings .field:nth-of-type(2) input", "42");
  await page.fill("#import .settings .field:nth-of-type(3) input", "45");
  await page.waitForFunction(() => document.querySelector("#import .result:not(.stale) .answers")?.textContent.includes("$258.00"));
  assert.deepEqual(await answers(page), [
    ["User CALs only", "6", "1", "7", "$297.00"],
    ["Device CALs only", "1", "5", "6", "$267.00"],
    ["Cheapest mix", "4", "2", "6", "$258.00"],
  ]);
  assert.match(await page.textContent("#import .proof"), /^Proved/);
  const remarks = await page.textContent("#import .remarks");
  assert.match(remarks, /11 Per User CALs more than the 2019 packs hold are issued/);
  assert.match(remarks, /Built-in OverUsed: 9 newer Per User CALs are in use on 2012 hosts/);
  assert.match(remarks, /6 devices are known by address alone/);
  assert.match(await page.textContent("#import .files"), /1 row left out/);

  const list = await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL" }));
  const lines = list.replace("\ufeff", "").trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + 6);
  assert.match(lines[1], /^User,NORDWIND\\anna\.berg,/);
  await page.getByLabel("Numbers in place of names").check();
  assert.doesNotMatch(await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL" })), /NORDWIND|10\.20/);
});

test("sessions: modes of hosts, and the CALs of the license server are used", async ({ open }) => {
  const { page } = await open_import({ open }, "de/");
  await read(page, ["log-german.csv", "key-packs.csv"].map(sample));
  await page.selectOption("#import .settings select", "rds");
  await page.waitForSelector("#import .result:not(.stale) .answers tbody tr:nth-child(4)");
  // Hosts of unknown version could be of the newest, and the CALs owned are older.
  assert.deepEqual((await answers(page))[3].slice(0, 4), ["Zu kaufen über Vorhandenes hinaus", "3", "0", "3"]);
  await page.click("#import .servers summary");
  for (const at of [0, 1]) await page.locator("#import .servers select").nth(at).selectOption("2022");
  await page.waitForFunction(() => document.querySelector("#import .result:not(.stale) .answers tbody tr:nth-child(4)")?.cells[3].textContent === "0");
  assert.match(await page.textContent("#import .result"), /Modus pro Sitzungshost/);
});

test("a column can be chosen, and what cannot be read is named with line and reason", async ({ open }) => {
  const { page } = await open_import({ open });
  await give(page, [text_file("odd.csv", "who,where,x\nann,PC1,1\n,PC2,2\n\"bob,PC3,3\ncid,PC4,4\n")]);
  await page.waitForSelector("#import .preview");
  const columns = page.locator("#import .preview thead select");
  await columns.nth(0).selectOption("user");
  await columns.nth(1).selectOption("device");
  await columns.nth(2).selectOption("");
  await page.click("#import .card .main");
  await page.waitForSelector("#import .files details");
  await page.click("#import .files summary");
  const table = await downloaded(page, page.getByRole("button", { name: "Save these rows with their reasons" }));
  assert.match(table, /^\ufeffLine,Reason,Row\r\n/);
  assert.match(table, /\r\n3,no user,/);
  assert.match(table, /\r\n4,a quotation mark is never closed,/);
});

test("what a file says stays text, and no exported cell is a formula", async ({ open }) => {
  const { page } = await open_import({ open });
  const hostile = "<img src=x onerror=alert(1)>";
  await read(page, [text_file(`${hostile}.csv`, `user,device\n=cmd|'/c calc'!A1,PC\n${hostile},@PC2\nمريم,PC\n`)]);
  assert.equal(await page.locator("#import img").count(), 0);
  const list = await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL" }));
  assert.match(list, /مريم|PC/);
  assert.doesNotMatch(list, /(?:^|[,\n])"?[=@+-]/m);
});

test("empty, binary and enormous files are refused with the reason", async ({ open }) => {
  const { page } = await open_import({ open });
  await give(page, [text_file("empty.csv", ""), { name: "program.csv", mimeType: "text/csv", buffer: Buffer.from([77, 90, 1, 2, 0, 0, 1]) }, { name: "book.csv", mimeType: "text/csv", buffer: Buffer.from("PK\u0003\u0004....") }]);
  await page.waitForFunction(() => document.querySelectorAll("#import .problem").length === 3);
  assert.deepEqual(await page.locator("#import .problem").allTextContents(), ["The file is empty.", "This is no text: byte 4 is zero.", "This is a workbook. Save its table as CSV."]);
  await page.evaluate(() => {
    const part = new Blob([new Uint8Array(1 << 24).fill(97)]);
    const given = new DataTransfer();
    given.items.add(new File(new Array(64).fill(part), "enormous.csv"));
    document.querySelector("#import .inlet").dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true }));
  });
  await page.waitForFunction(() => document.querySelectorAll("#import .problem").length === 4);
  assert.match(await page.locator("#import .problem").last().textContent(), /1,024 MB; at most 512 MB/);
  assert.equal(await page.locator("#import .files > li").count(), 0);
});

const folder = mkdtempSync(join(tmpdir(), "calcheck-"));
after(() => rmSync(folder, { recursive: true }));
const large = join(folder, "large.csv");
writeFileSync(large, `user,device\n${Array.from({ length: 1_500_000 }, (_, at) => `user${at % 90_000},device${(at * 7) % 40_000}`).join("\n")}\n`);

test("a cancelled file counts for nothing, and what counted before still does", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, [text_file("small.csv", "user,device\nann,PC1\nbob,PC2\n")]);
  await give(page, [large]);
  await page.click("#import .card .main");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector("#import .problem");
  assert.equal(await page.textContent("#import .problem"), "Cancelled: nothing of this file counts.");
  // The worker is another one, and has read the first file again.
  await page.fill("#import .settings .field:nth-of-type(2) input", "3");
  await page.waitForFunction(() => document.querySelector("#import .result:not(.stale) .answers")?.textContent.includes("$6.00"));
  assert.equal(await page.locator("#import .files > li").count(), 1);
  assert.match(await page.textContent("#import .seen"), /^2 users, 2 devices, 2 accesses$/);
  await page.getByRole("button", { name: "Leave it out" }).click();
  await read(page, [text_file("more.csv", "user,device\ncid,PC3\n")].concat());
  await page.waitForFunction(() => /^3 users/.test(document.querySelector("#import .seen")?.textContent));
});

test("two files at once, and settings changed meanwhile: the last answer is the right one, and the page stays quick", async ({ open }) => {
  const { page } = await open_import({ open });
  const small = join(folder, "small.csv");
  writeFileSync(small, "user,device\nzoe,PC-zoe\n");
  await page.evaluate(() => {
    window.long_tasks = [];
    new PerformanceObserver((list) => window.long_tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await give(page, [large, small]);
  await page.waitForFunction(() => document.querySelectorAll("#import .card .main").length === 2);
  await page.locator("#import .card .main").nth(0).click();
  await page.locator("#import .card .main").nth(0).click();
  await page.waitForFunction(() => document.querySelectorAll("#import .files > li").length === 2, null, { timeout: 60_000 });
  for (const price of ["2", "3", "4", "5"]) {
    await page.fill("#import .settings .field:nth-of-type(3) input", price);
    await page.waitForTimeout(250);
  }
  await page.waitForFunction(() => document.querySelector("#import .result:not(.stale) .seen"), null, { timeout: 60_000 });
  assert.match(await page.textContent("#import .seen"), /^90,001 users, 40,001 devices/);
  const rows = await answers(page);
  // Device CALs cost five at the end.
  assert.equal(rows[1][4], "$200,005.00");
  assert.match(await page.textContent("#import .proof"), /^Proved/);
  const tasks = await page.evaluate(() => window.long_tasks);
  assert.deepEqual(tasks, [], "tasks of more than 50 ms");
});

test("the tab is closed while a file is read", async ({ open }) => {
  const { page, context } = await open_import({ open });
  await give(page, [large]);
  await page.click("#import .card .main");
  await page.close();
  const again = await context.newPage();
  assert.equal(await again.evaluate(() => 1), 1);
});

test("a quote: packs at least cost, saved, opened again, printed on one page", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, [text_file("log.csv", `user,device\n${Array.from({ length: 9 }, (_, at) => `u${at},shared\nu${at},own${at}`).join("\n")}\n`)]);
  await page.fill("#import .quote input >> nth=0", "=HYPERLINK(1) & Söhne");
  await page.getByRole("button", { name: "Take over the count" }).click();
  await page.getByLabel("Windows Server User CAL: Packs on sale").fill("1 × 40.00; 5 × 150.00");
  await page.waitForFunction(() => document.querySelector("#import .sheet tfoot")?.textContent.includes("300.00"));
  assert.match(await page.textContent("#import .sheet tbody"), /Windows Server User CAL92 × 5 \(\$150\.00\)1\$300\.00/);
  assert.match(await downloaded(page, page.getByRole("button", { name: "Save as CSV" })), /"'=HYPERLINK\(1\) & Söhne"/);
  const saved = await downloaded(page, page.getByRole("button", { name: "Save as JSON" }));
  await page.fill("#import .quote input >> nth=0", "somebody else");
  await page.setInputFiles("#import .quote input[type=file]", { name: "quote.json", mimeType: "application/json", buffer: Buffer.from(saved) });
  await page.waitForFunction(() => document.querySelector("#import .sheet")?.textContent.includes("Söhne"));
  for (const wrong of ["", "{}", "[1]", saved.replace('"version": 1', '"version": 2'), saved.replace('"USD"', '"<b>"')]) {
    await page.setInputFiles("#import .quote input[type=file]", { name: "quote.json", mimeType: "application/json", buffer: Buffer.from(wrong) });
    await page.waitForFunction(() => document.querySelector("#import .quote [role=status]").textContent === "This is no quote sheet saved here.");
  }
  await page.evaluate(() => (document.body.dataset.print = "quote"));
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, format);
  }
});

for (const width of [320, 1280]) {
  for (const theme of THEMES) {
    test(`axe-core finds nothing at ${width} px, ${theme}, and nothing is too wide`, async ({ open }) => {
      const { page } = await open_import({ open }, "", { width, theme });
      await give(page, [sample("ual-daily-access.csv")]);
      await page.waitForSelector("#import .preview");
      assert.deepEqual(await accessibility_violations(page), []);
      await page.locator("#import .card .main").click();
      await page.waitForSelector("#import .result:not(.stale) .answers");
      await give(page, [sample("key-packs.csv")]);
      await page.waitForSelector("#import .preview");
      await page.locator("#import .card .main").click();
      await page.waitForSelector("#import .files > li:nth-child(2)");
      await page.waitForSelector("#import .result:not(.stale) .remarks");
      assert.deepEqual(await accessibility_violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
}
