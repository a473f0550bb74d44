// <cal-check> in pages of somebody else: under whatever policy they have, and whatever they do to it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as node_test } from "node:test";
import { check, init, matrix } from "calcheck";
import { generator } from "../node/setups.mjs";
import { accessibility_violations, DIST, holds, hosts, started } from "./host.mjs";

const { test } = hosts();

const ELEMENT = JSON.parse(readFileSync(join(DIST, "element/element.json"), "utf8"));
const script = (site, { path = ELEMENT.moving, integrity } = {}) =>
  `<script type="module" crossorigin src="${site}/${path}"${integrity ? ` integrity="${integrity}"` : ""}></script>`;

const SETUP = 'server="2022" cal="2019" kind="user"';
const ANSWER = "No: a 2019 CAL does not reach Windows Server 2022.";
const FALLBACK = "As it was written: no.";

/** A host page with some markup, and the element's script. */
const page_with = (body, options = {}) => ({ head: (site) => script(site), body, ...options });

const defined = (page) => page.evaluate(() => customElements.whenDefined("cal-check").then(() => {}));
/** The answer that is seen in each element of a page; nothing where what stands between its tags is seen. */
const sentences = (page) =>
  page.$$eval("cal-check", (elements) => elements.map((element) => element.shadowRoot?.querySelector("[part=answer] span:last-child")?.textContent ?? null));
const sentence = async (page) => (await sentences(page))[0];
/** Whether what stands between the tags is seen. */
const fallback_seen = (page, selector = "cal-check") =>
  page.$eval(selector, (element) => element.firstElementChild.checkVisibility() && element.firstElementChild.getBoundingClientRect().height > 0);
const change = (page, field, value) =>
  page.evaluate((at, chosen) => {
    const select = document.querySelector("cal-check").shadowRoot.querySelectorAll("[part=field]")[at];
    select.value = chosen;
    select.dispatchEvent(new Event(select.localName === "select" ? "change" : "input"));
  }, field, value);

const POLICIES = {
  "that allows scripts of one site and nothing else": (site) => `default-src 'none'; script-src ${site}`,
  "without 'wasm-unsafe-eval'": (site) => `script-src 'self' ${site}`,
  "with style-src 'self'": (site) => `script-src ${site}; style-src 'self'`,
  "with Trusted Types": (site) => `script-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`,
};
for (const [name, policy] of Object.entries(POLICIES)) {
  test(`it answers, asks and counts under a policy ${name}`, async ({ open }) => {
    const { page } = await open(
      page_with(`<cal-check ${SETUP}></cal-check><cal-check view="matrix" product="rds"></cal-check><cal-check view="count" server="2022" users="5"></cal-check>`, {
        headers: (site) => ({ "Content-Security-Policy": policy(site) }),
      }),
    );
    await defined(page);
    assert.equal(await sentence(page), ANSWER);
    await change(page, 1, "2022");
    assert.equal(await sentence(page), "Yes: a 2022 User CAL is right for Windows Server 2022.");
    // Styled: a card has a border.
    assert.notEqual(await page.$eval("cal-check", (element) => getComputedStyle(element.shadowRoot.firstChild).borderInlineStartWidth), "0px");
  });
}

test("it answers in a page that is isolated", async ({ open }) => {
  const { page } = await open(page_with(`<cal-check ${SETUP}></cal-check>`, { headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" } }));
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  await defined(page);
  assert.equal(await sentence(page), ANSWER);
});

test("the immutable script has the hash that is published, and asks for nothing", async ({ open }) => {
  const { page, host, site, requests } = await open({ head: (site) => script(site, { path: ELEMENT.immutable, integrity: ELEMENT.integrity }), body: `<cal-check ${SETUP}></cal-check>` });
  await defined(page);
  assert.equal(await sentence(page), ANSWER);
  assert.deepEqual(requests.filter((address) => address.startsWith("http") && !address.endsWith("/favicon.ico")), [`${host}/`, `${site}/${ELEMENT.immutable}`]);
  const sent = await page.evaluate((address) => fetch(address).then(({ headers }) => [headers.get("cache-control"), headers.get("content-type")]), `${site}/${ELEMENT.immutable}`);
  assert.deepEqual(sent, ["public, max-age=31536000, immutable", "text/javascript; charset=utf-8"]);
});

const BLOCKED = {
  "the site does not send Access-Control-Allow-Origin": { site: { headers: { "Access-Control-Allow-Origin": null } } },
  "the policy of the page does not name the site": { headers: { "Content-Security-Policy": "script-src 'self'" } },
  "the script is not the one whose hash the page names": { head: (site) => script(site, { integrity: `sha384-${"A".repeat(64)}` }) },
  "there is no such script": { head: (site) => script(site, { path: "element/v1/missing.js" }) },
};
for (const [name, options] of Object.entries(BLOCKED)) {
  test(`what stands between the tags stays where ${name}`, async ({ open }) => {
    const { page, expect_problem } = await open(page_with(`<cal-check ${SETUP}><p>${FALLBACK}</p></cal-check>`, options));
    await expect_problem(/./);
    assert.equal(await page.evaluate(() => customElements.get("cal-check")), undefined);
    assert.ok(await fallback_seen(page));
  });
}

test("what stands between the tags stays in a browser that is too old", async ({ open }) => {
  const old = (page) => page.evaluateOnNewDocument(() => delete Document.prototype.adoptedStyleSheets);
  const { page } = await open(page_with(`<cal-check ${SETUP}><p>${FALLBACK}</p></cal-check>`, { prepare: old }));
  await holds(page, () => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/cal-check.js")));
  assert.equal(await page.evaluate(() => customElements.get("cal-check")), undefined);
  assert.ok(await fallback_seen(page));
});

test("unknown values leave what stands between the tags, and the console says so once", async ({ open }) => {
  const values = { server: "2042", cal: "XP", kind: "robot", mode: "per-cent", "license-server": "🪟", membership: "none", activated: "maybe", "base-cal": "-1", product: "office", matrix: "keanu", users: "-3", devices: "1e9", "devices-per-user": "2.5", lang: "tlh" };
  const elements = Object.entries(values).map(([name, value]) => `<cal-check id="${name}" ${SETUP} ${name}="${value}"><p>${FALLBACK}</p></cal-check>`.replace(`${SETUP} server`, 'cal="2019" server'));
  const { page, problems, expect_problem } = await open(page_with([...elements, ...elements.map((element) => element.replace(/ id="[^"]*"/, ""))].join("")));
  await defined(page);
  for (const [name, value] of Object.entries(values)) {
    if (name === "cal" || name === "kind") continue; // Given twice: the first counts.
    assert.ok(await fallback_seen(page, `#${name}`), name);
    const said = problems.filter((problem) => problem.includes(`cal-check: ${name} is \`${value}\`, expected `));
    assert.equal(said.length, 1, `${name}: ${said}`);
  }
  await expect_problem(/cal-check: .* expected /);
  // Known again: the answer.
  await page.$eval("#users", (element) => element.setAttribute("users", "3"));
  assert.equal(await page.$eval("#users", (element) => element.shadowRoot.querySelector("slot")), null);
});

test("unknown looks change nothing but looks", async ({ open }) => {
  const { page, expect_problem } = await open(page_with(`<cal-check ${SETUP} theme="pink" view="hologram"><p>${FALLBACK}</p></cal-check>`));
  await defined(page);
  await expect_problem(/theme is `pink`, expected one of auto, light, dark/);
  await expect_problem(/view is `hologram`, expected one of verdict, matrix, count/);
  assert.equal(await sentence(page), ANSWER);
});

test("without anything between the tags, an unknown value counts as not said", async ({ open }) => {
  const { page, expect_problem } = await open(page_with('<cal-check server="2042" cal="2019"></cal-check>'));
  await defined(page);
  await expect_problem(/server is `2042`/);
  assert.equal(await sentence(page), "Not decided yet: it depends on the Windows Server version.");
});

test("nothing throws, whatever it is given", async ({ open }) => {
  const { page, expect_problem } = await open(page_with("<cal-check></cal-check>"));
  await defined(page);
  await page.evaluate(() => {
    const element = document.querySelector("cal-check");
    const values = ["", " ", "\0", "x".repeat(100_000), "__proto__", "constructor", "2022\n", "{server}", "<img src=x onerror=alert(1)>", "NaN", "١٢", 0, -0, 1e21, Infinity, {}, [], () => {}, true, false, null, undefined];
    for (const name of ["server", "cal", "kind", "product", "mode", "licenseServer", "baseCal", "activated", "membership", "matrix", "view", "theme", "users", "devices", "devicesPerUser", "readOnly", "lang"]) {
      for (const value of values) element[name] = value;
    }
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  });
  await expect_problem(/cal-check: .* expected/);
  assert.equal(await sentence(page), "Not decided yet: it depends on the Windows Server version and the Windows Server CAL.");
});

test("connecting and removing it a hundred times leaves nothing behind", async ({ open, browser }) => {
  const { page } = await open(
    page_with(`<main><cal-check ${SETUP}></cal-check></main>`, {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          // Whatever outlives an element has to be held by one of these.
          window.held = [];
          for (const target of [window, document]) {
            const listen = target.addEventListener;
            target.addEventListener = (...words) => (window.held.push(words[0]), listen.apply(target, words));
          }
          for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver", "setInterval"]) {
            const original = window[name];
            window[name] = new Proxy(original, { construct: (target, words) => (window.held.push(name), new target(...words)), apply: (target, self, words) => (window.held.push(name), target(...words)) });
          }
        }),
    }),
  );
  await defined(page);
  const held = await page.evaluate(() => {
    const main = document.querySelector("main");
    const element = main.firstElementChild;
    const first = element.shadowRoot.firstChild;
    for (let round = 0; round < 100; round += 1) {
      element.remove();
      main.append(element);
    }
    // It is the same, not built again.
    if (element.shadowRoot.firstChild !== first) throw new Error("built again");
    // As a page is swapped: other elements each time.
    window.gone = [];
    for (let round = 0; round < 100; round += 1) {
      const fresh = document.createElement("cal-check");
      fresh.setAttribute("server", "2022");
      main.replaceChildren(fresh);
      window.gone.push(new WeakRef(fresh));
    }
    main.replaceChildren();
    return window.held;
  });
  assert.deepEqual(held, []);
  if (browser === "chromium") {
    // The collector runs between tasks.
    const left = await page.evaluate(async () => {
      for (let round = 0; round < 5; round += 1) {
        await new Promise((later) => setTimeout(later));
        window.gc();
      }
      return window.gone.filter((reference) => reference.deref()).length;
    });
    assert.ok(left <= 1, `${left} of 100 elements are still there`);
  }
});

test("two in one page do not disturb each other, and neither do two scripts", async ({ open }) => {
  const { page } = await open({
    head: (site) => script(site) + script(site, { path: ELEMENT.immutable, integrity: ELEMENT.integrity }),
    body: `<cal-check ${SETUP}></cal-check><cal-check server="2016" cal="2022" lang="de" theme="dark"></cal-check>`,
  });
  await defined(page);
  const german = "Ja: Eine Benutzer-CAL 2022 ist die richtige für Windows Server 2016.";
  assert.deepEqual(await sentences(page), [ANSWER, german]);
  await change(page, 0, "2019");
  assert.deepEqual(await sentences(page), ["Yes: a 2019 User CAL is right for Windows Server 2019.", german]);
  const grounds = await page.$$eval("cal-check", (elements) => elements.map((element) => getComputedStyle(element.shadowRoot.firstChild).backgroundColor));
  assert.notEqual(grounds[0], grounds[1]);
});

test("theme and language are switched while it is looked at", async ({ open }) => {
  const { page } = await open(page_with(`<cal-check ${SETUP}></cal-check>`));
  await defined(page);
  const ground = () => page.$eval("cal-check", (element) => getComputedStyle(element.shadowRoot.firstChild).backgroundColor);
  const set = (name, value) => page.$eval("cal-check", (element, attribute, to) => (element[attribute] = to), name, value);
  const light = await ground();
  await set("theme", "dark");
  const dark = await ground();
  assert.notEqual(dark, light);
  await set("theme", "light");
  assert.equal(await ground(), light);
  // Without a theme of its own, the page's.
  await set("theme", null);
  await page.evaluate(() => (document.documentElement.style.colorScheme = "dark"));
  assert.equal(await ground(), dark);
  await set("lang", "de-AT");
  assert.equal(await sentence(page), "Nein: Eine CAL 2019 gilt nicht für Windows Server 2022.");
  assert.equal(await page.$eval("cal-check", (element) => element.shadowRoot.firstChild.lang), "de");
  await set("lang", "en");
  assert.equal(await sentence(page), ANSWER);
});

test("it speaks the language of the page, where it can", async ({ open }) => {
  for (const [lang, expected] of [["de", /^Nein:/], ["en-GB", /^No:/], ["fr", /^No:/]]) {
    const { page } = await open(page_with(`<cal-check ${SETUP}></cal-check>`, { lang }));
    await defined(page);
    assert.match(await sentence(page), expected, lang);
  }
  // Also inside of another element, and as far as the page says otherwise there.
  const { page } = await open(page_with('<p lang="en"></p>', { lang: "de-CH" }));
  await defined(page);
  const inside = await page.evaluate((setup) => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    return [root, document.querySelector("p")].map((parent) => {
      const element = document.createElement("cal-check");
      for (const [name, value] of Object.entries(setup)) element.setAttribute(name, value);
      parent.append(element);
      return element.answer.verdict.summary;
    });
  }, { server: "2022", cal: "2019" });
  assert.deepEqual(inside, ["Nein: Eine CAL 2019 gilt nicht für Windows Server 2022.", ANSWER]);
});

test("attributes and properties that change while the script is loading are heard", async ({ open }) => {
  const { page } = await open({
    body: (site) => `<cal-check ${SETUP}><p>${FALLBACK}</p></cal-check><script src="own.js"></script>`,
    texts: {
      "/own.js": (site) => `
        const element = document.querySelector("cal-check");
        element.setAttribute("server", "2016");
        element.cal = "2022";
        element.licenseServer = "2012 R2";
        const script = document.createElement("script");
        Object.assign(script, { type: "module", src: "${site}/${ELEMENT.moving}" });
        document.head.append(script);
        element.setAttribute("kind", "device");`,
    },
  });
  await defined(page);
  assert.equal(await sentence(page), "No: a 2012 R2 license server cannot hold 2022 RDS CALs.");
  assert.deepEqual(await page.$eval("cal-check", ({ server, cal, licenseServer, kind }) => [server, cal, licenseServer, kind]), ["2016", "2022", "2012 R2", "device"]);
});

test("what a visitor changes is told to the page, and what a script changes is not", async ({ open }) => {
  const { page } = await open(page_with('<cal-check server="2022" cal="2022" mode="per-user"></cal-check>'));
  await defined(page);
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener("cal-check-change", ({ detail, target }) => window.told.push({ detail, target: target.localName, same: detail === target.answer }));
    document.querySelector("cal-check").cal = "2019";
  });
  assert.deepEqual(await page.evaluate(() => window.told), []);
  // The mode, which was all that made it a question about RDS.
  await change(page, 3, "");
  const [{ detail, ...rest }] = JSON.parse(await page.evaluate(() => JSON.stringify(window.told)));
  assert.deepEqual(rest, { target: "cal-check", same: true });
  assert.equal(detail.verdict.status, "incompatible");
  assert.equal(detail.verdict.summary, "No: a 2019 RDS CAL does not reach Windows Server 2022.");
  assert.deepEqual(detail.setup, { server: "2022", rds: { cal: { version: "2019", kind: "user" } } });
  assert.equal(await page.$eval("cal-check", (element) => element.outerHTML), '<cal-check server="2022" cal="2019" product="rds"></cal-check>');
});

test("attributes mean the setup that they are documented to mean", async ({ open }) => {
  await init({ languages: ["de"] });
  const VERSIONS = ["2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025"];
  const random = generator(7);
  const maybe = (values) => (random(4) === 0 ? undefined : values[random(values.length)]);
  const cases = Array.from({ length: 300 }, () => {
    const given = {
      server: VERSIONS[random(VERSIONS.length)],
      cal: maybe(VERSIONS),
      kind: maybe(["user", "device"]),
      product: maybe(["base", "rds"]),
      mode: maybe(["per-user", "per-device"]),
      "license-server": maybe(VERSIONS),
      activated: maybe(["yes", "no"]),
      membership: maybe(["same-domain", "two-way-trust", "no-trust", "same-workgroup"]),
      "base-cal": maybe(VERSIONS),
    };
    const kind = given.kind ?? "user";
    const cal = (version) => (version ? { version, kind } : undefined);
    const about_rds = given.product ? given.product === "rds" : ["mode", "license-server", "activated", "membership", "base-cal"].some((name) => given[name]);
    const setup = about_rds
      ? {
          server: given.server,
          baseCal: cal(given["base-cal"]),
          rds: {
            cal: cal(given.cal),
            mode: given.mode,
            licenseServer: given["license-server"] && { version: given["license-server"], activated: given.activated && given.activated === "yes" },
            membership: given.membership,
          },
        }
      : { server: given.server, baseCal: cal(given.cal) };
    const tag = random(2) ? "de" : "en";
    const { status, summary, findings } = check(setup, tag);
    return { given: { ...given, lang: tag }, wanted: [status, summary, findings.map(({ number, sources }) => `${number} ${sources.map(({ key }) => key)}`)] };
  });
  const { page } = await open(page_with("<cal-check></cal-check>"));
  await defined(page);
  const seen = await page.$eval("cal-check", (element, all) => all.map(({ given }) => {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const [name, value] of Object.entries(given)) if (value) element.setAttribute(name, value);
    const { status, findings } = element.answer.verdict;
    const shown = element.shadowRoot.querySelector("[part=answer] span:last-child").textContent;
    return [status, shown, findings.map(({ number, sources }) => `${number} ${sources}`)];
  }), cases);
  cases.forEach(({ given, wanted }, at) => assert.deepEqual(seen[at], wanted, JSON.stringify(given)));
});

test("links lead to the rule and to the same question, where the script came from", async ({ open }) => {
  const { page, site } = await open(page_with('<cal-check server="2012 R2" cal="2022" kind="device" mode="per-user" license-server="2022" activated="yes" membership="same-domain" base-cal="2022" lang="de"></cal-check>'));
  await defined(page);
  const links = await page.$eval("cal-check", (element) => [...element.shadowRoot.querySelectorAll("a")].map(({ href }) => href));
  assert.equal(links.at(-1), `${site}/de/?v=1&server=2012-r2&base-cal=2022&base-kind=device&rds=yes&rds-cal=2022&rds-kind=device&mode=per-user&license-server=2022&activated=yes&membership=same-domain`);
  const rules = links.slice(0, -1);
  assert.ok(rules.length > 5);
  const anchors = readFileSync(join(DIST, "de/rules/index.html"), "utf8");
  for (const link of rules) {
    assert.ok(link.startsWith(`${site}/de/rules/#`));
    assert.match(anchors, new RegExp(`id="?${link.split("#")[1]}["\\s>]`));
  }
});

test("the relations are those of the package, cell by cell", async ({ open }) => {
  const { page } = await open(page_with("<cal-check view=matrix></cal-check>"));
  await defined(page);
  for (const name of ["rds-cal-by-session-host", "rds-cal-by-license-server", "session-host-by-license-server", "base-cal-by-server"]) {
    const seen = await page.$eval("cal-check", (element, chosen) => {
      element.matrix = chosen;
      return [...element.shadowRoot.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("button")].map((cell) => cell.textContent === "●"));
    }, name);
    assert.deepEqual(seen, matrix(name).cells.map((row) => row.map(({ allowed }) => allowed)), name);
  }
});

test("a relation of which one side is open says so, whatever else is amiss", async ({ open }) => {
  const { page } = await open(page_with('<cal-check readonly view="matrix" matrix="rds-cal-by-license-server" server="2022" cal="2019"></cal-check>'));
  await defined(page);
  const shown = () => page.$eval("cal-check", ({ shadowRoot }) => [shadowRoot.firstChild.className, shadowRoot.querySelector("[part=answer]").innerText.replace("\n", " ")]);
  assert.deepEqual(await shown(), ["incomplete", "? Not decided yet: it depends on the license server."]);
  await page.$eval("cal-check", (element) => Object.assign(element, { cal: null, lang: "de" }));
  assert.deepEqual(await shown(), ["incomplete", "? Noch nicht entschieden, da noch nicht angegeben: die RDS-CAL und der Lizenzserver."]);
});

test("what an answer waits for is said in words, and every other reason by its id", async ({ open }) => {
  const { page } = await open(page_with('<cal-check server="2022" cal="2019" mode="per-user"></cal-check>'.repeat(2).replace("server", 'lang="de" server')));
  await defined(page);
  const [german, english] = await page.$$eval("cal-check", (elements) => elements.map(({ shadowRoot }) => [...shadowRoot.querySelectorAll("li")].map((item) => item.textContent)));
  assert.ok(english.includes("i Note: RDS CALs are installed on a license server and issued by it. Which version it runs has not been said. R34 (S2, MMG)"), english.join("\n"));
  assert.ok(german.includes("i Hinweis: RDS-CALs werden auf einem Lizenzserver installiert und von ihm ausgestellt. Welche Version er hat, wurde nicht angegeben. R34 (S2, MMG)"), german.join("\n"));
  assert.match(english.at(-1), /^i Note: .*R03 per-user-cals-are-not-enforced \(M25, S0\)/);
  assert.deepEqual(english.map((item) => item.split(" ")[0]), german.map((item) => item.split(" ")[0]));
});

test("the relation is moved in by arrow keys, and a cell asks about its pair", async ({ open }) => {
  const { page } = await open(page_with('<cal-check view="matrix" matrix="rds-cal-by-license-server" cal="2019" license-server="2022"></cal-check>'));
  await defined(page);
  const focused = () => page.$eval("cal-check", (element) => element.shadowRoot.activeElement?.ariaLabel);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "A 2022 license server holds 2019 RDS CALs: they are of its version or older.");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  assert.match(await focused(), /^A 2022 license server cannot hold 2025 RDS CALs/);
  await page.keyboard.press("Enter");
  assert.match(await sentence(page), /^A 2022 license server cannot hold 2025 RDS CALs/);
  assert.equal(await page.$eval("cal-check", ({ cal, licenseServer }) => `${cal} ${licenseServer}`), "2025 2022");
  // One stop for the tab key, and the focus stays where it is.
  assert.match(await focused(), /2025 RDS CALs/);
  assert.equal(await page.$eval("cal-check", (element) => element.shadowRoot.querySelectorAll("td button[tabindex='0']").length), 1);
});

test("numbers are counted as they are typed", async ({ open }) => {
  const { page } = await open(page_with('<cal-check view="count" server="2022" product="rds" users="410" devices="30" lang="de"></cal-check>'));
  await defined(page);
  assert.equal(await sentence(page), "Windows Server-CALs: 30 CALs · 0 Benutzer + 30 Geräte · 2022 oder neuer\nRDS-CALs: 30 CALs · 0 Benutzer + 30 Geräte · 2022 oder neuer");
  await page.$eval("cal-check", (element) => {
    window.told = [];
    element.addEventListener("cal-check-change", ({ detail }) => window.told.push(detail));
    element.shadowRoot.querySelectorAll("input")[1].focus();
    element.shadowRoot.querySelectorAll("input")[1].select();
  });
  await page.keyboard.type("1500");
  assert.match(await sentence(page), /^Windows Server-CALs: 410 CALs · 410 Benutzer \+ 0 Geräte/);
  const told = await page.evaluate(() => window.told.at(-1));
  assert.deepEqual(told.demand, { server: "2022", rds: true, users: 410, devices: 1500 });
  assert.deepEqual(told.count.base, { calVersion: "2022", userOnly: 410, deviceOnly: 1500, best: { user: 410, device: 0, total: 410 } });
  const link = () => page.$eval("cal-check", (element) => element.shadowRoot.querySelector("[part=link]").href);
  // The page counts the same, and the numbers stay in the fragment.
  assert.match(await link(), /\/de\/\?v=1&server=2022&rds=yes#v=1&shared=410~1500$/);
  const calculator = await open();
  await calculator.page.goto(await link());
  await started(calculator.page);
  assert.deepEqual(await calculator.page.$$eval(".lines input", (inputs) => inputs.map(({ value }) => value).filter(Boolean)), ["410", "1500"]);
  await page.$eval("cal-check", (element) => Object.assign(element, { devices: null, devicesPerUser: 2 }));
  assert.match(await link(), /#v=1&own=410~2$/);
  await page.$eval("cal-check", (element) => Object.assign(element, { devices: 1500 }));
  const table = await page.$eval("cal-check", (element) => [...element.shadowRoot.querySelectorAll("tbody td")].map((cell) => cell.textContent));
  assert.deepEqual(table, ["410", "410", "1.500", "1.500", "410", "410"]);
});

test("what was counted from stands beside the count, also where nothing can be changed", async ({ open }) => {
  const { page } = await open(page_with('<cal-check readonly view="count" server="2022" users="12" devices-per-user="3"></cal-check>'));
  await defined(page);
  const shown = () => page.$eval("cal-check", ({ shadowRoot }) => [shadowRoot.querySelector("[part=fields]").innerText.replaceAll("\n", " "), shadowRoot.querySelectorAll("input, select").length]);
  assert.deepEqual(await shown(), ["People 12 Devices for each of them 3", 0]);
  await page.$eval("cal-check", (element) => Object.assign(element, { devices: 7, lang: "de" }));
  assert.deepEqual(await shown(), ["Personen 12 Geteilte Geräte 7", 0]);
});

const SHOWN = `<main><h1>Host</h1>
  <cal-check server="2022" cal="2025" kind="user" mode="per-user" license-server="2022" activated="no" membership="same-domain" base-cal="2022"></cal-check>
  <cal-check server="2012" cal="2022" kind="user"></cal-check>
  <cal-check view="matrix" cal="2019" server="2022"></cal-check>
  <cal-check view="count" product="rds" server="2000" users="12" devices-per-user="2" lang="de"></cal-check>
  <cal-check readonly server="2022"></cal-check>
  <cal-check readonly view="count" server="2022" users="3"></cal-check></main>`;
for (const theme of ["light", "dark"]) {
  test(`axe-core finds nothing and nothing is too wide in the ${theme}`, async ({ open }) => {
    for (const width of [320, 1280]) {
      const { page } = await open(page_with(SHOWN, { width, head: (site) => `<style>:root { color-scheme: ${theme} } body { margin: 8px; background: light-dark(#fff, #111); font-family: sans-serif }</style>${script(site)}` }));
      await defined(page);
      await page.$$eval("cal-check", (elements) => elements.forEach((element) => element.shadowRoot.querySelector("details")?.setAttribute("open", "")));
      assert.deepEqual(await accessibility_violations(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    }
  });
}

node_test("the manifest names what there is", async () => {
  const [module] = JSON.parse(readFileSync(join(DIST, "element/v1/custom-elements.json"), "utf8")).modules;
  const { CalCheck } = await import(join(DIST, ELEMENT.moving));
  const [{ attributes, members, cssParts, cssProperties, events }] = module.declarations;
  assert.deepEqual(attributes.map(({ name }) => name).sort(), [...CalCheck.observedAttributes].sort());
  const names = Object.getOwnPropertyNames(CalCheck.prototype).filter((name) => Object.getOwnPropertyDescriptor(CalCheck.prototype, name).get);
  assert.deepEqual(members.map(({ name }) => name).sort(), names.sort());
  const source = readFileSync(join(DIST, ELEMENT.moving), "utf8");
  const all = (pattern) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();
  assert.deepEqual(cssParts.map(({ name }) => name).sort(), all(/part:"([a-z]+)"/g));
  assert.deepEqual(cssProperties.map(({ name }) => name).sort(), all(/var\((--cal-check-[a-z]+)/g));
  assert.deepEqual(events.map(({ name }) => name), all(/CustomEvent\("([a-z-]+)"/g));
});
