//! Whether CALs before 2008 reach 2008 and 2008 R2 session hosts (X04).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-coarse-column",
    number: "X04",
    statement: Key::DisagreeCoarseColumn,
    sources: &[Source::M20, Source::M23, Source::S4],
    severity: Severity::Note,
    disputes: &["rds-cal-reaches-session-host"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let cell = MatrixName::RdsCalBySessionHost.cell(case.rds_cal()?.version, case.session_host()?);
    cell.disputed.then(|| RULE.note(Message::DisagreeCoarseColumn))
}
