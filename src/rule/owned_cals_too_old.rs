//! Older CALs never help on a newer server, however many there are (B08, R16).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::count::{Unused, UnusedReason};

pub(super) static RULE: Rule = Rule {
    id: "owned-cals-too-old",
    number: "B08",
    statement: Key::RuleBaseCalReachesServer,
    sources: &[Source::S1, Source::M25],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let too_old = |unused: &Unused| matches!(unused.reason, UnusedReason::TooOld { .. });
    let (product, _) = tally.products().find(|(_, line)| line.unused.iter().any(too_old))?;
    Some(RULE.note(Message::CountOwnedTooOld { product, server: tally.demand.server }))
}
