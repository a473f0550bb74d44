// The worker, as the page sees it: one thing at a time, each a promise. A cancelled worker is ended; the next one reads the
// accepted files again before it does anything else, so that the page and the worker never disagree about what counts.

import { Asking, Refused } from "../../section/worker.js";

export { Refused };
export class Cancelled extends Error {}

export class Client {
  #addresses;
  #texts;
  #worker;
  #ready;
  #last = Promise.resolve();
  /** The file that is being read. */
  #reading;
  /** Files that wait to be read, each with what ends the wait. */
  #waiting = new Map();
  /** The files that count, in their order, each with what was confirmed about it. */
  accepted = [];
  /** Called with the files that count where one of them cannot be read again and does not count any more, and why. */
  lost = () => {};

  constructor(addresses, texts) {
    this.#addresses = addresses;
    this.#texts = texts;
  }

  #start() {
    this.#worker = new Asking(this.#addresses.worker);
    this.#ready = (async () => {
      const words = await this.#ask("start", { wasm: this.#addresses.wasm, texts: this.#texts });
      for (const file of [...this.accepted]) {
        try {
          await this.#ask("read", file);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          this.accepted.splice(this.accepted.indexOf(file), 1);
          this.lost(file, error, await this.#ask("files"));
        }
      }
      return words;
    })();
    // Whoever waits for it hears of it.
    this.#ready.catch(() => {});
  }

  #ask(deed, what, progress) {
    return this.#worker.ask(deed, what, progress);
  }

  /** The texts of the import. */
  words() {
    return this.#in_turn(() => this.#ready);
  }

  #in_turn(deed) {
    const turn = this.#last.then(() => {
      if (!this.#worker || this.#worker.ended) this.#start();
      return deed();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Does one thing, after all that was asked for before. */
  do(deed, what, progress) {
    return this.#in_turn(async () => {
      await this.#ready;
      return this.#ask(deed, what, progress);
    });
  }

  /** Reads a file; from then on it counts. */
  read(file, progress) {
    const cancelled = new Promise((_, reject) => this.#waiting.set(file, () => reject(new Cancelled())));
    const turn = this.#in_turn(async () => {
      if (!this.#waiting.delete(file)) throw new Cancelled();
      this.#reading = file;
      try {
        await this.#ready;
        const files = await this.#ask("read", file, progress);
        this.accepted.push(file);
        return files;
      } finally {
        this.#reading = undefined;
      }
    });
    return Promise.race([turn, cancelled]);
  }

  /** Takes a file out. */
  async remove(file) {
    return this.#in_turn(async () => {
      await this.#ready;
      const index = this.accepted.indexOf(file);
      // It was taken out, or lost, while this waited.
      if (index < 0) return this.#ask("files");
      const files = await this.#ask("remove", { index });
      this.accepted.splice(index, 1);
      return files;
    });
  }

  /** Stops what is being done, or the wait of a file that is not read yet. What waits behind it goes on, with a new worker. */
  cancel(file = this.#reading) {
    const stop = this.#waiting.get(file);
    if (!stop) return this.#worker?.end(new Cancelled());
    this.#waiting.delete(file);
    stop();
  }
}
