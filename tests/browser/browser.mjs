// What every browser test needs: the built site served as in production, and Chromium looking at it.
//
//     import { site } from "./browser.mjs";
//     const { test } = site();
//
//     test("the title says what the page is", async ({ open }) => {
//       const { page } = await open();
//       assert.match(await page.title(), /CAL Check/);
//     });

import assert from "node:assert/strict";
import { after, before, test as node_test } from "node:test";
import { chromium as playwright } from "playwright-core";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "../../tools/chromium.mjs";
import { serve } from "../../tools/serve.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
export const WIDTHS = [320, 390, 768, 1280, 1920];
export const THEMES = ["light", "dark"];
/** The size of a window of some width: tall and narrow, or wide. */
export const viewport = (width) => ({ width, height: width < 700 ? 800 : 900 });

export const launch = (args = []) =>
  playwright.launch({
    executablePath: chromium(),
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      // Chromium refuses to run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...args,
    ],
  });

/** Resolves when the calculator has taken over from the prerendered page. */
export const started = (page) => page.waitForFunction(() => document.documentElement.dataset.calculator === "started", null, { timeout: 20_000 });

/** Resolves when what counts is there too, as it is once somebody comes near the count. */
export const counts = (page) =>
  page.waitForFunction(
    () => {
      document.querySelector(".count").dispatchEvent(new Event("pointerover"));
      return document.documentElement.dataset.counter === "started";
    },
    null,
    { timeout: 20_000 },
  );

/**
 * Serves the site and starts a browser for the tests of one file, and ends both after them.
 *
 * `options` are those of the server. The tests get an `open`:
 *
 *     open(path = "", { width, theme, wait, counting, ...context })
 *
 * which opens a page of the site in a window of its own and resolves to `{ page, context, origin, problems, requests }`. It waits for
 * the calculator unless `wait` is `false`, and has it count unless `counting` is. `context` are Playwright's context options, such as `javaScriptEnabled`. `problems`
 * fills with whatever the browser complains about, violations of the page's policy included, and `requests` with the addresses asked
 * for. After each test no problem may be left: a test that expects some takes them out with `problems.splice(0)`.
 */
export function site(options = {}) {
  let browser;
  let server;
  before(async () => {
    server = await serve(DIST, options);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const test = (name, run) =>
    node_test(name, async () => {
      const opened = [];
      const open = async (path = "", { width = 1280, theme = "light", wait = true, counting = true, prepare, ...more } = {}) => {
        const context = await browser.newContext({ viewport: viewport(width), colorScheme: theme, locale: "en-US", ...more });
        const page = await context.newPage();
        const problems = [];
        const requests = [];
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
        });
        page.on("pageerror", (error) => problems.push(`exception: ${error.stack ?? error}`));
        page.on("requestfailed", (request) => {
          // Without JavaScript, Chromium refuses to load any.
          if (more.javaScriptEnabled === false && request.resourceType() === "script") return;
          problems.push(`failed: ${request.url()}: ${request.failure().errorText}`);
        });
        page.on("request", (request) => requests.push(request.url()));
        opened.push({ context, problems });
        await prepare?.(page);
        await page.goto(`${server.origin}${options.base ?? "/"}${path}`, { waitUntil: "load" });
        if (wait && more.javaScriptEnabled !== false) {
          await started(page)
            .then(() => counting && counts(page))
            .catch((error) => assert.fail([error.message, ...problems].join("\n")));
        }
        return { page, context, origin: server.origin, problems, requests };
      };
      try {
        await run({ open });
        for (const { problems } of opened) assert.deepEqual(problems, [], "the browser complained");
      } finally {
        await Promise.all(opened.map(({ context }) => context.close()));
      }
    });
  return { test };
}

/** What axe-core finds wrong with the page as it stands: one line for each rule and element. */
export async function accessibility_violations(page) {
  // By the debugger, as the page's policy would refuse a script from elsewhere.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary}`));
}
