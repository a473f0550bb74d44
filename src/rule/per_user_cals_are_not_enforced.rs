//! Per User CALs are not enforced; using more than owned is a breach all the same (R03).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::LicensingMode;

pub(super) static RULE: Rule = Rule {
    id: "per-user-cals-are-not-enforced",
    number: "R03",
    statement: Key::RulePerUserNotEnforced,
    sources: &[Source::M25, Source::S0],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    (case.sessions?.mode == Some(LicensingMode::PerUser)).then(|| RULE.note(Message::PerUserNotEnforced))
}
