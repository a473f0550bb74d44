// The samples in the READMEs.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build/dist.mjs";

export const READMES = ["README.md", "www/api/js/README.md"];

/** The JavaScript in a README: `{ name, code }`; `inWorker` where it says that it is the script of a worker. */
export const samples = (readme) =>
  [...readFileSync(join(ROOT, readme), "utf8").matchAll(/^```js\n(.*?)^```$/gms)].map(([, code], index) => ({
    name: `${readme.replaceAll("/", "-")}-${index + 1}`,
    code,
    inWorker: code.startsWith("// worker.js"),
  }));
