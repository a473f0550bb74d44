//! One CAL covers its user or device on every server of its generation or older (B05).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "one-cal-for-all-servers",
    number: "B05",
    statement: Key::RuleOneCalForAllServers,
    sources: &[Source::Oem16],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    tally.somebody().then(|| RULE.note(Message::CountOncePerOrganisation))
}
