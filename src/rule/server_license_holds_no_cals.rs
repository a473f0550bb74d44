//! A server license contains no CALs; older boxes often did (B02).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "server-license-holds-no-cals",
    number: "B02",
    statement: Key::RuleServerLicenseHoldsNoCals,
    sources: &[Source::S1],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let server = case.server?;
    if !case.needs_base_cal() || case.base_cal().is_some() {
        return None;
    }
    Some(if server.generation() >= WindowsServer::Ws2012.generation() {
        RULE.note(Message::ServerHoldsNoCals { server })
    } else {
        RULE.note(Message::OldBoxesHeldCals { server }).citing(&[Source::Confirm])
    })
}
