import type { Language, MatrixName, WindowsServer } from "../../index.js" with { "resolution-mode": "import" };

/** The answer to every pair of versions in each of the four relations. */
interface Verdicts {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  verdicts: {
    matrix: MatrixName;
    row: WindowsServer;
    column: WindowsServer;
    /** The address of the answer's page, from the root of the site. */
    page: string;
    /** `"device-only"`: with Device CALs alone. */
    answer: "yes" | "device-only" | "no";
    /** The answer in a sentence, by language. Texts are for people and may be reworded. */
    summary: Record<Language, string>;
    /** The ids of the rules that bear on the pair, the heaviest first; never empty. */
    rules: string[];
    /** The pages of the nearest pairs that fit, the smallest change first; empty where the answer is not `"no"`. */
    remedies: string[];
  }[];
}

declare const verdicts: Verdicts;
export = verdicts;
