//! Windows Server session hosts in Azure (R29).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "azure-virtual-desktop",
    number: "R29",
    statement: Key::RuleAzureVirtualDesktop,
    sources: &[Source::Maz],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    (product == OutsideProduct::AzureVirtualDesktop)
        .then(|| RULE.note(Message::AzureVirtualDesktopNeedsSoftwareAssurance))
}
