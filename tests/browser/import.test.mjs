// The import in a browser: files in, counts and lists out, and nothing wrong when it is interrupted.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { hosts, organisation } from "../../benches/organisation.mjs";
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
const cards = (page) => page.locator("#import .card");
const text_file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
/** The answers for a product, base or RDS CALs, row by row. */
const answers = (page, product = 0) =>
  page.locator("#import .result:not(.stale) .product").nth(product).locator(".answers tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const answered = (page) => page.waitForSelector("#import .result:not(.stale):not([hidden])");
const until = (page, text, part = ".result:not(.stale)") => page.waitForFunction(([text, part]) => document.querySelector(`#import ${part}`)?.textContent.includes(text), [text, part], { timeout: 60_000 });
const price = (page, name) => page.locator("#import").getByRole("textbox", { name, exact: true });
const USER = "Windows Server CALs: Price of a User CAL";
const DEVICE = "Windows Server CALs: Price of a Device CAL";
const small = text_file("small.csv", "user,device\nann,PC1\nbob,PC2\n");

/** Reads files as they are proposed, one after the other. */
async function read(page, files) {
  await give(page, files);
  for (const [at] of files.entries()) {
    await page.locator("#import .card .main").first().click();
    await page.waitForFunction((count) => document.querySelectorAll("#import .files > li").length >= count, at + 1);
  }
  await answered(page);
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
  await price(page, USER).fill("42");
  await price(page, DEVICE).fill("45");
  await until(page, "$258.00");
  assert.deepEqual(await answers(page), [
    ["User CALs only", "6", "1", "7", "$297.00"],
    ["Device CALs only", "1", "5", "6", "$267.00"],
    ["Cheapest mix", "4", "2", "6", "$258.00"],
  ]);
  assert.equal(await page.textContent("#import .proof"), "Proved: every access is covered, and no other choice of CALs costs less than $258.00. A second, simple program has checked both, access by access.");
  const remarks = await page.textContent("#import .remarks");
  assert.match(remarks, /11 Per User CALs more than the 2019 packs hold are issued/);
  assert.match(remarks, /Built-in OverUsed: 9 newer Per User CALs are in use on 2012 hosts/);
  assert.match(remarks, /6 devices are known by address alone/);
  assert.match(await page.textContent("#import .files"), /1 row left out/);

  const list = await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL", exact: true }));
  const lines = list.replace("\ufeff", "").trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + 6);
  assert.match(lines[1], /^User,NORDWIND\\anna\.berg,/);
  await page.getByLabel("Numbers in place of names").check();
  assert.doesNotMatch(await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL", exact: true })), /NORDWIND|10\.20/);
});

test("sessions: base CALs and RDS CALs are two answers; modes of hosts, and the CALs of the license server are used", async ({ open }) => {
  const { page } = await open_import({ open }, "de/");
  await read(page, ["log-german.csv", "key-packs.csv"].map(sample));
  await page.selectOption("#import .settings select", "rds");
  await page.waitForSelector("#import .result:not(.stale) .product:not([hidden]) + .product:not([hidden])");
  assert.deepEqual((await answers(page, 0)).map((row) => row[0]), ["Nur Benutzer-CALs", "Nur Geräte-CALs", "Günstigste Mischung"]);
  // Hosts of unknown version could be of the newest, and the CALs owned are older.
  assert.deepEqual(await answers(page, 1).then((rows) => rows[3]), ["Zu kaufen über Vorhandenes hinaus", "3", "0", "3"]);
  await page.click("#import .servers summary");
  await page.locator("#import .servers .field select").selectOption("2022");
  await page.waitForFunction(() => document.querySelectorAll("#import .result:not(.stale) .product")[1]?.querySelector(".answers tbody tr:nth-child(4)")?.cells[3].textContent === "0");
  assert.deepEqual(await page.locator("#import .servers ul select").evaluateAll((all) => all.map(({ value }) => value)), ["2022", "2022"]);
  const rds = await page.locator("#import .product").nth(1).textContent();
  assert.match(rds, /Ein Modus pro Host/);
  assert.match(rds, /Vorhandene CALs.*2022, Gerät25\d+/s);
});

test("where one mode per host costs more, both answers stand side by side with the reason", async ({ open }) => {
  const { page } = await open_import({ open });
  // On each host, some share a terminal and somebody works on many: either mode is dear.
  const rows = ["H1", "H2"].flatMap((host) => [...Array.from({ length: 4 }, (_, at) => `shift${at},terminal-${host},${host}`), ...Array.from({ length: 4 }, (_, at) => `nomad-${host},desk${at}-${host},${host}`)]);
  await read(page, [text_file("log.csv", `user,device,host\n${rows.join("\n")}\n`)]);
  await page.selectOption("#import .settings select", "rds");
  await until(page, "One mode per host takes");
  const modes = await page.locator("#import .product").nth(1).locator("table", { hasText: "Free mix" }).first().locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  // Two nomads and two terminals; or six users, as the shift works on both hosts.
  assert.deepEqual(modes, [["Free mix", "2", "2", "4"], ["One mode per host", "6", "0", "6"]]);
  assert.match(await page.locator("#import .product").nth(1).textContent(), /One mode per host takes 2 more: .* The free mix is lawful too.*Both are proved/s);
  const list = await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL with one mode per host" }));
  assert.equal(list.trimEnd().split("\r\n").length, 1 + 6);
});

test("columns can be chosen, and what cannot be read is shown with line and reason", async ({ open }) => {
  const { page } = await open_import({ open });
  await give(page, [text_file("odd.csv", "x,who,where\n1,ann,PC1\n2,,PC2\n3,\"bob,PC3\n4,cid,PC4\n")]);
  await page.waitForSelector("#import .preview");
  await page.click("#import .written summary");
  await page.locator("#import [name=header]").selectOption("yes");
  await page.waitForFunction(() => [...document.querySelectorAll("#import .preview thead bdi")].some((name) => name.textContent === "where"));
  await page.getByLabel("Users are in").selectOption({ label: "where" });
  await page.getByLabel("Devices are in").selectOption({ label: "where" });
  // A column has one role.
  assert.equal(await page.getByLabel("Users are in").inputValue(), "-1");
  assert.equal(await page.locator("#import .card .main").isDisabled(), true);
  assert.match(await page.textContent("#import .card .expected"), /Say which column holds users/);
  await page.getByLabel("Users are in").selectOption({ label: "who" });
  await page.getByLabel("Servers are in").selectOption({ label: "none" });
  assert.deepEqual(await page.locator("#import .preview th.read bdi").allTextContents(), ["who", "where"]);
  await page.click("#import .card .main");
  await page.waitForSelector("#import .left-out");
  assert.equal(await page.textContent("#import .left-out summary"), "2 rows left out: 1 × no user, 1 × a quotation mark is never closed");
  await page.click("#import .left-out summary");
  assert.deepEqual(await page.locator("#import .left-out tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent))), [
    ["3", "no user", "2,,PC2"],
    ["4", "a quotation mark is never closed", '3,"bob,PC3'],
  ]);
  const left_out = await downloaded(page, page.getByRole("button", { name: "Save these rows with their reasons" }));
  assert.match(left_out, /^\ufeffLine,Reason,Row\r\n3,no user,/);
});

test("an encoding and a delimiter that were taken wrongly can be set right", async ({ open }) => {
  const { page } = await open_import({ open });
  // Valid as UTF-8, but meant otherwise; the comma is everywhere, and means nothing.
  await give(page, [{ name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("user|device\nLast, First|PC,1\nm\u00fcller, jo|PC,2\n", "latin1") }]);
  await page.waitForSelector("#import .preview");
  await page.click("#import .written summary");
  await page.locator("#import [name=encoding]").selectOption("UTF-8");
  await until(page, "\ufffd", ".card");
  await page.locator("#import [name=encoding]").selectOption("Windows-1252");
  await until(page, "müller", ".card");
  await page.locator("#import [name=delimiter]").selectOption(",");
  await until(page, "user|device", ".card");
  await page.locator("#import [name=delimiter]").selectOption("|");
  await page.waitForFunction(() => document.querySelectorAll("#import .preview thead th").length === 2);
  await page.click("#import .card .main");
  await until(page, "2 users, 2 devices, 2 accesses");
  assert.match(await page.textContent("#import .files"), /2 rows, Windows-1252/);
});

test("tables are pasted, files dropped wherever, several read at once, and one given twice is noticed", async ({ open }) => {
  const { page } = await open_import({ open });
  const before = page.url();
  await page.evaluate(() => {
    const pasted = new DataTransfer();
    pasted.setData("text/plain", "user\tdevice\nann\tPC1\n");
    document.querySelector("#import .inlet button").dispatchEvent(new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }));
    const given = new DataTransfer();
    given.items.add(new File(["user,device\nbob,PC2\n"], "dropped.csv", { lastModified: 1 }));
    document.querySelector("header").dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
  });
  await page.locator("#import .inlet summary").click();
  await page.locator("#import .inlet textarea").fill("user;device\ncid;PC3\n");
  await page.getByRole("button", { name: "Take this table" }).click();
  const all = page.getByRole("button", { name: "Read all of these files (3)" });
  await all.click();
  await until(page, "3 users, 3 devices, 3 accesses");
  assert.equal(page.url(), before);
  await page.evaluate(() => {
    const given = new DataTransfer();
    given.items.add(new File(["user,device\nbob,PC2\n"], "dropped.csv", { lastModified: 1 }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
  });
  await until(page, "counts already", ".card");
});

test("no price is invented: without prices every CAL weighs the same, and one price alone is no answer", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, [small]);
  assert.deepEqual(await answers(page), [
    ["User CALs only", "2", "0", "2"],
    ["Device CALs only", "0", "2", "2"],
    ["Cheapest mix", "2", "0", "2"],
  ]);
  assert.doesNotMatch(await page.textContent("#import"), /[$€]|Cost/);
  await price(page, USER).fill("40");
  await until(page, "A price is missing");
  assert.equal(await price(page, DEVICE).getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("#import .product:visible").count(), 0);
  for (const wrong of ["-1", "x", "1e3", "42949672.96", "=1"]) {
    await price(page, DEVICE).fill(wrong);
    await until(page, "A price is missing");
    assert.match(await page.textContent("#import .settings .expected"), /up to \$42,949,672\.95/);
  }
  await price(page, DEVICE).fill("42949672.95");
  await until(page, "$80.00");
  await price(page, USER).fill("0");
  await until(page, "costs less than $0.00");
});

test("what if: growth adds to what is given out, and the slider tries prices with the answer at once", async ({ open }) => {
  const { page } = await open_import({ open });
  // Five people share two devices; ann has three of her own: two devices for five people pay off below five halves, ann's three below three.
  const rows = ["a", "b", "c", "d", "e"].flatMap((user) => [`${user},s1`, `${user},s2`]);
  await read(page, [text_file("log.csv", `user,device\n${[...rows, "ann,p1", "ann,p2", "ann,p3"].join("\n")}\n`)]);
  await price(page, USER).fill("30");
  await price(page, DEVICE).fill("40");
  await until(page, "$110.00");
  const steps = () => page.locator("#import .product").first().locator(".turns table").first().locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  // From which price of a User CAL on: 40 × 2 / 5 and 40 × 3, and a cent more.
  assert.deepEqual(await steps(), [
    ["$0.00", "6", "0"],
    ["$16.01 (now)", "1", "2"],
    ["$120.01", "0", "5"],
  ]);
  const said = page.locator("#import .product .said").first();
  assert.match(await said.textContent(), /^With a User CAL at \$30\.00: 1 User and 2 Device CALs\. Cost: \$110\.00\. This mix is the cheapest from \$16\.01 to \$120\.00\./);
  const slider = page.locator("#import .product input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("Home");
  assert.match(await said.textContent(), /^With a User CAL at \$0\.00: 6 User and 0 Device CALs/);
  assert.match(await slider.getAttribute("aria-valuetext"), /6 User and/);
  assert.equal(await price(page, USER).inputValue(), "0.00");
  await until(page, "costs less than $0.00");
  await page.keyboard.press("End");
  assert.match(await said.textContent(), /0 User and 5 Device CALs/);
  await until(page, "costs less than $200.00");
  assert.equal(await slider.evaluate((each) => each === document.activeElement), true, "the slider keeps the focus");
  await page.getByLabel("Growth, in percent").fill("50");
  await until(page, "To buy with 50 % growth, estimated");
  assert.deepEqual((await answers(page)).at(-1), ["To buy with 50 % growth, estimated", "0", "8", "8", "$320.00"]);
  // Without prices, the steps stand where they are for any: exactly.
  await price(page, USER).fill("");
  await price(page, DEVICE).fill("");
  await until(page, "× is the price of a Device CAL");
  assert.deepEqual(await steps(), [
    ["0 ×", "6", "0"],
    ["> 2/5 × (now)", "1", "2"],
    ["> 3 ×", "0", "5"],
  ]);
});

test("the quote takes over what was counted", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, [text_file("log.csv", `user,device\n${Array.from({ length: 9 }, (_, at) => `u${at},shared\nu${at},own${at}`).join("\n")}\n`)]);
  await price(page, USER).fill("40");
  await price(page, DEVICE).fill("42.50");
  await until(page, "$360.00");
  await page.getByRole("button", { name: "Make a quote" }).first().click();
  await page.waitForFunction(() => document.querySelector("#quote .sheet")?.textContent.includes("$360.00"));
  assert.equal(await page.getByLabel("Quantities").inputValue(), "import");
  // Packs can make another mix cheaper, of people who are known one by one too.
  const packs = page.getByRole("group", { name: "Windows Server User CAL", exact: true }).getByRole("textbox", { name: "Packs on sale" });
  const mixes = (text) => page.waitForFunction((text) => document.querySelector("#quote .mixes")?.textContent.includes(text), text);
  await mixes("no other mix costs less");
  await packs.fill("50 × 1900");
  await mixes("another mix costs less: 0 User and 10 Device CALs to buy for $425.00, $1,475.00 less");
  await packs.fill("");
  await page.getByLabel("Growth, in percent").fill("100");
  await page.waitForFunction(() => document.querySelector("#quote .sheet")?.textContent.includes("$720.00"));
  assert.match(await page.textContent("#quote"), /With growth these quantities are an estimate/);
  assert.match(await page.textContent("#quote .mixes"), /Whether another one costs less in these packs is not known here/);
  await page.selectOption("#import .settings select", "rds");
  await page.waitForFunction(() => document.querySelector("#quote .sheet")?.textContent.includes("RDS User CAL18"));
  const remove = page.getByRole("button", { name: "Remove this file: log.csv" });
  await remove.click();
  await page.waitForFunction(() => document.querySelector("#quote .sheet")?.textContent.includes("There is nothing to buy."));
});

test("what cannot be proved in its time is never called the optimum: its cost, the bound and the gap stand there", async ({ open }) => {
  const { page } = await open_import({ open });
  // Who works where is by chance, on hosts of five versions, and CALs of three are owned: too many choices for the work allowed.
  const made = organisation(20_000);
  const on = hosts(made, 40);
  const rows = Array.from(made.users, (user, row) => `u${user},d${made.devices[row]},H${on[row] % 5}`);
  await read(page, [text_file("log.csv", `user,device,host\n${rows.join("\n")}\n`)]);
  await price(page, USER).fill("42");
  await price(page, DEVICE).fill("39");
  await page.locator("#import .servers summary").click();
  for (const [at, version] of ["2012 R2", "2016", "2019", "2022", "2025"].entries()) await page.getByLabel(`Version: H${at}`).selectOption(version);
  await page.locator("#import .settings summary", { hasText: "CALs owned" }).click();
  for (const [at, [quantity, version, kind]] of [["400", "2016", "user"], ["200", "2019", "device"], ["200", "2022", "user"]].entries()) {
    await page.getByRole("button", { name: "Add CALs owned" }).click();
    const line = page.locator("#import .owned li").nth(at);
    await line.getByLabel("Version").selectOption(version);
    await line.getByLabel("Kind").selectOption(kind);
    await line.getByLabel("Quantity").fill(quantity);
  }
  await until(page, "is not proved");
  const proof = page.locator("#import .result:not(.stale) .proof");
  assert.equal(await proof.getAttribute("class"), "proof open");
  const [, ...amounts] = /^Every access is covered, for \$([\d,.]+)\. That nothing is cheaper is not proved: nothing costs less than \$([\d,.]+), so that at most \$([\d,.]+) could be saved\.$/.exec(await proof.textContent());
  const [cost, bound, gap] = amounts.map((amount) => Math.round(100 * Number(amount.replaceAll(",", ""))));
  assert.ok(bound < cost && bound + gap === cost, amounts.join(", "));
  assert.equal((await answers(page)).at(-1)[4], `$${amounts[0]}`);
  assert.doesNotMatch(await page.textContent("#import .result .product"), /Proved|fewest/);
  // The quote of it does not call it the cheapest mix either.
  await page.getByRole("button", { name: "Make a quote" }).first().click();
  await page.waitForFunction((amount) => document.querySelector("#quote .sheet")?.textContent.includes(`Total$${amount}`), amounts[0]);
  assert.doesNotMatch(await page.textContent("#quote"), /B29|no other mix/);
});

test("by keyboard alone: from the file to the list of who gets which CAL", async ({ open }) => {
  const { page } = await open_import({ open });
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  assert.equal(await focused(), "choose files");
  await give(page, [small]);
  await page.waitForFunction(() => document.activeElement.textContent === "Read this file");
  await page.keyboard.press("Enter");
  await answered(page);
  assert.equal(await focused(), "choose files");
  const stops = [];
  for (let stop = 0; stop < 40 && stops.at(-1) !== "Save who gets which CAL"; stop++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent));
  }
  assert.equal(stops.at(-1), "Save who gets which CAL");
  for (const name of ["Remove this file: small.csv", USER, DEVICE, "Price of a User CAL"]) assert.ok(stops.includes(name), `${name}: ${stops}`);
  assert.match(await downloaded(page, page.locator(":focus")), /^\ufeffKind,Name,CAL/);
});

test("what the page above shows and what is set here do not disturb each other", async ({ open }) => {
  const { page } = await open_import({ open });
  await read(page, [small]);
  await page.selectOption("#import .settings select", "rds");
  await page.locator("#import").getByLabel("Currency").selectOption("CHF");
  await page.fill("[name=users-0]", "11");
  await page.waitForFunction(() => location.hash.includes("own=11"));
  assert.deepEqual(await page.locator("#import .settings select").evaluateAll((all) => all.slice(0, 2).map(({ value }) => value)), ["rds", "CHF"]);
});

test("what a file says stays text, and no exported cell is a formula", async ({ open }) => {
  const { page } = await open_import({ open });
  const hostile = "<img src=x onerror=alert(1)>";
  await read(page, [text_file(`${hostile}.csv`, `user,device\n=cmd|'/c calc'!A1,PC\n${hostile},@PC2\nمريم,PC\n`)]);
  assert.equal(await page.locator("#import img").count(), 0);
  const list = await downloaded(page, page.getByRole("button", { name: "Save who gets which CAL", exact: true }));
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
  await read(page, [small]);
  await give(page, [large]);
  await page.click("#import .card .main");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector("#import .problem");
  assert.equal(await page.textContent("#import .problem"), "Cancelled: nothing of this file counts.");
  // The worker is another one, and has read the first file again.
  await price(page, USER).fill("3");
  await price(page, DEVICE).fill("4");
  await until(page, "$6.00");
  assert.equal(await page.locator("#import .files > li").count(), 1);
  assert.match(await page.textContent("#import .seen"), /^2 users, 2 devices, 2 accesses$/);
  await page.getByRole("button", { name: "Leave it out" }).click();
  await read(page, [text_file("more.csv", "user,device\ncid,PC3\n")]);
  await until(page, "3 users");
});

test("a file that waits for its turn can be left out while another one is read", async ({ open }) => {
  const { page } = await open_import({ open });
  await give(page, [large]);
  await give(page, [small]);
  await page.waitForFunction(() => document.querySelectorAll("#import .card .main").length === 2);
  await page.getByRole("button", { name: "Read all of these files (2)" }).click();
  await page.locator("#import .card").nth(1).getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector("#import .problem");
  await until(page, "90,000 users, 40,000 devices");
  assert.deepEqual(await page.locator("#import .files strong").allTextContents(), ["large.csv"]);
  // Removed while it is counted anew.
  await price(page, USER).fill("3");
  await price(page, DEVICE).fill("4");
  await page.getByRole("button", { name: "Remove this file: large.csv" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#import .files > li").length === 0 && document.querySelector("#import .result").hidden, null, { timeout: 60_000 });
  await page.getByRole("button", { name: "Look at it once more" }).click();
  await page.locator("#import .card .main").click();
  await until(page, "2 users, 2 devices, 2 accesses");
});

test("a file that is deleted before it is read, or before it has to be read again, is named", async ({ open }) => {
  const { page, problems } = await open_import({ open });
  const gone = join(folder, "gone.csv");
  writeFileSync(gone, "user,device\nann,PC1\n");
  await give(page, [gone]);
  await page.waitForSelector("#import .preview");
  rmSync(gone);
  await page.click("#import .card .main");
  await until(page, "can no longer be read", ".card");
  await page.getByRole("button", { name: "Leave it out" }).click();
  writeFileSync(gone, "user,device\nann,PC1\n");
  await read(page, [small]);
  await give(page, [gone]);
  await page.click("#import .card .main");
  await until(page, "2 users, 2 devices, 3 accesses");
  rmSync(gone);
  // The next worker reads what counts again.
  await give(page, [large]);
  await page.click("#import .card .main");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#import .problem").length === 1);
  await price(page, USER).fill("3");
  await price(page, DEVICE).fill("4");
  await until(page, "2 users, 2 devices, 2 accesses");
  assert.deepEqual(await page.locator("#import .files strong").allTextContents(), ["small.csv"]);
  await page.waitForFunction(() => document.querySelectorAll("#import .problem").length === 2);
  problems.splice(0);
});

test("two files at once, and settings changed meanwhile: the last answer is the right one, and the page stays quick", async ({ open }) => {
  const { page } = await open_import({ open });
  const zoe = text_file("zoe.csv", "user,device\nzoe,PC-zoe\n");
  await page.evaluate(() => {
    window.long_tasks = [];
    new PerformanceObserver((list) => window.long_tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await give(page, [large]);
  await give(page, [zoe]);
  await page.waitForFunction(() => document.querySelectorAll("#import .card .main").length === 2);
  await page.locator("#import .card .main").nth(0).click();
  await page.locator("#import .card .main").nth(0).click();
  await page.waitForFunction(() => document.querySelectorAll("#import .files > li").length === 2, null, { timeout: 60_000 });
  await price(page, USER).fill("9");
  for (const amount of ["2", "3", "4", "5"]) {
    await price(page, DEVICE).fill(amount);
    await page.waitForTimeout(250);
  }
  await until(page, "$200,005.00");
  assert.match(await page.textContent("#import .seen"), /^90,001 users, 40,001 devices/);
  const rows = await answers(page);
  // Device CALs cost five at the end.
  assert.equal(rows[1][4], "$200,005.00");
  assert.match(await page.textContent("#import .proof"), /^Proved/);
  // A machine that has other work makes some task long; what is long each time is the page's own doing.
  const list = page.locator("#import .product summary", { hasText: "Who gets which CAL" }).first();
  let tasks;
  for (let round = 0; round < 3 && tasks?.length !== 0; round++) {
    if (round > 0) await page.evaluate(() => (window.long_tasks = []));
    await list.click();
    await page.waitForFunction(() => document.querySelectorAll("#import .product details[open] tbody tr").length === 50, null, { timeout: 60_000 });
    await page.locator("#import .product input[type=range]").first().focus();
    for (const key of ["Home", "End", "ArrowLeft", "PageDown"]) await page.keyboard.press(key);
    await page.waitForFunction(() => !document.querySelector("#import .result.stale"), null, { timeout: 60_000 });
    if (await list.evaluate((summary) => summary.parentElement.open)) await list.click();
    tasks = await page.evaluate(() => window.long_tasks);
  }
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
