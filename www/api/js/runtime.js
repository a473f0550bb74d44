// What stands between the functions of the package and the WebAssembly module: whether it is there, which texts it has,
// and what becomes of a failure in it.

import { CalcheckError } from "./error.js";
import { languages, loadLanguage } from "./wasm/calcheck.js";

let ready = false;
let prepare = () => {};

/** Says that the module is loaded; `prepareLanguage` may load the texts of a language that is asked for. */
export const start = (prepareLanguage = () => {}) => {
  ready = true;
  prepare = prepareLanguage;
};

/** Turns a function of the module into one of the package. */
export const guard = (run) => {
  if (!ready) throw new CalcheckError("not-ready", "", "the module is not loaded, expected `await init()` first");
  try {
    return run();
  } catch (error) {
    if (error instanceof CalcheckError) throw error;
    throw new CalcheckError("internal", "", "the answer could not be computed, expected no failure inside the module", { cause: error });
  }
};

/** The same for one that answers in a language. */
export const guardText = (language, run) =>
  guard(() => {
    if (language !== undefined && language !== null) prepare(language);
    return run();
  });

/** Refuses languages that do not exist. */
export const checkLanguages = (tags) => {
  if (!Array.isArray(tags)) throw new CalcheckError("invalid-input", "languages", "expected an array of languages");
  const known = languages();
  tags.forEach((tag, index) => {
    if (known.includes(tag)) return;
    const names = known.map((name) => `\`${name}\``).join(", ");
    throw new CalcheckError("invalid-input", `languages[${index}]`, `unknown language \`${String(tag).slice(0, 60)}\`, expected one of ${names}`);
  });
};

export { loadLanguage };
