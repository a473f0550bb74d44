// The package in Chromium answers as it does in Node.js: loaded as files, from a plain script, in a worker, and through bundlers.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as in_node from "calcheck";
import { build, createServer } from "vite";
import { serve } from "../../tools/serve.mjs";
import { launch } from "../browser/browser.mjs";
import { ROOT } from "../build/dist.mjs";
import { samples } from "./samples.mjs";

const place = join(ROOT, "target/package-in-browser");
// The page's own policy: the package needs no more than that. Starting a worker by its address takes a little less.
const HEADERS = readFileSync(join(ROOT, "www/static/_headers"), "utf8");
const WORKER_HEADERS = HEADERS.replace("; require-trusted-types-for 'script'", "");

const SETUPS = [
  { server: "2019" },
  { server: "2022", baseCal: { version: "2019", kind: "user" } },
  { server: "2025", rds: { cal: { version: "2025", kind: "device" }, mode: "per-user", licenseServer: { version: "2019" } } },
];
const MOVE = { terms: "volume", product: "base", kind: "user", assigned: "2026-01-01", on: "2026-03-31" };
const plain = (value) => JSON.parse(JSON.stringify(value));
const ANSWERS = plain({
  checked: SETUPS.flatMap((setup) => ["en", "de"].map((language) => in_node.check(setup, language))),
  moved: in_node.reassign(MOVE, "de"),
});
const ASKED = plain(SETUPS.map((setup) => in_node.check(setup)));

/** A page that shows what came of it, as JSON. */
const page = (script) => `<!doctype html><html lang=en><link rel=icon href=data:,><title>A page of somebody else</title><script type=module src=${script}></script>`;
const asks = (from) => `
import { check, init, reassign } from ${JSON.stringify(from)};
const setups = ${JSON.stringify(SETUPS)};
await init({ time: true, languages: ["de"] });
const checked = setups.flatMap((setup) => ["en", "de"].map((language) => check(setup, language)));
document.documentElement.dataset.answers = JSON.stringify({ checked, moved: reassign(${JSON.stringify(MOVE)}, "de") });
`;
const asks_worker = (worker) => `
const worker = new Worker(${worker}, { type: "module" });
const setups = ${JSON.stringify(SETUPS)};
const verdicts = [];
let left = setups.length;
worker.addEventListener("message", ({ data: { id, verdict } }) => {
  verdicts[id] = verdict;
  left -= 1;
  if (left === 0) document.documentElement.dataset.answers = JSON.stringify(verdicts);
});
setups.forEach((setup, id) => worker.postMessage({ id, setup }));
`;
const [{ code: worker }] = samples("www/api/js/README.md").filter(({ inWorker }) => inWorker);

const write = (name, text) => writeFileSync(join(place, name), text);

let browser;
before(async () => {
  rmSync(place, { recursive: true, force: true });
  for (const folder of ["node_modules", "site"]) mkdirSync(join(place, folder), { recursive: true });
  symlinkSync(join(ROOT, "pkg"), join(place, "node_modules/calcheck"));
  cpSync(join(ROOT, "pkg"), join(place, "site/pkg"), { recursive: true });
  write("site/plain.html", page("plain.js"));
  write("site/plain.js", asks("./pkg/index.js"));
  write("site/worker.html", page("page.js"));
  write("site/page.js", asks_worker('"worker.js"'));
  write("site/worker.js", worker.replace('"calcheck"', '"./pkg/index.js"'));
  write("site/bundled.html", page("bundle/index.js"));
  browser = await launch();
});
after(() => browser?.close());

/** What a page of a folder answers. */
async function answered(folder, name, headers = HEADERS) {
  writeFileSync(join(folder, "_headers"), headers);
  const server = await serve(folder);
  try {
    return await answer_of(`${server.origin}/${name}`);
  } finally {
    await server.close();
  }
}

async function answer_of(address) {
  const page = await browser.newPage();
  try {
    const problems = [];
    page.on("console", (message) => message.type() === "debug" || problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.answers, null, { timeout: 20_000 }).catch((error) => assert.fail([error.message, ...problems].join("\n")));
    assert.deepEqual(problems, []);
    return JSON.parse(await page.evaluate(() => document.documentElement.dataset.answers));
  } finally {
    await page.close();
  }
}
const site = join(place, "site");

test("from a plain script", async () => assert.deepEqual(await answered(site, "plain.html"), ANSWERS));

test("in a worker, as the README shows", async () => assert.deepEqual(await answered(site, "worker.html", WORKER_HEADERS), ASKED));

test("bundled by esbuild, which leaves all but the scripts to whoever deploys them", async () => {
  write("entry.js", asks("calcheck"));
  const esbuild = join(ROOT, "tools/node_modules/.bin/esbuild");
  const options = ["--bundle", "--format=esm", "--platform=browser", "--target=es2022", "--log-level=error", `--outfile=${join(site, "bundle/index.js")}`];
  execFileSync(esbuild, [join(place, "entry.js"), ...options]);
  cpSync(join(ROOT, "pkg/texts"), join(site, "bundle/texts"), { recursive: true });
  for (const name of ["calcheck_bg.wasm", "time_bg.wasm"]) cpSync(join(ROOT, "pkg/wasm", name), join(site, "bundle", name));
  assert.deepEqual(await answered(site, "bundled.html"), ANSWERS);
});

test("built by Vite, on a page and in a worker", async () => {
  const root = join(place, "vite");
  mkdirSync(root);
  write("vite/index.html", page("main.js"));
  write("vite/main.js", asks("calcheck"));
  write("vite/worker.html", page("page.js"));
  write("vite/page.js", asks_worker('new URL("worker.js", import.meta.url)'));
  write("vite/worker.js", worker);
  const outDir = join(place, "vite-built");
  await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir, target: "es2022", rollupOptions: { input: ["index", "worker"].map((name) => join(root, `${name}.html`)) } },
  });
  const assets = readdirSync(join(outDir, "assets"));
  assert.ok(["calcheck_bg", "time_bg", "de"].every((name) => assets.some((asset) => asset.startsWith(`${name}-`))), assets.join(" "));
  assert.deepEqual(await answered(outDir, "index.html"), ANSWERS);
  assert.deepEqual(await answered(outDir, "worker.html", WORKER_HEADERS), ASKED);
});

test("by the development server of Vite, configured as the README says", async () => {
  const root = join(place, "vite-served");
  mkdirSync(join(root, "node_modules"), { recursive: true });
  // Not linked, but installed.
  cpSync(join(ROOT, "pkg"), join(root, "node_modules/calcheck"), { recursive: true });
  write("vite-served/package.json", JSON.stringify({ type: "module", dependencies: { calcheck: "*" } }));
  write("vite-served/index.html", page("main.js"));
  write("vite-served/main.js", asks("calcheck"));
  const [, configuration] = /`optimizeDeps: (\{.*?\})`;/.exec(readFileSync(join(ROOT, "www/api/js/README.md"), "utf8"));
  const optimizeDeps = new Function(`return ${configuration}`)();
  const server = await createServer({ root, configFile: false, logLevel: "error", optimizeDeps, server: { port: 0 } });
  try {
    await server.listen();
    assert.deepEqual(await answer_of(server.resolvedUrls.local[0]), ANSWERS);
  } finally {
    await server.close();
  }
});
