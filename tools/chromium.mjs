// Where Chromium is.

import { fileURLToPath } from "node:url";
import { find_program } from "./program.mjs";

export const chromium = () => find_program("Chromium", "CHROME_PATH", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(chromium());
