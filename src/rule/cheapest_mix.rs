//! The cheapest mix of User and Device CALs covers everybody who works with a device (B29); it is called so with a proof only.

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::count::Proved;

pub(super) static RULE: Rule = Rule {
    id: "cheapest-mix",
    number: "B29",
    statement: Key::RuleCheapestMix,
    sources: &[Source::S1],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let unproved = tally.products().find(|(_, line)| line.proof.proved == Proved::Open);
    if let Some((product, line)) = unproved {
        let (lower_bound, cost) = (line.proof.lower_bound, line.best.cost);
        return Some(RULE.warning(Message::CountNotProved { product, lower_bound, cost }));
    }
    let counted = tally.lines().any(|line| line.best.total > 0);
    counted.then(|| Finding { derived: true, ..RULE.ok(Message::CountProved) })
}
