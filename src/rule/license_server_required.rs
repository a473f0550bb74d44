//! RDS CALs, unlike base CALs, are installed on a license server (R34).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "license-server-required",
    number: "R34",
    statement: Key::RuleRdsCalInstallation,
    sources: &[Source::S2, Source::Mmg],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    case.sessions.filter(|rds| rds.license_server.is_none())?;
    Some(RULE.note(Message::LicenseServerRequired))
}
