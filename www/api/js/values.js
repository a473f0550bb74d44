// Reads the values that the package is called with: strictly, and with the path of what cannot be read. They are read
// here, where they are, and handed to the WebAssembly module as plain numbers; which names there are, the module says.
//
// A tape holds a value as numbers: a name by its index, a flag as 0 or 1, a list behind its length, and what may be
// absent behind 0 or 1.

import { CalcheckError, invalidInput } from "./error.js";
import { names, outsideProduct } from "./wasm/calcheck.js";
import { dayNumber, timeNames } from "./wasm/time.js";

/** A value on its way into the module. */
class Tape {
  numbers = [];
  /** Long columns of numbers, which travel by themselves. */
  columns = [];
  /** The first product named that is outside of the rules. */
  outside = undefined;

  constructor(notesOutside) {
    this.notesOutside = notesOutside;
  }
}

/** Values on their way back. */
export class Reader {
  #numbers;
  #at = 0;

  constructor(numbers) {
    this.#numbers = numbers;
  }

  next() {
    const number = this.#numbers[this.#at];
    this.#at += 1;
    return number;
  }
}

/** Why a value cannot be read, on its way up to the path where it stands. */
class Refusal {
  constructor(message, path = "", cause = undefined) {
    this.message = message;
    this.path = path;
    this.cause = cause;
  }
}

/** What was thrown, seen from the parent: a refusal, or the exception of a getter or proxy. */
const below = (step, thrown) => {
  if (!(thrown instanceof Refusal)) return new Refusal(`cannot be read, expected no exception, got \`${messageOf(thrown)}\``, step, thrown);
  const path = thrown.path === "" || thrown.path.startsWith("[") ? `${step}${thrown.path}` : `${step}.${thrown.path}`;
  return new Refusal(thrown.message, path, thrown.cause);
};

// -- Messages -------------------------------------------------------------------------------------------------------

const LONGEST = 60;

/** A string on one line, shortened. */
export const oneLine = (text) => {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  return JSON.stringify(short)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/[\u2028\u2029]/g, " ");
};

const messageOf = (thrown) => {
  try {
    return oneLine(String(thrown instanceof Error ? thrown.message : thrown));
  } catch {
    return "";
  }
};

const describe = (value) => {
  switch (typeof value) {
    case "string":
      return `\`"${oneLine(value)}"\``;
    case "number":
    case "boolean":
    case "undefined":
      return `\`${value}\``;
    case "object":
      if (value === null) return "`null`";
      return isArray(value) ? "an array" : "an object";
    default:
      return `a ${typeof value}`;
  }
};

/** Array.isArray, which throws for a proxy that was revoked. */
const isArray = (value) => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};

/** Whether an object is of no class, in whichever realm: a `Map` or a promise in the place of fields would say nothing. */
const isPlain = (value) => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const refuse = (expected, value) => new Refusal(`expected ${expected}, got ${describe(value)}`);

/** The known names, as a message lists them. */
export const oneOf = (names) => (names.length === 1 ? `\`${names[0]}\`` : `one of ${names.map((name) => `\`${name}\``).join(", ")}`);

// -- Kinds of values ------------------------------------------------------------------------------------------------
//
// Each writes a value onto a tape, says what it expects, and where answers hold such values, reads it back.

const LARGEST = 4294967295;

const number = {
  expected: () => `an integer from 0 to ${LARGEST}`,
  write(value, tape) {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > LARGEST) throw refuse(this.expected(), value);
    tape.numbers.push(value);
  },
};

const flag = {
  expected: () => "`true` or `false`",
  write(value, tape) {
    if (typeof value !== "boolean") throw refuse(this.expected(), value);
    tape.numbers.push(value ? 1 : 0);
  },
  read: (tape) => tape.next() === 1,
};

/** A text that is never interpreted, and therefore not passed on. */
const freeText = {
  expected: () => "a string",
  write(value) {
    if (typeof value !== "string") throw refuse(this.expected(), value);
  },
};

class Name {
  /** In the order of the module. */
  names = [];

  constructor(what) {
    this.what = what;
  }

  expected() {
    return `a ${this.what}: ${oneOf(this.names)}`;
  }

  write(value, tape) {
    const index = this.names.indexOf(value);
    tape.numbers.push(index < 0 ? this.otherwise(value, tape) : index);
  }

  otherwise(value) {
    if (typeof value !== "string") throw refuse(this.expected(), value);
    throw new Refusal(`unknown ${this.what} \`${oneLine(value)}\`, expected ${oneOf(this.names)}`);
  }

  read(tape) {
    return this.names[tape.next()];
  }
}

/** A release of Windows Server. Where products outside of the rules are an answer, they are noted. */
class Version extends Name {
  otherwise(value, tape) {
    if (typeof value === "string" && value.length <= 100 && tape.notesOutside) {
      const product = outsideProduct(value);
      if (product !== undefined) {
        tape.outside ??= product;
        return 0;
      }
    }
    return super.otherwise(value);
  }
}

/** A day, by its number. */
const date = {
  expected: () => "a date such as `2027-01-12`",
  write(value, tape) {
    if (typeof value !== "string") throw refuse(this.expected(), value);
    try {
      tape.numbers.push(dayNumber(oneLine(value)));
    } catch (error) {
      throw error instanceof CalcheckError ? new Refusal(error.message) : error;
    }
  },
};

class List {
  constructor(element) {
    this.element = element;
  }

  expected() {
    return "an array";
  }

  write(value, tape) {
    if (!Array.isArray(value)) throw refuse(this.expected(), value);
    const { length } = value;
    tape.numbers.push(length);
    let index = 0;
    try {
      for (; index < length; index += 1) this.element.write(value[index], tape);
    } catch (thrown) {
      throw below(`[${index}]`, thrown);
    }
  }
}

const typedArray = Object.getPrototypeOf(Uint32Array.prototype);
const kindOf = Object.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag).get;
const lengthOf = Object.getOwnPropertyDescriptor(typedArray, "length").get;

/** A column of ids: a Uint32Array, from whichever realm. */
const column = {
  /** With more, the module would run out of memory. */
  most: 2 ** 25,
  expected() {
    return `a \`Uint32Array\` of at most ${this.most} entries`;
  },
  write(value, tape) {
    if (kindOf.call(value) !== "Uint32Array") throw refuse(this.expected(), value);
    const length = lengthOf.call(value);
    if (length > this.most) throw new Refusal(`expected ${this.expected()}, got \`${length}\``);
    tape.columns.push(new Uint32Array(value));
  },
};

const required = (type) => ({ type, isOptional: false });
const optional = (type) => ({ type, isOptional: true });

class Fields {
  constructor(expected, fields) {
    this.says = expected;
    this.names = Object.keys(fields);
    this.types = Object.values(fields);
  }

  expected() {
    return this.says;
  }

  /** The values of the fields in the order of the names. Every key is compared: a field misspelt would be another question. */
  values(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(this.expected(), value);
    const values = new Array(this.names.length);
    const names = Object.keys(value);
    if (names.length === 0 && !isPlain(value)) throw new Refusal(`expected ${this.expected()}, got an object without fields of its own`);
    for (const name of names) {
      const index = this.names.indexOf(name);
      if (index < 0) throw new Refusal(`unknown field \`${oneLine(name)}\`, expected ${oneOf(this.names)}`, oneLine(name));
      try {
        values[index] = value[name];
      } catch (thrown) {
        throw below(name, thrown);
      }
    }
    return values;
  }

  write(value, tape) {
    const values = this.values(value);
    let index = 0;
    try {
      for (; index < values.length; index += 1) this.writeField(this.types[index], values[index], tape, this.names[index]);
    } catch (thrown) {
      throw below(this.names[index], thrown);
    }
  }

  writeField({ type, isOptional }, value, tape, name) {
    if (isOptional) {
      const isAbsent = value === undefined || value === null;
      tape.numbers.push(isAbsent ? 0 : 1);
      if (isAbsent) return;
    } else if (value === undefined) {
      throw new Refusal(`\`${name}\` is missing, expected ${type.expected()}`);
    }
    type.write(value, tape);
  }

  read(tape) {
    const object = {};
    for (let index = 0; index < this.names.length; index += 1) {
      const { type, isOptional } = this.types[index];
      if (!isOptional || tape.next() === 1) object[this.names[index]] = type.read(tape);
    }
    return object;
  }
}

const VERSION = new Version("Windows Server version");
const KIND = new Name("kind of CAL");
const PRODUCT = new Name("product");
const MODE = new Name("licensing mode");
const EDITION = new Name("server edition");
const ACCESS = new Name("way of access");
const MEMBERSHIP = new Name("membership");
const MATRIX = new Name("matrix");
const STATUS = new Name("status");
const PART = new Name("part of a setup");
const LANGUAGE = new Name("language");

const TERMS = new Name("kind of terms");
const REASON = new Name("reason");

const take = (types, lists) => types.forEach((type, index) => Object.assign(type, { names: lists[index] }));

/** Asks the module for the names. */
export const learnNames = () =>
  take([VERSION, KIND, PRODUCT, MODE, EDITION, ACCESS, MEMBERSHIP, MATRIX, STATUS, PART, LANGUAGE], names());

/** Asks the module for questions about time for its names. */
export const learnTimeNames = () => take([TERMS, REASON], timeNames());

const CAL = new Fields("a CAL: an object with `version` and `kind`", { version: required(VERSION), kind: required(KIND) });

const LICENSE_SERVER = new Fields("a license server: an object with `version`", {
  version: required(VERSION),
  activated: optional(flag),
});

const SETUP = new Fields("a setup: an object with `server`", {
  server: required(VERSION),
  edition: optional(EDITION),
  access: optional(ACCESS),
  baseCal: optional(CAL),
  rds: optional(
    new Fields("an object, which may be empty", {
      cal: optional(CAL),
      mode: optional(MODE),
      licenseServer: optional(LICENSE_SERVER),
      membership: optional(MEMBERSHIP),
    }),
  ),
});

const SHARING = new Name("kind of access");
SHARING.names = ["own", "shared"];

const COHORT_EXPECTED = "a cohort: an object with `access`, `users` and `devicesPerUser` or `devices`";
const cohort = (devices) =>
  new Fields(COHORT_EXPECTED, {
    name: optional(freeText),
    rds: optional(flag),
    access: required(SHARING),
    users: required(number),
    ...devices,
  });

/** A cohort: `access` decides which fields there are. */
const COHORT = {
  every: cohort({ devicesPerUser: required(number), devices: required(number) }),
  own: cohort({ devicesPerUser: required(number) }),
  shared: cohort({ devices: required(number) }),
  expected: () => COHORT_EXPECTED,
  write(value, tape) {
    const values = this.every.values(value);
    const said = {};
    this.every.names.forEach((name, index) => {
      if (values[index] !== undefined && values[index] !== null) said[name] = values[index];
    });
    const fields = SHARING.names.includes(said.access) ? this[said.access] : this.every;
    fields.write(said, tape);
  },
};

const counts = (expected, ...names) => new Fields(expected, Object.fromEntries(names.map((name) => [name, required(number)])));

const DEMAND = new Fields("a demand: an object with `server` and `cohorts`", {
  server: required(VERSION),
  edition: optional(EDITION),
  rds: optional(flag),
  cohorts: required(new List(COHORT)),
  administrators: optional(number),
  external: optional(counts("an object with `users` and `servers`", "users", "servers")),
  perServer: optional(counts("an object with `servers` and `connections`", "servers", "connections")),
  owned: optional(
    new List(
      new Fields("an object with `product`, `cal` and `quantity`", {
        product: required(PRODUCT),
        cal: required(CAL),
        quantity: required(number),
      }),
    ),
  ),
  prices: optional(
    counts("an object with `baseUser`, `baseDevice`, `rdsUser` and `rdsDevice`", "baseUser", "baseDevice", "rdsUser", "rdsDevice"),
  ),
  packs: optional(new List(number)),
});

const KEY_PACKS = new List(
  new Fields("a key pack: an object with `version`, `mode` and `quantity`", {
    version: required(VERSION),
    mode: required(MODE),
    quantity: required(number),
  }),
);

const ACCESS_GRAPH = new Fields("an access graph: an object with `users`, `devices`, `userPrice` and `devicePrice`", {
  users: required(column),
  devices: required(column),
  userPrice: required(number),
  devicePrice: required(number),
});

const HOST_ACCESS_GRAPH = new Fields(
  "an access graph: an object with `users`, `devices`, `hosts`, `userPrice` and `devicePrice`",
  {
    users: required(column),
    devices: required(column),
    hosts: required(column),
    userPrice: required(number),
    devicePrice: required(number),
  },
);

const DEPLOYMENT = new Fields("a deployment: an object with `server`, `mode` and `clients`", {
  server: required(VERSION),
  mode: required(MODE),
  clients: required(number),
  roleInstalled: optional(date),
  firstConnection: optional(date),
  licenseServer: optional(
    new Fields("a license server: an object with `version`", {
      version: required(VERSION),
      installed: optional(date),
      activated: optional(date),
    }),
  ),
  cals: optional(
    new List(
      new Fields("an object with `cal`, `quantity` and `installed`", {
        cal: required(CAL),
        quantity: required(number),
        installed: required(date),
      }),
    ),
  ),
});

const REPLACEMENT = new Fields("an object with `version`, `cals`, `devices`, `replacedPerMonth` and `from`", {
  version: required(VERSION),
  cals: required(number),
  devices: required(number),
  replacedPerMonth: required(number),
  from: required(date),
});

const CHANGE = new Fields("a change: an object with `from`, `to`, `on`, `mode` and `clients`", {
  from: required(VERSION),
  to: required(VERSION),
  on: required(date),
  until: optional(date),
  mode: required(MODE),
  clients: required(number),
  licenseServers: optional(new List(LICENSE_SERVER)),
  owned: optional(
    new List(
      new Fields("an object with `product`, `cal` and `quantity`", {
        product: required(PRODUCT),
        cal: required(CAL),
        quantity: required(number),
        softwareAssurance: optional(flag),
      }),
    ),
  ),
});

const MOVE = new Fields("an object with `terms`, `product`, `kind`, `on` and `reason`", {
  terms: required(TERMS),
  product: required(PRODUCT),
  kind: required(KIND),
  assigned: optional(date),
  on: required(date),
  reason: optional(REASON),
});

// Modules come from wherever their loader can get them, and languages have names only once a module is there.
const OPTIONS = new Fields("options: an object with `module`, `time` or `languages`", { module: {}, time: {}, languages: {} });

// -- Reading --------------------------------------------------------------------------------------------------------

/** Puts a value on a tape; `path` is where it stands. Products outside of the rules are noted, or as unknown as any other name. */
export const read = (type, value, { path = "", notesOutside = false } = {}) => {
  const tape = new Tape(notesOutside);
  try {
    type.write(value, tape);
  } catch (thrown) {
    const { message, path: place, cause } = path === "" && thrown instanceof Refusal ? thrown : below(path, thrown);
    throw invalidInput(place, message, cause);
  }
  return tape;
};

/** The options of `init`, by name. */
export const readOptions = (options = {}) => {
  let values;
  read({ write: (value) => (values = OPTIONS.values(value)) }, options);
  return Object.fromEntries(OPTIONS.names.map((name, index) => [name, values[index] ?? undefined]));
};

export {
  ACCESS_GRAPH,
  CHANGE,
  DEMAND,
  DEPLOYMENT,
  HOST_ACCESS_GRAPH,
  KEY_PACKS,
  LANGUAGE,
  MATRIX,
  MOVE,
  PART,
  REPLACEMENT,
  SETUP,
  STATUS,
  VERSION,
  date as DATE,
  number as NUMBER,
};
