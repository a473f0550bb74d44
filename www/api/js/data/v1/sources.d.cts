/** Every source. */
interface Sources {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  sources: {
    /** Stable. */
    key: string;
    /** Who published it. */
    publisher: string;
    /** Its title. */
    title: string;
    /** An ISO date, or as much of it as is known; null where unknown. */
    date: string | null;
    /** Where it stands, or stood; null where unknown. */
    url: string | null;
  }[];
}

declare const sources: Sources;
export = sources;
