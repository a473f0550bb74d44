//! Windows 2000 and XP Professional clients use built-in licenses on Windows 2000 terminal servers (R26).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "windows-2000-clients-bring-licenses",
    number: "R26",
    statement: Key::RuleWindows2000,
    sources: &[Source::W2k],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    (case.session_host()? == WindowsServer::Ws2000).then(|| RULE.note(Message::BuiltInLicensesOn2000))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let on_2000 = tally.count.rds.is_some() && tally.demand.server == WindowsServer::Ws2000;
    on_2000.then(|| RULE.note(Message::BuiltInLicensesOn2000))
}
