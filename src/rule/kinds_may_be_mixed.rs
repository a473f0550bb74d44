//! User and Device CALs may be mixed on the same server (B04).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "kinds-may-be-mixed",
    number: "B04",
    statement: Key::RuleKindsMayBeMixed,
    sources: &[Source::S1],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let mixed = tally.lines().any(|line| line.best.user > 0 && line.best.device > 0);
    mixed.then(|| RULE.note(Message::CountMixed))
}
