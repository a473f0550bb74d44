//! A license server serves session hosts of its own generation and older ones: what R16 and R20 together imply.

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "license-server-serves-session-host",
    number: "R20",
    statement: Key::RuleLicenseServerServesSessionHost,
    sources: &[Source::S4, Source::S3],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::LicenseServer, Lever::Server],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (host, license_server) = (case.session_host()?, case.license_server()?.version);
    let cell = MatrixName::SessionHostByLicenseServer.cell(host, license_server);
    let finding = if cell.allowed {
        RULE.ok(Message::LicenseServerServes { host, license_server })
    } else {
        RULE.violation(Message::LicenseServerTooOldForHost { host, license_server })
    };
    Some(finding.resting_on(cell))
}
