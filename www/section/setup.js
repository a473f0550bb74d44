// A setup, as the package knows it, from the query of a link and back. Which values exist is for the rules to know.

/** Where a setup holds what each key of a query says. */
const PLACES = {
  server: "server",
  edition: "edition",
  access: "access",
  "base-cal": "baseCal.version",
  "base-kind": "baseCal.kind",
  rds: "rds",
  "rds-cal": "rds.cal.version",
  "rds-kind": "rds.cal.kind",
  mode: "rds.mode",
  "license-server": "rds.licenseServer.version",
  activated: "rds.licenseServer.activated",
  membership: "rds.membership",
};
const KEYS = new Map(Object.entries(PLACES).map(([key, place]) => [place, key]));

/** What is wrong with something asked for, in a sentence. */
export class Malformed extends Error {}

const listed = (names) => names.map((name) => `\`${name}\``).join(", ");

/** Refuses whatever is no object, or has fields that nobody knows. `path` says where it stands. */
export function only(value, path, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Malformed(`\`${path}\`: expected an object`);
  for (const field of Object.keys(value)) {
    if (!fields.includes(field)) throw new Malformed(`\`${path}.${field}\`: unknown field, expected one of ${listed(fields)}`);
  }
}

/** The query of a setup, without its question mark. What is not said of a setup is open. */
export function query_of(setup) {
  const pairs = ["v=1"];
  const read = (value, place) => {
    if (value === undefined || value === null) return;
    const path = place ? `setup.${place}` : "setup";
    const key = KEYS.get(place);
    const below = [...KEYS.keys()].filter((other) => place === "" || other.startsWith(`${place}.`));
    if (below.length) {
      const fields = [...new Set(below.map((other) => other.slice(place ? place.length + 1 : 0).split(".")[0]))];
      only(value, path, fields);
      if (key) pairs.push(`${key}=yes`);
      for (const field of fields) read(value[field], place ? `${place}.${field}` : field);
    } else if (key === "activated") {
      if (typeof value !== "boolean") throw new Malformed(`\`${path}\`: expected true or false`);
      pairs.push(`${key}=${value ? "yes" : "no"}`);
    } else {
      if (typeof value !== "string") throw new Malformed(`\`${path}\`: expected a string`);
      pairs.push(`${key}=${encodeURIComponent(value)}`);
    }
  };
  read(setup, "");
  return pairs.join("&");
}

/** The setup that a query asks about, as the calculator writes it. */
export function setup_of(query) {
  const setup = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (!Object.hasOwn(PLACES, key)) continue;
    const path = PLACES[key].split(".");
    const field = path.pop();
    let at = setup;
    for (const step of path) at = at[step] ??= {};
    if (key === "rds") at.rds ??= {};
    else at[field] = key === "activated" ? value === "yes" : value.replace(/-r2$/, " R2");
  }
  return setup;
}
