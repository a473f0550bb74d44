//! Foundation and Essentials exist for some releases only.

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "edition-of-release",
    number: "B10",
    statement: Key::RuleEditionOfRelease,
    sources: &[Source::Confirm],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    let (edition, server) = (case.edition?, case.server?);
    (!edition.exists_for(server)).then(|| RULE.note(Message::EditionUnknown { edition, server }))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let (edition, server) = (tally.demand.edition?, tally.demand.server);
    (!edition.exists_for(server)).then(|| RULE.warning(Message::EditionUnknown { edition, server }))
}
