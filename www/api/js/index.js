// For browsers and bundlers: `await init()` first.

import { TEXTS } from "./data.js";
import { ANSWERS, TIME, checkLanguages } from "./runtime.js";
import loadAnswers from "./wasm/calcheck.js";
import loadTime from "./wasm/time.js";

export * from "./calcheck.js";

/** The texts of languages, as they were fetched. */
const texts = new Map();

const fetchText = async (tag) => {
  const response = await fetch(TEXTS[tag]);
  if (!response.ok) throw new Error(`the texts of \`${tag}\` could not be loaded: ${response.status} ${response.statusText}`);
  texts.set(tag, await response.text());
};

const load = async (module, from, source) => {
  await from(source === undefined || source === true ? undefined : { module_or_path: source });
  module.ready = true;
};

export const init = async ({ module, time = false, languages = [] } = {}) => {
  await Promise.all([load(ANSWERS, loadAnswers, module), time === false || load(TIME, loadTime, time)]);
  checkLanguages(languages);
  await Promise.all(languages.filter((tag) => tag in TEXTS && !texts.has(tag)).map(fetchText));
  for (const { ready, functions } of [ANSWERS, TIME]) {
    if (ready) texts.forEach((text) => functions.loadLanguage(text));
  }
};
