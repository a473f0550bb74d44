// How the WebAssembly module looks at the values that it is called with. Names are compared here, where JavaScript
// compares them by address, and not copied into the module.

/** What a getter threw, and the field it stands for. */
class Unreadable {
  constructor(field, cause) {
    this.field = field;
    this.cause = cause;
  }
}

/** The values of an object's fields in the order of `names`; the name of a field that is not among them; undefined for what is no object. */
export const fields = (value, names) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const values = new Array(names.length).fill(undefined);
  for (const name of Object.keys(value)) {
    const index = names.indexOf(name);
    if (index < 0) return name;
    try {
      values[index] = value[name];
    } catch (cause) {
      throw new Unreadable(name, cause);
    }
  }
  return values;
};

/** At which field `error` was thrown; undefined where it was none. */
export const unreadableField = (error) => (error instanceof Unreadable ? error.field : undefined);

/** What was thrown. */
export const unreadableCause = (error) => (error instanceof Unreadable ? error.cause : error);

/** The index of a name among `names`, −1 for an unknown one, −2 for what is no string. */
export const nameIndex = (value, names) => (typeof value === "string" ? names.indexOf(value) : -2);

/** The length of an array; undefined for anything else. */
export const arrayLength = (value) => (Array.isArray(value) ? value.length : undefined);

/** An element; undefined for a hole. */
export const element = (array, index) => array[index];

const typedArray = Object.getPrototypeOf(Uint32Array.prototype);
const kindOf = Object.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag).get;

/** A copy of a Uint32Array, from whichever realm; undefined for anything else. */
export const uint32s = (value) => (kindOf.call(value) === "Uint32Array" ? new Uint32Array(value) : undefined);

const LONGEST = 60;

const shorten = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…` : text);

/** A string on one line, shortened. */
export const oneLine = (text) => JSON.stringify(shorten(text)).slice(1, -1).replaceAll('\\"', '"');

/** A value for a message: what it is, or what kind of thing. */
export const describe = (value) => {
  switch (typeof value) {
    case "string":
      return `\`"${oneLine(value)}"\``;
    case "number":
    case "boolean":
    case "undefined":
      return `\`${value}\``;
    case "object":
      if (value === null) return "`null`";
      try {
        return Array.isArray(value) ? "an array" : "an object";
      } catch {
        return "an object";
      }
    default:
      return `a ${typeof value}`;
  }
};

/** A name to be looked up elsewhere; undefined for one too long for that. */
export const shortName = (value) => (value.length <= 100 ? value : undefined);

/** What a thrown value says of itself. */
export const messageOf = (error) => {
  try {
    return oneLine(String(error instanceof Error ? error.message : error));
  } catch {
    return "";
  }
};

/** Words as a sentence of their own. */
export const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** A finding: what is the same for all findings of its kind, and its message. */
export const finding = ({ rule, number, severity, sources, derived }, message) => ({
  rule,
  number,
  severity,
  message,
  sources: sources.slice(),
  derived,
});

/** An answer written as JSON; its sources stand there as indices into the list of all of them. */
export const parse = (json, citations) =>
  JSON.parse(json, (name, value) => (name === "sources" ? value.map((index) => citations[index]) : value));
