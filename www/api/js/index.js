// For browsers and bundlers: `await init()` first.

import { TEXTS } from "./data.js";
import { ANSWERS, TIME, checkLanguages } from "./runtime.js";
import { readOptions } from "./values.js";
import loadAnswers from "./wasm/calcheck.js";
import loadTime from "./wasm/time.js";

export * from "./calcheck.js";

/** The texts of languages, as they were fetched. */
const texts = new Map();

const fetchText = async (language) => {
  const response = await fetch(TEXTS[language]);
  if (!response.ok) throw new Error(`the texts of \`${language}\` could not be loaded: ${response.status} ${response.statusText}`);
  texts.set(language, await response.text());
};

const load = async (module, from, source) => {
  await from(source === undefined || source === true ? undefined : { module_or_path: source });
  module.start();
};

export const init = async (options) => {
  const { module, time = false, languages = [] } = readOptions(options);
  await Promise.all([load(ANSWERS, loadAnswers, module), time === false || load(TIME, loadTime, time)]);
  checkLanguages(languages);
  await Promise.all(languages.filter((language) => language in TEXTS && !texts.has(language)).map(fetchText));
  for (const each of [ANSWERS, TIME]) {
    if (each.isReady) texts.forEach((text, language) => each.addText(language, text));
  }
};
