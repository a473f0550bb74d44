//! A license server falls back to a newer CAL unless a policy forbids it (R22).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "license-server-issue-order",
    number: "R22",
    statement: Key::RuleIssueOrder,
    sources: &[Source::Gpo],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, host) = case.newer_rds_cal()?;
    Some(RULE.note(Message::NewerCalFallsBack { cal: cal.version, host }))
}
