// The custom element says what the rules say: of every setup that its attributes can describe, in every language.
//
// Natively, all of these setups have been asked about, and what each rule says depends on a few parts of them only. For each rule, every
// combination of these parts is compared with a digest of what the native library says. Then whole answers are compared with those of
// the WebAssembly package: for every combination of server, CAL, kind, mode and license server, the other parts being anything.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import * as package_ from "calcheck";
import { DIST, ROOT } from "../build/dist.mjs";
import { brotli } from "../../tools/serve.mjs";
import { generator } from "../node/setups.mjs";

const FILE = join(DIST, "element/v1/cal-check.js");
const { check, count, find, languages, rules, rulesDate, version } = await import(FILE);

const VERSIONS = ["2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025"];
const KINDS = ["user", "device"];
const MODES = ["per-user", "per-device"];
const MEMBERSHIPS = ["same-domain", "two-way-trust", "no-trust", "same-workgroup"];
const SIZES = [12, 12, 12, 2, 4, 12, 3, 5];

const range = (size) => [...Array(size).keys()];

/** All setups that differ in some parts, the last part's values fastest. */
const combinations = (parts) =>
  parts.reduce((setups, part) => setups.flatMap((setup) => range(SIZES[part]).map((value) => setup.with(part, value))), [Array(8).fill(0)]);

const bytes = new TextEncoder();
const digest = (hash, text) => bytes.encode(`${text}\0`).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), hash);

/** The setup as the package takes it; nothing where it takes none, as it has to be told the server. */
function setup_of([server, base, cal, kind, mode, license_server, activated, membership]) {
  const named = (at) => (at ? { version: VERSIONS[at - 1], kind: KINDS[kind] } : undefined);
  return {
    server: VERSIONS[server - 1],
    baseCal: named(base),
    rds: mode
      ? {
          cal: named(cal),
          mode: MODES[mode - 2],
          licenseServer: license_server ? { version: VERSIONS[license_server - 1], activated: [undefined, true, false][activated] } : undefined,
          membership: MEMBERSHIPS[membership - 1],
        }
      : undefined,
  };
}

before(() => package_.init({ languages: Object.keys(languages) }));

test("it comes from the same rules", () => {
  assert.equal(version, package_.VERSION);
  assert.equal(rulesDate, package_.RULES_DATE);
  assert.deepEqual(Object.keys(languages).sort(), ["de", "en"]);
});

test("it is at most 10 kB, with all it needs", () => {
  const script = readFileSync(FILE);
  assert.ok(brotli(script).length <= 10_000, `${brotli(script).length} bytes`);
  assert.doesNotMatch(script.toString(), /\b(?:import\(|fetch\(|innerHTML|eval\(|WebAssembly)/);
});

test("each rule says what the native library says, whatever it depends on, in every language", () => {
  const lines = readFileSync(join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "element/answers.txt"), "utf8").trim().split("\n");
  assert.deepEqual(rules.map(({ rule }) => rule), lines.map((line) => line.split(" ")[0]));
  assert.ok(rules.length >= 30);
  lines.forEach((line, at) => {
    const [rule, parts, expected] = line.split(" ");
    let hash = 0x811c9dc5 | 0;
    for (const setup of combinations([...parts].map(Number))) {
      for (const tag of ["en", "de"]) {
        const found = find(rules[at], setup, languages[tag]);
        const severity = ["violation", "warning", "note", "ok"][found?.severity];
        hash = digest(hash, found ? `${severity} ${found.sources.join(" ")}${found.derived ? "+" : ""} ${found.message}` : "");
      }
    }
    assert.equal((hash >>> 0).toString(16).padStart(8, "0"), expected, rule);
  });
});

/** The notes that the element has the words of: what most answers that are open wait for. */
const NOTES_IN_WORDS = ["license-server-in-reach", "license-server-activated", "rds-cal-required", "base-cal-required", "license-server-required"];

/** What the package says of a setup, as the element has it. */
function expected(setup, language) {
  const { status, summary, findings } = package_.check(setup, language);
  const short = ({ rule, number, severity, message, sources, derived }) => ({ rule, number, severity, message: severity === "note" && !NOTES_IN_WORDS.includes(rule) ? "" : message, sources: sources.map(({ key }) => key), derived });
  return { status, summary, findings: findings.map(short) };
}

function same(setups) {
  const statuses = new Set();
  for (const setup of setups) {
    for (const tag of ["en", "de"]) {
      const answer = check(setup, languages[tag]);
      const { findings } = answer;
      const plain = { ...answer, findings: findings.map(({ rule, number, severity, message, sources, derived }) => ({ rule, number, severity, message, sources, derived })) };
      const wanted = expected(setup_of(setup), tag);
      if (JSON.stringify(plain) !== JSON.stringify(wanted)) assert.deepEqual(plain, wanted, JSON.stringify(setup_of(setup)));
      statuses.add(answer.status);
    }
  }
  return statuses;
}

test("without sessions, every answer is that of the package", () => {
  const setups = combinations([0, 1, 3]).filter(([server]) => server);
  assert.equal(setups.length, 11 * 12 * 2);
  assert.ok(same(setups).size >= 4);
});

test("with sessions, every combination of server, CAL, kind, mode and license server is answered as by the package", () => {
  const setups = combinations([0, 2, 3, 4, 5]).filter(([server, , , , mode]) => server && mode);
  assert.equal(setups.length, 11 * 12 * 2 * 3 * 12);
  const random = generator(4);
  const turned = setups.map((setup) => setup.with(1, random(12)).with(6, setup[5] && random(3)).with(7, random(5)));
  // And with nothing amiss in them, where positive answers are.
  const right = setups.map((setup) => setup.with(1, 11).with(6, setup[5] && 1).with(7, 1));
  assert.equal(same([...turned, ...right]).size, 4);
});

test("counts are those of the package", () => {
  const numbers = [0, 1, 2, 3, 29, 30, 410, 65_536, 4_294_967_295];
  const line = (requirement) =>
    requirement && {
      calVersion: requirement.calVersion,
      userOnly: requirement.userOnly,
      deviceOnly: requirement.deviceOnly,
      best: { user: requirement.best.user, device: requirement.best.device, total: requirement.best.total },
    };
  let refused = 0;
  for (const server of range(11)) {
    for (const rds of [false, true]) {
      for (const users of numbers) {
        for (const devices of numbers) {
          for (const cohort of [{ access: "shared", users, devices }, { access: "own", users, devicesPerUser: devices }]) {
            let wanted;
            try {
              const { base, rds: sessions } = package_.count({ server: VERSIONS[server], rds, cohorts: [cohort] });
              wanted = { base: line(base), rds: line(sessions) };
            } catch (error) {
              assert.equal(error.code, "invalid-input");
              refused += 1;
              wanted = null;
            }
            assert.deepEqual(count({ server: server + 1, rds, ...cohort }), wanted, JSON.stringify({ server: VERSIONS[server], rds, ...cohort }));
          }
        }
      }
    }
  }
  assert.ok(refused > 0);
});

test("the package has it too, and on a server it does nothing", async () => {
  const element = await import("calcheck/element");
  assert.equal(element.version, version);
  assert.ok(readFileSync(join(ROOT, "pkg/element/cal-check.js")).equals(readFileSync(FILE)), "the script of the package is another");
  assert.deepEqual(readFileSync(join(ROOT, "pkg/element/custom-elements.json")), readFileSync(join(DIST, "element/v1/custom-elements.json")));
});
