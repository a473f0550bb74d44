// The data: valid against their schemas, whole, and saying what the pages say.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { check, lifecycle, matrix, rules, RULES_DATE, VERSION } from "calcheck";
import { DIST, ROOT } from "../build/dist.mjs";

const FOLDER = join(DIST, "data/v1");
const json = (name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
const NAMES = ["lifecycle", "matrices", "rules", "sources", "verdicts", "versions"];
const data = Object.fromEntries(NAMES.map((name) => [name, json(`${name}.json`)[name]]));

test("there are six files, each with its schema", () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), NAMES.flatMap((name) => [`${name}.json`, `${name}.schema.json`]).sort());
});

for (const name of NAMES) {
  test(`${name}.json is valid, and carries the version and the date of the rules`, () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(json(`${name}.schema.json`));
    const file = json(`${name}.json`);
    assert.ok(validate(file), JSON.stringify(validate.errors, null, 2));
    assert.equal(file.version, VERSION);
    assert.equal(file.rulesDate, RULES_DATE);
  });

  test(`the schema of ${name}.json refuses what is not so`, () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(json(`${name}.schema.json`));
    const [first, ...rest] = data[name];
    const file = { version: "1.0.0", rulesDate: "2026-01-01" };
    for (const [key, value] of Object.entries(first)) {
      const { [key]: _, ...without } = first;
      assert.ok(!validate({ ...file, [name]: [without, ...rest] }), `without ${key}`);
      const wrong = typeof value === "string" || typeof value === "number" ? { not: "so" } : "not so";
      assert.ok(!validate({ ...file, [name]: [{ ...first, [key]: wrong }, ...rest] }), `with a wrong ${key}`);
    }
    assert.ok(!validate({ ...file, more: 1, [name]: data[name] }), "with more beside it");
    assert.ok(!validate({ ...file, [name]: [{ ...first, more: 1 }, ...rest] }), "with more in it");
    assert.ok(validate({ ...file, [name]: data[name] }), JSON.stringify(validate.errors));
  });
}

test("what the files name is there", () => {
  const versions = new Set(data.versions.map(({ id }) => id));
  const sources = new Set(data.sources.map(({ key }) => key));
  const rules = new Set(data.rules.map(({ id }) => id));
  for (const rule of data.rules) {
    assert.ok(rule.sources.every((key) => sources.has(key)), rule.id);
    assert.ok(rule.disputes.every((id) => rules.has(id)), rule.id);
  }
  for (const { rows, columns, cells } of data.matrices) {
    assert.deepEqual([new Set(rows), new Set(columns)], [versions, versions]);
    assert.ok(cells.flat().every((cell) => cell.sources.every((key) => sources.has(key))));
  }
  assert.ok(data.verdicts.every((verdict) => verdict.rules.every((id) => rules.has(id))));
  assert.deepEqual(new Set(data.lifecycle.map(({ id }) => id)), versions);
});

test("every cell of the relations has a verdict that agrees, a page that says so and a badge", () => {
  const verdicts = new Map(data.verdicts.map((verdict) => [`${verdict.matrix} ${verdict.row} ${verdict.column}`, verdict]));
  assert.equal(verdicts.size, 4 * 11 * 11);
  for (const { name, rows, columns, cells } of data.matrices) {
    rows.forEach((row, y) =>
      columns.forEach((column, x) => {
        const verdict = verdicts.get(`${name} ${row} ${column}`);
        assert.equal(verdict.answer !== "no", cells[y][x].allowed, verdict.page);
        assert.equal(verdict.remedies.length > 0, verdict.answer === "no", verdict.page);
        for (const [language, folder] of [["en", ""], ["de", "de/"]]) {
          const page = readFileSync(join(DIST, folder, verdict.page, "index.html"), "utf8");
          assert.ok(page.includes(`<h1 property=text>${verdict.summary[language]}</h1>`), verdict.page);
          const badge = readFileSync(join(DIST, folder, `badges/${verdict.page.slice(0, -1)}.svg`), "utf8");
          assert.ok(badge.includes(`<title>${verdict.summary[language]}</title>`), verdict.page);
        }
        for (const remedy of verdict.remedies) assert.ok(existsSync(join(DIST, remedy, "index.html")), remedy);
      }),
    );
  }
});

/** The setup in which nothing but a pair has been said; the package wants a server, and every CAL is right for one of its own version. */
const setup_of = {
  "rds-cal-by-session-host": (cal, server) => ({ server, rds: { cal } }),
  "rds-cal-by-license-server": (cal, version) => ({ server: cal.version, rds: { cal, licenseServer: { version } } }),
  "session-host-by-license-server": (cal, version) => ({ server: cal.version, rds: { licenseServer: { version } } }),
  "base-cal-by-server": (cal, server) => ({ server, baseCal: cal }),
};

test("every verdict is what the package says of the same setup", () => {
  for (const { matrix: name, row, column, answer, summary, rules, page } of data.verdicts) {
    const [user, device] = ["user", "device"].map((kind) => check(setup_of[name]({ version: row, kind }, column)));
    const fits = ({ status }) => status !== "incompatible";
    assert.equal(answer, !fits(device) ? "no" : fits(user) ? "yes" : "device-only", page);
    const found = new Set([user, device].flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    assert.deepEqual(rules.filter((rule) => !found.has(rule)), [], page);
    if (answer !== "no") continue;
    assert.equal(summary.en, device.summary, page);
    assert.equal(summary.de, check(setup_of[name]({ version: row, kind: "device" }, column), "de").summary, page);
  }
});

test("the other files are what the package says", () => {
  for (const { name, rows, columns, cells } of data.matrices) {
    // Where sources disagree on a cell, the files say so besides.
    assert.deepEqual({ rows, columns, cells: cells.map((row) => row.map(({ disputed, ...cell }) => cell)) }, matrix(name), name);
  }
  for (const { id, ...facts } of data.lifecycle) assert.deepEqual(facts, lifecycle(id), id);
  for (const language of ["en", "de"]) {
    const said = rules(language).map(({ rule, statement, sources }) => [rule, statement, sources.map(({ key }) => key)]);
    assert.deepEqual(data.rules.map(({ id, statement, sources }) => [id, statement[language], sources]), said);
  }
});
