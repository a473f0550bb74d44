//! In a workgroup, RDS works with Per Device licensing only (R11).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::{CalKind, LicensingMode, Membership};

const REPORTED_CUT_OFF_MINUTES: u32 = 60;

pub(super) static RULE: Rule = Rule {
    id: "workgroup-is-per-device-only",
    number: "R11",
    statement: Key::RuleWorkgroupPerDevice,
    sources: &[Source::Msh],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::Mode, Lever::RdsCalKind, Lever::Membership],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let rds = case.sessions.filter(|rds| rds.membership == Some(Membership::SameWorkgroup))?;
    // Where the mode has not been said, User CALs imply Per User.
    let implied = rds.cal.map(|cal| match cal.kind {
        CalKind::User => LicensingMode::PerUser,
        CalKind::Device => LicensingMode::PerDevice,
    });
    match rds.mode.or(implied)? {
        LicensingMode::PerUser => Some(RULE.violation(Message::WorkgroupPerUser { minutes: REPORTED_CUT_OFF_MINUTES })),
        LicensingMode::PerDevice => Some(RULE.ok(Message::WorkgroupFits)),
    }
}
