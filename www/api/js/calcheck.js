// What the package offers, whichever way the module was loaded. index.d.ts describes it.

import { guard, guardText, guardTime } from "./runtime.js";
import * as wasm from "./wasm/calcheck.js";
import * as time from "./wasm/time.js";

export { RULES_DATE, VERSION } from "./data.js";
export { CalcheckError } from "./error.js";

export const check = (setup, language) => guardText(language, () => wasm.check(setup, language));
export const count = (demand, language) => guardText(language, () => wasm.count(demand, language));
export const matrix = (name) => guard(() => wasm.matrix(name));
export const assign = (graph) => guard(() => wasm.assign(graph));
export const assignByHost = (graph) => guard(() => wasm.assignByHost(graph));
export const lifecycle = (server) => guard(() => wasm.lifecycle(server));
export const revocable = (keyPacks) => guard(() => wasm.revocable(keyPacks));
export const timeline = (deployment, today, language) => guardTime(language, () => time.timeline(deployment, today, language));
export const outcome = (deployment, client, day, language) => guardTime(language, () => time.outcome(deployment, client, day, language));
export const churn = (replacement, language) => guardTime(language, () => time.churn(replacement, language));
export const plan = (change, language) => guardTime(language, () => time.plan(change, language));
export const reassign = (move, language) => guardTime(language, () => time.reassign(move, language));
export const rules = (language) => guardText(language, () => wasm.rules(language));
