//! Windows Server 2000 to 2012 R2 are out of support.

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::lifecycle::lifecycle;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "server-out-of-support",
    number: "W7",
    statement: Key::RuleOutOfSupport,
    sources: &[Source::Mlp],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    finding(case.server?)
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    finding(tally.demand.server)
}

fn finding(server: WindowsServer) -> Option<Finding> {
    if server > WindowsServer::Ws2012R2 {
        return None;
    }
    let since = lifecycle(server).extended_support_ends?;
    Some(RULE.warning(Message::OutOfSupport { server, since }))
}
