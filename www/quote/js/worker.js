// Counts, chooses packs and mixes, away from the page.

import load, { Quote as Sheet } from "./module.js";
import { answering } from "../../section/answers.js";

let sheet;

answering({
  async start({ wasm, texts }) {
    await load({ module_or_path: wasm });
    sheet = new Sheet(texts);
    return JSON.parse(sheet.words());
  },

  count: ({ query, fragment }) => JSON.parse(sheet.count(query, fragment)),
  line: ({ quantity, packs, currency }) => JSON.parse(sheet.line(quantity, packs, currency)),
  rests: ({ has }) => JSON.parse(sheet.rests(has)),
  mix: ({ product, query, fragment, users, devices, currency }) => JSON.parse(sheet.mix(product, query, fragment, users, devices, currency)),
  mixOf: ({ steps, users, devices, currency }) => JSON.parse(sheet.mixOf(steps, users, devices, currency)),
});
