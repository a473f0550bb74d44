// What the package offers, whichever way the modules were loaded. index.d.ts describes it.

import { verdict } from "./answers.js";
import { ANSWERS, TIME } from "./runtime.js";
import * as values from "./values.js";
import { read } from "./values.js";
import * as wasm from "./wasm/calcheck.js";
import * as time from "./wasm/time.js";

export { RULES_DATE, VERSION } from "./data.js";
export { CalcheckError } from "./error.js";

const NOTES_OUTSIDE = { notesOutside: true };

export const check = (setup, language) =>
  ANSWERS.run(language, (spoken) => {
    const { numbers, outside } = read(values.SETUP, setup, NOTES_OUTSIDE);
    return verdict(outside === undefined ? wasm.check(numbers, spoken) : wasm.checkOutside(outside, spoken));
  });

export const count = (demand, language) =>
  ANSWERS.run(language, (spoken) => {
    const { numbers, outside } = read(values.DEMAND, demand, NOTES_OUTSIDE);
    return outside === undefined ? wasm.count(numbers, spoken) : wasm.countOutside(outside, spoken);
  });

export const matrix = (name) => ANSWERS.run(undefined, () => wasm.matrix(read(values.MATRIX, name).numbers));

export const assign = (graph) =>
  ANSWERS.run(undefined, () => {
    const { columns, numbers } = read(values.ACCESS_GRAPH, graph);
    return wasm.assign(...columns, ...numbers);
  });

export const assignByHost = (graph) =>
  ANSWERS.run(undefined, () => {
    const { columns, numbers } = read(values.HOST_ACCESS_GRAPH, graph);
    return wasm.assignByHost(...columns, ...numbers);
  });

export const lifecycle = (server) => ANSWERS.run(undefined, () => wasm.lifecycle(read(values.VERSION, server).numbers));

export const revocable = (keyPacks) => ANSWERS.run(undefined, () => wasm.revocable(read(values.KEY_PACKS, keyPacks).numbers));

export const rules = (language) => ANSWERS.run(language, (spoken) => wasm.rules(spoken));

export const timeline = (deployment, today, language) =>
  TIME.run(language, (spoken) =>
    time.timeline(read(values.DEPLOYMENT, deployment).numbers, read(values.DATE, today, { path: "today" }).numbers, spoken),
  );

export const outcome = (deployment, client, day, language) =>
  TIME.run(language, (spoken) =>
    time.outcome(
      read(values.DEPLOYMENT, deployment).numbers,
      read(values.NUMBER, client, { path: "client" }).numbers,
      read(values.DATE, day, { path: "day" }).numbers,
      spoken,
    ),
  );

export const churn = (replacement, language) =>
  TIME.run(language, (spoken) => time.churn(read(values.REPLACEMENT, replacement).numbers, spoken));

export const plan = (change, language) => TIME.run(language, (spoken) => time.plan(read(values.CHANGE, change).numbers, spoken));

export const reassign = (move, language) => TIME.run(language, (spoken) => time.reassign(read(values.MOVE, move).numbers, spoken));
