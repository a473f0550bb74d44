// What the package offers, whichever way the module was loaded.

export { version } from "./wasm/calcheck.js";
