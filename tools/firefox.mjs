// Where Firefox is.

import { fileURLToPath } from "node:url";
import { find_program } from "./program.mjs";

export const firefox = () => find_program("Firefox", "FIREFOX_PATH", ["firefox-esr", "firefox"]);

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(firefox());
