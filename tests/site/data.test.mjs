// The data: valid against their schemas, whole, and saying what the pages say.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
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
    const [, version] = /^version = "(.*)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"));
    assert.equal(file.version, version);
    assert.match(file.rulesDate, /^\d{4}-\d{2}-\d{2}$/);
  });

  test(`the schema of ${name}.json refuses what is not so`, () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(json(`${name}.schema.json`));
    const [first, ...rest] = data[name];
    for (const [key, value] of Object.entries(first)) {
      const { [key]: _, ...without } = first;
      const file = { version: "1.0.0", rulesDate: "2026-01-01" };
      assert.ok(!validate({ ...file, [name]: [without, ...rest] }), `without ${key}`);
      const wrong = typeof value === "string" || typeof value === "number" ? { not: "so" } : "not so";
      assert.ok(!validate({ ...file, [name]: [{ ...first, [key]: wrong }, ...rest] }), `with a wrong ${key}`);
    }
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
