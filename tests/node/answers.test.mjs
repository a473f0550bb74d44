// The shapes of the answers, and what holds for all of them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RULES_DATE, VERSION, assign, assignByHost, check, count, init, lifecycle, matrix, revocable, rules } from "calcheck";
import { MATRICES, VERSIONS, demands, generator, setups } from "./setups.mjs";

const file = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

const RULES = new Map(rules().map((rule) => [rule.rule, rule]));

const checkSources = (sources) => {
  assert.ok(sources.length > 0);
  for (const source of sources) {
    assert.ok(Object.isFrozen(source) && typeof source.key === "string" && source.title !== "");
    for (const [field, value] of Object.entries(source)) assert.ok(["key", "title", "date", "url"].includes(field) && typeof value === "string");
  }
};

const SEVERITIES = ["violation", "warning", "note", "ok"];

const checkFindings = (findings) => {
  const weights = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  assert.deepEqual(weights, [...weights].sort());
  for (const finding of findings) {
    assert.deepEqual(Object.keys(finding), ["rule", "number", "severity", "message", "sources", "derived"]);
    assert.match(finding.message, /^[A-Z0-9].*\.$/);
    assert.doesNotMatch(finding.message, /[{}]|undefined|null/);
    assert.equal(finding.number, RULES.get(finding.rule)?.number);
    assert.equal(typeof finding.derived, "boolean");
    checkSources(finding.sources);
  }
};

test("the scenarios", () => {
  const at = (answer, path) => path.split(".").reduce((value, step) => value[step], answer);
  const cases = file("cases/scenarios.jsonl").trim().split("\n").map((line) => JSON.parse(line));
  assert.ok(cases.length >= 25);
  for (const { id, call, input, expect } of cases) {
    let answer;
    if (call === "matrix") {
      const { rows, columns, cells } = matrix(input.matrix);
      answer = cells[rows.indexOf(input.row)][columns.indexOf(input.column)];
    } else {
      answer = { check, count }[call](input);
    }
    for (const [path, value] of Object.entries(expect)) {
      if (path === "!violation") assert.equal(answer.findings.every(({ severity }) => severity !== "violation"), value, id);
      else if (path.endsWith("~")) assert.ok(value.includes(at(answer, path.slice(0, -1))), id);
      else assert.deepEqual(at(answer, path), value, `${id} ${path}`);
    }
  }
});

test("the matrices, cell by cell", () => {
  const keys = new Set(rules().flatMap(({ sources }) => sources.map(({ key }) => key)));
  for (const name of MATRICES) {
    const [head, ...table] = file(`matrices/${name}.csv`).trim().split(/\r?\n/).map((line) => line.split(","));
    const { rows, columns, cells, ...rest } = matrix(name);
    assert.deepEqual([rest, rows, columns], [{}, table.map(([row]) => row), head.slice(1)]);
    assert.deepEqual(rows, VERSIONS);
    table.forEach(([, ...line], row) => {
      line.forEach((expected, column) => {
        const { allowed, sources, derived, ...others } = cells[row][column];
        assert.deepEqual(others, {});
        const [answer, basis] = expected.split("|");
        const place = `${name} ${rows[row]} ${columns[column]}`;
        assert.equal(allowed, answer === "Y", place);
        assert.ok(sources.length > 0 && sources.every((key) => typeof key === "string"), place);
        // Third parties (QR, IMD) are not cited: the general rule gives the same answer.
        if (!/QR|IMD/.test(basis)) assert.equal(derived, basis.startsWith("D"), place);
        const cited = /^(?:D-)?([A-Z0-9]+)[t!]*$/.exec(basis)?.[1];
        if (keys.has(cited)) assert.ok(sources.includes(cited), `${place}: ${basis}`);
      });
    });
    rows.push("changed");
    assert.deepEqual(matrix(name).rows, VERSIONS);
  }
});

test("verdicts: every one is well formed, and every remedy repairs", () => {
  const seen = new Set();
  for (const setup of setups(3000)) {
    const before = structuredClone(setup);
    const verdict = check(setup);
    assert.deepEqual(setup, before);
    assert.deepEqual(Object.keys(verdict), ["status", "summary", "missing", "findings", "remedies"]);
    seen.add(verdict.status);
    assert.match(verdict.summary, /^[A-Z].*\.$/);
    checkFindings(verdict.findings);
    const broken = verdict.findings.some(({ severity }) => severity === "violation");
    if (verdict.status !== "not-covered") assert.equal(verdict.status === "incompatible", broken);
    if (verdict.status === "compatible-with-warnings") assert.equal(verdict.findings[0].severity, "warning");
    if (verdict.status === "incomplete") assert.ok(verdict.missing.length > 0);
    if (verdict.status !== "incompatible") assert.deepEqual(verdict.remedies, []);
    for (const remedy of verdict.remedies) {
      assert.deepEqual(Object.keys(remedy), ["message", "setup"]);
      assert.match(remedy.message, /^[A-Z].*[^.]\.$/);
      assert.notDeepEqual(remedy.setup, setup);
      assert.deepEqual(JSON.parse(JSON.stringify(remedy.setup)), remedy.setup);
      assert.notEqual(check(remedy.setup).status, "incompatible", JSON.stringify(remedy.setup));
    }
    assert.deepEqual(check(setup), verdict);
  }
  assert.equal(seen.size, 5);
});

test("products outside of the rules are not covered, wherever a version stands", () => {
  const cal = { version: "2022", kind: "user" };
  for (const name of ["SBS 2011", "Windows Server, version 20H2", "2004", "Azure", "Hyper-V Server 2019", "storage server 2016", "AVD", "SPLA"]) {
    for (const setup of [
      { server: name },
      { server: "2022", baseCal: { version: name, kind: "user" } },
      { server: "2022", rds: { cal: { version: name, kind: "user" } } },
      { server: "2022", rds: { licenseServer: { version: name } } },
    ]) {
      const { status, findings, remedies, missing } = check(setup);
      assert.deepEqual([status, remedies, missing], ["not-covered", [], []], name);
      checkFindings(findings);
    }
    for (const demand of [{ server: name, cohorts: [] }, { server: "2022", cohorts: [], owned: [{ product: "base", cal: { ...cal, version: name }, quantity: 1 }] }]) {
      const { base, rds, externalConnectors, findings } = count(demand);
      assert.deepEqual([base, rds, externalConnectors], [null, null, null]);
      assert.ok(findings.length > 0);
      checkFindings(findings);
    }
  }
});

test("counts: every one is well formed and adds up", () => {
  for (const demand of demands(1500)) {
    const answer = count(demand);
    assert.deepEqual(Object.keys(answer), ["base", "rds", "externalConnectors", "unused", "findings"]);
    checkFindings(answer.findings);
    for (const line of [answer.base, answer.rds]) {
      if (line === null) continue;
      assert.deepEqual(Object.keys(line), ["calVersion", "userOnly", "deviceOnly", "perServer", "best", "proof", "covered", "buy", "unused"]);
      assert.ok(VERSIONS.includes(line.calVersion) && !line.calVersion.endsWith("R2"));
      for (const number of [line.userOnly, line.deviceOnly, line.perServer]) assert.ok(number === null || Number.isInteger(number));
      const { best, covered, buy, proof } = line;
      assert.deepEqual([covered.user + buy.user, covered.device + buy.device], [best.user, best.device]);
      assert.equal(best.total, best.user + best.device);
      const prices = demand.prices ?? { baseUser: 1, baseDevice: 1, rdsUser: 1, rdsDevice: 1 };
      const [user, device] = line === answer.base ? [prices.baseUser, prices.baseDevice] : [prices.rdsUser, prices.rdsDevice];
      assert.equal(best.cost, buy.user * user + buy.device * device);
      assert.ok(proof.lowerBound <= best.cost);
      for (const kind of ["user", "device"]) {
        const packed = buy.packs.filter((pack) => pack.kind === kind).reduce((sum, { size, quantity }) => sum + size * quantity, 0);
        assert.ok(packed >= buy[kind]);
      }
      for (const { product, cal, quantity, reason } of line.unused) {
        assert.ok(["base", "rds"].includes(product) && VERSIONS.includes(cal.version) && quantity > 0 && reason.length > 5);
      }
    }
    assert.deepEqual(count({ ...demand, cohorts: [...demand.cohorts].reverse() }), answer);
  }
});

test("what is not said may be left out, null or undefined", () => {
  const bare = { setup: { server: "2022" }, rds: { server: "2022", rds: {} }, demand: { server: "2022", cohorts: [{ access: "own", users: 3, devicesPerUser: 1 }] } };
  for (const nothing of [null, undefined]) {
    assert.deepEqual(check({ server: "2022", edition: nothing, access: nothing, baseCal: nothing, rds: nothing }, nothing), check(bare.setup));
    assert.deepEqual(check({ server: "2022", rds: { cal: nothing, mode: nothing, licenseServer: nothing, membership: nothing } }), check(bare.rds));
    assert.deepEqual(
      check({ server: "2022", rds: { licenseServer: { version: "2022", activated: nothing } } }),
      check({ server: "2022", rds: { licenseServer: { version: "2022" } } }),
    );
    const names = ["edition", "rds", "administrators", "external", "perServer", "owned", "prices", "packs"];
    const cohorts = [{ name: nothing, rds: nothing, access: "own", users: 3, devicesPerUser: 1, ...(nothing === null ? { devices: null } : {}) }];
    assert.deepEqual(count({ server: "2022", cohorts, ...Object.fromEntries(names.map((name) => [name, nothing])) }, nothing), count(bare.demand));
  }
  const { base, rds, externalConnectors } = count(bare.demand);
  assert.deepEqual([base.perServer, rds, externalConnectors], [null, null, null]);
});

test("covers of access graphs", () => {
  const random = generator(3);
  for (let round = 0; round < 200; round += 1) {
    const length = random(40);
    const column = (below) => Uint32Array.from({ length }, () => random(below));
    const [users, devices, hosts] = [column(12), column(12), column(4)];
    const [userPrice, devicePrice] = [random(50), random(50)];
    const { userCals, deviceCals, cost, lowerBound, ...others } = assign({ users, devices, userPrice, devicePrice });
    assert.deepEqual(others, {});
    assert.ok(userCals instanceof Uint32Array && deviceCals instanceof Uint32Array);
    for (const ids of [userCals, deviceCals]) assert.deepEqual([...ids], [...new Set(ids)].sort((a, b) => a - b));
    users.forEach((user, row) => assert.ok(userCals.includes(user) || deviceCals.includes(devices[row])));
    assert.equal(cost, userCals.length * userPrice + deviceCals.length * devicePrice);
    assert.equal(lowerBound, cost);
    const byHost = assignByHost({ users, devices, hosts, userPrice, devicePrice });
    assert.deepEqual(Object.keys(byHost), ["userCals", "deviceCals", "cost", "lowerBound", "modes"]);
    assert.equal(byHost.modes.length, length === 0 ? 0 : Math.max(...hosts) + 1);
    assert.ok(byHost.cost >= cost && byHost.lowerBound === byHost.cost);
    users.forEach((user, row) => {
      const covered = byHost.modes[hosts[row]] === "per-user" ? byHost.userCals.includes(user) : byHost.deviceCals.includes(devices[row]);
      assert.ok(covered);
    });
  }
});

test("rules, facts and constants", () => {
  assert.ok(RULES.size === rules().length && RULES.size > 70);
  for (const rule of rules()) {
    assert.deepEqual(Object.keys(rule), ["rule", "number", "severity", "statement", "sources"]);
    assert.match(rule.rule, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(rule.statement, /^[A-Z0-9].*\.$/);
    checkSources(rule.sources);
  }
  for (const version of VERSIONS) {
    const facts = lifecycle(version);
    assert.equal(facts.gracePeriodDays, version === "2000" ? 90 : 120);
    for (const date of [facts.mainstreamSupportEnds, facts.extendedSupportEnds]) assert.match(date, /^\d{4}-\d\d-\d\d$/);
  }
  assert.deepEqual(lifecycle("2016"), {
    gracePeriodDays: 120,
    temporaryCalDays: 90,
    permanentCalDays: [52, 89],
    renewWithinDays: 7,
    perUserRenewalDays: 60,
    reassignmentDays: 90,
    revocablePercent: 20,
    mainstreamSupportEnds: "2022-01-11",
    extendedSupportEnds: "2027-01-12",
  });
  assert.deepEqual(revocable([]), []);
  assert.deepEqual(
    revocable([{ version: "2022", mode: "per-device", quantity: 44 }, { version: "2012 R2", mode: "per-user", quantity: 9 }, { version: "2022", mode: "per-device", quantity: 5 }]),
    [{ version: "2012", maximum: 0 }, { version: "2022", maximum: 9 }],
  );
  assert.match(VERSION, /^\d+\.\d+\.\d+$/);
  assert.match(RULES_DATE, /^\d{4}-\d\d-\d\d$/);
});

test("languages: the same answers in other words", async () => {
  const untold = ({ findings, remedies, ...rest }) => ({ ...rest, summary: "", findings: findings.map((each) => ({ ...each, message: "" })), remedies: remedies.map(({ setup }) => setup) });
  let told = 0;
  for (const setup of setups(300)) {
    const [english, german] = [check(setup), check(setup, "de")];
    assert.deepEqual(untold(german), untold(english));
    assert.deepEqual(check(setup, "en"), english);
    told += german.summary === english.summary ? 0 : 1;
    for (const { message } of german.findings) assert.doesNotMatch(message, /[{}]/);
  }
  assert.ok(told > 250);
  assert.notEqual(rules("de")[0].statement, rules()[0].statement);
  assert.notDeepEqual(count(demands(1)[0], "de").findings, count(demands(1)[0]).findings);
  assert.equal(await init({ languages: ["de"] }), undefined);
});

test("an answer belongs to who asked", () => {
  const setup = { server: "2022", baseCal: { version: "2019", kind: "user" } };
  const [one, other] = [check(setup), check(setup)];
  one.findings[0].sources.push("changed");
  one.findings[0].rule = "changed";
  one.remedies[0].setup.server = "changed";
  one.findings.pop();
  assert.deepEqual(check(setup), other);
});
