// What is thrown.

/** The one error that this package throws. */
export class CalcheckError extends Error {
  constructor(code, path, message, options) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}
Object.defineProperty(CalcheckError.prototype, "name", { value: "CalcheckError", configurable: true, writable: true });

/** The error on input that cannot be read; `cause` is what a getter or a proxy threw, if it was that. */
export const invalidInput = (path, message, cause) =>
  new CalcheckError("invalid-input", path, message, cause === undefined ? undefined : { cause });
