//! R2 releases take the CALs of their base release (B09).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "r2-takes-base-release-cal",
    number: "B09",
    statement: Key::RuleR2TakesBaseReleaseCal,
    sources: &[Source::S1, Source::Vlfaq],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    if !case.needs_base_cal() {
        return None;
    }
    let named = case.base_cal_in_hand.map(|cal| cal.version).filter(|version| version.is_r2());
    let r2 = named.or(case.server.filter(|server| server.is_r2()))?;
    Some(RULE.note(Message::NoR2BaseCal { r2, cal: r2.cal_version() }))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let server = tally.demand.server;
    (server.is_r2() && tally.count.base.is_some())
        .then(|| RULE.note(Message::CountCalVersion { server, cal: server.cal_version() }))
}
