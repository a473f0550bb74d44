//! Access through the Internet without signing in needs no CAL (B12).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::Access;

pub(super) static RULE: Rule = Rule {
    id: "anonymous-internet-access-needs-no-cal",
    number: "B12",
    statement: Key::RuleAnonymousInternetAccess,
    sources: &[Source::S1],
    severity: Severity::Ok,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    (case.access == Access::AnonymousInternet && case.sessions.is_none()).then(|| RULE.ok(Message::AnonymousNeedsNoCal))
}
