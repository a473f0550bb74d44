// For browsers and bundlers: `await init()` first.

import { TEXTS } from "./data.js";
import { CalcheckError } from "./error.js";
import { checkLanguages, loadLanguage, start } from "./runtime.js";
import load from "./wasm/calcheck.js";

export * from "./calcheck.js";

const fetchText = async (tag) => {
  const response = await fetch(TEXTS[tag]);
  if (!response.ok) throw new Error(`the texts of \`${tag}\` could not be loaded: ${response.status} ${response.statusText}`);
  loadLanguage(await response.text());
};

export const init = async ({ module, languages = [] } = {}) => {
  await load(module === undefined ? undefined : { module_or_path: module });
  start();
  checkLanguages(languages);
  await Promise.all(languages.filter((tag) => tag in TEXTS).map(fetchText));
};
