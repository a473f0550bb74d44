//! Whether RDS Device CALs may be used in Azure (X09).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-azure-device-cals",
    number: "X09",
    statement: Key::DisagreeAzureDeviceCals,
    sources: &[Source::Maz, Source::Confirm],
    severity: Severity::Note,
    disputes: &["azure-virtual-desktop"],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    (product == OutsideProduct::AzureVirtualDesktop).then(|| RULE.note(Message::DisagreeAzureDeviceCals))
}
