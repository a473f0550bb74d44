//! Whether RDS CALs must be of exactly the host’s version (X03).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-version-match",
    number: "X03",
    statement: Key::DisagreeVersionMatch,
    sources: &[Source::S2, Source::M25, Source::S4, Source::Vlfaq],
    severity: Severity::Note,
    disputes: &["rds-cal-reaches-session-host"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    case.newer_rds_cal()?;
    Some(RULE.note(Message::DisagreeVersionMatch))
}
