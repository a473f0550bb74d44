//! When the grace period ends (X08).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use super::grace_period;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-grace-end",
    number: "X08",
    statement: Key::DisagreeGraceEnd,
    sources: &[Source::Msg, Source::S3, Source::H2],
    severity: Severity::Note,
    disputes: &["grace-period"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    grace_period::applies(case).then(|| RULE.note(Message::DisagreeGraceEnd))
}
