//! Every user or device that connects to a session host needs an RDS CAL (R01).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "rds-cal-required",
    number: "R01",
    statement: Key::RuleRdsCalRequired,
    sources: &[Source::M25, Source::Rds12],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    case.sessions.filter(|rds| rds.cal.is_none())?;
    Some(RULE.note(match case.session_host() {
        Some(host) => Message::RdsCalRequired { host },
        None => Message::RdsCalRequiredSomewhere,
    }))
}
