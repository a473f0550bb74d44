//! An RDS CAL never replaces the base CAL (B21, R01).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "rds-cal-comes-on-top",
    number: "B21",
    statement: Key::RuleRdsComesOnTop,
    sources: &[Source::Oem16, Source::M25],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    case.rds_cal()?;
    (case.needs_base_cal() && case.base_cal().is_none()).then(|| RULE.note(Message::RdsCalComesOnTop))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    (tally.count.base.is_some() && tally.count.rds.is_some()).then(|| RULE.note(Message::CountBothLines))
}
