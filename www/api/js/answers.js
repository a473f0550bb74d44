// The shapes of the answers, as the WebAssembly module fills them. One literal each: an object made in one step is smaller
// in the module than one made field by field, and faster.

import { PART, Reader, SETUP, STATUS } from "./values.js";

/** A document; one object, however many answers it stands in. */
export const source = (key, title, date, url) => {
  const source = { key, title };
  if (date !== undefined) source.date = date;
  if (url !== undefined) source.url = url;
  return Object.freeze(source);
};

// What answers have in common is handed over once and kept; each answer gets objects of its own.
const kinds = [];
const texts = [];

/** Keeps what is the same for all findings of a kind, and says by which number. */
export const keepKind = (rule, number, severity, sources, derived) => kinds.push({ rule, number, severity, sources, derived }) - 1;

/** Keeps a text, and says by which number. */
export const keepText = (text) => texts.push(text) - 1;

export const finding = (kind, message) => {
  const { rule, number, severity, sources, derived } = kinds[kind];
  return { rule, number, severity, message, sources: sources.slice(), derived };
};

const text = (tape) => texts[tape.next()];

/** The changes, as a sentence of their own, and the setup after them. */
const remedy = (tape) => {
  const changes = text(tape);
  return { message: `${changes.charAt(0).toUpperCase()}${changes.slice(1)}.`, setup: SETUP.read(tape) };
};

const list = (tape, read) => {
  const items = new Array(tape.next());
  for (let index = 0; index < items.length; index += 1) items[index] = read(tape);
  return items;
};

export const verdict = (numbers) => {
  const tape = new Reader(numbers);
  return {
    status: STATUS.read(tape),
    summary: text(tape),
    missing: list(tape, (tape) => PART.read(tape)),
    findings: list(tape, (tape) => finding(tape.next(), text(tape))),
    remedies: list(tape, remedy),
  };
};

export const cal = (version, kind) => ({ version, kind });

export const matrix = (versions, cells) => ({ rows: versions.slice(), columns: versions, cells });

export const cell = (allowed, sources, derived) => ({ allowed, sources, derived });

export const rule = (rule, number, severity, statement, sources) => ({ rule, number, severity, statement, sources });

export const lifecycle = (days, mainstreamSupportEnds = null, extendedSupportEnds = null) => ({
  gracePeriodDays: days[0],
  temporaryCalDays: days[1],
  permanentCalDays: [days[2], days[3]],
  renewWithinDays: days[4],
  perUserRenewalDays: days[5],
  reassignmentDays: days[6],
  revocablePercent: days[7],
  mainstreamSupportEnds,
  extendedSupportEnds,
});

export const count = (base = null, rds = null, externalConnectors = null, unused, findings) => ({
  base,
  rds,
  externalConnectors,
  unused,
  findings,
});

export const requirement = (calVersion, only, best, cost, lowerBound, covered, buy, packs, unused) => ({
  calVersion,
  userOnly: quantity(only[0]),
  deviceOnly: quantity(only[1]),
  perServer: quantity(only[2]),
  best: { user: best[0], device: best[1], total: best[2], cost },
  proof: { lowerBound },
  covered: { user: covered[0], device: covered[1] },
  buy: { user: buy[0], device: buy[1], packs },
  unused,
});

/** A number, or none. */
const quantity = (number) => (number < 0 ? null : number);

export const pack = (kind, size, quantity) => ({ kind, size, quantity });

export const unused = (product, cal, quantity, reason) => ({ product, cal, quantity, reason });

export const externalConnectors = (base, rds) => ({ base, rds });

export const assignment = (userCals, deviceCals, cost, lowerBound) => ({
  userCals: userCals.slice(),
  deviceCals: deviceCals.slice(),
  cost,
  lowerBound,
});

export const hostAssignment = (assignment, modes) => ({ ...assignment, modes });

export const revocable = (version, maximum) => ({ version, maximum });

/** An answer written as JSON; its sources stand there as indices into the list of all of them. */
export const parsed = (json, citations) =>
  JSON.parse(json, (name, value) => (name === "sources" ? value.map((index) => citations[index]) : value));
