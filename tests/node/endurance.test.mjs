// A hundred thousand bad calls leave nothing behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, check, count, lifecycle } from "calcheck";

const good = { server: "2022", baseCal: { version: "2019", kind: "user" }, rds: { cal: { version: "2016", kind: "user" } } };
const long = "x".repeat(100_000);
const bad = [
  () => check(),
  () => check({ server: long }),
  () => check({ server: "2022", [long]: 1 }),
  () => check({ server: "2022", rds: { cal: { version: "2026", kind: "user" } } }),
  () => check(good, "xx"),
  () => count({ server: "2022", cohorts: [{ access: "own", users: -1, devicesPerUser: 1 }] }),
  () => count({ server: "2022", cohorts: [{ access: "own", users: 4294967295, devicesPerUser: 2 }] }),
  () => count({ server: "2022", cohorts: [], packs: [0] }),
  () => assign({ users: new Uint32Array(1000), devices: new Uint32Array(3), userPrice: 1, devicePrice: 1 }),
  () => lifecycle({}),
];

const fail = (times) => {
  for (let round = 0; round < times; round += 1) assert.throws(bad[round % bad.length], { code: "invalid-input" });
};

/** What the process holds, the modules included. */
const held = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + arrayBuffers + external;
};

test("100,000 bad calls, then a good one", () => {
  const answer = check(good);
  fail(10_000);
  const before = held();
  fail(100_000);
  const grown = held() - before;
  assert.ok(grown < 20e6, `${grown} bytes more`);
  assert.deepEqual(check(good), answer);
});
