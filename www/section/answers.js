// A section's worker, as it sees itself: every message asks for one deed and gets one answer, a result, or a text that says why there is none.

/** Answers with these deeds, by name. `unreadable` says that a file cannot be read. */
export function answering(deeds, unreadable = () => undefined) {
  addEventListener("message", async ({ data: { id, deed, ...what } }) => {
    try {
      postMessage({ id, result: await deeds[deed](what, (progress) => postMessage({ id, progress })) });
    } catch (error) {
      // The module explains itself in words; anything else is a fault, after which it may be broken.
      if (typeof error === "string") postMessage({ id, refused: error });
      // A file that was moved, changed or deleted since it was chosen.
      else if (error instanceof DOMException && unreadable()) postMessage({ id, refused: unreadable() });
      else postMessage({ id, broken: String(error) });
    }
  });
}
