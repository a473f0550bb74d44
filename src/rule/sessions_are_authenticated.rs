//! Opening a session means signing in, so that the exemption for anonymous access never covers RDS: follows from R01 and B12.

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::Access;

pub(super) static RULE: Rule = Rule {
    id: "sessions-are-authenticated",
    number: "R01",
    statement: Key::RuleSessionsAreAuthenticated,
    sources: &[Source::M25, Source::S1],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    case.sessions?;
    (case.access == Access::AnonymousInternet).then(|| Finding { derived: true, ..RULE.warning(Message::SessionsAreAuthenticated) })
}
