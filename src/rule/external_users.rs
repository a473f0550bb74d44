//! People outside of the organisation take CALs or an External Connector for each licensed server (B20, B21).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "external-users",
    number: "B20",
    statement: Key::RuleExternalUsers,
    sources: &[Source::Pt25, Source::Oem16],
    severity: Severity::Warning,
    disputes: &[],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let connectors = tally.count.external_connectors?;
    let (servers, users) = (connectors.base, connectors.users);
    Some(RULE.warning(if connectors.rds > 0 {
        Message::CountExternalConnectorsRds { servers, users }
    } else {
        Message::CountExternalConnectors { servers, users }
    }))
}
