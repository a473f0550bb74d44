//! 2012 R2 session hosts take 2012 RDS CALs; no 2012 R2 ones exist (R19).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "no-r2-rds-cal",
    number: "R19",
    statement: Key::RuleNoR2RdsCal,
    sources: &[Source::Vlfaq, Source::S1],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    let named = case.sessions?.cal.map(|cal| cal.version);
    [named, case.session_host()].contains(&Some(WindowsServer::Ws2012R2)).then(|| {
        RULE.note(Message::NoR2RdsCal { r2: WindowsServer::Ws2012R2, cal: WindowsServer::Ws2012 })
    })
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    (tally.count.rds.is_some() && tally.demand.server == WindowsServer::Ws2012R2)
        .then(|| RULE.note(Message::NoR2RdsCal { r2: WindowsServer::Ws2012R2, cal: WindowsServer::Ws2012 }))
}
