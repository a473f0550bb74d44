// What the tables of the rules say. A setup is a list of numbers here, one a part, as in www/site/src/element.rs.

import DATA from "./data.js";

// Where the words of the element's own begin among the texts, by name: the build puts the numbers in their place.
/* global L */

const ids = (text) => text.split("|");
const lines = (text) => text.split("\n");
const digits = (text) => [...text].map((digit) => parseInt(digit, 36));

export const { version, rulesDate } = DATA;
export const releases = ids(DATA.releases);
export const languages = Object.fromEntries(
  Object.entries(DATA.languages).map(([tag, { texts, decided }]) => [tag, { tag, texts: lines(texts), decided: lines(decided).map(ids) }]),
);

export const [SERVER, BASE_CAL, CAL, KIND, MODE, LICENSE_SERVER, ACTIVATED, MEMBERSHIP] = Array(8).keys();
/** What can be said of each part, as links and attributes have it. */
export const VALUES = [releases, releases, releases, ids(DATA.kinds), ids(DATA.modes), releases, ["yes", "no"], ids(DATA.memberships)];
/** The number of a part's first value; the one before is "not said", and mode 0 is "no sessions". */
export const FIRST = [1, 1, 1, 0, 2, 1, 1, 1];

const statuses = ids(DATA.statuses);
export const severities = ids(DATA.severities);

/** Asks a table about a setup: 0 is silence. */
const reader = (parts, classes, answers) => {
  const cells = digits(answers);
  const table = classes.split(" ").map((text, index) => {
    const line = digits(text);
    return [+parts[index], line, Math.max(...line) + 1];
  });
  return (setup) => cells[table.reduce((at, [part, line, size]) => at * size + line[setup[part]], 0)];
};

export const RULES = lines(DATA.rules).map((line) => {
  const [rule, number, parts, classes, answers, said] = line.split(";");
  return { rule, number, said: ids(said), read: reader(parts, classes, answers) };
});
const MISSING = lines(DATA.missing).map((line) => reader(...line.split(";")));

/** The relations between versions: `[id, rule, row, column]`, row and column being parts of a setup. */
export const relations = DATA.relations.map(([id, name, row, column]) => [id, RULES.find(({ rule }) => rule === name), row, column]);

/** A text with values; `{name:one|other}` is the form for one or for more. */
export const write = (pattern, tag, value) =>
  pattern.replace(/{(\w+):?([^|}]*)\|?([^}]*)}/g, (_, name, one, other) => {
    const found = value(name);
    const written = found.toLocaleString(tag);
    return one ? (found === 1 ? one : other).replace("#", written) : written;
  });

/** A text on a setup. */
const about = ({ texts, decided }, text, setup, rest) =>
  write(texts[text], undefined, (name) => {
    const [part, ...words] = decided[name] ?? [];
    return part ? words[setup[part]] : rest;
  });

/** What a rule says of a setup, or nothing. Notes are numbers and sources alone. */
export function find({ rule, number, said, read }, setup, language) {
  const answer = read(setup);
  if (!answer) return undefined;
  const [severity, text, sources] = said[answer - 1].split(":");
  return { rule, number, severity: +severity, text, message: text && about(language, text, setup), sources: sources.replace("~", "").split(" "), derived: sources.endsWith("~") };
}

/** Whether a setup fits together, and why: status, summary and findings as `check` of the package has them. */
export function check(setup, language) {
  const { texts } = language;
  const findings = RULES.flatMap((rule) => find(rule, setup, language) ?? []).sort((a, b) => a.severity - b.severity);
  const missing = MISSING.flatMap((read, part) => (read(setup) ? texts[L.missing + part] : []));
  const [{ severity, text } = {}] = findings;
  const status = severity === 0 ? 2 : missing.length ? 3 : +(severity === 1);
  const last = missing.pop();
  const list = missing.length ? missing.join(texts[L.list]) + texts[L.list + 1] + last : last;
  return {
    status: statuses[status],
    summary: status === 3 ? write(texts[L.open], undefined, () => list) : about(language, status === 2 ? DATA.headlines[text] : DATA.fits[+!!setup[MODE]], setup, texts[L.certainty + status]),
    findings: findings.map(({ text: _, severity: weight, ...said }) => ({ ...said, severity: severities[weight] })),
  };
}

/**
 * How many CALs it takes for people who share their devices, or who have some of their own each (no `devices`): base CALs, and RDS CALs
 * if they open sessions. `null` where they are too many to count.
 */
export function count({ server, rds, users, devices, devicesPerUser }) {
  const all = devices ?? users * devicesPerUser;
  if (all >= 2 ** 32) return null;
  const anybody = users && all;
  const line = (hasUserCals) => {
    const byUser = hasUserCals && (devices === undefined || users <= devices);
    const user = anybody && byUser ? users : 0;
    const device = anybody && !byUser ? all : 0;
    return { calVersion: releases[digits(DATA.calVersions)[server - 1]], userOnly: hasUserCals ? anybody && users : null, deviceOnly: anybody && all, best: { user, device, total: user + device } };
  };
  // Terminal Services of Windows 2000 are licensed per device only.
  return { base: line(true), rds: rds ? line(server > 1) : null };
}
