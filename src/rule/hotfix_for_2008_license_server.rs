//! RDS CALs 2008 R2 on a 2008 license server need a hotfix (R18).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "hotfix-for-2008-license-server",
    number: "R18",
    statement: Key::RuleHotfix2008LicenseServer,
    sources: &[Source::H1],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    (case.rds_cal()?.version == WindowsServer::Ws2008R2 && case.license_server()?.version == WindowsServer::Ws2008)
        .then(|| RULE.warning(Message::HotfixFor2008LicenseServer))
}
