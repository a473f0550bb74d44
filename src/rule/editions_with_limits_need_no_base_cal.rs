//! Essentials and Foundation need no base CALs and limit their users instead (B10).

use super::{Check, Rule};
use crate::case::Case;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};
use crate::Source;

pub(super) static RULE: Rule = Rule {
    id: "editions-with-limits-need-no-base-cal",
    number: "B10",
    statement: Key::RuleEssentialsAndFoundationLimits,
    sources: &[Source::S1],
    severity: Severity::Violation,
    disputes: &[],
    levers: &[],
    check: Check::Both(check, count),
};

fn check(case: &Case) -> Option<Finding> {
    let edition = case.edition?;
    let limits = edition.limits()?;
    Some(RULE.ok(match limits.devices {
        Some(devices) => Message::EssentialsNeedsNoBaseCal { users: limits.users, devices },
        None => Message::EditionNeedsNoBaseCal { edition, users: limits.users },
    }))
}

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let limits = tally.count.limits?;
    let (edition, users, devices) = (limits.edition, limits.users, limits.devices);
    let user_limit = limits.user_limit;
    Some(match limits.device_limit {
        _ if limits.users_over() > 0 => {
            RULE.violation(Message::CountOverLimit { edition, users, user_limit })
        }
        Some(device_limit) if limits.devices_over() > 0 => {
            RULE.violation(Message::CountOverDeviceLimit { edition, devices, device_limit })
        }
        Some(device_limit) => RULE.ok(Message::CountEssentialsWithin { users, devices, user_limit, device_limit }),
        None => RULE.ok(Message::CountFoundationWithin { users, user_limit }),
    })
}
