//! Two administrative sessions at a time need neither an RDS CAL nor a license server (R15).

use super::{Check, Rule};
use crate::case::Case;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;
use crate::demand::EXEMPT_ADMINISTRATORS;
use crate::Access;

pub(super) static RULE: Rule = Rule {
    id: "administrative-sessions-need-no-rds-cal",
    number: "R15",
    statement: Key::RuleAdministrativeSessions,
    sources: &[Source::S3, Source::Rds12],
    severity: Severity::Ok,
    disputes: &[],
    levers: &[],
    check: Check::Setup(check),
};

fn check(case: &Case) -> Option<Finding> {
    (case.access == Access::Administration && case.rds.is_some())
        .then(|| RULE.ok(Message::AdministrationNeedsNoRdsCal { sessions: EXEMPT_ADMINISTRATORS }))
}
