import type { Language, Severity } from "../../index.js" with { "resolution-mode": "import" };

/** Every rule. */
interface Rules {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  rules: {
    /** In kebab case; stable. */
    id: string;
    /** Where the rule is catalogued; null where it is not. */
    number: string | null;
    /** The gravest finding that the rule can yield. */
    severity: Severity;
    /** The rule in a sentence, by language. Texts are for people and may be reworded. */
    statement: Record<Language, string>;
    /** The keys of the sources that it rests on; never empty. */
    sources: string[];
    /** The ids of the rules whose findings it disputes. */
    disputes: string[];
  }[];
}

declare const rules: Rules;
export = rules;
