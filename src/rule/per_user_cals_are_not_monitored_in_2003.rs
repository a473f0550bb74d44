//! A 2003 license server does not monitor Per User CALs (R09).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::{LicensingMode, WindowsServer};

pub(super) static RULE: Rule = Rule {
    id: "per-user-cals-are-not-monitored-in-2003",
    number: "R09",
    statement: Key::RulePerUserNotMonitored2003,
    sources: &[Source::S3],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let monitored = case.license_server()?.version.generation() != WindowsServer::Ws2003.generation();
    (!monitored && case.sessions?.mode == Some(LicensingMode::PerUser))
        .then(|| RULE.note(Message::PerUserNotMonitored2003))
}
