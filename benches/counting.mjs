// Counting made-up organisations: how long it takes beside a library of maximum flows, how it grows, what it is slowest at, and what it
// takes in a browser from the bytes of a file to the proved answer.

import { execFileSync, spawn } from "node:child_process";
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serve } from "../tools/serve.mjs";
import { launch, started } from "../tests/browser/browser.mjs";
import { DIST, ROOT } from "../tests/build/dist.mjs";
import { GRAPHS } from "./graphs.mjs";
import { csv, hosts, organisation } from "./organisation.mjs";
import { median, milliseconds, number, ratio, row } from "./table.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const PRICES = { userPrice: 4_200, devicePrice: 3_900 };

/** A folder for the time of a measurement. */
async function with_folder(run) {
  const folder = mkdtempSync(join(tmpdir(), "calcheck-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** OR-Tools beside this process, one graph after the other. */
async function with_library(run) {
  await with_folder(async (folder) => {
    const library = spawn(here("python/bin/python"), [here("max_flow.py")], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = createInterface({ input: library.stdout })[Symbol.asyncIterator]();
    const solve = async ({ users, devices, ...prices }) => {
      const files = { users: join(folder, "users"), devices: join(folder, "devices") };
      writeFileSync(files.users, users);
      writeFileSync(files.devices, devices);
      library.stdin.write(`${JSON.stringify({ ...files, ...prices })}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("OR-Tools gave no answer");
      return JSON.parse(value);
    };
    try {
      await run(solve);
    } finally {
      library.stdin.end();
    }
  });
}

/** Times the package, and sees that it says what the library says where there is one to ask. */
async function timed(graph, solve) {
  const { assign } = await import("../pkg/node.js");
  const start = performance.now();
  const found = assign(graph);
  const time = performance.now() - start;
  if (found.cost !== found.lowerBound) throw new Error("an answer is not proved");
  if (!solve) return { time, found };
  const library = await solve(graph);
  if (library.value !== found.cost) throw new Error(`the cost is ${found.cost}, OR-Tools says ${library.value}`);
  return { time, found, library };
}

export async function assignment() {
  const RUNS = 7;
  await with_library(async (solve) => {
    for (const prices of [{ userPrice: 1, devicePrice: 1 }, PRICES]) {
      const graph = { ...organisation(1_000_000), ...prices };
      await timed(graph, solve);
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await timed(graph, solve));
      const ours = median(runs.map(({ time }) => time));
      const [laid_out, built, solved] = [0, 1, 2].map((at) => median(runs.map(({ library }) => library.times[at])));
      const label = prices.userPrice === prices.devicePrice ? "equal prices" : `prices ${number(prices.userPrice)} and ${number(prices.devicePrice)}`;
      console.error(`  ${label}: ${number(runs[0].library.accesses)} distinct accesses; OR-Tools: distinct accesses with NumPy ${milliseconds(laid_out)}, build ${milliseconds(built)}, solve ${milliseconds(solved)}`);
      row(`\`assign\` in Node.js, 1,000,000 rows, ${label}`, ours, milliseconds);
      row("The same, as a ratio to OR-Tools’ maximum flow, natively, its solving alone", ours / solved, ratio, { most: 1 });
      row("The same, as a ratio to its building and solving", ours / (built + solved), ratio, { most: 1 });
    }
  });
}

/** The slope of a line through the logarithms. */
function exponent(points) {
  const [xs, ys] = [0, 1].map((at) => points.map((point) => Math.log(point[at])));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  return xs.reduce((sum, value, at) => sum + (value - x) * (ys[at] - y), 0) / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}

export async function growth() {
  const points = [];
  for (const rows of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const graph = { ...organisation(rows), ...PRICES };
    const times = [];
    for (let run = 0; run < (rows > 1_000_000 ? 4 : 12); run += 1) times.push((await timed(graph)).time);
    points.push([rows, median(times.slice(1))]);
    row(`\`assign\` in Node.js, ${number(rows)} rows`, points.at(-1)[1], milliseconds);
  }
  row("Exponent of its growth, 10,000 to 10,000,000 rows", exponent(points), ratio);
}

export async function adversarial() {
  const seen = [];
  await with_library(async (solve) => {
    for (const [name, make, [userPrice, devicePrice]] of GRAPHS) {
      const graph = { ...make(), userPrice, devicePrice };
      const runs = [await timed(graph), await timed(graph, solve)];
      const ours = Math.min(...runs.map(({ time }) => time));
      seen.push({ name, ours });
      row(`\`assign\`: ${name} (OR-Tools ${milliseconds(runs[1].library.times[2])})`, ours, milliseconds);
    }
  });
  const slowest = seen.reduce((slow, each) => (each.ours > slow.ours ? each : slow));
  row(`The slowest of these: ${slowest.name}`, slowest.ours, milliseconds);
}

/** What the rows of an organisation take natively by session host, each in a process of its own, beside the free mix of the same rows. */
export async function by_host() {
  const RUNS = 3;
  const build = ["bench", "--quiet", "--locked", "--bench", "hosts"];
  execFileSync("cargo", [...build, "--no-run"], { cwd: ROOT });
  await with_folder((folder) => {
    const made = organisation(1_000_000);
    for (const [name, column] of Object.entries({ ...made, hosts: hosts(made, 40) })) writeFileSync(join(folder, name), column);
    const measured = (what) => {
      const runs = Array.from({ length: RUNS }, () => {
        const lines = execFileSync("cargo", [...build, "--", folder, what], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
        return Object.fromEntries(lines.map((line) => line.split("\t")));
      });
      const found = { ...runs[0], time: median(runs.map(({ milliseconds }) => Number(milliseconds))) };
      if (found.verified !== "true") throw new Error(`${what}: the checker objects`);
      const gap = (Number(found.cost) - Number(found.bound)) / Math.max(1, Number(found.cost));
      return { ...found, proof: gap === 0 ? "proved" : `not proved, gap ${number(100 * gap, 1)} %` };
    };
    const free = measured("free mix");
    row("The free mix of 1,000,000 rows, natively", free.time, milliseconds);
    for (const what of ["modes", "versions, none owned", "versions, some owned", "versions, many old ones owned", "versions, enough owned"]) {
      const { time, memory, proof } = measured(what);
      row(`By session host: ${what}, 40 hosts (${proof}; ${milliseconds(time)}, ${number(Number(memory) / 1_000_000, 1)} bytes a row), as a ratio to the free mix`, time / free.time, ratio);
    }
  });
}

/** Lets the script of the worker keep its memory where it can be looked at. */
const KEEP_MEMORY = `for (const name of ["instantiate", "instantiateStreaming"]) {
  const make = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await make.apply(WebAssembly, given);
    globalThis.memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
}
`;

/** The most memory that the process of the page has ever had. */
async function peak(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]));
  return 1024 * Math.max(...sizes);
}

/** Opens the import and counts a file, as a visitor does. Waiting for the visitor is left out. */
async function count(browser, origin, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route("**/import-worker-*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: KEEP_MEMORY + (await response.text()) });
  });
  await page.addInitScript(() => {
    window.long_tasks = [];
    new PerformanceObserver((list) => window.long_tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await page.goto(origin, { waitUntil: "load" });
  await started(page);
  await page.click("[data-section=import]");
  await page.waitForSelector("#import .inlet");
  const size = () => page.workers()[0].evaluate(() => globalThis.memory.buffer.byteLength);
  const before = { wasm: await size(), process: await peak(browser) };
  await page.evaluate(() => {
    window.long_tasks.length = 0;
    const times = (window.times = {});
    const root = document.getElementById("import");
    root.addEventListener("change", () => (times.given ??= performance.now()), { capture: true });
    root.addEventListener("click", ({ target }) => target.matches(".card .main") && (times.confirmed = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (root.querySelector(".preview")) times.planned ??= performance.now();
      if (root.querySelector(".result:not(.stale) .proof.yes")) times.proved ??= performance.now();
    }).observe(root, { subtree: true, childList: true, attributes: true });
  });
  await page.setInputFiles("#import .inlet input[type=file]", file);
  await page.click("#import .card .main");
  await page.waitForSelector("#import .result:not(.stale) .proof.yes", { timeout: 60_000 });
  const { times, long_tasks } = await page.evaluate(() => ({ times: window.times, long_tasks: window.long_tasks }));
  const after = { wasm: await size(), process: await peak(browser) };
  await context.close();
  return {
    time: times.planned - times.given + (times.proved - times.confirmed),
    long_tasks,
    wasm: after.wasm - before.wasm,
    process: after.process - before.process,
  };
}

export async function in_browser() {
  const rows = 1_000_000;
  await with_folder(async (folder) => {
    const file = join(folder, "log.csv");
    writeFileSync(file, csv(organisation(rows)));
    const server = await serve(DIST);
    try {
      const runs = [];
      for (let run = 0; run < 5; run += 1) {
        // A browser of its own, as the memory of a process never becomes less.
        const browser = await launch();
        try {
          runs.push(await count(browser, `${server.origin}/`, file));
        } finally {
          await browser.close();
        }
      }
      for (const { time, long_tasks, wasm, process } of runs) console.error(`  ${milliseconds(time)}, module ${number(wasm)} bytes, process ${number(process)} bytes, long tasks: ${long_tasks.join(", ") || "none"}`);
      row("CSV of 1,000,000 rows to the proved answer, Chromium", median(runs.map(({ time }) => time)) / 1000, (seconds) => `${number(seconds, 2)} s`, { most: 2 });
      const bytes = (value) => `${number(value, 1)} bytes`;
      row("Memory of its worker’s module, for each row", median(runs.map(({ wasm }) => wasm)) / rows, bytes, { most: 40 });
      row("Peak memory of the page’s whole process, for each row", median(runs.map(({ process }) => process)) / rows, bytes);
      row("Tasks over 50 ms on the page meanwhile, the most of any run", Math.max(...runs.map(({ long_tasks }) => long_tasks.length)), number, { most: 0 });
    } finally {
      await server.close();
    }
  });
}
