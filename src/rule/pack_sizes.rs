//! Packs are a matter of purchase: round up after the count (B27).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::CalKind;

pub(super) static RULE: Rule = Rule {
    id: "pack-sizes",
    number: "B27",
    statement: Key::RulePackSizes,
    sources: &[Source::Confirm],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let spare = tally
        .lines()
        .flat_map(|line| CalKind::ALL.map(|kind| line.buy.spare(kind)))
        .fold(0_u64, u64::saturating_add);
    (spare > 0).then(|| RULE.note(Message::CountPackSpare { spare }))
}
