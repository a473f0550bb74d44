import type { WindowsServer } from "../../index.js" with { "resolution-mode": "import" };

/** The releases that the rules know, oldest first. */
interface Versions {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  versions: {
    id: WindowsServer;
    /** The release in addresses of pages: `"2012-r2"`. */
    slug: string;
    /** Whether it is an R2 release. */
    r2: boolean;
    /** The version under which the CALs of this release's generation are sold. */
    calVersion: WindowsServer;
  }[];
}

declare const versions: Versions;
export = versions;
