// The names and shapes that users rely on. More may be added to them; none is taken away, and none changes what it means.

export type WindowsServer = "2000" | "2003" | "2003 R2" | "2008" | "2008 R2" | "2012" | "2012 R2" | "2016" | "2019" | "2022" | "2025";
export type CalKind = "user" | "device";
export type LicensingMode = "per-user" | "per-device";
export type Language = "en" | "de";                 // more follow

export interface Cal { version: WindowsServer; kind: CalKind }

/** One deployment, as configured. Absent optional fields mean "not said". */
export interface Setup {
  server: WindowsServer;                     // the server accessed; with `rds`, the session host
  edition?: "standard" | "datacenter" | "essentials" | "foundation";
  access?: "authenticated" | "anonymous-internet" | "administration";
  baseCal?: Cal;                             // the Windows Server CAL in hand
  rds?: {
    cal?: Cal;                               // the RDS (TS) CAL in hand
    mode?: LicensingMode;                    // set on the session host
    licenseServer?: { version: WindowsServer; activated?: boolean };
    membership?: "same-domain" | "two-way-trust" | "no-trust" | "same-workgroup";
  };
}
export type Status = "compatible" | "compatible-with-warnings" | "incompatible" | "incomplete" | "not-covered";
export interface Source  { key: string; title: string; date?: string; url?: string }
export interface Finding { rule: string; severity: "ok" | "note" | "warning" | "violation"; message: string; sources: Source[] }
export interface Remedy  { message: string; setup: Setup }          // the repaired setup; check(remedy.setup) is no longer incompatible
export interface Verdict { status: Status; summary: string; findings: Finding[]; remedies: Remedy[] }
export declare function check(setup: Setup, language?: Language): Verdict;

/** Who works how. "own": each user has `devicesPerUser` devices nobody else uses. "shared": any of the users uses any of the devices. */
export type Cohort = { name?: string; rds?: boolean; access: "own"; users: number; devicesPerUser: number }
            | { name?: string; rds?: boolean; access: "shared"; users: number; devices: number };
export interface Demand {
  server: WindowsServer; edition?: Setup["edition"];
  rds?: boolean;                             // cohorts that do not say so themselves need RDS CALs on top of base CALs
  cohorts: Cohort[];                         // users without any device need nothing
  administrators?: number;                   // people who only administer; two are exempt, the rest need User CALs
  external?: { users: number; servers: number };             // outside people: CALs, or one External Connector per server
  perServer?: { servers: number; connections: number };      // legacy Per Server mode, 2000 to 2008 R2: connections at most at a time on each
  owned?: { product: "base" | "rds"; cal: Cal; quantity: number }[];
  prices?: { baseUser: number; baseDevice: number; rdsUser: number; rdsDevice: number };  // smallest currency unit; absent: all equal
  packs?: number[];                          // sizes sold, e.g. [1, 5, 10, 50]; absent: singles
}
export interface Requirement {
  calVersion: WindowsServer;                 // the oldest CAL version that serves
  userOnly: number | null;                   // null where no number of that kind alone covers everyone
  deviceOnly: number | null;
  perServer: number | null;                  // CALs in the legacy Per Server mode, where asked for
  best: { user: number; device: number; total: number; cost: number };   // the mix to end up with, cheapest to reach from what is owned; total = covered + buy, cost = price of buy (each CAL 1 where no prices are given); at equal cost the mix with most User CALs
  proof: { lowerBound: number };             // the value of the dual; equals best.cost
  covered: { user: number; device: number }; // of best, met by CALs owned
  buy: { user: number; device: number; packs: { kind: CalKind; size: number; quantity: number }[] };
  unused: { product: "base" | "rds"; cal: Cal; quantity: number; reason: string }[];
}
export interface Count { base: Requirement | null; rds: Requirement | null; externalConnectors: { base: number; rds: number } | null; findings: Finding[] }
// Essentials and Foundation: base is null, and a finding says how the user and device limits stand (over them: a violation).
export declare function count(demand: Demand, language?: Language): Count;

export type MatrixName = "rds-cal-by-session-host" | "rds-cal-by-license-server" | "session-host-by-license-server" | "base-cal-by-server";
export interface Matrix { rows: WindowsServer[]; columns: WindowsServer[]; cells: { allowed: boolean; sources: string[]; derived: boolean }[][] }
export declare function matrix(name: MatrixName): Matrix;

/** The cheapest cover of any access graph: edge i says that user users[i] works on device devices[i]. */
export interface AccessGraph { users: Uint32Array; devices: Uint32Array; userPrice: number; devicePrice: number }
export interface Assignment { userCals: Uint32Array; deviceCals: Uint32Array; cost: number; lowerBound: number }   // ids in ascending order; lowerBound === cost
export declare function assign(graph: AccessGraph): Assignment;

/** RDS with one licensing mode per session host: a user who touches any Per User host needs a User CAL, a device that touches any Per Device host a Device CAL. */
export interface HostAccessGraph extends AccessGraph { hosts: Uint32Array }                                      // edge i happens on host hosts[i]; ids 0..n-1
export interface HostAssignment extends Assignment { modes: LicensingMode[] }                                    // by host id; equal cost: most hosts Per User
export declare function assignByHost(graph: HostAccessGraph): HostAssignment;

export interface LifecycleFacts {
  gracePeriodDays: number; temporaryCalDays: number; permanentCalDays: [number, number]; renewWithinDays: number;
  perUserRenewalDays: number; reassignmentDays: number; revocablePercent: number;
  mainstreamSupportEnds: string | null; extendedSupportEnds: string | null;   // ISO dates
}
export declare function lifecycle(server: WindowsServer): LifecycleFacts;
export declare function revocable(keyPacks: { version: WindowsServer; mode: LicensingMode; quantity: number }[]): { version: WindowsServer; maximum: number }[];

/** Every rule: id, statement, severity, sources. */
export declare function rules(language?: Language): { rule: string; statement: string; sources: Source[] }[];
export declare const VERSION: string;      // of the package
export declare const RULES_DATE: string;   // ISO date the knowledge was last reviewed

/** Malformed input throws it. */
export declare class CalcheckError extends Error {
  readonly code: "invalid-input" | "not-ready" | "internal";
  readonly path: string;
}
export declare function init(options?: { languages?: Language[] }): Promise<void>;
