//! Newer Per User CALs on an older host show as “Built-in OverUsed” in reports (R23).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::{CalKind, WindowsServer};

pub(super) static RULE: Rule = Rule {
    id: "newer-per-user-cal-shows-overused",
    number: "R23",
    statement: Key::RuleBuiltInOverUsed,
    sources: &[Source::Ap],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, host) = case.newer_rds_cal()?;
    // From 2008 on: before, Per User CALs are not tracked at all (R09).
    let tracked = case.license_server()?.version.generation() >= WindowsServer::Ws2008.generation();
    (tracked && cal.kind == CalKind::User)
        .then(|| RULE.warning(Message::NewerPerUserCalShowsOverUsed { cal: cal.version, host }))
}
