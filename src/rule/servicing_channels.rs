//! The Semi-Annual and Annual Channels (R31).

use super::{Check, Rule};
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::{OutsideProduct, Source};

pub(super) static RULE: Rule = Rule {
    id: "servicing-channels",
    number: "R31",
    statement: Key::RuleServicingChannels,
    sources: &[Source::Msc],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Outside(check),
};

fn check(product: OutsideProduct) -> Option<Finding> {
    matches!(product, OutsideProduct::SemiAnnualChannel | OutsideProduct::AnnualChannel)
        .then(|| RULE.note(Message::ChannelsForSoftwareAssurance))
}
