// Compiles only if the package keeps the contract.

import * as calcheck from "calcheck";
import type * as contract from "./contract.js";

/** What is called is at least what was promised: it takes what the contract lets one pass, and gives what it lets one expect. */
export const kept: typeof contract = calcheck;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** These lists are complete: one more or one less is another contract. */
export const same: [
  Same<calcheck.WindowsServer, contract.WindowsServer>,
  Same<calcheck.CalKind, contract.CalKind>,
  Same<calcheck.LicensingMode, contract.LicensingMode>,
  Same<calcheck.Status, contract.Status>,
  Same<calcheck.MatrixName, contract.MatrixName>,
  Same<keyof calcheck.Setup, keyof contract.Setup>,
  Same<keyof calcheck.Demand, keyof contract.Demand>,
] = [true, true, true, true, true, true, true];

/** Each shape that is passed in or given back can stand for the one of that name in the contract. */
export const given: { [Name in keyof Given<"calcheck">]: (value: Given<"calcheck">[Name]) => Given<"contract">[Name] } = {
  verdict: (value) => value,
  finding: (value) => value,
  source: (value) => value,
  remedy: (value) => value,
  requirement: (value) => value,
  count: (value) => value,
  matrix: (value) => value,
  assignment: (value) => value,
  hostAssignment: (value) => value,
  lifecycle: (value) => value,
};

type Given<Of extends "calcheck" | "contract"> = Of extends "calcheck"
  ? {
      verdict: calcheck.Verdict;
      finding: calcheck.Finding;
      source: calcheck.Source;
      remedy: calcheck.Remedy;
      requirement: calcheck.Requirement;
      count: calcheck.Count;
      matrix: calcheck.Matrix;
      assignment: calcheck.Assignment;
      hostAssignment: calcheck.HostAssignment;
      lifecycle: calcheck.LifecycleFacts;
    }
  : {
      verdict: contract.Verdict;
      finding: contract.Finding;
      source: contract.Source;
      remedy: contract.Remedy;
      requirement: contract.Requirement;
      count: contract.Count;
      matrix: contract.Matrix;
      assignment: contract.Assignment;
      hostAssignment: contract.HostAssignment;
      lifecycle: contract.LifecycleFacts;
    };
