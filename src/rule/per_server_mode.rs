//! The legacy Per Server mode of 2000 to 2008 R2 (B07).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::count::PerServerAnswer;

pub(super) static RULE: Rule = Rule {
    id: "per-server-mode",
    number: "B07",
    statement: Key::RulePerServerMode,
    sources: &[Source::Confirm],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let asked = tally.demand.per_server?;
    match tally.count.per_server {
        PerServerAnswer::NotAsked | PerServerAnswer::NoBaseCalsNeeded => None,
        PerServerAnswer::Gone => Some(RULE.warning(Message::CountPerServerGone { server: tally.demand.server })),
        PerServerAnswer::Counted => Some(RULE.note(Message::CountPerServer {
            cals: tally.count.base.as_ref()?.per_server?,
            servers: asked.servers,
            connections: asked.connections,
        })),
    }
}
