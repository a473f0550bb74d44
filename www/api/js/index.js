// For browsers and bundlers: `await init()` first.

import { TEXTS } from "./data.js";
import { CalcheckError } from "./error.js";
import { ANSWERS, TIME, checkLanguages } from "./runtime.js";
import { readOptions } from "./values.js";
import loadAnswers from "./wasm/calcheck.js";
import loadTime from "./wasm/time.js";

export * from "./calcheck.js";

/** The texts of languages, as they were fetched. */
const texts = new Map();

/** Waits for something to load, and says what is to be done where it does not. */
const loaded = async (what, expected, promise) => {
  try {
    return await promise;
  } catch (cause) {
    throw new CalcheckError("not-ready", "", `${what} could not be loaded, expected ${expected}`, { cause });
  }
};

const fetchText = async (language) => {
  const response = await fetch(TEXTS[language]);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  texts.set(language, await response.text());
};

const load = async (option, module, from, source) => {
  const started = from(source === undefined || source === true ? undefined : { module_or_path: source });
  await loaded("the module", `WebAssembly beside the package, or where \`init({ ${option} })\` says`, started);
  module.start();
};

export const init = async (options) => {
  const { module, time = false, languages = [] } = readOptions(options);
  await Promise.all([load("module", ANSWERS, loadAnswers, module), time === false || load("time", TIME, loadTime, time)]);
  checkLanguages(languages);
  const wanted = languages.filter((language) => language in TEXTS && !texts.has(language));
  await Promise.all(wanted.map((language) => loaded(`the texts of \`${language}\``, "them beside the package", fetchText(language))));
  for (const each of [ANSWERS, TIME]) {
    if (each.isReady) texts.forEach((text, language) => each.addText(language, text));
  }
};
