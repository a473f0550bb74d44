//! Terminal Services of Windows 2000 are licensed per device only (R26).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::{Cal, CalKind, LicensingMode, WindowsServer};

pub(super) static RULE: Rule = Rule {
    id: "windows-2000-is-per-device-only",
    number: "R26",
    statement: Key::RuleWindows2000,
    sources: &[Source::W2k],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::Mode, Lever::RdsCalKind, Lever::RdsCal],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    let rds = case.sessions?;
    let user_cal_2000 = rds.cal == Some(Cal { version: WindowsServer::Ws2000, kind: CalKind::User });
    let per_user_host_2000 = case.server == Some(WindowsServer::Ws2000)
        && (rds.mode == Some(LicensingMode::PerUser)
            || (rds.mode.is_none() && rds.cal.is_some_and(|cal| cal.kind == CalKind::User)));
    (user_cal_2000 || per_user_host_2000).then(|| RULE.violation(Message::PerDeviceOnlyOn2000))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let per_device_only = tally.count.rds.is_some() && tally.demand.server == WindowsServer::Ws2000;
    per_device_only.then(|| RULE.note(Message::CountDeviceOnly2000))
}
