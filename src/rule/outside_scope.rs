//! Products that exist and that the rules do not cover.

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "outside-scope",
    number: "—",
    statement: Key::RuleOutsideScope,
    sources: &[Source::Confirm],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    Some(RULE.note(Message::OutsideScope { product }))
}
