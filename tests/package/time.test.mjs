// Questions about time through the package: shapes, languages, refusals. What the answers are is tested natively.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CalcheckError, churn, outcome, plan, reassign, timeline } from "calcheck";

const deployment = {
  server: "2022",
  mode: "per-device",
  clients: 10,
  roleInstalled: "2025-12-20",
  firstConnection: "2026-01-01",
  licenseServer: { version: "2025", activated: "2025-12-01" },
  cals: [{ cal: { version: "2022", kind: "device" }, quantity: 6, installed: "2025-12-02" }],
};
const today = "2026-02-01";

const refused = (path, message, run) => {
  assert.throws(run, (error) => {
    assert.ok(error instanceof CalcheckError, String(error));
    assert.equal(error.code, "invalid-input");
    assert.equal(error.path, path);
    assert.match(error.message, message);
    return true;
  });
};

test("a timeline holds events, groups, findings and a calendar", () => {
  const { events, groups, findings, calendar } = timeline(deployment, today);
  const issued = events.find(({ kind }) => kind === "permanent-issued");
  assert.deepEqual({ ...issued, sources: issued.sources.map(({ key }) => key) }, {
    kind: "permanent-issued",
    from: "2026-01-01",
    until: "2026-01-02",
    tense: "past",
    clients: [1, 6],
    message: "At its second connection each of clients 1 to 6 gets a permanent CAL.",
    rule: "per-device-flow",
    number: "R05",
    sources: ["S0"],
  });
  assert.equal(events.find(({ kind }) => kind === "grace-begins").clients, null);
  assert.deepEqual(groups, [
    {
      first: 1,
      last: 6,
      phases: [
        { answer: "temporary", opens: true, from: "2026-01-01", until: "2026-01-01" },
        { answer: "permanent", opens: true, from: "2026-01-02", until: null },
      ],
    },
    {
      first: 7,
      last: 10,
      phases: [
        { answer: "temporary", opens: true, from: "2026-01-01", until: "2026-03-31" },
        { answer: "refused", opens: false, from: "2026-04-01", until: null },
      ],
    },
  ]);
  assert.ok(findings.some(({ number }) => number === "X07"));
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*UID:20260401-refused-7-10-0@calcheck\r\n[^]*END:VCALENDAR\r\n$/);
});

test("a client's day has an answer and a reason, in each language", () => {
  const { answer, opens, reason, number, sources } = outcome(deployment, 7, "2026-04-01");
  assert.deepEqual([answer, opens, number, sources.length > 0], ["refused", false, "R05", true]);
  assert.equal(reason, "The session is refused, as the temporary CAL was good through 2026-03-31 only and the 6 RDS Device CALs installed are other clients’.");
  assert.match(outcome(deployment, 1, "2026-04-01", "de").reason, /^Die Sitzung öffnet sich mit der dauerhaften CAL/);
  assert.match(timeline(deployment, today, "de").calendar, /SUMMARY:Die Karenzzeit|SUMMARY:Letzter Tag/);
});

test("what is not said may be left out, null or undefined", () => {
  const said = { server: "2025", mode: "per-user", clients: 1 };
  const bare = timeline(said, today);
  for (const nothing of [null, undefined]) {
    const full = { ...said, roleInstalled: nothing, firstConnection: nothing, licenseServer: nothing, cals: nothing };
    assert.deepEqual(timeline(full, today), bare);
  }
  assert.equal(outcome(said, 1, today).answer, "not-said");
  const unserved = timeline({ ...deployment, licenseServer: { version: "2025", installed: null, activated: null } }, today);
  assert.ok(unserved.findings.some(({ number, severity }) => number === "R14" && severity === "violation"));
});

test("churn says when a pool runs dry and how many CALs never do", () => {
  const answer = churn({ version: "2022", cals: 220, devices: 200, replacedPerMonth: 10, from: "2026-01-01" });
  assert.deepEqual({ ...answer, findings: answer.findings.map(({ number }) => number) }, {
    runsDry: { worst: "2026-03-01", best: null },
    runsDryRevoking: { worst: null, best: null },
    spare: { worst: 40, best: 3 },
    enough: { worst: 240, best: 203 },
    enoughRevoking: { worst: 200, best: 200 },
    revocable: 44,
    returnsAfter: [8, 89],
    findings: ["R07", "R10", "R06"],
  });
});

test("a plan names what stops, what to buy, and the order", () => {
  const change = {
    from: "2019",
    to: "2025",
    on: "2026-06-01",
    until: "2026-08-31",
    mode: "per-user",
    clients: 30,
    licenseServers: [{ version: "2019", activated: true }],
    owned: [
      { product: "rds", cal: { version: "2019", kind: "user" }, quantity: 30 },
      { product: "base", cal: { version: "2022", kind: "user" }, quantity: 30, softwareAssurance: true },
    ],
  };
  const { stops, buy, steps, sideBySide } = plan(change);
  assert.deepEqual(stops.map(({ path, finding }) => [path, finding.severity]), [
    ["licenseServers[0]", "violation"],
    ["owned[0]", "violation"],
    ["owned[1]", "violation"],
  ]);
  assert.deepEqual(buy, [{ product: "rds", cal: { version: "2025", kind: "user" }, quantity: 30 }]);
  assert.deepEqual(steps.map(({ action }) => action), [
    "set-up-license-server",
    "activate-license-server",
    "claim-new-version",
    "buy",
    "install-cals",
    "configure-hosts",
    "move-hosts",
    "retire",
  ]);
  assert.deepEqual([steps[0].from, steps[0].by, steps[6].from, steps[6].by], [null, "2026-06-01", "2026-06-01", "2026-08-31"]);
  assert.ok(sideBySide.length > 0);
  assert.deepEqual(plan({ ...change, until: null }).sideBySide, []);
});

test("a CAL moves after ninety days, or for a reason", () => {
  const move = { terms: "volume", product: "base", kind: "user", assigned: "2026-01-01", on: "2026-03-31" };
  const { allowed, next, findings } = reassign(move);
  assert.deepEqual([allowed, next, findings[0].number], [false, "2026-04-01", "B17"]);
  assert.equal(reassign({ ...move, reason: "end-of-employment" }).allowed, true);
  assert.equal(reassign({ ...move, terms: "oem-retail" }).next, "2026-03-31");
  assert.deepEqual(reassign({ ...move, assigned: "2100-12-01", on: "2100-12-02" }).next, null);
});

test("what cannot be read or cannot be is refused with its path", () => {
  const with_ = (change) => () => timeline({ ...deployment, ...change }, today);
  refused("firstConnection", /`2023-02-29` is no day of the calendar, expected a date such as `2027-01-12`/, with_({ firstConnection: "2023-02-29" }));
  refused("firstConnection", /`1\.1\.2026` is not a date/, with_({ firstConnection: "1.1.2026" }));
  refused("firstConnection", /expected a date such as `2027-01-12`, got `20260101`/, with_({ firstConnection: 20260101 }));
  refused("firstConnection", /expected a date .*, got an object/, with_({ firstConnection: new Date(0) }));
  refused("firstConnection", /expected `2025-12-20` or later, as `roleInstalled` says/, with_({ firstConnection: "2025-12-19" }));
  refused("roleInstalled", /Windows Server 2022 did not exist before/, with_({ roleInstalled: "2019-01-01" }));
  refused("licenseServer.activated", /did not exist before/, with_({ licenseServer: { version: "2025", activated: "2024-10-31" } }));
  refused("cals[0].installed", /`1998-12-31` is out of range/, with_({ cals: [{ ...deployment.cals[0], installed: "1998-12-31" }] }));
  refused("cals[0].quantity", /got `-1`/, with_({ cals: [{ ...deployment.cals[0], quantity: -1 }] }));
  refused("firstConection", /unknown field `firstConection`/, with_({ firstConection: "2026-01-01" }));
  refused("server", /unknown Windows Server version `2028`, expected one of `2000`/, with_({ server: "2028" }));
  refused("clients", /expected 1 to 4294967295/, with_({ clients: 0 }));
  refused("today", /expected a date/, () => timeline(deployment));
  refused("client", /expected 1 to 10/, () => outcome(deployment, 11, today));
  refused("day", /expected a date/, () => outcome(deployment, 1, null));
  refused("language", /unknown language/, () => timeline(deployment, today, "xx"));
  refused("replacedPerMonth", /expected 0 to 5/, () => churn({ version: "2022", cals: 9, devices: 5, replacedPerMonth: 6, from: today }));
  refused("to", /expected another version/, () => plan({ from: "2022", to: "2022", on: today, mode: "per-user", clients: 1 }));
  refused("on", /expected `2026-02-01` or later, as `assigned` says/, () =>
    reassign({ terms: "volume", product: "rds", kind: "user", assigned: today, on: "2026-01-31" }));
  refused("reason", /unknown reason `boredom`/, () => reassign({ terms: "volume", product: "rds", kind: "user", on: today, reason: "boredom" }));
  assert.equal(timeline(deployment, today).groups.length, 2, "and the next good call is answered");
});
