// Where Chromium is: the program that CHROME_PATH names, else the first of the usual names on PATH.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function chromium() {
  const folders = process.env.PATH.split(delimiter);
  const places = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const place of places) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      // Not this one.
    }
  }
  throw new Error(`no Chromium found: expected CHROME_PATH to name it, or one of ${NAMES.join(", ")} on PATH`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(chromium());
