// The module for questions about time where nothing is loaded by itself. A file of its own, as Node.js runs each in a
// process of its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { churn, init } from "../../pkg/index.js";

const bytes = (name) => readFileSync(new URL(`../../pkg/wasm/${name}_bg.wasm`, import.meta.url));
const question = { version: "2022", cals: 220, devices: 200, replacedPerMonth: 10, from: "2026-01-01" };
const notReady = (message) => ({ name: "CalcheckError", code: "not-ready", message });

test("what cannot be loaded is said, with where it is looked for, and may be tried again", async () => {
  const failed = (option) => (error) => {
    assert.deepEqual([error.code, error.path, error.message], ["not-ready", "", `the module could not be loaded, expected WebAssembly beside the package, or where \`init({ ${option} })\` says`]);
    assert.ok(error.cause instanceof Error);
    return true;
  };
  for (const make of [() => new Uint8Array(), () => new TextEncoder().encode("<!doctype html>"), () => Promise.reject(new TypeError("offline")), () => 5]) {
    await assert.rejects(init({ module: make() }), failed("module"));
  }
  await assert.rejects(init({ module: bytes("calcheck"), time: bytes("time").subarray(0, 100) }), failed("time"));
});

test("it is loaded when asked for", async () => {
  assert.throws(() => churn(question), notReady(/expected `await init\(\{ time: true \}\)` first/));
  await init({ module: bytes("calcheck") });
  assert.throws(() => churn(question), notReady(/expected `await init\(\{ time: true \}\)` first/));
  await init({ module: bytes("calcheck"), time: bytes("time") });
  assert.equal(churn(question).spare.worst, 40);
});
