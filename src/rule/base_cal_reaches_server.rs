//! A base CAL reaches servers of its own generation and older ones (B08).

use super::{Check, Rule};
use crate::case::Case;
use crate::remedy::Lever;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "base-cal-reaches-server",
    number: "B08",
    statement: Key::RuleBaseCalReachesServer,
    sources: &[Source::S1, Source::Oem16],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[Lever::BaseCal, Lever::Server],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let (cal, server) = (case.base_cal()?.version, case.server?);
    let cell = MatrixName::BaseCalByServer.cell(cal, server);
    let finding = if cell.allowed {
        RULE.ok(Message::BaseCalReaches { cal, server })
    } else {
        RULE.violation(Message::BaseCalTooOld { cal, server, needed: server.cal_version() })
    };
    Some(finding.resting_on(cell))
}
