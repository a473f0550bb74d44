//! What the table of 2017 is about (X05).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::matrix::MatrixName;

pub(super) static RULE: Rule = Rule {
    id: "disagreement-table-heading",
    number: "X05",
    statement: Key::DisagreeTableHeading,
    sources: &[Source::S0, Source::M23, Source::S4],
    severity: Severity::Note,
    disputes: &["license-server-holds-rds-cal"],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    let cell = MatrixName::RdsCalByLicenseServer.cell(case.rds_cal()?.version, case.license_server()?.version);
    cell.sources.contains(&Source::S0).then(|| RULE.note(Message::DisagreeTableHeading))
}
