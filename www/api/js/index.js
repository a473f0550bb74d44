// For browsers and bundlers: `await init()` first.

import load from "./wasm/calcheck.js";

export * from "./calcheck.js";

/** Loads the module. */
export const init = async () => {
  await load();
};
