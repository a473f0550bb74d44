//! Whether an External Connector is for a virtual or for a licensed physical server (X11).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-external-connector",
    number: "X11",
    statement: Key::DisagreeExternalConnector,
    sources: &[Source::Pt25, Source::Confirm],
    severity: Severity::Note,
    disputes: &["external-users"],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    tally.count.external_connectors?;
    Some(RULE.note(Message::DisagreeExternalConnector))
}
