//! Whether Windows Server virtual machines in Azure need base CALs (X10).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-azure-base-cals",
    number: "X10",
    statement: Key::DisagreeAzureBaseCals,
    sources: &[Source::Confirm],
    severity: Severity::Note,
    disputes: &["cloud-virtual-machines", "azure-virtual-desktop"],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    matches!(product, OutsideProduct::CloudVirtualMachine | OutsideProduct::AzureVirtualDesktop)
        .then(|| RULE.note(Message::DisagreeAzureBaseCals))
}
