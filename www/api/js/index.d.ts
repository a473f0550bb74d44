/**
 * CAL Check: whether a Windows Server or RDS licensing setup fits together, and how many CALs it needs.
 *
 * In Node.js every function is ready when the package is imported. In browsers and with bundlers, `await init()` first, and
 * `await init({ time: true })` before questions about time, which a module of their own answers.
 *
 * Absent optional fields mean "not said", and so do `null` and `undefined` in their place. Input that cannot be read
 * throws a {@link CalcheckError}: unknown fields, wrong types, unknown names, and numbers that are negative, fractional,
 * not finite or too large. Answers are plain objects; the sources in them are frozen and shared.
 *
 * This is no legal advice: your agreement with Microsoft, the Product Terms or the OEM and retail terms bind.
 */

/** A release of Windows Server, or the version of a CAL. Nothing is guessed about other names. */
export type WindowsServer =
  | "2000"
  | "2003"
  | "2003 R2"
  | "2008"
  | "2008 R2"
  | "2012"
  | "2012 R2"
  | "2016"
  | "2019"
  | "2022"
  | "2025";

/** What a CAL is assigned to: one named user on any number of devices, or one device for any number of users. */
export type CalKind = "user" | "device";

/** The licensing mode of a session host. */
export type LicensingMode = "per-user" | "per-device";

/** A language of the answers. English is always there; in browsers, `init` loads the others. */
export type Language = "en" | "de";

/** A CAL. Versions that were never sold (2012 R2 and the like) are accepted and count as their base release. */
export interface Cal {
  /** The version it was bought as. */
  version: WindowsServer;
  /** What it is assigned to. */
  kind: CalKind;
}

/** One deployment, as configured. Absent optional fields mean "not said". */
export interface Setup {
  /** The server accessed; with `rds`, the session host. */
  server: WindowsServer;
  /** Standard and Datacenter need CALs; Essentials and Foundation have limits instead. */
  edition?: "standard" | "datacenter" | "essentials" | "foundation" | null | undefined;
  /** How the server is accessed; `"authenticated"` where not said. */
  access?: "authenticated" | "anonymous-internet" | "administration" | null | undefined;
  /** The Windows Server CAL in hand. */
  baseCal?: Cal | null | undefined;
  /** The Remote Desktop Services part; absent where sessions play no role. */
  rds?:
    | {
        /** The RDS (TS) CAL in hand. */
        cal?: Cal | null | undefined;
        /** The licensing mode set on the session host. */
        mode?: LicensingMode | null | undefined;
        /** The license server that holds and issues the CALs. */
        licenseServer?: { version: WindowsServer; activated?: boolean | null | undefined } | null | undefined;
        /** How session host and license server are joined. */
        membership?: "same-domain" | "two-way-trust" | "no-trust" | "same-workgroup" | null | undefined;
      }
    | null
    | undefined;
}

/**
 * How a setup stands:
 * - `"compatible"`: it fits together;
 * - `"compatible-with-warnings"`: it fits together, and something is worth knowing before relying on it;
 * - `"incompatible"`: it breaks a rule;
 * - `"incomplete"`: nothing said so far breaks a rule, and something that decides has not been said;
 * - `"not-covered"`: the rules do not reach this product.
 */
export type Status = "compatible" | "compatible-with-warnings" | "incompatible" | "incomplete" | "not-covered";

/** How much a finding weighs. */
export type Severity = "ok" | "note" | "warning" | "violation";

/** A document that an answer rests on. */
export interface Source {
  /** A short key, stable across versions: `"M25"`. */
  readonly key: string;
  /** Its title. */
  readonly title: string;
  /** An ISO date, or as much of it as is known (`"2010-04"`, `"2013"`); absent where unknown. */
  readonly date?: string;
  /** Where it stands, or stood; absent where unknown. */
  readonly url?: string;
}

/** What one rule says about a setup or a count. */
export interface Finding {
  /** The id of the rule, one of those that {@link rules} lists. */
  rule: string;
  /** The number under which the rule is catalogued: `"R16"`. */
  number: string;
  /** How much it weighs here. */
  severity: Severity;
  /** What the rule says here, in the language asked for. */
  message: string;
  /** What this rests on; never empty. */
  sources: Source[];
  /** Whether the sources state the general rule only, from which this follows. */
  derived: boolean;
}

/** A value as answers hold it: an optional field is there or absent, and never null. */
export type Said<T> = T extends object ? { [Name in keyof T]: Said<Exclude<T[Name], null>> } : T;

/** Changes that repair a setup. */
export interface Remedy {
  /** What to change, as a sentence. */
  message: string;
  /** The setup after the changes: `check(remedy.setup)` is no longer `"incompatible"`. */
  setup: Said<Setup>;
}

/** The answer to whether a setup fits together: a value, whatever the setup. */
export interface Verdict {
  /** How the setup stands. */
  status: Status;
  /** The answer in one sentence. */
  summary: string;
  /** The paths of what has not been said and decides: `"rds.licenseServer"`. */
  missing: string[];
  /** Every rule that bears on the setup, the heaviest first. */
  findings: Finding[];
  /** The smallest changes that repair the setup, the smallest first; empty unless it is `"incompatible"`. */
  remedies: Remedy[];
}

/**
 * Whether a setup fits together, why, and what would repair it.
 *
 * A product that exists and is outside of the rules (Small Business Server, a channel release, a cloud, …) in the place
 * of a version is `"not-covered"`; a name that is unknown throws, and the message lists the known ones.
 *
 * @throws {CalcheckError} `invalid-input`: the setup cannot be read, or the language is not there.
 */
export function check(setup: Setup, language?: Language | null): Verdict;

/**
 * People who work alike, and the devices they use. All numbers are integers from 0 to 4,294,967,295.
 * - `"own"`: each user has `devicesPerUser` devices that nobody else uses;
 * - `"shared"`: any of the users uses any of the devices.
 */
export type Cohort = {
  /** What you call them; never interpreted. */
  name?: string | null | undefined;
  /** Whether they open RDS sessions; as the demand says where absent. */
  rds?: boolean | null | undefined;
} & ({ access: "own"; users: number; devicesPerUser: number } | { access: "shared"; users: number; devices: number });

/** Everything a count rests on. All numbers are integers from 0 to 4,294,967,295. */
export interface Demand {
  /** The newest server accessed. */
  server: WindowsServer;
  /** Its edition; Standard or Datacenter where absent. */
  edition?: Setup["edition"];
  /** Whether cohorts that do not say so themselves, administrators beyond two and external people open RDS sessions: RDS CALs on top of base CALs. */
  rds?: boolean | null | undefined;
  /** Who works how. Users without any device need nothing. */
  cohorts: Cohort[];
  /** People who only administer; two are exempt, the rest need User CALs. */
  administrators?: number | null | undefined;
  /** Outside people, and how many servers they access: CALs, or one External Connector per server. */
  external?: { users: number; servers: number } | null | undefined;
  /** The legacy Per Server mode, 2000 to 2008 R2: connections at most at a time on each server. */
  perServer?: { servers: number; connections: number } | null | undefined;
  /** CALs already owned. */
  owned?: { product: "base" | "rds"; cal: Cal; quantity: number }[] | null | undefined;
  /** The price of one CAL each, in the smallest currency unit; all equal where absent. */
  prices?: { baseUser: number; baseDevice: number; rdsUser: number; rdsDevice: number } | null | undefined;
  /** Pack sizes sold, such as `[1, 5, 10, 50]`; single CALs where absent. At most 64 sizes from 1 to 1,000,000. */
  packs?: number[] | null | undefined;
}

/** CALs owned that an answer does not use. */
export interface UnusedCals {
  /** Windows Server CALs or RDS CALs. */
  product: "base" | "rds";
  /** Which, as they were given. */
  cal: Cal;
  /** How many of them. */
  quantity: number;
  /** Why, in the language asked for. */
  reason: string;
}

/** The CALs of one product that a demand takes. */
export interface Requirement {
  /** The oldest CAL version that serves. */
  calVersion: WindowsServer;
  /** User CALs if there were no other kind; null where these alone cannot cover everyone. */
  userOnly: number | null;
  /** Device CALs if there were no other kind; null where these alone cannot cover everyone. */
  deviceOnly: number | null;
  /** CALs in the legacy Per Server mode; null unless it was asked for and the server has it. */
  perServer: number | null;
  /**
   * The mix to end up with, owned CALs included: the cheapest to reach from what is owned, and among those the one with most
   * User CALs. `cost` is what the CALs in `buy` cost as singles, each 1 where no prices are given.
   */
  best: { user: number; device: number; total: number; cost: number };
  /** What every purchase costs at least. Equal to `best.cost`, which proves that nothing is cheaper. */
  proof: { lowerBound: number };
  /** CALs of the best mix that are owned. */
  covered: { user: number; device: number };
  /** CALs of the best mix to buy, and the packs with the fewest spare CALs. */
  buy: { user: number; device: number; packs: { kind: CalKind; size: number; quantity: number }[] };
  /** CALs owned of this product that the best mix does not use. */
  unused: UnusedCals[];
}

/** How many CALs a demand takes. */
export interface Count {
  /** Windows Server CALs; null for editions that need none, and for products outside of the rules. */
  base: Requirement | null;
  /** RDS CALs, on top; null where nobody opens sessions. */
  rds: Requirement | null;
  /** External Connectors, instead of CALs for outside people; null where there are none. */
  externalConnectors: { base: number; rds: number } | null;
  /** CALs owned of a product that the demand takes none of. */
  unused: UnusedCals[];
  /** Every rule that bears on the count, the heaviest first. */
  findings: Finding[];
}

/**
 * How many CALs a demand takes: User only, Device only and the cheapest mix, with its proof; what of it is owned, and what to buy.
 *
 * A product outside of the rules in the place of a version gives nulls, and findings that say so.
 *
 * @throws {CalcheckError} `invalid-input`: the demand cannot be read, there is more of something than can be counted
 * (4,294,967,295), a cost is beyond 2^53 − 1, or the language is not there.
 */
export function count(demand: Demand, language?: Language | null): Count;

/** The four relations between versions: `"…-by-…"` are its rows and its columns. */
export type MatrixName =
  | "rds-cal-by-session-host"
  | "rds-cal-by-license-server"
  | "session-host-by-license-server"
  | "base-cal-by-server";

/** A relation between versions, whole. */
export interface Matrix {
  /** The versions that the rows stand for, oldest first. */
  rows: WindowsServer[];
  /** The versions that the columns stand for, oldest first. */
  columns: WindowsServer[];
  /** By row, then by column. `sources` are the keys of {@link Source}s; `derived`: they state the general rule only. */
  cells: { allowed: boolean; sources: string[]; derived: boolean }[][];
}

/**
 * Which version fits which.
 *
 * @throws {CalcheckError} `invalid-input`: there is no matrix of this name.
 */
export function matrix(name: MatrixName): Matrix;

/**
 * Rows of who works on which device: row `i` says that user `users[i]` works on device `devices[i]`. Ids are arbitrary, rows
 * may repeat and come in any order. Prices are integers from 0 to 4,294,967,295.
 */
export interface AccessGraph {
  /** The user of each row; at most 33,554,432 rows. */
  users: Uint32Array;
  /** The device of each row; as many as `users`. */
  devices: Uint32Array;
  /** The price of a User CAL, in the smallest currency unit. */
  userPrice: number;
  /** The price of a Device CAL, in the smallest currency unit. */
  devicePrice: number;
}

/** Who and what gets a CAL so that every access is covered as cheaply as possible. */
export interface Assignment {
  /** The users that get a User CAL, ascending. */
  userCals: Uint32Array;
  /** The devices that get a Device CAL, ascending. */
  deviceCals: Uint32Array;
  /** What these CALs cost, in the smallest currency unit. */
  cost: number;
  /** What every cover costs at least. Equal to the cost, which proves that nothing is cheaper. */
  lowerBound: number;
}

/**
 * The cheapest User and Device CALs that cover every row of an access graph; at equal cost those with most User CALs.
 *
 * @throws {CalcheckError} `invalid-input`: the graph cannot be read, its columns differ in length, or the cost is beyond 2^53 − 1.
 */
export function assign(graph: AccessGraph): Assignment;

/** An access graph on session hosts: row `i` happens on host `hosts[i]`. Hosts are numbered from 0, without large gaps. */
export interface HostAccessGraph extends AccessGraph {
  /** The session host of each row; as many as `users`. */
  hosts: Uint32Array;
}

/** The licensing mode of each session host, and the CALs that this takes. */
export interface HostAssignment extends Assignment {
  /** By host id, up to the largest one that a row mentions. */
  modes: LicensingMode[];
}

/**
 * The cheapest licensing modes where each session host has one: a user who touches any Per User host needs a User CAL, a
 * device that touches any Per Device host a Device CAL. At equal cost those with most hosts Per User.
 *
 * @throws {CalcheckError} `invalid-input`: as for {@link assign}, or a host id is far beyond the number of rows.
 */
export function assignByHost(graph: HostAccessGraph): HostAssignment;

/** How long things last for a release. */
export interface LifecycleFacts {
  /** Days from the first client connection for which a session host works without a license server. */
  gracePeriodDays: number;
  /** Days for which a temporary Per Device CAL is good. */
  temporaryCalDays: number;
  /** Days for which a permanent Per Device CAL runs before it renews: from, to. */
  permanentCalDays: [number, number];
  /** A permanent Per Device CAL renews when this many days or fewer remain. */
  renewWithinDays: number;
  /** Days that a Per User CAL shows; it renews at sign-in. */
  perUserRenewalDays: number;
  /** Days that must pass between two reassignments of a CAL under volume licensing. */
  reassignmentDays: number;
  /** The share of the installed Per Device CALs of a version that can be revoked at a time, in percent. */
  revocablePercent: number;
  /** The last day of mainstream support, as ISO date; null where unknown. */
  mainstreamSupportEnds: string | null;
  /** The last day of extended support, as ISO date; null where unknown. */
  extendedSupportEnds: string | null;
}

/**
 * The facts about time that hold for a release.
 *
 * @throws {CalcheckError} `invalid-input`: the release is unknown.
 */
export function lifecycle(server: WindowsServer): LifecycleFacts;

/**
 * How many RDS CALs can be revoked at a time: of each version installed, a fifth of the Per Device CALs, rounded down. Per User CALs cannot be revoked.
 *
 * @throws {CalcheckError} `invalid-input`: a key pack cannot be read, or there are more than 4,294,967,295 CALs of a version.
 */
export function revocable(
  keyPacks: { version: WindowsServer; mode: LicensingMode; quantity: number }[],
): { version: WindowsServer; maximum: number }[];

/** A day as ISO 8601 writes it, `"2027-01-12"`, from 1999-01-01 to 2100-12-31. */
export type ISODate = string;

/** An RDS deployment with the dates that decide what happens when. Absent optional fields mean "not said". */
export interface Deployment {
  /** The release of the session host. */
  server: WindowsServer;
  /** Its licensing mode. Windows 2000 is Per Device, whatever is set. */
  mode: LicensingMode;
  /** How many clients connect, from 1: devices with Per Device, users with Per User. */
  clients: number;
  /** When the session host role was installed: the cautious bound of the grace period. */
  roleInstalled?: ISODate | null | undefined;
  /** When the first client connected: the start of the grace period. */
  firstConnection?: ISODate | null | undefined;
  /**
   * The license server, where there is one. `installed`: since when session hosts find it; where not said, from the first
   * connection on, but not before its release was out. `activated`: when it was activated; where not said, it is not, and
   * issues temporary CALs only.
   */
  licenseServer?:
    | { version: WindowsServer; installed?: ISODate | null | undefined; activated?: ISODate | null | undefined }
    | null
    | undefined;
  /** RDS CALs put on the license server, at most 200 rows. */
  cals?: { cal: Cal; quantity: number; installed: ISODate }[] | null | undefined;
}

/** What happens on a day, see {@link TimelineEvent}. */
export type TimelineEventKind =
  | "grace-begins"
  | "license-server-activated"
  | "cals-installed"
  | "temporary-issued"
  | "temporary-not-upgraded"
  | "permanent-issued"
  | "per-user-issued"
  | "grace-ends"
  | "grace-ends-cautiously"
  | "renewal"
  | "renewals-continue"
  | "per-user-lapses"
  | "temporary-expires"
  | "unlicensed"
  | "mismatched"
  | "refused"
  | "mainstream-support-ends"
  | "extended-support-ends";

/** Something that happens on a day, or on one between two. */
export interface TimelineEvent {
  /** What kind of thing happens. */
  kind: TimelineEventKind;
  /**
   * The day, or the first on which it can happen. What ends is over on this day (the grace period, temporary CALs); support
   * ends with it.
   */
  from: ISODate;
  /** The day, or the last on which it can happen. */
  until: ISODate;
  /** Whether it lies behind `today`, on it, or ahead. */
  tense: "past" | "now" | "ahead";
  /** To which clients, by number: the first and the last; null where to the deployment as such. */
  clients: [number, number] | null;
  /** What happens, in the language asked for. */
  message: string;
  /** The id of the rule it follows from. */
  rule: string;
  /** The number under which the rule is catalogued. */
  number: string;
  /** What this rests on; never empty. */
  sources: Source[];
}

/**
 * What a client sees when it connects. A session opens
 * - `"grace"`: in the grace period, without a CAL;
 * - `"temporary"`: with a temporary CAL;
 * - `"permanent"`: with a CAL of its own;
 * - `"unmonitored"`: and a CAL is there, of which nothing keeps track: Per User with 2003;
 * - `"mismatched"`: on CALs of the other kind than the licensing mode asks for;
 * - `"unlicensed"`: although no CAL is there, a breach.
 *
 * No session opens
 * - `"refused"`: as nothing licenses it;
 * - `"not-yet"`: before the first connection;
 * - `"not-said"`: where neither the first connection nor the installation of the role is known.
 */
export type ClientAnswer =
  | "not-said"
  | "not-yet"
  | "grace"
  | "temporary"
  | "permanent"
  | "unmonitored"
  | "mismatched"
  | "unlicensed"
  | "refused";

/** The days that matter to a deployment. */
export interface Timeline {
  /** What happens, in the order of the days. */
  events: TimelineEvent[];
  /** Clients that see the same on every day, by number, with what they see; `until` is null where no end is in sight. */
  groups: {
    first: number;
    last: number;
    phases: { answer: ClientAnswer; opens: boolean; from: ISODate; until: ISODate | null }[];
  }[];
  /** What to know about the deployment as such. */
  findings: Finding[];
  /** What is not past, as the text of a calendar file (`.ics`). */
  calendar: string;
}

/**
 * What happens on which day in an RDS deployment: grace period, temporary and permanent CALs, renewals, refusals, ends of
 * support.
 *
 * Clients are numbered from 1 in the order in which they come. All connect on the day of the first connection, and each
 * connects every day from then on; where a client connects less often, what is issued is issued later, never earlier.
 *
 * @param today decides what is past, and nothing else.
 * @throws {CalcheckError} `invalid-input`: something cannot be read, dates are in an impossible order or before the product
 * existed, there are no clients, or the language is not there.
 */
export function timeline(deployment: Deployment, today: ISODate, language?: Language | null): Timeline;

/** What a client sees on a day, and why. */
export interface ClientOutcome {
  /** What it sees. */
  answer: ClientAnswer;
  /** Whether a session opens. */
  opens: boolean;
  /** Why, in the language asked for. */
  reason: string;
  /** The id of the rule that decides. */
  rule: string;
  /** The number under which the rule is catalogued. */
  number: string;
  /** What this rests on; never empty. */
  sources: Source[];
}

/**
 * What a client sees at its first connection on a day; see {@link timeline} for how clients are numbered.
 *
 * @throws {CalcheckError} `invalid-input`: as for {@link timeline}, or no client has the number.
 */
export function outcome(deployment: Deployment, client: number, day: ISODate, language?: Language | null): ClientOutcome;

/** Devices that are replaced by and by, and the Per Device CALs that they share. */
export interface Replacement {
  /** The version of the CALs. */
  version: WindowsServer;
  /** How many of them are installed. */
  cals: number;
  /** How many devices are in use at any time, from 1. */
  devices: number;
  /** How many devices are replaced in each month, counted from `from`; at most all. */
  replacedPerMonth: number;
  /** The first day on which a device may be replaced. */
  from: ISODate;
}

/** The two ends of what can happen, over all choices of days of replacement and of how long CALs left behind still run. */
export interface Extremes<T> {
  /** If everything goes as badly as it can. */
  worst: T;
  /** If everything goes as well as it can. */
  best: T;
}

/** How a pool of Per Device CALs fares when devices are replaced. */
export interface Churn {
  /** The first day on which a new device can find no CAL free; null for never, that is, not before 2101. */
  runsDry: Extremes<ISODate | null>;
  /** The same where CALs of replaced devices are revoked as far as that is possible. */
  runsDryRevoking: Extremes<ISODate | null>;
  /** So many spare CALs never run dry. */
  spare: Extremes<number>;
  /** So many CALs in all never run dry. */
  enough: Extremes<number>;
  /** The same where CALs of replaced devices are revoked as far as that is possible. */
  enoughRevoking: Extremes<number>;
  /** How many of the CALs installed can be revoked at a time: 20 %, rounded down. */
  revocable: number;
  /** Days after which the CAL of a replaced device is free again: from, to. */
  returnsAfter: [number, number];
  /** Every rule that bears on the pool, the heaviest first. */
  findings: Finding[];
}

/**
 * When a pool of Per Device CALs runs dry as devices are replaced, and how many CALs never do: exactly, in the worst case and
 * in the best.
 *
 * @throws {CalcheckError} `invalid-input`: something cannot be read, there are no devices, more are replaced than there are,
 * the date is before the version existed, or the language is not there.
 */
export function churn(replacement: Replacement, language?: Language | null): Churn;

/** Session hosts that go to another version. */
export interface Change {
  /** The version they run on now. */
  from: WindowsServer;
  /** The version they go to. */
  to: WindowsServer;
  /** The day on which the first of them goes. */
  on: ISODate;
  /** The day on which the last of them goes, where hosts of both versions stand side by side in between. */
  until?: ISODate | null | undefined;
  /** Their licensing mode. */
  mode: LicensingMode;
  /** How many clients need CALs, from 1: users with Per User, devices with Per Device. */
  clients: number;
  /** The license servers in place, at most 200. */
  licenseServers?: { version: WindowsServer; activated?: boolean | null | undefined }[] | null | undefined;
  /** The CALs owned, at most 200 rows. `softwareAssurance`: active when the new version came out; not where not said. */
  owned?:
    | { product: "base" | "rds"; cal: Cal; quantity: number; softwareAssurance?: boolean | null | undefined }[]
    | null
    | undefined;
}

/** What to do in a step of a {@link Plan}; a plan keeps this order. */
export type PlanAction =
  | "set-up-license-server"
  | "activate-license-server"
  | "claim-new-version"
  | "buy"
  | "install-cals"
  | "configure-hosts"
  | "move-hosts"
  | "retire";

/** What a change of version takes. */
export interface Plan {
  /** What no longer serves the new hosts: where it stands in the question (`"owned[1]"`), and why. */
  stops: { path: string; finding: Finding }[];
  /** What to buy: the oldest version that serves. */
  buy: { product: "base" | "rds"; cal: Cal; quantity: number }[];
  /** What to do, in order: not before `from`, by `by`; null where any time is right. */
  steps: {
    action: PlanAction;
    from: ISODate | null;
    by: ISODate | null;
    message: string;
    rule: string;
    number: string;
    sources: Source[];
  }[];
  /** What holds while hosts of both versions stand side by side; empty where they do not. */
  sideBySide: Finding[];
  /** Every rule that bears on the change, the heaviest first. */
  findings: Finding[];
}

/**
 * What it takes for session hosts to go to another version on a day: which CALs and license servers stop serving, what to buy,
 * and in which order to do it: the license server first, then the CALs, then the hosts.
 *
 * @throws {CalcheckError} `invalid-input`: something cannot be read, the hosts run on the version already, there are no
 * clients, dates are in the wrong order or before a version existed, or the language is not there.
 */
export function plan(change: Change, language?: Language | null): Plan;

/** A CAL that is to move to another user or device. */
export interface Move {
  /** The terms under which it was bought. */
  terms: "volume" | "oem-retail";
  /** A Windows Server CAL or an RDS CAL. */
  product: "base" | "rds";
  /** What it is assigned to. */
  kind: CalKind;
  /** When it was last assigned or reassigned; never where not said. */
  assigned?: ISODate | null | undefined;
  /** When it is to move. */
  on: ISODate;
  /** Why; `"permanent"` where not said. */
  reason?: "permanent" | "hardware-failure" | "end-of-employment" | "temporary-cover" | null | undefined;
}

/** Whether a CAL may move. */
export interface Reassignment {
  /** Whether it may on the day asked about. */
  allowed: boolean;
  /** The first day from the one asked about on which it may; null where that is after 2100. */
  next: ISODate | null;
  /** The rules that decide, the heaviest first. */
  findings: Finding[];
}

/**
 * Whether a CAL may move to another user or device on a day, and the next day on which it may.
 *
 * @throws {CalcheckError} `invalid-input`: something cannot be read, the day is before the last assignment, or the language is
 * not there.
 */
export function reassign(move: Move, language?: Language | null): Reassignment;

/** A licensing rule. */
export interface Rule {
  /** The id, in kebab case; stable across versions. */
  rule: string;
  /** The number under which the rule is catalogued. */
  number: string;
  /** The gravest finding that the rule can yield. */
  severity: Severity;
  /** The rule in a sentence, in the language asked for. */
  statement: string;
  /** What the rule rests on; never empty. */
  sources: Source[];
}

/**
 * Every rule, those that findings come from first.
 *
 * @throws {CalcheckError} `invalid-input`: the language is not there.
 */
export function rules(language?: Language | null): Rule[];

/** Where a WebAssembly module is loaded from. */
export type ModuleSource = URL | string | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** What can be passed to {@link init}. */
export interface InitOptions {
  /** The WebAssembly module, where the one beside the package is not to be fetched: its address, its bytes, a response, or compiled. */
  module?: ModuleSource | null | undefined;
  /**
   * Whether to load the module for questions about time as well ({@link timeline}, {@link outcome}, {@link churn}, {@link plan},
   * {@link reassign}), or where to load it from. Not loaded where not said.
   */
  time?: boolean | ModuleSource | null | undefined;
  /** The languages to load beside English. */
  languages?: Language[] | null | undefined;
}

/**
 * Loads the module and the texts of languages. Needed in browsers and bundlers, before anything else, and again for
 * further languages. In Node.js there is no need for it: the module is there, and texts load when first asked for.
 *
 * @throws {CalcheckError} `invalid-input`: an option or a language does not exist; `not-ready`: something could not be loaded, for the
 * reason that `cause` holds.
 */
export function init(options?: InitOptions): Promise<void>;

/** The version of the package. */
export const VERSION: string;

/** The ISO date on which the rules were last reviewed. */
export const RULES_DATE: string;

/** What this package throws. */
export class CalcheckError extends Error {
  readonly name: "CalcheckError";
  /**
   * - `"invalid-input"`: the input cannot be read, or an answer to it would not be exact;
   * - `"not-ready"`: a function was called before `init` was done;
   * - `"internal"`: the module failed, which is a defect of this package; `cause` holds what happened.
   */
  readonly code: "invalid-input" | "not-ready" | "internal";
  /** Where in the input: `"cohorts[1].users"`, `"language"`; `""` for the input as a whole. */
  readonly path: string;
}
