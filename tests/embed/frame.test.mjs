// The page for frames in a page of somebody else: one test for each thing that such a page does to it, and one for each message.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test as node_test } from "node:test";
import { check } from "calcheck";
import { accessibility_violations, holds, hosts, started, until } from "./host.mjs";

const { test, site } = hosts();

const framed = (attributes = "", address = "") => (site) => `<iframe src="${site}/embed/${address}" title="CAL Check" width="700" height="400"${attributes}></iframe>`;
/** Notes what the frames of a page tell it, each by its place among them. */
const NOTES = `window.told = [];
addEventListener("message", ({ source, data }) => {
  const frame = [...document.querySelectorAll("iframe")].findIndex(({ contentWindow }) => contentWindow === source);
  told.push({ frame, ...data["cal-check"] });
});`;
const noting = { head: '<script src="notes.js"></script>', texts: { "/notes.js": NOTES } };
const helped = { ...noting, head: (site) => `${noting.head}<script type="module" src="${site}/embed/v1/resize.js"></script>` };

/** The frames of a page, once their calculators have started. */
async function frames(page) {
  const elements = await page.$$("iframe");
  const found = await Promise.all(elements.map((element) => element.contentFrame()));
  await Promise.all(found.map(started));
  return found;
}
const heading = (frame) => frame.$eval("h1", (h1) => h1.textContent);
const ask = (page, what, index = 0) =>
  page.evaluate((asked, at) => frames[at].postMessage({ "cal-check": { version: 1, type: "configure", ...asked } }, "*"), what, index);
const choose = (frame, name, value) => frame.select(`select[name="${name}"]`, value);
/** Waits until a frame has told something, and returns the last of it. */
async function told(page, type, wanted = () => true, frame = 0) {
  let all;
  return until(
    async () => (all = await page.evaluate(() => window.told)).findLast((message) => message.type === type && message.frame === frame && wanted(message)),
    () => `nothing told of type ${type}: ${JSON.stringify(all)}`,
  );
}
/** Waits until a frame is as high as its content: rounded up, with a pixel of room, and one more that is worth no message. */
const is_filled = (frame) =>
  holds(frame, () => {
    const room = innerHeight - document.body.getBoundingClientRect().height;
    return room >= 0 && room <= 3;
  });
const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
/** Waits until a number stays the same for a while, and returns it. */
async function comes_to_rest(ask) {
  let number = await ask();
  await until(async () => {
    const before = number;
    await later(600);
    number = await ask();
    return number === before;
  }, () => `it goes on without a reason: ${number}`);
  return number;
}

const NO = "No: a 2019 RDS CAL does not reach Windows Server 2022.";

test("a host whose policy names the site has the calculator, and its own history", async ({ open }) => {
  const { page } = await open({
    headers: { "Content-Security-Policy": "default-src 'none'; img-src 'self'; frame-src http://127.0.0.1:*" },
    body: framed(),
  });
  const before = await page.evaluate(() => history.length);
  const [frame] = await frames(page);
  const address = frame.url();
  assert.equal(await heading(frame), NO);
  await choose(frame, "rds-cal", "2022");
  await holds(frame, () => document.querySelector(".answer").dataset.is === "compatible");
  await frame.click("button[name=add]");
  assert.equal(await frame.evaluate(() => location.href), address);
  assert.equal(await page.evaluate(() => history.length), before);
  // The rest of the site is one link away, with the same setup.
  const link = await frame.$eval("a.mark", (mark) => ({ address: mark.href, target: mark.ownerDocument.querySelector("base").target }));
  assert.match(link.address, /^http:\/\/127\.0\.0\.1:\d+\/\?v=1&server=2022&.*rds-cal=2022/);
  assert.equal(link.target, "_blank");
});

test("a host whose policy names nobody blocks it, and what stands beside it stays", async ({ open }) => {
  const { page, expect_problem } = await open({
    headers: { "Content-Security-Policy": "default-src 'self'" },
    body: (site) => `${framed()(site)}<p><a href="${site}/">the answer</a></p>`,
  });
  await expect_problem(/frame-src|default-src|\/embed\//);
  assert.ok(await page.$eval("a", (link) => link.getBoundingClientRect().height > 0));
});

test("a sandboxed frame has no origin and no storage, and works", async ({ open }) => {
  const { page } = await open({ ...helped, body: framed(' sandbox="allow-scripts"') });
  const [frame] = await frames(page);
  assert.equal(await frame.evaluate(() => origin), "null");
  assert.equal(
    await frame.evaluate(() => {
      try {
        return String(localStorage);
      } catch (error) {
        return error.name;
      }
    }),
    "SecurityError",
  );
  assert.equal(await heading(frame), NO);
  await told(page, "ready");
  await ask(page, { setup: { server: "2019" }, theme: "dark" });
  await told(page, "change", ({ setup }) => setup.server === "2019");
  await told(page, "resize");
  await holds(page, () => document.querySelector("iframe").clientHeight === window.told.findLast(({ type }) => type === "resize").height);
});

test("without scripts the frame shows the answer to the example", async ({ open }) => {
  // Where no script runs, none of a test does: this looks at the pictures.
  const pictures = [];
  for (const body of [framed(' sandbox=""'), () => framed(' sandbox=""')("").replace(/src="[^"]*"/, "")]) {
    const { page } = await open({ body });
    pictures.push(Buffer.from(await (await page.$("iframe")).screenshot()));
  }
  assert.notDeepEqual(...pictures);
});

test("where no script comes, the frame says that it shows the answer to the example", async ({ open }) => {
  const { page, expect_problem } = await open({
    site: { headers: { "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:" } },
    body: framed("", "?v=1&server=2016&base-cal=2019&base-kind=user"),
  });
  const frame = await (await page.$("iframe")).contentFrame();
  const at = (end) =>
    frame.$eval("#not-started", (notice, ended) => {
      const [waiting] = notice.getAnimations();
      waiting.pause();
      waiting.currentTime = ended ? waiting.effect.getComputedTiming().endTime : 0;
      return [getComputedStyle(notice).visibility, notice.clientHeight > 20];
    }, end);
  assert.deepEqual([await at(false), await at(true)], [["hidden", false], ["visible", true]]);
  await expect_problem(/script|Content.Security.Policy|blocked|failed/i);
});

for (const policy of ["require-corp", "credentialless"]) {
  test(`a host that isolates itself (${policy}) has the calculator`, async ({ open }) => {
    for (const attributes of ["", ' sandbox="allow-scripts"']) {
      const { page } = await open({ headers: { "Cross-Origin-Embedder-Policy": policy, "Cross-Origin-Opener-Policy": "same-origin" }, body: framed(attributes) });
      const [frame] = await frames(page);
      assert.equal(await heading(frame), NO);
    }
  });
}

node_test("the pages for frames forbid no frame, and say what isolated hosts ask for", async () => {
  for (const path of ["embed/", "de/embed/"]) {
    const sent = await fetch(`${await site()}/${path}`).then((answer) => Object.fromEntries(answer.headers));
    assert.equal(sent["x-frame-options"], undefined);
    assert.doesNotMatch(sent["content-security-policy"], /frame-ancestors/);
    assert.equal(sent["cross-origin-embedder-policy"], "require-corp");
    assert.equal(sent["cross-origin-resource-policy"], "cross-origin");
    assert.equal(sent["access-control-allow-origin"], "*");
  }
});

test("a server that can set no headers has the calculator, but for hosts that isolate themselves", async ({ open }) => {
  const names = ["Access-Control-Allow-Origin", "Content-Security-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy", "Referrer-Policy", "X-Content-Type-Options"];
  const site = { headers: Object.fromEntries(names.map((name) => [name, null])) };
  const { page } = await open({ ...noting, site, body: framed() });
  const [frame] = await frames(page);
  assert.equal(await heading(frame), NO);
  const isolated = await open({ site, headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" }, body: (site) => `${framed()(site)}<p><a href="${site}/">the answer</a></p>` });
  await isolated.expect_problem(/embed\/|blocked|BLOCKED|failed/i);
  assert.ok(await isolated.page.$eval("a", (link) => link.getBoundingClientRect().height > 0));
});

test("a server that forbids frames everywhere has none", async ({ open }) => {
  const { page, expect_problem } = await open({ site: { headers: { "X-Frame-Options": "DENY" } }, body: (site) => `${framed()(site)}<p><a href="${site}/">the answer</a></p>` });
  await expect_problem(/x-frame-options|blocked|ERR_BLOCKED_BY_RESPONSE|failed/i);
  assert.ok(await page.$eval("a", (link) => link.getBoundingClientRect().height > 0));
});

test("the frame is as high as what it shows, and there is no loop", async ({ open }) => {
  for (const style of ["", "iframe { box-sizing: border-box; border: 7px solid; } "]) {
    const { page } = await open({ ...helped, head: (site) => `<link rel="stylesheet" href="host.css">${helped.head(site)}`, texts: { ...helped.texts, "/host.css": style }, body: framed() });
    const [frame] = await frames(page);
    const fits = async () => {
      await is_filled(frame);
      await holds(frame, () => document.documentElement.scrollHeight <= document.documentElement.clientHeight);
    };
    // A loop goes on with every picture that is painted.
    const rest = () => comes_to_rest(() => page.evaluate(() => told.filter(({ type }) => type === "resize").length));
    await fits();
    const first = await rest();
    assert.ok(first <= 6, `${first} messages`);
    // Shorter, longer, and as the page around it becomes narrow.
    await ask(page, { query: "v=1" });
    await told(page, "change", ({ status }) => status === "incomplete");
    await fits();
    await page.setViewport({ width: 400, height: 700 });
    await page.$eval("iframe", (element) => element.setAttribute("width", "330"));
    await fits();
    const last = await rest();
    assert.ok(last - first <= 12, `${last - first} messages`);
  }
});

test("a helper that comes late, or twice, does the same", async ({ open }) => {
  const { page, site } = await open({ ...noting, body: framed() });
  const [frame] = await frames(page);
  await told(page, "ready");
  const names = await page.evaluate(() => Object.keys(window).sort().join());
  await page.evaluate(async (address) => {
    for (const query of ["", "", "?again"]) {
      const script = document.createElement("script");
      script.type = "module";
      script.src = address + query;
      document.head.append(script);
    }
  }, `${site}/embed/v1/resize.js`);
  await is_filled(frame);
  assert.equal(await page.evaluate(() => Object.keys(window).sort().join()), names);
});

test("it tells what it answers, and nothing of the numbers of people", async ({ open }) => {
  const { page, site } = await open({ ...noting, body: framed("", "?v=1&server=2019&base-cal=2016&base-kind=user&rds=no#v=1&own=7~3") });
  const [frame] = await frames(page);
  const ready = await told(page, "ready");
  assert.deepEqual(ready, {
    frame: 0,
    version: 1,
    type: "ready",
    language: "en",
    setup: { server: "2019", baseCal: { version: "2016", kind: "user" } },
    status: "incompatible",
    summary: "No: a 2016 CAL does not reach Windows Server 2019.",
    link: `${site}/?v=1&server=2019&base-cal=2016&base-kind=user`,
  });
  assert.equal(await heading(frame), ready.summary);
  await frame.type('input[name="own-0-users"], .lines input', "1");
  await later(200);
  assert.ok((await page.evaluate(() => told)).every((message) => !JSON.stringify(message).includes("own")));
});

test("it answers as the package does, whatever setup it is asked for", async ({ open }) => {
  const { page } = await open({ ...noting, body: framed() });
  const [frame] = await frames(page);
  await told(page, "ready");
  const cases = readFileSync(new URL("../cases/setups.jsonl", import.meta.url), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const setups = cases.map(({ input }) => input).filter(({ server }) => server);
  assert.ok(setups.length > 20, `${setups.length}`);
  for (const setup of setups) {
    const verdict = check(setup);
    await ask(page, { setup });
    await holds(frame, (summary) => document.querySelector("h1").textContent === summary, verdict.summary);
    const change = await told(page, "change", ({ summary }) => summary === verdict.summary);
    assert.equal(change.status, verdict.status);
    assert.equal(check(change.setup).summary, verdict.summary, JSON.stringify({ setup, told: change.setup }));
  }
});

test("what it tells next is the answer to what it was asked, also if it is the one that it had", async ({ open }) => {
  const { page } = await open({ ...noting, body: framed() });
  const [frame] = await frames(page);
  await told(page, "ready");
  const next = async (what) => {
    const before = await page.evaluate(() => told.length);
    await ask(page, what);
    await holds(page, (from) => told.slice(from).some(({ type }) => type === "change"), before);
    return page.evaluate((from) => told.slice(from).filter(({ type }) => type === "change" || type === "error"), before);
  };
  const setup = { server: "2016", baseCal: { version: "2019", kind: "device" } };
  for (const asked of [{ setup }, { setup }, { setup: { ...setup, edition: null, rds: null }, theme: null, language: null }, { setup: null, query: null }, {}]) {
    const changes = await next(asked);
    assert.deepEqual(changes.map((change) => change.setup), [setup], JSON.stringify(asked));
    assert.equal(changes[0].summary, "Yes: a 2019 Device CAL is right for Windows Server 2016.");
  }
  // What would stand in the address, colours and all.
  const [change, ...rest] = await next({ query: "?theme=dark&v=1&server=2022&base-cal=2019&base-kind=user#v=1&own=7~3" });
  assert.deepEqual([change.summary, rest], ["No: a 2019 CAL does not reach Windows Server 2022.", []]);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.equal(await frame.$eval(".lines input", (input) => input.value), "7");
  const [again] = await next({ query: "v=1&theme=dark&server=2025", theme: "light" });
  assert.deepEqual(again.setup, { server: "2025" });
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "light");
});

test("theme and language change while one looks", async ({ open }) => {
  const { page } = await open({ ...noting, theme: "light", body: framed("", "?v=1&server=2016&base-cal=2019&base-kind=device#v=1&own=7~3") });
  const [frame] = await frames(page);
  const paper = () => frame.$eval("body", (body) => getComputedStyle(body).backgroundColor);
  const scheme = () => frame.$eval("meta[name=color-scheme]", (meta) => meta.content);
  await told(page, "ready");
  const light = await paper();
  await ask(page, { theme: "dark" });
  await holds(frame, () => document.documentElement.dataset.theme === "dark");
  const dark = await paper();
  assert.notEqual(dark, light);
  assert.equal(await scheme(), "dark");
  await ask(page, { language: "de" });
  const german = await told(page, "ready", ({ language }) => language === "de");
  assert.equal(german.summary, "Ja: Eine Geräte-CAL 2019 ist die richtige für Windows Server 2016.");
  const again = await (await page.$("iframe")).contentFrame();
  await started(again);
  assert.equal(await again.evaluate(() => document.documentElement.lang), "de");
  assert.equal(await again.$eval("body", (body) => getComputedStyle(body).backgroundColor), dark);
  assert.equal(await again.$eval(".lines input", (input) => input.value), "7");
  await ask(page, { theme: "auto", language: "en" });
  await holds(page, () => told.filter(({ type, language }) => type === "ready" && language === "en").length === 2);
  const back = await (await page.$("iframe")).contentFrame();
  assert.equal(await back.$eval("body", (body) => getComputedStyle(body).backgroundColor), light);
});

test("colours named in the address are there before anything is painted", async ({ open }) => {
  for (const [system, asked] of [["light", "dark"], ["dark", "light"]]) {
    const { page } = await open({ theme: system, body: framed("", `?theme=${asked}&v=1&server=2022`) });
    const [frame] = await frames(page);
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), asked);
    assert.equal(await frame.$eval("meta[name=color-scheme]", (meta) => meta.content), asked);
    assert.equal(await frame.$(".unread"), null);
    assert.equal(await frame.$eval('select[name="server"]', (select) => select.value), "2022");
  }
});

test("what another frame says is nothing to it, or to the page around it", async ({ open }) => {
  const forge = `for (const window of [parent.frames[0]]) {
    window.postMessage({ "cal-check": { version: 1, type: "configure", theme: "dark", setup: { server: "2000" } } }, "*");
  }
  parent.postMessage({ "cal-check": { version: 1, type: "resize", height: 9999 } }, "*");`;
  const { page } = await open({
    ...helped,
    texts: { ...helped.texts, "/forger.html": '<!doctype html><title>Forger</title><script src="forge.js"></script>', "/forge.js": forge },
    body: framed(),
  });
  const [frame] = await frames(page);
  await told(page, "ready");
  await holds(frame, () => innerHeight > 500);
  const height = await frame.evaluate(() => innerHeight);
  await page.evaluate(() => {
    const forger = document.createElement("iframe");
    forger.src = "forger.html";
    document.body.append(forger);
  });
  await told(page, "resize", ({ height: wanted }) => wanted === 9999, 1);
  await later(200);
  assert.equal(await heading(frame), NO);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), undefined);
  assert.equal(await frame.evaluate(() => innerHeight), height);
  assert.notEqual(await page.$$eval("iframe", ([, forger]) => forger.clientHeight), 9999);
});

test("a frame that nobody sees yet starts, is as high as its content and takes messages", async ({ open }) => {
  const { page } = await open({ ...helped, head: (site) => `${helped.head(site)}<link rel="stylesheet" href="far.css">`, texts: { ...helped.texts, "/far.css": "iframe { display: block; margin-top: 9000px; }" }, body: framed() });
  await frames(page);
  await told(page, "ready");
  await holds(page, () => document.querySelector("iframe").clientHeight > 500);
  await ask(page, { setup: { server: "2019", baseCal: { version: "2016", kind: "user" } } });
  await told(page, "change", ({ status }) => status === "incompatible");
});

test("two frames on a page do not disturb each other", async ({ open }) => {
  // Beside each other: a browser may wait with what nobody sees.
  const half = (address) => (site) => framed("", address)(site).replace("700", "600");
  const { page } = await open({ ...helped, body: (site) => half("?v=1&server=2016")(site) + half("?v=1&server=2025&theme=dark")(site) });
  const [one, two] = await frames(page);
  await told(page, "ready", undefined, 0);
  await told(page, "ready", undefined, 1);
  await ask(page, { setup: { server: "2019", baseCal: { version: "2016", kind: "user" } } }, 0);
  await told(page, "change", ({ status }) => status === "incompatible", 0);
  assert.equal(await two.$eval('select[name="server"]', (select) => select.value), "2025");
  assert.deepEqual(await page.evaluate(() => told.filter(({ type, frame }) => type === "change" && frame === 1)), []);
  for (const frame of [one, two]) await is_filled(frame);
});

test("the samples of the README do what it says", async ({ open }) => {
  const readme = readFileSync(new URL("../../www/embed/README.md", import.meta.url), "utf8");
  const [, html] = /```html\n(.*?)```/s.exec(readme);
  const [, script] = /```js\n(.*?)```/s.exec(readme);
  const { page } = await open({ texts: { "/sample.js": script }, body: (site) => `${html.replaceAll("https://example.org/cal-check", site)}<script src="sample.js"></script>` });
  const [frame] = await frames(page);
  // It opened with a 2019 CAL on 2022, and is told another server and dark colours.
  await holds(frame, () => document.querySelector('select[name="server"]').value === "2019" && document.documentElement.dataset.theme === "dark");
  await holds(frame, () => innerHeight >= document.body.getBoundingClientRect().height);
});

test("what is malformed is answered with an error, and changes nothing", async ({ open }) => {
  const { page } = await open({ ...noting, body: framed() });
  const [frame] = await frames(page);
  await told(page, "ready");
  const errors = [
    [{ setup: 7 }, "`setup`: expected an object"],
    [{ setup: ["2022"] }, "`setup`: expected an object"],
    [{ setup: { sever: "2022" } }, "`setup.sever`: unknown field, expected one of `server`, `edition`, `access`, `baseCal`, `rds`"],
    [{ setup: { server: 2022 } }, "`setup.server`: expected a string"],
    [{ setup: { rds: { licenseServer: { activated: "yes" } } } }, "`setup.rds.licenseServer.activated`: expected true or false"],
    [{ setup: { rds: { cal: "2022" } } }, "`setup.rds.cal`: expected an object"],
    [{ setup: {}, query: "" }, "expected `setup` or `query`, found both"],
    [{ query: {} }, "`query`: expected a string"],
    [{ theme: "pink", setup: { server: "2000" } }, "`theme`: expected `light`, `dark` or `auto`"],
    [{ language: "fr", theme: "dark" }, "`language`: expected one of `en`, `de`"],
    [{ colour: "red" }, "`configure.colour`: unknown field, expected one of `version`, `type`, `setup`, `query`, `theme`, `language`"],
  ];
  for (const [asked, message] of errors) {
    await ask(page, asked);
    await told(page, "error", (told) => told.message === message);
  }
  assert.equal(await heading(frame), NO);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), undefined);
  // A setup that contains itself, too.
  await page.evaluate(() => {
    const setup = { server: "2022" };
    setup.baseCal = setup;
    frames[0].postMessage({ "cal-check": { version: 1, type: "configure", setup } }, "*");
  });
  await told(page, "error", ({ message }) => message.startsWith("`setup.baseCal.server`: unknown field"));
  // Values that the rules do not know are named; the rest is taken, as in a link.
  await ask(page, { setup: { server: "2031", baseCal: { version: "2022" } } });
  await told(page, "error", ({ message }) => message === "not understood: `server=2031`");
  await told(page, "change", ({ setup }) => setup.baseCal?.version === "2022" && setup.server === undefined);
});

test("messages of others, and of other versions, are none of its business", async ({ open }) => {
  const { page } = await open({ ...noting, body: framed() });
  const [frame] = await frames(page);
  await told(page, "ready");
  const before = await page.evaluate(() => told.length);
  await page.evaluate(() => {
    const asked = { type: "configure", theme: "dark" };
    const others = [null, undefined, "configure", 1, [], {}, { type: "configure" }, { "cal-check": null }, { "cal-check": "x" }, { "cal-check": asked }, { "cal-check": { version: 2, ...asked } }, { "cal-check": { version: 1, type: "ready" } }];
    for (const message of others) frames[0].postMessage(message, "*");
  });
  await later(300);
  assert.equal(await page.evaluate(() => told.length), before);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), undefined);
});

test("the keyboard goes in, does everything, and comes out", async ({ open }) => {
  const { page } = await open({ body: (site) => `<p><a id="before" href="#before">before</a></p>${framed()(site)}<p><a id="after" href="#after">after</a></p>` });
  const [frame] = await frames(page);
  await page.focus("#before");
  await page.keyboard.press("Tab");
  // In Firefox, a frame that scrolls may be a stop of its own.
  for (let turn = 0; turn < 5 && !(await frame.evaluate(() => document.activeElement.matches("a.mark"))); turn += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await frame.evaluate(() => document.activeElement.localName), "select");
  for (let turn = 0; turn < 30 && !(await frame.evaluate(() => document.activeElement.name === "remedy")); turn += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await holds(frame, () => document.querySelector(".answer").dataset.is === "compatible");
  for (let turn = 0; turn < 80 && !(await page.evaluate(() => document.activeElement.id === "after")); turn += 1) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "after");
});

test("axe finds nothing in the frame, in the light and in the dark", async ({ open }) => {
  for (const theme of ["light", "dark"]) {
    for (const width of [320, 700]) {
      const { page } = await open({ theme, width: width + 40, body: (site) => framed("", `?theme=${theme}`)(site).replace("700", width) });
      const [frame] = await frames(page);
      assert.deepEqual(await accessibility_violations(frame), []);
      assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  }
});
