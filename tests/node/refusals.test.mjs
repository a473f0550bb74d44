// What cannot be read is refused: with a code, the path of the place, and a message that says what was expected.

import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { CalcheckError, assign, assignByHost, check, count, init, lifecycle, matrix, revocable, rules } from "calcheck";

const VERSIONS = "one of `2000`, `2003`, `2003 R2`, `2008`, `2008 R2`, `2012`, `2012 R2`, `2016`, `2019`, `2022`, `2025`";
const INTEGER = "an integer from 0 to 4294967295";

const refused = (run, path, message) => {
  assert.throws(run, (error) => {
    assert.ok(error instanceof CalcheckError && error instanceof Error, String(error));
    assert.deepEqual([error.name, error.code, error.path, error.message], ["CalcheckError", "invalid-input", path, message]);
    return true;
  });
};

const own = (cohort) => ({ server: "2022", cohorts: [{ access: "own", users: 1, devicesPerUser: 1 }, cohort] });
const demand = (more) => ({ server: "2022", cohorts: [], ...more });
const graph = (more) => ({ users: Uint32Array.of(1), devices: Uint32Array.of(2), userPrice: 1, devicePrice: 1, ...more });

test("what is no object", () => {
  const setup = "a setup: an object with `server`";
  for (const [value, described] of [
    [undefined, "`undefined`"],
    [null, "`null`"],
    [5, "`5`"],
    [NaN, "`NaN`"],
    [true, "`true`"],
    ["2022", '`"2022"`'],
    [[], "an array"],
    [() => {}, "a function"],
    [Symbol("x"), "a symbol"],
    [10n, "a bigint"],
  ]) {
    refused(() => check(value), "", `expected ${setup}, got ${described}`);
  }
  refused(() => check(), "", `expected ${setup}, got \`undefined\``);
  refused(() => count(), "", "expected a demand: an object with `server` and `cohorts`, got `undefined`");
  refused(() => check({ server: "2022", rds: [] }), "rds", "expected an object, which may be empty, got an array");
  // What has its fields elsewhere would say nothing of what it holds.
  class Rds {
    get mode() {
      return "per-user";
    }
  }
  for (const value of [new Map([["mode", "per-user"]]), Promise.resolve({ mode: "per-user" }), new Rds(), new Date()]) {
    refused(() => check({ server: "2022", rds: value }), "rds", "expected an object, which may be empty, got an object without fields of its own");
  }
  for (const value of [{}, Object.create(null), vm.runInNewContext("({})"), Object.assign(new Rds(), { membership: "no-trust" })]) {
    assert.ok(check({ server: "2022", rds: value }).missing.includes("rds.mode"));
  }
  refused(() => check({ server: "2022", baseCal: "2022" }), "baseCal", 'expected a CAL: an object with `version` and `kind`, got `"2022"`');
});

test("what is missing", () => {
  const version = `expected a Windows Server version: ${VERSIONS}`;
  refused(() => check({}), "server", `\`server\` is missing, ${version}`);
  refused(() => check({ server: undefined }), "server", `\`server\` is missing, ${version}`);
  refused(() => check({ server: null }), "server", `${version}, got \`null\``);
  refused(() => check({ server: "2022", baseCal: { version: "2022" } }), "baseCal.kind", "`kind` is missing, expected a kind of CAL: one of `user`, `device`");
  refused(() => check({ server: "2022", rds: { licenseServer: {} } }), "rds.licenseServer.version", `\`version\` is missing, ${version}`);
  refused(() => count({ server: "2022" }), "cohorts", "`cohorts` is missing, expected an array");
  refused(() => count(own({ access: "own", users: 1 })), "cohorts[1].devicesPerUser", `\`devicesPerUser\` is missing, expected ${INTEGER}`);
  refused(() => count(own({ users: 1 })), "cohorts[1].access", "`access` is missing, expected a kind of access: one of `own`, `shared`");
  refused(() => count(demand({ prices: { baseUser: 1 } })), "prices.baseDevice", `\`baseDevice\` is missing, expected ${INTEGER}`);
});

test("unknown names, with the known ones", () => {
  const unknown = (name) => `unknown Windows Server version \`${name}\`, expected ${VERSIONS}`;
  for (const name of ["2026", "NT 4.0", "", "2012R2", "windows", "__proto__", "toString"]) {
    refused(() => check({ server: name }), "server", unknown(name));
    refused(() => count({ server: name, cohorts: [] }), "server", unknown(name));
    refused(() => lifecycle(name), "", unknown(name));
  }
  refused(() => check({ server: "2022", edition: "enterprise" }), "edition", "unknown server edition `enterprise`, expected one of `standard`, `datacenter`, `essentials`, `foundation`");
  refused(() => check({ server: "2022", rds: { mode: "per-server" } }), "rds.mode", "unknown licensing mode `per-server`, expected one of `per-user`, `per-device`");
  refused(() => count(own({ access: "pooled", users: 1, devices: 1 })), "cohorts[1].access", "unknown kind of access `pooled`, expected one of `own`, `shared`");
  refused(() => matrix("cal-by-cal"), "", "unknown matrix `cal-by-cal`, expected one of `rds-cal-by-session-host`, `rds-cal-by-license-server`, `session-host-by-license-server`, `base-cal-by-server`");
  refused(() => revocable([{ version: "2022", mode: "x", quantity: 1 }]), "[0].mode", "unknown licensing mode `x`, expected one of `per-user`, `per-device`");
  // Products outside of the rules are an answer where there is a verdict, and unknown where there is none.
  refused(() => lifecycle("SBS 2011"), "", unknown("SBS 2011"));
  refused(() => revocable([{ version: "20H2", mode: "per-user", quantity: 1 }]), "[0].version", unknown("20H2"));
});

test("unknown fields, whatever they hold", () => {
  const fields = "expected one of `server`, `edition`, `access`, `baseCal`, `rds`";
  for (const value of ["x", null, undefined]) refused(() => check({ server: "2022", servr: value }), "servr", `unknown field \`servr\`, ${fields}`);
  refused(() => check(JSON.parse('{"server": "2022", "__proto__": {"x": 1}}')), "__proto__", `unknown field \`__proto__\`, ${fields}`);
  refused(() => check({ server: "2022", rds: { licenseserver: {} } }), "rds.licenseserver", "unknown field `licenseserver`, expected one of `cal`, `mode`, `licenseServer`, `membership`");
  refused(() => count(own({ access: "own", users: 1, devicesPerUser: 1, devices: 3 })), "cohorts[1].devices", "unknown field `devices`, expected one of `name`, `rds`, `access`, `users`, `devicesPerUser`");
  refused(() => count(own({ access: "shared", users: 1, devices: 3, devicesPerUser: 1 })), "cohorts[1].devicesPerUser", "unknown field `devicesPerUser`, expected one of `name`, `rds`, `access`, `users`, `devices`");
  refused(() => count(demand({ owned: [{ product: "base", cal: { version: "2022", kind: "user", n: 1 }, quantity: 1 }] })), "owned[0].cal.n", "unknown field `n`, expected one of `version`, `kind`");
  refused(() => assign(graph({ hosts: Uint32Array.of(1) })), "hosts", "unknown field `hosts`, expected one of `users`, `devices`, `userPrice`, `devicePrice`");
  // A field misspelt beside a product outside of the rules is a field misspelt.
  refused(() => check({ server: "SBS 2011", servr: 1 }), "servr", `unknown field \`servr\`, ${fields}`);
});

test("numbers that are none, negative, fractional, not finite or too large", () => {
  for (const [value, described] of [
    [-1, "`-1`"],
    [1.5, "`1.5`"],
    [NaN, "`NaN`"],
    [Infinity, "`Infinity`"],
    [-Infinity, "`-Infinity`"],
    [4294967296, "`4294967296`"],
    [1e300, "`1e+300`"],
    [5e-324, "`5e-324`"],
    ["5", '`"5"`'],
    [true, "`true`"],
    [5n, "a bigint"],
    [[5], "an array"],
    [{ valueOf: () => 5 }, "an object"],
    [null, "`null`"],
  ]) {
    const message = `expected ${INTEGER}, got ${described}`;
    for (const [run, path] of [
      [() => count(demand({ external: { users: value, servers: 1 } })), "external.users"],
      [() => count(demand({ perServer: { servers: value, connections: 1 } })), "perServer.servers"],
      [() => count(demand({ prices: { baseUser: 1, baseDevice: 1, rdsUser: value, rdsDevice: 1 } })), "prices.rdsUser"],
      [() => count(demand({ owned: [{ product: "rds", cal: { version: "2022", kind: "user" }, quantity: value }] })), "owned[0].quantity"],
      [() => count(demand({ packs: [1, value] })), "packs[1]"],
      [() => revocable([{ version: "2022", mode: "per-device", quantity: value }]), "[0].quantity"],
      [() => assign(graph({ devicePrice: value })), "devicePrice"],
    ]) {
      refused(run, path, message);
    }
    if (value !== null) {
      refused(() => count(own({ access: "own", users: value, devicesPerUser: 1 })), "cohorts[1].users", message);
      refused(() => count(demand({ administrators: value })), "administrators", message);
    }
  }
  assert.equal(count(demand({ administrators: 4294967295, cohorts: [] })).base.best.user, 4294967293);
  assert.equal(count(own({ access: "own", users: -0, devicesPerUser: 1 })).base.best.total, 1);
});

test("what cannot be counted exactly", () => {
  const too_many = (path, what) => `with \`${path}\` there are too many ${what}, expected at most 4294967295 in all`;
  const all = 4294967295;
  refused(() => count(own({ access: "own", users: all, devicesPerUser: 1 })), "cohorts[1].users", too_many("cohorts[1].users", "users"));
  refused(() => count(own({ access: "own", users: 65536, devicesPerUser: 65536 })), "cohorts[1].devicesPerUser", too_many("cohorts[1].devicesPerUser", "devices"));
  refused(() => count(demand({ packs: [0] })), "packs[0]", "`packs[0]` is `0`, expected 1 to 1000000");
  assert.throws(
    () => count(demand({ cohorts: [{ access: "own", users: all, devicesPerUser: 1 }], prices: { baseUser: all, baseDevice: all, rdsUser: all, rdsDevice: all } })),
    ({ code, path, message }) => code === "invalid-input" && path.startsWith("prices.") && message.includes("9007199254740991"),
  );
  refused(
    () => revocable([{ version: "2012", mode: "per-device", quantity: all }, { version: "2012 R2", mode: "per-device", quantity: 1 }]),
    "[1].quantity",
    "with `keyPacks[1].quantity` there are too many Per Device CALs of one version, expected at most 4294967295 in all",
  );
  assert.throws(() => assign(graph({ users: Uint32Array.from({ length: 1 << 22 }, (_, id) => id), devices: Uint32Array.from({ length: 1 << 22 }, (_, id) => id), userPrice: all, devicePrice: all })), ({ code, path }) => code === "invalid-input" && path === "userPrice");
});

test("flags, texts and lists", () => {
  refused(() => check({ server: "2022", rds: { licenseServer: { version: "2022", activated: 1 } } }), "rds.licenseServer.activated", "expected `true` or `false`, got `1`");
  refused(() => count(demand({ rds: "yes" })), "rds", 'expected `true` or `false`, got `"yes"`');
  refused(() => count(own({ name: 5, access: "own", users: 1, devicesPerUser: 1 })), "cohorts[1].name", "expected a string, got `5`");
  refused(() => count({ server: "2022", cohorts: {} }), "cohorts", "expected an array, got an object");
  refused(() => count({ server: "2022", cohorts: "" }), "cohorts", 'expected an array, got `""`');
  refused(() => count(demand({ packs: Uint32Array.of(1) })), "packs", "expected an array, got an object");
  const cohort = "a cohort: an object with `access`, `users` and `devicesPerUser` or `devices`";
  // eslint-disable-next-line no-sparse-arrays
  refused(() => count({ server: "2022", cohorts: [,] }), "cohorts[0]", `expected ${cohort}, got \`undefined\``);
  const endless = [{ access: "own", users: 1, devicesPerUser: 1 }];
  endless.length = 4294967295;
  refused(() => count({ server: "2022", cohorts: endless }), "cohorts[1]", `expected ${cohort}, got \`undefined\``);
});

test("columns of an access graph", () => {
  const column = "a `Uint32Array` of at most 33554432 entries";
  for (const [value, described] of [[[1], "an array"], [Int32Array.of(1), "an object"], [new ArrayBuffer(4), "an object"], ["1", '`"1"`'], [{ length: 1, 0: 1 }, "an object"]]) {
    refused(() => assign(graph({ users: value })), "users", `expected ${column}, got ${described}`);
    refused(() => assignByHost({ ...graph(), hosts: value }), "hosts", `expected ${column}, got ${described}`);
  }
  refused(() => assignByHost(graph()), "hosts", `\`hosts\` is missing, expected ${column}`);
  refused(() => assign(graph({ users: new Uint32Array(3) })), "devices", "`devices` has 1 entries, expected 3 as in `users`");
  refused(() => assign(graph({ users: new Uint32Array(2 ** 25 + 1) })), "users", `expected ${column}, got \`33554433\``);
  assert.throws(() => assignByHost({ ...graph(), hosts: Uint32Array.of(4294967295) }), ({ code, path }) => code === "invalid-input" && path === "hosts[0]");
  // Lengths are asked of the array itself, and arrays of another realm are arrays.
  class Lying extends Uint32Array {
    get length() {
      return 0;
    }
  }
  assert.deepEqual(assign(graph({ users: Lying.of(7) })).userCals, Uint32Array.of(7));
  assert.deepEqual(assign(graph({ users: vm.runInNewContext("Uint32Array.of(7)") })).userCals, Uint32Array.of(7));
  const detached = Uint32Array.of(1, 2);
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  assert.throws(() => assign(graph({ users: detached })), ({ code, path }) => code === "invalid-input" && ["users", "devices"].includes(path));
});

test("getters and proxies that throw", () => {
  const thrown = new TypeError("not today");
  const throwing = (path, setup) =>
    assert.throws(() => check(setup), (error) => {
      assert.deepEqual([error.code, error.path, error.message, error.cause], ["invalid-input", path, "cannot be read, expected no exception, got `not today`", thrown]);
      return true;
    });
  const fail = () => {
    throw thrown;
  };
  throwing("rds", { server: "2022", get rds() { return fail(); } });
  throwing("rds.cal", { server: "2022", rds: { get cal() { return fail(); } } });
  throwing("", new Proxy({}, { ownKeys: fail }));
  throwing("baseCal", { server: "2022", baseCal: new Proxy({}, { getOwnPropertyDescriptor: fail, ownKeys: () => ["version"] }) });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => check(proxy), { code: "invalid-input", path: "" });
  assert.throws(() => count(demand({ packs: proxy })), { code: "invalid-input", path: "packs" });
  assert.throws(() => check({ server: "2022", get rds() { throw undefined; } }), { code: "invalid-input", path: "rds" });
  // A getter may itself ask.
  const asking = { get server() { return check({ server: "SBS" }).status === "not-covered" ? "2022" : "2019"; } };
  assert.equal(check(asking).status, check({ server: "2022" }).status);
});

test("long and strange input is shortened, on one line", () => {
  const long = "x".repeat(1_000_000);
  refused(() => check({ server: long }), "server", `unknown Windows Server version \`${"x".repeat(60)}…\`, expected ${VERSIONS}`);
  for (const value of ["\n2022", "a\u0000b\u2028c", "`2022`", "\ud800", `${"x".repeat(59)}😀`, "SBS ".repeat(100)]) {
    for (const setup of [{ server: value }, { server: "2022", [value]: 1 }, { server: "2022", baseCal: value }]) {
      assert.throws(() => check(setup), ({ code, message, path }) => {
        assert.equal(code, "invalid-input");
        assert.doesNotMatch(message + path, /[\u0000-\u001f\ud800-\udbff](?![\udc00-\udfff])/);
        assert.match(message, /^[a-z`].*[^.]$/);
        assert.ok(message.length < 350 && path.length < 400, message);
        return true;
      });
    }
  }
});

test("languages, with those that are there", async () => {
  const unknown = (language) => `unknown language \`${language}\`, expected one of `;
  for (const run of [(language) => check({ server: "2022" }, language), (language) => count(demand(), language), rules]) {
    assert.throws(() => run("xx"), ({ code, path, message }) => code === "invalid-input" && path === "language" && message.startsWith(unknown("xx")) && message.includes("`en`, `de`"));
    assert.throws(() => run("EN"), { code: "invalid-input", path: "language" });
    assert.throws(() => run(5), { code: "invalid-input", path: "language" });
  }
  await assert.rejects(init({ languages: ["en", "xx"] }), { code: "invalid-input", path: "languages[1]" });
  await assert.rejects(init({ languages: "de" }), { code: "invalid-input", path: "languages" });
  await assert.rejects(init({ language: ["de"] }), { code: "invalid-input", path: "language", message: "unknown field `language`, expected one of `module`, `time`, `languages`" });
  for (const options of [null, 5, "de", ["de"], new Map()]) await assert.rejects(init(options), { code: "invalid-input", path: "" });
  assert.equal(await init({ module: null, time: null, languages: null }), undefined);
});
