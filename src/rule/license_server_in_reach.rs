//! Session host and license server share a workgroup or a domain, or their domains trust each other (R12).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::Membership;

pub(super) static RULE: Rule = Rule {
    id: "license-server-in-reach",
    number: "R12",
    statement: Key::RuleLicenseServerInReach,
    sources: &[Source::Mwg],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::Membership],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    Some(match case.sessions?.membership {
        None => RULE.note(Message::MembershipNotSaid),
        Some(Membership::NoTrust) => RULE.violation(Message::NoTrustNoLicenses),
        Some(membership) => RULE.ok(Message::MembershipFits { membership }),
    })
}
