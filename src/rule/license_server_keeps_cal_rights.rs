//! The rights of a CAL do not grow on a newer license server (R21).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "license-server-keeps-cal-rights",
    number: "R21",
    statement: Key::RuleLicenseServerKeepsCalRights,
    sources: &[Source::S4],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, license_server, host) = (case.rds_cal()?.version, case.license_server()?.version, case.session_host()?);
    let newer_license_server = license_server.generation() > cal.generation();
    (newer_license_server && host.generation() > cal.generation())
        .then(|| RULE.note(Message::NewerLicenseServerDoesNotHelp { cal, license_server }))
}
