//! An RDS CAL reaches session hosts of its own generation and older ones (R16).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "rds-cal-reaches-session-host",
    number: "R16",
    statement: Key::RuleRdsCalReachesSessionHost,
    sources: &[Source::M25, Source::S4],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::RdsCal, Lever::Server],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, host) = (case.rds_cal()?.version, case.session_host()?);
    let cell = MatrixName::RdsCalBySessionHost.cell(cal, host);
    let finding = if cell.allowed {
        RULE.ok(Message::RdsCalReaches { cal, host })
    } else {
        RULE.violation(Message::RdsCalTooOld { cal, host, needed: host.cal_version() })
    };
    Some(finding.resting_on(cell))
}
