//! A license server holds RDS CALs of its own generation and older ones (R20).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "license-server-holds-rds-cal",
    number: "R20",
    statement: Key::RuleLicenseServerHoldsRdsCal,
    sources: &[Source::S0, Source::S4, Source::M25],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::LicenseServer, Lever::RdsCal],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, license_server) = (case.rds_cal()?.version, case.license_server()?.version);
    let cell = MatrixName::RdsCalByLicenseServer.cell(cal, license_server);
    let finding = if cell.allowed {
        RULE.ok(Message::LicenseServerHolds { cal, license_server })
    } else {
        RULE.violation(Message::LicenseServerTooOldForCal { cal, license_server })
    };
    Some(finding.resting_on(cell))
}
