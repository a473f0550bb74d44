// What happens when: days typed and picked, the cursor, the file with what is ahead, and the link that holds it all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { accessibility_violations, site } from "./browser.mjs";

const { test } = site();
const QUESTION =
  "?v=1&server=2022&edition=standard&rds=yes&rds-cal=2022&rds-kind=device&mode=per-device&license-server=2025&activated=yes&membership=same-domain";

const opened = async (open, path, options) => {
  const { page, ...more } = await open(path, options);
  const time = page.locator("section.time");
  if (!(await time.locator("details").getAttribute("open").then((open) => open !== null))) await time.locator("summary").click();
  return { page, time, ...more };
};

test("days typed answer at once, without a request, and the address holds them", async ({ open }) => {
  const { page, time, requests } = await opened(open, QUESTION);
  requests.splice(0);
  await time.getByLabel("First client connection").fill("2026-01-01");
  await time.getByLabel("How many clients").fill("10");
  await time.getByLabel("How many RDS CALs").fill("6");
  await time.locator("input[name=day]").waitFor();
  await time.locator("input[name=day]").fill("2026-04-01");
  await time.getByLabel("Client number").fill("7");
  await time.getByRole("status").filter({ hasText: "Refused" }).waitFor();
  assert.match(await time.getByRole("status").innerText(), /^Client 7 on Apr 1, 2026: Refused/);
  assert.ok(await time.getByRole("row", { name: /Apr 1, 2026 Clients 7 to 10 are refused from now on\. R05/ }).isVisible());
  assert.deepEqual(requests, []);

  const address = page.url();
  assert.match(address, /#.*first-connection=2026-01-01/);
  assert.doesNotMatch(address.split("#")[0], /2026-/);
  const status = await time.getByRole("status").innerText();
  const { page: copy } = await open(address.slice(new URL(address).origin.length + 1));
  assert.equal(await copy.locator("section.time").getByRole("status").innerText(), status);
});

const DAYS = "#v=1&first-connection=2026-01-01&rds-cals=6&clients=10&client=7&day=2026-04-01";

test("the cursor moves by keyboard", async ({ open }) => {
  const { time } = await opened(open, QUESTION + DAYS);
  await time.getByRole("slider").press("ArrowLeft");
  assert.match(await time.getByRole("status").innerText(), /^Client 7 on Mar 31, 2026: The session opens with a temporary CAL/);
  assert.equal(await time.locator("input[name=day]").inputValue(), "2026-03-31");
});

test("what is ahead is saved as a calendar file", async ({ open }) => {
  const { page, time } = await opened(open, QUESTION + DAYS);
  const saving = page.waitForEvent("download");
  await time.getByRole("link", { name: /calendar file/ }).click();
  const download = await saving;
  assert.equal(download.suggestedFilename(), "cal-check.ics");
  const file = readFileSync(await download.path(), "utf8");
  assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Last day of extended support for Windows Server 2022\.[^]*END:VCALENDAR\r\n$/);
});

test("a day that cannot be is said to be wrong, next to its field", async ({ open }) => {
  const { time } = await opened(open, QUESTION);
  const field = time.getByLabel("First client connection");
  await field.fill("2020-01-01");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.ok(await time.getByText("before the product existed").isVisible());
  assert.equal(await time.getByRole("table").count(), 0);
});

test("it fits every width, and nothing about it keeps people out", async ({ open }) => {
  for (const [width, theme] of [[320, "light"], [1280, "dark"]]) {
    const { page } = await opened(open, QUESTION + DAYS, { width, theme });
    assert.deepEqual(await accessibility_violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `at ${width}`);
  }
});
