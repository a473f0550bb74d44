//! A session host works without a license server for a while (R13).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::lifecycle::lifecycle;
use crate::Activation;

pub(super) static RULE: Rule = Rule {
    id: "grace-period",
    number: "R13",
    statement: Key::RuleGracePeriod,
    sources: &[Source::S3, Source::H2, Source::M25],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let host = case.session_host()?;
    applies(case).then(|| RULE.note(Message::GracePeriod { days: lifecycle(host).grace_period_days, host }))
}

/// Whether a session host is said to work without a license server that issues permanent CALs.
pub(super) fn applies(case: &Case) -> bool {
    let served = case.license_server().is_some_and(|server| server.activated != Some(Activation::NotActivated));
    case.session_host().is_some() && !served
}
