// Finds a program: the one that an environment variable names, else the first of its usual names on PATH.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export function find_program(what, variable, names) {
  const folders = process.env.PATH.split(delimiter);
  const named = process.env[variable];
  const places = named ? [named] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const place of places) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      // Not this one.
    }
  }
  throw new Error(`no ${what} found: expected ${variable} to name it, or one of ${names.join(", ")} on PATH`);
}
