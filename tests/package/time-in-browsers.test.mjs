// The module for questions about time where nothing is loaded by itself. A file of its own, as Node.js runs each in a
// process of its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { churn, init } from "../../pkg/index.js";

const bytes = (name) => readFileSync(new URL(`../../pkg/wasm/${name}_bg.wasm`, import.meta.url));
const question = { version: "2022", cals: 220, devices: 200, replacedPerMonth: 10, from: "2026-01-01" };
const notReady = (message) => ({ name: "CalcheckError", code: "not-ready", message });

test("it is loaded when asked for", async () => {
  assert.throws(() => churn(question), notReady(/expected `await init\(\{ time: true \}\)` first/));
  await init({ module: bytes("calcheck") });
  assert.throws(() => churn(question), notReady(/expected `await init\(\{ time: true \}\)` first/));
  await init({ module: bytes("calcheck"), time: bytes("time") });
  assert.equal(churn(question).spare.worst, 40);
});
