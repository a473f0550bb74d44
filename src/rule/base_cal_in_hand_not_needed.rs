//! A base CAL in hand that the setup does not need is named (B10, B12, B13).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "base-cal-in-hand-not-needed",
    number: "B10",
    statement: Key::RuleUnneededBaseCal,
    sources: &[Source::S1, Source::Oem16],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let cal = case.base_cal_in_hand?.version;
    (!case.needs_base_cal()).then(|| RULE.note(Message::BaseCalNotNeeded { cal }))
}
