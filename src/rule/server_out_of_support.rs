//! Extended support ends on the day that the lifecycle policy names.
//!
//! A verdict holds on any day, so that support is told as of the day on which the rules were reviewed: a note that names the end,
//! or a warning where that had passed. [`support`](crate::lifecycle::support) tells it of any day.

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::lifecycle::lifecycle;
use crate::{Date, RULES_DATE, Source, WindowsServer};

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
    told(case.server?, RULES_DATE)
}

/// How many CALs it takes has nothing to do with the end of support, as long as that is ahead.
fn count(tally: &Tally<'_>) -> Option<Finding> {
    told(tally.demand.server, RULES_DATE).filter(|finding| finding.severity == Severity::Warning)
}

/// What is to be said on a day about the support of a server.
pub(crate) fn told(server: WindowsServer, today: Date) -> Option<Finding> {
    let end = lifecycle(server).extended_support_ends?;
    Some(if end < today {
        RULE.warning(Message::OutOfSupport { server, since: end })
    } else {
        RULE.note(Message::SupportedUntil { server, until: end })
    })
}
