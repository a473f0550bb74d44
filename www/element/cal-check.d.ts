/** Whether a Windows Server or RDS licensing setup fits together, and how many CALs it takes, as an element of any page. */

import type { CalKind, LicensingMode, MatrixName, Setup, Status, WindowsServer } from "calcheck";

/** What a rule says. The message of a note may be empty: its words stand on the page of the rules, under the rule's id. */
export interface ElementFinding {
  rule: string;
  number: string;
  severity: "violation" | "warning" | "note" | "ok";
  message: string;
  /** The short names of the sources. */
  sources: string[];
  /** Whether the sources state the general rule only, from which this follows. */
  derived: boolean;
}

/** As `check` of the package has it, without remedies. */
export interface ElementVerdict {
  status: Status;
  summary: string;
  findings: ElementFinding[];
}

/** CALs of one product. */
export interface ElementRequirement {
  /** The oldest CAL version that serves. */
  calVersion: WindowsServer;
  /** User CALs alone; `null` where there are none. */
  userOnly: number | null;
  /** Device CALs alone. */
  deviceOnly: number;
  best: { user: number; device: number; total: number };
}

/** The answer of the views `verdict` and `matrix`. A part that has not been said is `undefined`. */
export interface VerdictAnswer {
  setup: Partial<Setup>;
  verdict: ElementVerdict;
}

/** The answer of the view `count`; `count` is `null` while the server has not been said, or where there is too much to count. */
export interface CountAnswer {
  demand: { server?: WindowsServer; rds: boolean; users: number; devices?: number; devicesPerUser?: number };
  count: { base: ElementRequirement; rds: ElementRequirement | null } | null;
}

/** The class of `<cal-check>`. Importing this module defines the element, unless there is one of that name; without a page it does nothing. */
export class CalCheck extends HTMLElement {
  /** The answer shown; `null` before there is one. */
  readonly answer: VerdictAnswer | CountAnswer | null;

  server: WindowsServer | null;
  cal: WindowsServer | null;
  kind: CalKind | null;
  product: "base" | "rds" | null;
  mode: LicensingMode | null;
  licenseServer: WindowsServer | null;
  activated: "yes" | "no" | null;
  membership: "same-domain" | "two-way-trust" | "no-trust" | "same-workgroup" | null;
  baseCal: WindowsServer | null;
  view: "verdict" | "matrix" | "count" | null;
  matrix: MatrixName | null;
  theme: "auto" | "light" | "dark" | null;
  users: string | number | null;
  devices: string | number | null;
  devicesPerUser: string | number | null;
  readOnly: boolean;
}

/** Of the rules in this file. */
export const version: string;
/** ISO date on which they were last reviewed. */
export const rulesDate: string;

declare global {
  interface HTMLElementTagNameMap {
    "cal-check": CalCheck;
  }
  interface GlobalEventHandlersEventMap {
    "cal-check-change": CustomEvent<VerdictAnswer | CountAnswer>;
  }
}
