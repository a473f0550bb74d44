/** Loads the module. Needed in browsers and bundlers, before anything else; in Node.js there is nothing left to load. */
export function init(): Promise<void>;

/** The version of the package. */
export function version(): string;
