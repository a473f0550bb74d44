// For Node.js: ready when it is imported. The module for questions about time is loaded with the first one.

import { readFileSync } from "node:fs";
import { TEXTS } from "./data.js";
import { ANSWERS, TIME, checkLanguages } from "./runtime.js";
import { readOptions } from "./values.js";
import { initSync as initAnswers } from "./wasm/calcheck.js";
import { initSync as initTime } from "./wasm/time.js";

export * from "./calcheck.js";

const prepare = (module, initSync, file) => {
  module.load = () => {
    initSync({ module: readFileSync(file) });
    module.start();
  };
  module.text = (language) => readFileSync(TEXTS[language], "utf8");
};

prepare(ANSWERS, initAnswers, new URL("./wasm/calcheck_bg.wasm", import.meta.url));
prepare(TIME, initTime, new URL("./wasm/time_bg.wasm", import.meta.url));
ANSWERS.load();

/** The modules are there already: what runs in browsers too may call it. */
export const init = async (options) => checkLanguages(readOptions(options).languages ?? []);
