// Measures what the README states, and prints it as the table that stands there.
//
// usage: node benches/bench.mjs [size] [site] [page] [keystroke] [native] [package] [assignment] [growth] [adversarial] [hosts] [browser]
//
// Without words it measures all of it. The exit code says whether every goal was reached.

import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "../tools/chromium.mjs";
import { brotli, serve } from "../tools/serve.mjs";
import { launch, started } from "../tests/browser/browser.mjs";
import { app_pages, DIST, files, first_load, pages, ROOT } from "../tests/build/dist.mjs";
import { adversarial, assignment, by_host, growth, in_browser } from "./counting.mjs";
import { kilobytes, median, milliseconds, not_measured, number, print, row } from "./table.mjs";

const sum = (load) => load.reduce((sum, { compressed }) => sum + compressed, 0);

function size() {
  for (const page of app_pages()) {
    const load = first_load(page);
    for (const { name, compressed } of load) console.error(`  ${page}: ${name}: ${compressed}`);
    row(`First load of \`${page}\`, brotli 11`, sum(load), kilobytes, { most: 100_000 });
  }
  const answers = pages().filter((page) => !app_pages().includes(page));
  row("First load of an answer’s own page, the largest, brotli 11", Math.max(...answers.map((page) => sum(first_load(page)))), kilobytes);
  row("WASM of the package, brotli 11", brotli(readFileSync(join(ROOT, "pkg/wasm/calcheck_bg.wasm"))).length, kilobytes, { most: 60_000 });
  row("The element with all its data, brotli 11", brotli(readFileSync(join(DIST, "element/v1/cal-check.js"))).length, kilobytes, { most: 10_000 });
  row("The whole site", files(DIST).reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0), (bytes) => `${number(bytes / 1e6, 2)} MB`, { most: 8_000_000 });
}

/** The pages, badges and data written once more, beside the site. */
function site() {
  const folder = join(ROOT, "target/bench-site");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(DIST, "robots.txt"), join(folder, "robots.txt"));
  execFileSync("cargo", ["build", "--quiet", "--locked", "--release", "-p", "calcheck-site"], { cwd: ROOT });
  const start = performance.now();
  execFileSync("cargo", ["run", "--quiet", "--locked", "--release", "-p", "calcheck-site", "--", folder], { cwd: ROOT });
  row("Every page, badge and data file, written natively", (performance.now() - start) / 1000, (seconds) => `${number(seconds, 1)} s`, { most: 20 });
}

/** Lighthouse with its own emulation of a phone; the median of three runs. */
async function page() {
  const [{ default: lighthouse }, { launch: launch_chrome }] = await Promise.all([import("lighthouse"), import("chrome-launcher")]);
  const server = await serve(DIST);
  const chrome = await launch_chrome({
    chromePath: chromium(),
    chromeFlags: ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const runs = [];
    for (let run = 0; run < 3; run += 1) {
      const { lhr } = await lighthouse(`${server.origin}/`, { port: chrome.port, output: "json", logLevel: "error" });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      runs.push(lhr);
    }
    for (const { id, title } of Object.values(runs[0].categories)) {
      const score = median(runs.map(({ categories }) => Math.round(100 * categories[id].score)));
      row(`Lighthouse, mobile: ${title}`, score, number, { least: 100 });
      for (const { id: audit } of runs[0].categories[id].auditRefs) {
        const { score, title, displayValue = "" } = runs[0].audits[audit];
        if (score !== null && score < 0.9) console.error(`  ${id}: ${audit}: ${title} ${displayValue}`);
      }
    }
    const paint = median(runs.map(({ audits }) => audits["largest-contentful-paint"].numericValue));
    row("Largest contentful paint, mobile", paint / 1000, (seconds) => `${number(seconds, 2)} s`, { most: 1 });
  } finally {
    await chrome.kill();
    await server.close();
  }
}

/**
 * From a key to the painted answer, the processor slowed down four times.
 *
 * The browser paints when it is ready and not in the rhythm of a display, so that the figure is the work, without the wait for the
 * next picture. Keys go to each select and each number field of the page in turn.
 */
async function keystroke() {
  const KEYS = 160;
  const server = await serve(DIST);
  const browser = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const debug = await page.context().newCDPSession(page);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(() => {
      window.long_tasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) window.long_tasks.push({ startTime, duration });
      }).observe({ type: "longtask", buffered: true });
    });
    await page.goto(`${server.origin}/`, { waitUntil: "load" });
    await started(page);
    await page.waitForTimeout(1000);
    const quiet_from = await page.evaluate(() => performance.now());
    await page.evaluate(() => {
      window.painted = [];
      window.changed = false;
      new MutationObserver(() => {
        window.changed = true;
      }).observe(document.getElementById("app"), { subtree: true, childList: true, characterData: true, attributes: true });
      addEventListener(
        "input",
        ({ timeStamp }) => {
          window.changed = false;
          // The next picture holds the answer, and a message after its callbacks arrives when it is painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.painted.push({ time: performance.now() - timeStamp, changed: window.changed });
            port2.postMessage(undefined);
          });
        },
        { capture: true },
      );
    });
    const fields = page.locator("#app :is(select, input[type=number], input[inputmode=numeric]):enabled:visible");
    const count = await fields.count();
    if (count === 0) throw new Error("the page has no select and no number field");
    const each = Math.ceil(KEYS / count);
    for (let index = 0; index < count; index += 1) {
      // An answer may take fields away.
      if (index >= (await fields.count())) break;
      const field = fields.nth(index);
      // The keys go to whatever has the focus: nothing but the page itself runs in the page while they are pressed.
      await field.focus();
      const select = (await field.evaluate((element) => element.localName)) === "select";
      const keys = select ? ["ArrowDown", "ArrowUp"] : ["End", "1", "Backspace"];
      await page.waitForTimeout(100);
      for (let pressed = 0; pressed < each; pressed += 1) {
        await page.keyboard.press(keys[pressed % keys.length]);
        await page.waitForTimeout(100);
      }
    }
    await page.waitForTimeout(500);
    const { painted, long_tasks } = await page.evaluate(() => ({ painted: window.painted, long_tasks: window.long_tasks }));
    const changed = painted.filter(({ changed }) => changed).map(({ time }) => time);
    if (changed.length < 50) throw new Error(`only ${changed.length} of ${painted.length} keys changed the page`);
    row("Keystroke to repainted answer, processor slowed 4 ×: median", median(changed), milliseconds, { most: 16 });
    row("The same: slowest of a hundred", [...changed].sort((a, b) => a - b)[Math.floor(changed.length * 0.99)], milliseconds);
    const after = long_tasks.filter(({ startTime }) => startTime >= quiet_from);
    const during = long_tasks.filter(({ startTime }) => startTime < quiet_from).map(({ duration }) => duration);
    console.error(`  long tasks while loading, in ms: ${during.join(", ") || "none"}`);
    row("Tasks over 50 ms after load, processor slowed 4 ×", after.length, number, { most: 0 });
  } finally {
    await browser.close();
    await server.close();
  }
}

function native() {
  const lines = execFileSync("cargo", ["bench", "--quiet", "--locked", "-p", "calcheck", "--bench", "check"], { cwd: ROOT, encoding: "utf8" });
  const measured = Object.fromEntries(lines.trim().split("\n").map((line) => line.split("\t")).map(([name, value]) => [name, Number(value)]));
  for (const [name, value] of Object.entries(measured)) console.error(`  ${name}: ${value}`);
  row(`\`check\`, native, setups a second on one core (${number(measured.setups)} setups, ${number(measured.fitting)} of them fitting)`, measured.check, number, { least: 1_000_000 });
  row("The same: only those that fit", measured["check fitting"], number);
  row("The same: only those that do not, with their remedies", measured["check broken"], number);
  row("Beside it: hashing the same setups", measured.hash, number);
}

/** The same setups as the native benchmark, through the package in this Node.js. */
async function in_node() {
  const { check } = await import("../pkg/node.js");
  if (typeof check !== "function") throw new Error("the package has no `check`");
  const VERSIONS = ["2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025"];
  const setups = VERSIONS.flatMap((server) =>
    VERSIONS.flatMap((version) =>
      ["user", "device"].flatMap((kind) =>
        ["per-user", "per-device"].flatMap((mode) =>
          VERSIONS.map((license_server) => ({
            server,
            baseCal: { version: server, kind: "user" },
            rds: { cal: { version, kind }, mode, licenseServer: { version: license_server } },
          })),
        ),
      ),
    ),
  );
  const fitting = setups.filter((setup) => check(setup).status !== "incompatible");
  const per_second = (setups) =>
    median(
      Array.from({ length: 7 }, () => {
        const start = performance.now();
        let done = 0;
        while (performance.now() - start < 300) {
          for (const setup of setups) check(setup);
          done += setups.length;
        }
        return (1000 * done) / (performance.now() - start);
      }),
    );
  row("`check`, package in Node.js, setups a second", per_second(setups), number, { least: 50_000 });
  row("The same: only those that fit", per_second(fitting), number);
}

const pieces = { size, site, page, keystroke, native, package: in_node, assignment, growth, adversarial, hosts: by_host, browser: in_browser };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pieces);
for (const name of wanted) {
  if (!Object.hasOwn(pieces, name)) throw new Error(`\`${name}\` is not measured: expected one of ${Object.keys(pieces).join(", ")}`);
  console.error(`measuring: ${name}`);
  try {
    await pieces[name]();
  } catch (error) {
    not_measured(name, error);
  }
}
process.exitCode = print() ? 0 : 1;
