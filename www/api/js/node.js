// For Node.js: ready when it is imported.

import { readFileSync } from "node:fs";
import { initSync } from "./wasm/calcheck.js";

initSync({ module: readFileSync(new URL("./wasm/calcheck_bg.wasm", import.meta.url)) });

export * from "./calcheck.js";

/** Nothing is left to load: what runs in browsers too may call it. */
export const init = async () => {};
