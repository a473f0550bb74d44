import type { MatrixName, WindowsServer } from "../../index.js" with { "resolution-mode": "import" };

/** The four relations between versions, cell by cell. */
interface Matrices {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  matrices: {
    name: MatrixName;
    rows: WindowsServer[];
    columns: WindowsServer[];
    /** By row, then by column. */
    cells: {
      allowed: boolean;
      /** The keys of the sources that say so; never empty. */
      sources: string[];
      /** Whether the sources state the general rule only, from which the cell follows. */
      derived: boolean;
      /** Whether another first-hand table says otherwise. */
      disputed: boolean;
    }[][];
  }[];
}

declare const matrices: Matrices;
export = matrices;
