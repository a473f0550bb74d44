//! Named users and devices are counted, not concurrent sessions (B06).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "named-not-concurrent",
    number: "B06",
    statement: Key::RuleNamedNotConcurrent,
    sources: &[Source::S1],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    tally.somebody().then(|| Finding { derived: true, ..RULE.note(Message::CountNamed) })
}
