//! Which license servers hold a CAL: a sentence against its own table (X01).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-license-server-direction",
    number: "X01",
    statement: Key::DisagreeLicenseServerDirection,
    sources: &[Source::M25, Source::S0, Source::S4, Source::M23, Source::Kb839878],
    severity: Severity::Note,
    disputes: &["license-server-holds-rds-cal"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, license_server) = (case.rds_cal()?.version, case.license_server()?.version);
    (cal.generation() != license_server.generation()).then(|| RULE.note(Message::DisagreeLicenseServerDirection))
}
