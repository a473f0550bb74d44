//! Base CALs for Windows Server virtual machines in a cloud (X10).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "cloud-virtual-machines",
    number: "X10",
    statement: Key::RuleOutsideScope,
    sources: &[Source::Confirm],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    (product == OutsideProduct::CloudVirtualMachine).then(|| RULE.note(Message::CloudIsOpen))
}
