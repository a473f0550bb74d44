// Saved sheets. A file is read as a whole or not at all; what is wrong with it is said with its place.

import { fill } from "../../section/element.js";

const FORMAT = "calcheck-quote";
/** It changes when a file of the version before would be read wrongly; files of all versions open. */
const VERSION = 1;
const MOST_BYTES = 1_000_000;
const MOST_LETTERS = 10_000;

/** The sheet as a file. */
export const write = (sheet) => `${JSON.stringify({ format: FORMAT, version: VERSION, ...sheet }, null, 2)}\n`;

/** What is wrong with a file, and where. */
class Wrong extends Error {
  constructor(path, expected) {
    super(path);
    this.path = path;
    this.expected = expected;
  }
}

/**
 * Reads a file: resolves to `{ sheet }`, or to `{ problem }` with what is wrong in words. `known` lists the `currencies`, the `versions` of
 * CALs, and the ids of `items` that there are.
 */
export async function read(file, words, known) {
  if (file.size > MOST_BYTES) return { problem: words.QuoteFileTooLarge };
  const text = await file.text();
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: words.QuoteFileNoJson };
  }
  try {
    return { sheet: sheet(value, words, known) };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { problem: fill(words.QuoteFileWrong, { path: error.path, expected: error.expected }) };
  }
}

function sheet(value, words, { currencies, versions, items }) {
  const one_of = (list) => fill(words.QuoteExpectsOneOf, { list: list.join(", ") });
  const text = (given, path) => {
    if (typeof given !== "string" || given.length > MOST_LETTERS) throw new Wrong(path, words.QuoteExpectsText);
    return given;
  };
  const among = (given, list, path) => {
    if (!list.includes(given)) throw new Wrong(path, one_of(list));
    return given;
  };
  if (value?.format !== FORMAT) throw new Wrong("format", one_of([FORMAT]));
  if (value.version !== VERSION) throw new Wrong("version", value.version > VERSION ? words.QuoteExpectsOlder : one_of([VERSION]));
  if (!Array.isArray(value.items)) throw new Wrong("items", words.QuoteExpectsList);
  const seen = new Set();
  return {
    customer: text(value.customer, "customer"),
    reference: text(value.reference, "reference"),
    notes: text(value.notes, "notes"),
    currency: among(value.currency, currencies, "currency"),
    // The first files named no version.
    cals: among(value.cals ?? "", ["", ...versions], "cals"),
    items: value.items.map((item, at) => {
      const id = among(item?.id, items.filter((id) => !seen.has(id)), `items[${at}].id`);
      seen.add(id);
      return { id, quantity: text(item.quantity, `items[${at}].quantity`), packs: text(item.packs, `items[${at}].packs`) };
    }),
  };
}
