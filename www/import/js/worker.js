// Reads files and counts, away from the page. Every message asks for one thing and gets one answer: a result, or a text that says
// why there is none. A file that is being read reports its progress.

import load, { Worker as Session } from "./module.js";
import { answering } from "../../section/answers.js";

/** What the plan of a file is made from. */
const HEAD = 1 << 18;
const head = async (file) => new Uint8Array(await file.slice(0, HEAD).arrayBuffer());

let session;
let words;

const deeds = {
  async start({ wasm, texts }) {
    await load({ module_or_path: wasm });
    session = new Session(texts);
    words = JSON.parse(session.words());
    return words;
  },

  async plan({ file, choice }) {
    return JSON.parse(session.plan(await head(file), file.size, choice));
  },

  async read({ file, name, kind, columns, choice }, progress) {
    session.begin(await head(file), file.size, choice, kind, ...columns);
    const reader = file.stream().getReader();
    let bytes = 0;
    let told = performance.now();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const rows = session.push(value);
      bytes += value.length;
      if (performance.now() - told > 100) {
        told = performance.now();
        progress({ part: bytes / file.size, text: session.reading(rows) });
      }
    }
    session.finish(name);
    return JSON.parse(session.files());
  },

  remove({ index }) {
    session.remove(index);
    return JSON.parse(session.files());
  },

  files: () => JSON.parse(session.files()),
  servers: ({ domains }) => JSON.parse(session.servers(domains)),
  solve: ({ options }) => JSON.parse(session.solve(options)),
  leftOut: ({ index }) => session.leftOut(index),
  list: ({ which, pseudonyms }) => session.list(which, pseudonyms),
  listHead: ({ which, pseudonyms }) => JSON.parse(session.listHead(which, pseudonyms)),
};

answering(deeds, () => words?.ImportUnreadable);
