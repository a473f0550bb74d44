//! When the grace period starts (X07).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use super::grace_period;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-grace-start",
    number: "X07",
    statement: Key::DisagreeGraceStart,
    sources: &[Source::S3, Source::H2],
    severity: Severity::Note,
    disputes: &["grace-period"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    grace_period::applies(case).then(|| RULE.note(Message::DisagreeGraceStart))
}
