//! Every user or device that accesses Standard or Datacenter needs a base CAL (B01).

use super::{Check, Rule};
use crate::case::Case;
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
    check: Check::Setup(check),
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
