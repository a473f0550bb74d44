//! TS CALs 2008 and RDS CALs 2008 R2 are the same license (R17).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::WindowsServer;

pub(super) static RULE: Rule = Rule {
    id: "ts-cal-is-rds-cal",
    number: "R17",
    statement: Key::RuleTsCalIsRdsCal,
    sources: &[Source::H1, Source::Lt08],
    severity: Severity::Note,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    (case.rds_cal()?.version.cal_version() == WindowsServer::Ws2008).then(|| RULE.note(Message::TsCalIsRdsCal))
}
