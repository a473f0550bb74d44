//! Hosting for other companies (R33).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "service-provider-hosting",
    number: "R33",
    statement: Key::RuleServiceProviderHosting,
    sources: &[Source::Spur],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    (product == OutsideProduct::ServiceProviderHosting).then(|| RULE.note(Message::HostingNeedsSals))
}
