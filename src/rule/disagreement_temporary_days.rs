//! How long temporary Per Device CALs last (X02).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::{Activation, CalKind, LicensingMode};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-temporary-days",
    number: "X02",
    statement: Key::DisagreeTemporaryDays,
    sources: &[Source::S0, Source::M20, Source::M23, Source::M25, Source::S3, Source::H2],
    severity: Severity::Note,
    disputes: &["license-server-activated", "licensing-mode-matches-cal-kind"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let not_activated = case.license_server().and_then(|server| server.activated) == Some(Activation::NotActivated);
    let user_cals_on_per_device_host = case.sessions?.mode == Some(LicensingMode::PerDevice)
        && case.rds_cal().is_some_and(|cal| cal.kind == CalKind::User);
    (not_activated || user_cals_on_per_device_host).then(|| RULE.note(Message::DisagreeTemporaryDays))
}
