// What stands between the functions of the package and the WebAssembly modules: whether they are there, which languages
// they speak, and what becomes of a failure in them.

import { CalcheckError, invalidInput } from "./error.js";
import { LANGUAGE, learnNames, learnTimeNames, oneOf, read } from "./values.js";
import * as answers from "./wasm/calcheck.js";
import * as time from "./wasm/time.js";

/** English is part of each module; the index is that of the list of languages. */
const ENGLISH = 0;

const languageIndexAt = (language, path) => read(LANGUAGE, language, { path }).numbers[0];

class Module {
  #isReady = false;
  #loaded = new Set([ENGLISH]);
  #functions;
  #learn;
  #missing;
  /** Loads the module when it is asked for, where that can be done at once. */
  load = () => {};
  /** Gives the texts of a language, where that can be done at once. */
  text = () => undefined;

  constructor(functions, learn, missing) {
    this.#functions = functions;
    this.#learn = learn;
    this.#missing = missing;
  }

  get isReady() {
    return this.#isReady;
  }

  /** Says that the module is there. */
  start() {
    this.#learn();
    this.#isReady = true;
  }

  /** Takes the texts of a language, as the build wrote them. */
  addText(language, text) {
    const index = LANGUAGE.names.indexOf(language);
    if (this.#loaded.has(index)) return;
    this.#functions.loadLanguage(text);
    this.#loaded.add(index);
  }

  /** Runs what needs the module, with the language to answer in, by its index. */
  run(language, run) {
    if (!this.#isReady) this.load();
    if (!this.#isReady) throw new CalcheckError("not-ready", "", this.#missing);
    try {
      return run(this.#languageIndex(language));
    } catch (error) {
      if (error instanceof CalcheckError) throw error;
      throw new CalcheckError("internal", "", "no answer, expected the module not to fail", { cause: error });
    }
  }

  #languageIndex(language) {
    if (language === undefined || language === null) return ENGLISH;
    const index = languageIndexAt(language, "language");
    if (this.#loaded.has(index)) return index;
    const text = this.text(language);
    if (text === undefined) {
      const available = oneOf(LANGUAGE.names.filter((_, each) => this.#loaded.has(each)));
      const message = `language \`${language}\` is not loaded, expected ${available}, or \`init({ languages: ["${language}"] })\` first`;
      throw invalidInput("language", message);
    }
    this.addText(language, text);
    return index;
  }
}

/** What answers everything but questions about time. */
export const ANSWERS = new Module(answers, learnNames, "the module is not loaded, expected `await init()` first");

/** What answers questions about time. */
export const TIME = new Module(
  time,
  learnTimeNames,
  "the module for questions about time is not loaded, expected `await init({ time: true })` first",
);

/** Refuses languages that do not exist. */
export const checkLanguages = (languages) => {
  if (!Array.isArray(languages)) throw invalidInput("languages", "expected an array of languages");
  languages.forEach((language, index) => languageIndexAt(language, `languages[${index}]`));
};
