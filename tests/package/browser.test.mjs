// The package in Chromium, loaded as files and through a bundler, answers as it does in Node.js.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as in_node from "calcheck";
import { serve } from "../../tools/serve.mjs";
import { launch } from "../browser/browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const place = join(ROOT, "target/package-in-browser");
// The page's own policy: the package needs no more than that.
const HEADERS = readFileSync(join(ROOT, "www/static/_headers"), "utf8");

const SETUPS = [
  { server: "2019" },
  { server: "2022", baseCal: { version: "2019", kind: "user" } },
  { server: "2025", rds: { cal: { version: "2025", kind: "device" }, mode: "per-user", licenseServer: { version: "2019" } } },
];
const answers = (calcheck) => SETUPS.flatMap((setup) => ["en", "de"].map((language) => calcheck.check(setup, language)));

let server;
let browser;
before(async () => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(join(ROOT, "pkg"), join(place, "pkg"), { recursive: true });
  writeFileSync(join(place, "_headers"), HEADERS);
  writeFileSync(join(place, "index.html"), "<!doctype html><link rel=icon href=data:,><title>A page of somebody else</title>");
  server = await serve(place);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function in_browser(address) {
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(`${server.origin}/`);
  const answered = await page.evaluate(
    async ([address, setups]) => {
      const { init, check } = await import(address);
      await init({ languages: ["de"] });
      return setups.flatMap((setup) => ["en", "de"].map((language) => check(setup, language)));
    },
    [address, SETUPS],
  );
  assert.deepEqual(problems, []);
  await page.close();
  return answered;
}
const plain = (value) => JSON.parse(JSON.stringify(value));

test("as files", async () => {
  assert.deepEqual(await in_browser(`${server.origin}/pkg/index.js`), plain(answers(in_node)));
});

test("bundled", async () => {
  const esbuild = join(ROOT, "tools/node_modules/.bin/esbuild");
  const options = ["--bundle", "--format=esm", "--platform=browser", "--log-level=error", `--outfile=${join(place, "bundle/index.js")}`];
  execFileSync(esbuild, [join(ROOT, "pkg/index.js"), ...options]);
  // A bundler of scripts leaves the other files to whoever deploys them, beside the bundle.
  for (const folder of ["wasm", "texts"]) cpSync(join(place, "pkg", folder), join(place, "bundle", folder), { recursive: true });
  cpSync(join(place, "pkg/wasm/calcheck_bg.wasm"), join(place, "bundle/calcheck_bg.wasm"));
  assert.deepEqual(await in_browser(`${server.origin}/bundle/index.js`), plain(answers(in_node)));
});
