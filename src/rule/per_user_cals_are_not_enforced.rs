//! Per User CALs are not enforced; using more than owned is a breach all the same (R03).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
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
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    (case.sessions?.mode == Some(LicensingMode::PerUser)).then(|| RULE.note(Message::PerUserNotEnforced))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let rds = tally.count.rds.as_ref()?;
    (rds.best.user > 0).then(|| RULE.note(Message::PerUserNotEnforced))
}
