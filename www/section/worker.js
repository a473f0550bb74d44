// A section's worker, as the page sees it: each thing asked is a promise. Its script answers with `answering` of `answers.js`.

/** What was asked is refused, with the reason in words for people. */
export class Refused extends Error {}

// The page's policy lets a script be loaded only from an address that a Trusted Types policy vouches for.
const policy = globalThis.trustedTypes?.createPolicy("calcheck-worker", { createScriptURL: (address) => address });
const trusted = (address) => (policy ? policy.createScriptURL(address) : address);

export class Asking {
  #worker;
  #asked = new Map();
  #next = 0;
  /** Whether the worker has ended: whatever is asked of it then waits for ever. */
  ended = false;

  constructor(address) {
    this.#worker = new Worker(trusted(address), { type: "module" });
    this.#worker.addEventListener("message", ({ data: { id, result, refused, broken, progress } }) => {
      const asked = this.#asked.get(id);
      if (!asked) return;
      if (progress) return void asked.progress?.(progress);
      if (broken !== undefined) return this.end(new Error(broken));
      this.#asked.delete(id);
      if (refused !== undefined) asked.reject(new Refused(refused));
      else asked.resolve(result);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.end(new Error(event.message ?? "the worker did not start"));
    });
  }

  /** Asks for a deed. `progress` is told how far it is. */
  ask(deed, what, progress) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, deed, ...what });
    });
  }

  /** Ends the worker; everything that waits for it fails for this reason. */
  end(reason) {
    this.ended = true;
    this.#worker.terminate();
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
  }
}
