//! Whether people on site at a time or named ones are counted (X12).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-concurrent",
    number: "X12",
    statement: Key::DisagreeConcurrent,
    sources: &[Source::S1, Source::Confirm],
    severity: Severity::Note,
    disputes: &["named-not-concurrent"],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    tally.somebody().then(|| RULE.note(Message::DisagreeConcurrent))
}
