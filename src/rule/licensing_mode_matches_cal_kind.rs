//! The licensing mode of the session host matches the kind of RDS CAL (R04).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::lifecycle::TEMPORARY_CAL_DAYS;
use crate::{CalKind, LicensingMode};

pub(super) static RULE: Rule = Rule {
    id: "licensing-mode-matches-cal-kind",
    number: "R04",
    statement: Key::RuleModeMatchesCalKind,
    sources: &[Source::S3, Source::Kb823313],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::Mode, Lever::RdsCalKind],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let rds = case.sessions?;
    Some(match (rds.mode, rds.cal.map(|cal| cal.kind)) {
        (Some(LicensingMode::PerDevice), Some(CalKind::User)) => {
            RULE.violation(Message::UserCalsOnPerDeviceHost { days: TEMPORARY_CAL_DAYS })
        }
        (Some(LicensingMode::PerUser), Some(CalKind::Device)) => RULE.warning(Message::DeviceCalsOnPerUserHost),
        (Some(mode), Some(kind)) => RULE.ok(Message::ModeFits { mode, kind }),
        (None, Some(kind)) => RULE.note(Message::ModeNotSaid { kind }),
        (None, None) => RULE.note(Message::ModeNotSaidAtAll),
        (Some(_), None) => return None,
    })
}
