//! RDS CALs are installed on an activated license server; one that is not activated issues temporary CALs only (R14, R34).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::lifecycle::TEMPORARY_CAL_DAYS;
use crate::Activation;

pub(super) static RULE: Rule = Rule {
    id: "license-server-activated",
    number: "R14",
    statement: Key::RuleLicenseServerActivated,
    sources: &[Source::S3, Source::S2, Source::Mmg],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::Activation],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let license_server = case.license_server()?;
    Some(match license_server.activated {
        None => RULE.note(Message::ActivationNotSaid),
        Some(Activation::Activated) => {
            RULE.ok(Message::LicenseServerActivated { license_server: license_server.version })
        }
        Some(Activation::NotActivated) => {
            RULE.violation(Message::LicenseServerNotActivated { days: TEMPORARY_CAL_DAYS })
        }
    })
}
