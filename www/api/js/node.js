// For Node.js: ready when it is imported.

import { readFileSync } from "node:fs";
import { TEXTS } from "./data.js";
import { checkLanguages, loadLanguage, start } from "./runtime.js";
import { initSync } from "./wasm/calcheck.js";

export * from "./calcheck.js";

const missing = new Set(Object.keys(TEXTS));

const readText = (tag) => {
  if (!missing.has(tag)) return;
  loadLanguage(readFileSync(TEXTS[tag], "utf8"));
  missing.delete(tag);
};

initSync({ module: readFileSync(new URL("./wasm/calcheck_bg.wasm", import.meta.url)) });
start(readText);

/** The module is loaded already: what runs in browsers too may call it. */
export const init = async ({ languages = [] } = {}) => {
  checkLanguages(languages);
  languages.forEach(readText);
};
