//! Every user or device that accesses Standard or Datacenter needs a base CAL (B01).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "base-cal-required",
    number: "B01",
    statement: Key::RuleBaseCalRequired,
    sources: &[Source::S1, Source::Aus],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    if !case.needs_base_cal() || case.base_cal().is_some() {
        return None;
    }
    Some(RULE.note(match case.server {
        Some(server) => Message::BaseCalRequired { server },
        None => Message::BaseCalRequiredSomewhere,
    }))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let nobody = tally.lines().all(|line| line.best.total == 0);
    (nobody && tally.count.limits.is_none() && tally.count.external_connectors.is_none())
        .then(|| RULE.note(Message::CountNobody))
}
