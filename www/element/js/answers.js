// What the tables of the rules say. A setup is a list of numbers here, one a part, as in www/site/src/element.rs.

// The build puts here what `tables` there packs, and where the words of the element's own begin among the texts, by name.
/* global DATA, L */

const ids = (text) => text.split("|");
const digits = (text) => [...text].map((digit) => parseInt(digit, 36));

const [[version, rulesDate, calVersions, ...lists], pairs, decisions, ruleIds, numbers, parts, classes, answers, sayings, missingParts, missingClasses, missingAnswers, ...texts] =
  DATA.split("^").map((section) => section.split("*"));
export { rulesDate, version };
export const [releases, kinds, modes, memberships, statuses, severities, tags] = lists.map(ids);
/** The texts of each language, by its tag. */
export const languages = Object.fromEntries(tags.map((tag, at) => [tag, texts[at]]));
/** What parts of a setup decide in texts: which part, and the words by its value. */
const decided = decisions.map(ids);

export const [SERVER, BASE_CAL, CAL, KIND, MODE, LICENSE_SERVER, ACTIVATED, MEMBERSHIP] = Array(8).keys();
/** What can be said of each part, as links and attributes have it. */
export const VALUES = [releases, releases, releases, kinds, modes, releases, ["yes", "no"], memberships];
/** The number of a part's first value; the one before is "not said", and mode 0 is "no sessions". */
export const FIRST = [1, 1, 1, 0, 2, 1, 1, 1];

/** Asks a table about a setup: 0 is silence. */
const reader = (parts, classes, answers) => {
  const cells = digits(answers);
  const table = classes.split(" ").map((text, index) => {
    const line = digits(text);
    return [+parts[index], line, Math.max(...line) + 1];
  });
  return (setup) => cells[table.reduce((at, [part, line, size]) => at * size + line[setup[part]], 0)];
};

export const RULES = ruleIds.map((rule, at) => ({ rule, number: numbers[at], said: ids(sayings[at]), read: reader(parts[at], classes[at], answers[at]) }));
const MISSING = missingParts.map((part, at) => reader(part, missingClasses[at], missingAnswers[at]));

/** The relations between versions: `[id, rule, row, column]`, row and column being parts of a setup. */
export const relations = pairs.map((pair) => {
  const [id, rule, row, column] = ids(pair);
  return [id, RULES[rule], +row, +column];
});

/** A text with values; `{name:one|other}` is the form for one or for more. */
export const write = (pattern, tag, value) =>
  pattern.replace(/{(\w+):?([^|}]*)\|?([^}]*)}/g, (_, name, one, other) => {
    const found = value(name);
    const written = found.toLocaleString(tag);
    return one ? (found === 1 ? one : other).replace("#", written) : written;
  });

/** A text on a setup. */
const about = (texts, text, setup, rest) =>
  write(texts[text], undefined, (name) => {
    const [part, ...words] = decided[name] ?? [];
    return part ? words[setup[part]] : rest;
  });

/** What a rule says of a setup, or nothing. Most notes have no words here. */
export function find({ rule, number, said, read }, setup, texts) {
  const answer = read(setup);
  if (!answer) return undefined;
  const [severity, sources, text, headline] = said[answer - 1].split(":");
  return { rule, number, severity: +severity, headline, message: text && about(texts, text, setup), sources: sources.replace("+", "").split(" "), derived: sources.endsWith("+") };
}

/** "Not decided yet", and what it waits for: parts of a setup. */
export function open(texts, parts) {
  const words = parts.map((part) => texts[L.missing + part - (part > KIND)]);
  const last = words.pop();
  return write(texts[L.open], undefined, () => (words.length ? words.join(texts[L.list]) + texts[L.list + 1] + last : last));
}

/** Whether a setup fits together, and why: status, summary and findings as `check` of the package has them. */
export function check(setup, texts) {
  const findings = RULES.flatMap((rule) => find(rule, setup, texts) ?? []).sort((a, b) => a.severity - b.severity);
  const missing = MISSING.flatMap((read, at) => (read(setup) ? at + (at >= KIND) : []));
  const [{ severity, headline } = {}] = findings;
  const status = severity === 0 ? 2 : missing.length ? 3 : +(severity === 1);
  return {
    status: statuses[status],
    summary: status === 3 ? open(texts, missing) : about(texts, status === 2 ? headline : L.fits + !!setup[MODE], setup, texts[L.certainty + status]),
    findings: findings.map(({ headline: _, severity: weight, ...said }) => ({ ...said, severity: severities[weight] })),
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
    return { calVersion: releases[digits(calVersions)[server - 1]], userOnly: hasUserCals ? anybody && users : null, deviceOnly: anybody && all, best: { user, device, total: user + device } };
  };
  // Terminal Services of Windows 2000 are licensed per device only.
  return { base: line(true), rds: rds ? line(server > 1) : null };
}
