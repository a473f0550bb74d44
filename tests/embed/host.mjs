// What every test of something embedded needs: a page of somebody else, from an origin and a site of its own, with the headers that
// its owner chose; the built site on its own origin under its own headers; and Chromium and Firefox, looking at the page.
//
//     import { hosts } from "./host.mjs";
//     const { test } = hosts();
//
//     test("it answers under a strict policy", async ({ open }) => {
//       const { page } = await open({
//         headers: { "Content-Security-Policy": "default-src 'self'" },
//         body: (site) => `<iframe src="${site}/embed/" title="CAL Check"></iframe>`,
//       });
//       …
//     });
//
// Each test runs in both browsers, in pages of puppeteer, which drives both: https://pptr.dev/api/puppeteer.page

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test as node_test } from "node:test";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import puppeteer from "puppeteer-core";
import { chromium } from "../../tools/chromium.mjs";
import { firefox } from "../../tools/firefox.mjs";
import { serve } from "../../tools/serve.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Longer than anything takes, also on a machine that is busy with other things. */
const AT_MOST = 60_000;

const LAUNCH = {
  chromium: (theme) =>
    puppeteer.launch({
      browser: "chrome",
      timeout: AT_MOST,
      protocolTimeout: AT_MOST,
      executablePath: chromium(),
      args: [
        "--disable-gpu",
        "--disable-quic",
        `--blink-settings=preferredColorScheme=${theme === "dark" ? 0 : 1}`,
        // The garbage collector, for tests of what is left behind.
        "--js-flags=--expose-gc",
        // Chromium refuses to run as root inside its sandbox.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    }),
  firefox: (theme) =>
    puppeteer.launch({
      browser: "firefox",
      timeout: AT_MOST,
      protocolTimeout: AT_MOST,
      executablePath: firefox(),
      extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1 },
    }),
};
export const BROWSERS = Object.keys(LAUNCH);

const document_of = ({ lang, head, body }) =>
  `<!doctype html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}</head>\n<body>${body}</body>\n</html>\n`;

/** Serves texts by path. A host is another *site* than 127.0.0.1, not only another origin: a browser keeps the two apart. */
async function serve_texts(texts, headers) {
  const types = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const text = texts[path];
    const type = types[path.split(".")[1] ?? "html"] ?? "text/plain";
    if (path === "/favicon.ico") response.writeHead(204).end();
    else if (text === undefined) response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
    else response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, ...headers }).end(text);
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())),
  };
}

/** A port that is free. */
export async function free_port() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Resolves once something holds in a page or a frame. It looks by the clock: a browser paints no frame that nobody sees, and a
 * function that waits to be painted would wait for ever.
 */
export const holds = (frame, predicate, ...given) => frame.waitForFunction(predicate, { polling: 50, timeout: AT_MOST / 2 }, ...given);

/** Resolves once the calculator of a page or a frame has started. */
export const started = (frame) => holds(frame, () => document.documentElement?.dataset.calculator === "started");

/** Resolves once `reached` resolves to something, with that, and fails after a while with what `say` says then. */
export async function until(reached, say) {
  for (const end = Date.now() + AT_MOST / 2; ; ) {
    const found = await reached();
    if (found) return found;
    assert.ok(Date.now() < end, say());
    await new Promise((later) => setTimeout(later, 25));
  }
}

/** Notes whatever the browser complains about: errors and warnings, exceptions, violations of a policy, what does not load. */
function watch(page) {
  const problems = [];
  // A policy may forbid the icon that browsers look for by themselves.
  const note = (problem) => problem.includes("/favicon.ico") || problems.push(problem);
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) note(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => note(`exception: ${error?.stack ?? error}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "blocked";
    // What a page has no use for any more, it aborts.
    if (!/ABORTED$/.test(reason)) note(`failed: ${request.url()}: ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note(`status ${response.status()}: ${response.url()}`);
  });
  return problems;
}

/**
 * Starts what the tests of one file ask for, and ends it after them. The tests get `browser`, its name, and an `open`:
 *
 *     open({ headers, lang, head, body, texts, folder, port, path, site, width, height, theme, prepare })
 *
 * which opens a page of a host in a window of its own and resolves to `{ page, host, site, problems, requests, expect_problem }`.
 *
 * * `head` and `body` are HTML, and `texts` more files of the host by path; `folder` serves a folder instead of them, at a
 *   `port` if it has to be one. `headers` go with every file of the host. Each may be a function of the site's origin. `path` is the page to open.
 * * `site` are the options of the site's server, such as `{ headers: { "Access-Control-Allow-Origin": null } }`.
 * * `theme` is what the system prefers; `prepare` is called with the page before it loads anything.
 *
 * `requests` fills with the addresses asked for and `problems` with what the browser complains about. A test fails over any problem,
 * except for those like one that it waited for with `await expect_problem(/…/)`.
 */
export function hosts() {
  const running = new Map();
  const once = (key, start) => {
    if (!running.has(key)) running.set(key, start());
    return running.get(key);
  };
  after(async () => {
    for (const thing of running.values()) await (await thing).close();
  });

  async function open(browser, opened, options = {}) {
    const { headers = {}, lang = "en", head = "", body = "", texts = {}, folder, port, path = "", site: site_options } = options;
    const { width = 1280, height = 900, theme = "light", prepare } = options;
    const site = await (site_options ? serve(DIST, site_options) : once("site", () => serve(DIST)));
    if (site_options) opened.push(site);
    const made = (text) => (typeof text === "function" ? text(site.origin) : text);
    const written = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, made(text)]));
    const host = await (folder
      ? serve(folder, { host: "localhost", port, headers: made(headers) })
      : serve_texts({ "/": document_of({ lang, head: made(head), body: made(body) }), ...written }, made(headers)));
    opened.push(host);

    const context = await (await once(`${browser} ${theme}`, () => LAUNCH[browser](theme))).createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(AT_MOST);
    await page.setViewport({ width, height });
    const problems = watch(page);
    const expected = [];
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    opened.push({
      close: () => context.close(),
      unexpected: () => problems.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    });
    await prepare?.(page);
    await page.goto(`${host.origin}/${path}`, { waitUntil: "load" });

    const expect_problem = async (pattern) => {
      expected.push(pattern);
      await until(() => problems.some((problem) => pattern.test(problem)), () => `expected a problem like ${pattern}, seen:\n${problems.join("\n")}`);
    };
    return { page, host: host.origin, site: site.origin, problems, requests, expect_problem };
  }

  /** A test in each of the browsers, or in those named. */
  function test(name, ...rest) {
    const run = rest.pop();
    const [{ browsers = BROWSERS } = {}] = rest;
    for (const browser of browsers) {
      node_test(`${name}, in ${browser}`, async () => {
        const opened = [];
        try {
          await run({ browser, open: (options) => open(browser, opened, options) });
          for (const { unexpected } of opened) assert.deepEqual(unexpected?.() ?? [], [], "the browser complained");
        } finally {
          for (const thing of opened.reverse()) await thing.close();
        }
      });
    }
  }
  /** The origin of the site, for what has to be built before a page of it is opened. */
  const site = async () => (await once("site", () => serve(DIST))).origin;
  return { test, site };
}

/** What axe-core finds wrong with a page as it stands, in one element of it if `selector` says so: one line for each rule and element. */
export async function accessibility_violations(page, selector = "body") {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((where) => window.axe.run(where, { resultTypes: ["violations"] }), selector);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary}`));
}
