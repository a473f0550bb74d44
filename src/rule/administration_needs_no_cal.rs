//! Up to two users or devices that only administer a server need no CAL (B13).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::demand::EXEMPT_ADMINISTRATORS;
use crate::Access;

pub(super) static RULE: Rule = Rule {
    id: "administration-needs-no-cal",
    number: "B13",
    statement: Key::RuleAdministrationExempt,
    sources: &[Source::Oem16],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    (case.access == Access::Administration)
        .then(|| RULE.ok(Message::AdministrationNeedsNoCal { people: EXEMPT_ADMINISTRATORS }))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let administrators = tally.demand.administrators;
    (administrators > 0).then(|| {
        RULE.note(Message::CountAdministratorsExempt {
            exempt: administrators.min(EXEMPT_ADMINISTRATORS),
            rest: tally.count.extra_administrators,
        })
    })
}
