//! Essentials and Foundation need no base CALs and limit their users instead (B10).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "editions-with-limits-need-no-base-cal",
    number: "B10",
    statement: Key::RuleEssentialsAndFoundationLimits,
    sources: &[Source::S1],
    severity: Severity::Ok,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let edition = case.edition?;
    let limits = edition.limits()?;
    Some(RULE.ok(match limits.devices {
        Some(devices) => Message::EssentialsNeedsNoBaseCal { users: limits.users, devices },
        None => Message::EditionNeedsNoBaseCal { edition, users: limits.users },
    }))
}
