// What stands between the functions of the package and the WebAssembly modules: whether they are there, which texts they
// have, and what becomes of a failure in them.

import { CalcheckError } from "./error.js";
import * as answers from "./wasm/calcheck.js";
import * as time from "./wasm/time.js";

/** A module: whether it is loaded, how to load it when it is asked for, and how to load a language when that is. */
class Module {
  ready = false;
  load = () => {};
  prepare = () => {};

  constructor(functions, missing) {
    this.functions = functions;
    this.missing = missing;
  }

  run(language, run) {
    if (!this.ready) this.load();
    if (!this.ready) throw new CalcheckError("not-ready", "", this.missing);
    try {
      if (language !== undefined && language !== null) this.prepare(language);
      return run();
    } catch (error) {
      if (error instanceof CalcheckError) throw error;
      throw new CalcheckError("internal", "", "the answer could not be computed, expected no failure inside the module", { cause: error });
    }
  }
}

/** What answers everything but questions about time. */
export const ANSWERS = new Module(answers, "the module is not loaded, expected `await init()` first");

/** What answers questions about time. */
export const TIME = new Module(time, "the module for questions about time is not loaded, expected `await init({ time: true })` first");

/** Turns a function of the module into one of the package. */
export const guard = (run) => ANSWERS.run(undefined, run);

/** The same for one that answers in a language. */
export const guardText = (language, run) => ANSWERS.run(language, run);

/** The same for one that answers a question about time. */
export const guardTime = (language, run) => TIME.run(language, run);

/** Refuses languages that do not exist. */
export const checkLanguages = (tags) => {
  if (!Array.isArray(tags)) throw new CalcheckError("invalid-input", "languages", "expected an array of languages");
  const known = answers.languages();
  tags.forEach((tag, index) => {
    if (known.includes(tag)) return;
    const names = known.map((name) => `\`${name}\``).join(", ");
    throw new CalcheckError("invalid-input", `languages[${index}]`, `unknown language \`${String(tag).slice(0, 60)}\`, expected one of ${names}`);
  });
};
