// The section about days in a browser: typed and picked days, a cursor, answers, a calendar file, links.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { accessibility_violations, site, started, THEMES } from "./browser.mjs";

const { test } = site();

const QUESTION = "?v=1&server=2022&edition=standard&access=authenticated&base-cal=2022&base-kind=device&rds=yes&rds-cal=2022&rds-kind=device&mode=per-device&license-server=2025&activated=yes&membership=same-domain";
const ASKED = "time=1&role-installed=2026-09-01&first-connection=2026-10-01&clients=10&client=8&day=2027-02-01&cals=2026-10-15~2022~device~4&cals=2027-02-10~2022~device~3";

/** The day on which the tests take place; the page asks the browser for it. */
const at_noon = (page) => page.clock.setFixedTime(new Date("2026-11-28T12:00:00"));

async function open_time({ open }, path = QUESTION, options = {}) {
  const opened = await open(path, { prepare: at_noon, timezoneId: "America/Anchorage", ...options });
  const { page } = opened;
  if (!path.includes("time=")) await page.click("[data-section=time]");
  await page.waitForSelector("#time .canvas svg");
  return opened;
}

const field = (page, name) => page.locator(`#time [name="${name}"]`);
const problem = (page, name) => page.locator(`#time-${name}-problem`).textContent();
const sees = (page) => page.locator("#time .sees > p").textContent();
const address = (page, what) => page.waitForFunction((what) => location.href.includes(what), what);

test("it is loaded when it is opened, and then asks for nothing", async ({ open }) => {
  const { page, requests, origin } = await open(QUESTION, { prepare: at_noon });
  assert.deepEqual(requests.filter((address) => address.includes("/assets/time")), []);
  await page.click("[data-section=time]");
  await page.waitForSelector("#time .canvas svg");
  const loaded = requests.filter((address) => address.includes("/assets/time"));
  assert.deepEqual(loaded.map((address) => address.replace(/^.*\/assets\/(.*)-[0-9a-f]{16}\.(.*)$/, "$1.$2")).sort(), ["time-words-en.txt", "time.css", "time.js", "time.wasm"]);
  const before = requests.length;
  await field(page, "clients").fill("20");
  await field(page, "day").fill("2027-03-01");
  await address(page, "day=2027-03-01");
  assert.equal(requests.length, before);
  assert.ok(requests.every((address) => address.startsWith(origin)));
  // What is asked about days stays in the fragment.
  assert.ok(!(await page.evaluate(() => location.search)).includes("clients"));
});

test("days are typed as the visitor writes them, and what was understood is shown", async ({ open }) => {
  for (const [path, locale, typed, understood] of [
    ["", "en-US", "2/1/2027", "Monday, February 1, 2027"],
    ["", "en-US", "Feb 1, 2027", "Monday, February 1, 2027"],
    ["", "en-US", "1.2.27", "Monday, February 1, 2027"],
    ["", "en-GB", "1/2/2027", "Monday, 1 February 2027"],
    ["", "en-GB", "20270201", "Monday, 1 February 2027"],
    ["de/", "de-DE", "1.2.2027", "Montag, 1. Februar 2027"],
    ["de/", "de-AT", "1. Februar 2027", "Montag, 1. Februar 2027"],
    ["de/", "en-US", "01.02.27", "Montag, 1. Februar 2027"],
    ["de/", "de-DE", "2027-02-01", "Montag, 1. Februar 2027"],
  ]) {
    const { page } = await open_time({ open }, `${path}${QUESTION}`, { locale });
    await field(page, "day").fill(typed);
    assert.equal(await page.locator("#time-day-told").textContent(), understood, `${typed} in ${locale}`);
    await address(page, "day=2027-02-01");
    // Afterwards it stands there as it is usually written.
    await field(page, "day").blur();
    assert.equal(await field(page, "day").inputValue(), { "en-US": "2/1/2027", "en-GB": "01/02/2027" }[path ? "" : locale] ?? "1.2.2027");
    assert.equal(await page.locator("#time-day-told").textContent(), understood);
    assert.match(await sees(page), path ? /^Client 1 am 01\.02\.2027: Die Sitzung öffnet sich mit der dauerhaften CAL/ : /^Client 1 on .*Feb.*2027: The session opens with the permanent CAL/);
    await page.context().close();
  }
});

test("days are read however they are typed, and what is no day stays as it is", async ({ open }) => {
  const february = "2027-02-01";
  for (const [path, locale, cases] of [
    ["", "en-US", { "02/01/27": february, "2 / 1 / 2027": february, "02012027": february, "20270201": february, "2027/2/1": february, "Feb 1st 2027": february, "1 february 27": february, "２０２７年２月１日": february, "2027.2.1": february, "Febr 1, 2027": february, "2/29/2028": "2028-02-29", "1/1/99": "1999-01-01", "12/31/00": "2000-12-31", "2-1-2027": february, "13/1/2027": "", "Ju 1 2027": "", "1/2": "", "2/1/027": "", "2/1/20270": "" }],
    ["", "en-GB", { "1/2/27": february, "01022027": february, "20022027": "2027-02-20", "1st Feb 2027": february, "29/2/2027": "" }],
    ["", "ja-JP", { "2027/2/1": february, "2027年2月1日": february, "2027-2-1": february }],
    ["de/", "de-DE", { "1.2.27": february, "1. 2. 2027": february, "01022027": february, "1 2 2027": february, "1. Feb. 2027": february, "1. März 2027": "2027-03-01", "1. mär 2027": "2027-03-01", "1. Okt 2027": "2027-10-01", "31.4.2027": "" }],
  ]) {
    const { page } = await open_time({ open }, `${path}${QUESTION}`, { locale });
    for (const [typed, day] of Object.entries(cases)) {
      await field(page, "day").fill(typed);
      assert.equal(await field(page, "day").getAttribute("aria-invalid"), day ? null : "true", `${typed} in ${locale}`);
      await field(page, "day").blur();
      if (day) {
        await address(page, `day=${day}`);
        await field(page, "day").fill("");
      } else {
        const said = await field(page, "day").inputValue();
        assert.ok(said === typed || (await problem(page, "day")).match(/no such day|Diesen Tag/), `${typed} became ${said}`);
      }
    }
    await page.context().close();
  }
});

test("days are picked from the browser's own calendar", async ({ open }) => {
  const { page } = await open_time({ open });
  await page.evaluate(() => (HTMLInputElement.prototype.showPicker = function () { window.shown = this.value; }));
  await field(page, "day").fill("2027-02-01");
  await page.getByRole("button", { name: "Pick a day: Day" }).click();
  assert.equal(await page.evaluate(() => window.shown), "2027-02-01");
  await page.locator("#time .asked input[type=date]").evaluate((picker) => {
    picker.value = "2027-02-15";
    picker.dispatchEvent(new Event("change"));
  });
  assert.equal(await field(page, "day").inputValue(), "2/15/2027");
  await address(page, "day=2027-02-15");
});

test("the cursor moves by keyboard and by pointer, and the answer goes with it", async ({ open }) => {
  const { page } = await open_time({ open }, `${QUESTION}#${ASKED}`);
  const slider = page.getByRole("slider", { name: "Day asked about" });
  assert.equal(await slider.getAttribute("aria-valuetext"), "Monday, February 1, 2027");
  assert.match(await sees(page), /^Client 8 on Feb 1, 2027: The session is refused, as the temporary CAL was good through Dec 29, 2026 only and the 4 RDS Device CALs installed are other clients’\.$/);
  assert.equal(await page.locator("#time .sees summary").textContent(), "R05");
  await slider.focus();
  for (let key = 0; key < 34; key += 1) await page.keyboard.press("ArrowLeft");
  assert.equal(await slider.getAttribute("aria-valuetext"), "Tuesday, December 29, 2026");
  assert.match(await sees(page), /^Client 8 on Dec 29, 2026: The session opens with a temporary CAL, good through Dec 29, 2026\.$/);
  assert.equal(await field(page, "day").inputValue(), "12/29/2026");
  await address(page, "day=2026-12-29");
  await page.keyboard.press("Home");
  assert.match(await sees(page), /: No client has connected by this day\.$/);
  await field(page, "client").fill("3");
  const canvas = await page.locator("#time .canvas").boundingBox();
  await page.mouse.click(canvas.x + canvas.width - 12, canvas.y + 40);
  assert.match(await sees(page), /^Client 3 on .* 2027: The session opens with the permanent CAL/);
  const [cursor, thumb] = await page.evaluate(() => {
    const line = document.querySelector("#time .cursor").getBoundingClientRect();
    const slider = document.querySelector("#time input[type=range]");
    const track = slider.getBoundingClientRect();
    const part = (slider.value - slider.min) / (slider.max - slider.min);
    return [line.x + line.width / 2, track.x + 8 + part * (track.width - 16)];
  });
  assert.ok(Math.abs(cursor - thumb) < 3, `${cursor} ${thumb}`);
});

test("the picture has lanes, ranges and today, and the tables say the same", async ({ open }) => {
  const { page } = await open_time({ open }, `${QUESTION}#${ASKED}`);
  const titles = await page.locator("#time .canvas text.title").allTextContents();
  for (const title of ["Deployment", "Clients 1 to 4", "Clients 5 to 7", "Clients 8 to 10", "Support of Windows Server 2022", "Support of Windows Server 2025", "today"]) assert.ok(titles.includes(title), `${title}: ${titles}`);
  assert.ok(titles.some((title) => title.includes("extended until Oct 14, 2031")), titles.join());
  const spans = await page.locator("#time .canvas .span title").allTextContents();
  assert.ok(spans.some((title) => title.startsWith("Nov 29, 2026 – Jan 13, 2027: Renewal 1")), spans.join("\n"));
  const rows = await page.locator("#time .events tbody tr").evaluateAll((rows) => rows.map((row) => [row.className, row.cells[0].textContent, row.cells[1].textContent, row.cells[2].querySelector("summary").textContent]));
  assert.deepEqual(rows.find(([, , what]) => what.startsWith("Renewal 1")).slice(1), [
    "Nov 29, 2026 to Jan 13, 2027Clients 1 to 4",
    "Renewal 1 of the permanent CALs of clients 1 to 4: they run for 52 to 89 days and renew within the last seven of them.",
    "R07",
  ]);
  assert.ok(rows.some(([look, when, what]) => look.includes("grave") && when === "Dec 30, 2026Clients 8 to 10" && what === "Clients 8 to 10 are refused from now on."));
  await page.locator("#time summary", { hasText: /^Who sees what$/ }).click();
  const phases = await page.locator("#time table").nth(1).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(" | ")));
  assert.ok(phases.includes("Clients 5 to 7 | Dec 30, 2026 to Feb 9, 2027 | refused") && phases.includes("Clients 5 to 7 | from Feb 10, 2027 | own CAL"), phases.join("\n"));
  await page.locator("#time .events .because summary").first().click();
  assert.match(await page.locator("#time .events .because[open]").textContent(), /grace period.*Microsoft/s);
});

test("what is ahead is saved as a calendar file that others read", async ({ open }) => {
  for (const [path, button, name, expected] of [
    ["", "Save the days ahead as a calendar file (.ics)", "what-happens-when.ics", "Clients 8 to 10 are refused from now on."],
    ["de/", "Kommende Tage als Kalenderdatei sichern (.ics)", "was-wann-geschieht.ics", "Die Clients 8 bis 10 werden von nun an abgewiesen."],
  ]) {
    const { page } = await open_time({ open }, `${path}${QUESTION}#${ASKED}`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    assert.equal(download.suggestedFilename(), name);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), "utf8")));
    assert.deepEqual([calendar.getFirstPropertyValue("version"), calendar.getFirstPropertyValue("calscale")], ["2.0", "GREGORIAN"]);
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    assert.ok(events.every(({ endDate }) => endDate.toString() > "2026-11-28" && endDate.isDate));
    const refused = events.find(({ summary }) => summary === expected);
    assert.deepEqual([refused.startDate.toString(), refused.endDate.toString()], ["2026-12-30", "2026-12-31"]);
    assert.ok(events.some(({ startDate }) => startDate.toString() === "2031-10-14"), "the end of support");
  }
});

test("a link opens the section with all it holds, and the page and the section share one address", async ({ open }) => {
  const { page, context } = await open_time({ open });
  await field(page, "clients").fill("10");
  await field(page, "first-connection").fill("10/1/2026");
  await page.getByRole("button", { name: "Add CALs" }).first().click();
  await field(page, "cals-1-quantity").fill("3");
  await page.locator("#time details.churn > summary").click();
  await field(page, "churn-devices").fill("500");
  await page.locator("#time details.move > summary").click();
  await field(page, "move-reason").selectOption("temporary-cover");
  await address(page, "move-reason=temporary-cover");
  // The page writes its own part beside it.
  await page.locator(".estate input").first().fill("411");
  await address(page, "own=411~2");
  await page.locator("[name=server]").first().selectOption("2016");
  await page.waitForFunction(() => document.querySelector('#time [name="server"] optgroup[label="as above"] option').textContent === "2016");
  assert.equal(await page.locator("#time .canvas text").filter({ hasText: "Support of Windows Server 2016" }).count(), 1);
  const link = await page.evaluate(() => location.href);
  assert.match(link, /\?v=1&server=2016&.*#v=1&own=411~2&.*&time=1&first-connection=2026-10-01&clients=10&churn-devices=500&move-reason=temporary-cover&cals=~2022~device~&cals=~2022~device~3$/);

  const other = await context.newPage();
  await at_noon(other);
  await other.goto(link);
  await started(other);
  await other.waitForSelector("#time .canvas svg");
  assert.equal(await other.evaluate(() => location.href), link);
  for (const name of ["clients", "first-connection", "cals-1-quantity", "churn-devices", "move-reason"]) assert.equal(await field(other, name).inputValue(), await field(page, name).inputValue(), name);
  assert.equal(await sees(other), await sees(page));
  assert.equal(await other.locator("#time details.churn").getAttribute("open"), "");
  assert.equal(await other.locator("#time details.plan").getAttribute("open"), null);
  assert.equal(await other.locator("#time-first-connection").evaluate((field) => field === document.activeElement), false, "a link moves no focus");

  // Back: the question as it was, and what was typed meanwhile.
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#time [name="server"] option').textContent === "2022");
  assert.equal(await field(page, "clients").inputValue(), "10");
  // A link on the same page.
  await page.evaluate(() => (location.hash = "time=1&clients=77&weather=fine"));
  await page.waitForFunction(() => document.querySelector('#time [name="clients"]').value === "77");
  assert.equal(await page.locator("#time .unread").textContent(), "The link also asks about days in a way that is not understood: weather=fine");
  assert.equal(await field(page, "churn-devices").inputValue(), "");
});

test("what cannot be is said at its field", async ({ open }) => {
  const { page } = await open_time({ open });
  for (const [name, typed, message] of [
    ["day", "2/30/2027", "The calendar has no such day."],
    ["day", "2/29/2027", "The calendar has no such day."],
    ["day", "next week", "This is no day. Type it as Nov 28, 2026 or as 2027-01-12."],
    ["day", "12/31/1998", "Days from Jan 1, 1999 to Dec 31, 2100 can be asked about."],
    ["first-connection", "8/17/2021", "Windows Server 2022 did not exist before Aug 18, 2021."],
    ["clients", "many", "A whole number up to 4,294,967,295 goes here."],
    ["client", "2", "This goes from 1 to 1."],
  ]) {
    await field(page, name).fill(typed);
    assert.equal(await problem(page, name), message, typed);
    assert.equal(await field(page, name).getAttribute("aria-invalid"), "true");
    assert.equal(await field(page, name).getAttribute("aria-describedby"), `time-${name}-problem`);
    await field(page, name).fill("");
    assert.equal(await problem(page, name), "");
  }
  await field(page, "day").fill("2/29/2028");
  assert.equal(await problem(page, "day"), "");
  await field(page, "role-installed").fill("3/2/2026");
  await field(page, "first-connection").fill("3/1/2026");
  assert.equal(await problem(page, "first-connection"), "Clients connect once the role is installed: on Mar 2, 2026 or later.");
  assert.equal(await page.locator("#time .told").isVisible(), false, "no picture of what cannot be");
  // What is wrong stays as it was typed, in the link too.
  await field(page, "first-connection").fill("soon");
  await address(page, "first-connection=soon");
});

test("devices that are replaced, a change of version and a CAL that moves", async ({ open }) => {
  const { page } = await open_time({ open }, `${QUESTION}#time=1&churn-devices=200&churn-cals=220&churn-per-month=10&churn-from=2026-12-01&plan-on=2027-03-01&plan-until=2027-05-01&plan-clients=30&move-assigned=2026-12-24&move-on=2027-01-01`);
  const churn = page.locator("#time .churn");
  assert.equal(await churn.locator(".headline").textContent(), "At worst the pool runs dry on Feb 1, 2027; with 240 CALs it never does.");
  const rows = await churn.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(rows.map(([, worst, best]) => [worst, best]), [["Feb 1, 2027", "never"], ["never", "never"], ["40", "3"], ["240", "203"], ["200", "200"]]);
  const plan = page.locator("#time .plan");
  assert.deepEqual(await plan.locator(".buy li").allTextContents(), ["30 RDS Device CALs 2025", "30 Windows Server Device CALs 2025"]);
  const steps = await plan.locator(".steps > li").evaluateAll((steps) => steps.map((step) => [step.querySelector("p").textContent, step.querySelector(".small").textContent]));
  assert.deepEqual(steps[0], ["Buy 30 RDS Device CALs 2025; a later version serves as well where the license server holds it.", "by Mar 1, 2027"]);
  assert.deepEqual(steps[1], ["Buy 30 Windows Server Device CALs 2025; a later version serves as well.", "by Mar 1, 2027"]);
  assert.deepEqual(steps.at(-2), ["Move the session hosts from Windows Server 2022 to 2025.", "Mar 1, 2027 to May 1, 2027"]);
  assert.equal(await page.locator("#time .move .headline").textContent(), "Not on Jan 1, 2027, but from Mar 24, 2027 on.");
  await field(page, "move-reason").selectOption("hardware-failure");
  assert.equal(await page.locator("#time .move .headline").textContent(), "Yes, on Jan 1, 2027 it may.");
  // The license server in place goes, and the first step is a new one.
  await plan.getByRole("button", { name: "Remove: License servers in place 1" }).click();
  assert.match(await plan.locator(".steps > li p").first().textContent(), /^Set up a license server on Windows Server 2025/);
  await address(page, "plan-servers=");
});

test("the end of support stands on the verdict", async ({ open }) => {
  const { page } = await open(QUESTION.replace("server=2022", "server=2016"));
  assert.match(await page.locator(".reasons > ol").textContent(), /Note\. Windows Server 2016 leaves extended support on Jan 12, 2027\./);
  assert.match(await page.textContent(".answer h1"), /^Yes: /);
});

test("what is assumed is grey in its field, with the reason below, and a choice of its own is not", async ({ open }) => {
  const { page } = await open_time({ open });
  const mode = field(page, "mode");
  const shown = () => mode.evaluate((select) => [select.value, select.selectedOptions[0].text, select.className, select.getAttribute("aria-describedby")]);
  assert.deepEqual(await shown(), ["", "Per Device", "assumed", "time-mode-told"]);
  assert.equal(await page.locator("#time-mode-told").textContent(), "as above");
  await mode.selectOption("per-user");
  assert.deepEqual(await shown(), ["per-user", "Per User", "", null]);
  assert.equal(await page.locator("#time-mode-told").textContent(), "");
  // Where nothing is assumed, nothing stands apart in the list.
  await page.locator("#time details.plan > summary").click();
  const activated = field(page, "plan-servers-0-activated");
  await activated.selectOption("");
  assert.deepEqual(await activated.evaluate((select) => [select.selectedOptions[0].text, select.querySelectorAll("optgroup").length]), ["not known", 0]);
});

for (const width of [320, 768, 1280]) {
  test(`nothing is cut off at ${width} px, in any language`, async ({ open }) => {
    for (const path of ["", "de/"]) {
      const { page } = await open_time({ open }, `${path}${QUESTION}#${ASKED}&churn-devices=200&plan-on=2027-03-01&move-on=2027-01-01`, { width, locale: path ? "de-DE" : "en-US" });
      await page.locator("#time details:not(.because)").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      const cut = await page.evaluate(() => {
        const pen = document.createElement("canvas").getContext("2d");
        const ARROW = 20;
        const inside = (control) => control.clientWidth - parseFloat(getComputedStyle(control).paddingLeft) - parseFloat(getComputedStyle(control).paddingRight);
        const wide = (control, text) => {
          const { fontSize, fontFamily } = getComputedStyle(control);
          pen.font = `${fontSize} ${fontFamily}`;
          return pen.measureText(text).width;
        };
        const inputs = [...document.querySelectorAll("#time input[type=text]")].filter((input) => wide(input, input.value || input.placeholder) > inside(input)).map((input) => `${input.name}: ${input.value}`);
        const selects = [...document.querySelectorAll("#time select")].flatMap((select) => {
          const room = inside(select) - ARROW;
          return [...select.options].filter(({ text }) => wide(select, text) > room).map(({ text }) => `${select.name}: ${text}`);
        });
        const tables = [...document.querySelectorAll("#time .scroll")].filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.ariaLabel);
        const words = [...document.querySelectorAll("#time :is(p, td, th, li, summary, label, button, legend, .understood)")].filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline").map((part) => part.textContent);
        return [...new Set([...inputs, ...selects, ...tables, ...words])];
      });
      assert.deepEqual(cut, [], path);
      await page.context().close();
    }
  });
}

for (const width of [320, 1280]) {
  for (const theme of THEMES) {
    test(`axe-core finds nothing at ${width} px, ${theme}, and nothing is too wide`, async ({ open }) => {
      const path = width === 320 ? "de/" : "";
      const { page } = await open_time({ open }, `${path}${QUESTION}#${ASKED}&churn-devices=200&plan-on=2027-03-01&move-on=2027-01-01`, { width, theme });
      await page.locator("#time details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      await field(page, "churn-per-month").fill("x");
      assert.deepEqual(await accessibility_violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      const small = await page.locator("#time .canvas text").evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
      assert.ok(Math.min(...small) > 11, "words of the picture are as large as others");
    });
  }
}

test("on paper the answer stands without what is there to press", async ({ open }) => {
  const { page } = await open_time({ open }, `${QUESTION}#${ASKED}`);
  await page.emulateMedia({ media: "print" });
  for (const [selector, visible] of [[".canvas svg", true], [".sees", true], [".events table", true], [".slide", false], [".buttons", false], [".pick", false], [".churn", false], [".events .because summary", true]]) {
    assert.equal(await page.locator(`#time ${selector}`).first().isVisible(), visible, selector);
  }
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
});
