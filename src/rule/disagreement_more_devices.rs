//! Which kind of CAL more devices than users speak for (X13).

use super::{Check, Rule};
use crate::Source;
use crate::count::Tally;
use crate::text::{Key, Message};
use crate::verdict::{Finding, Severity};

pub(super) static RULE: Rule = Rule {
    id: "disagreement-more-devices",
    number: "X13",
    statement: Key::DisagreeMoreDevices,
    sources: &[Source::S1, Source::Confirm],
    severity: Severity::Note,
    disputes: &["cheapest-mix"],
    levers: &[],
    check: Check::Count(count),
};

fn count(tally: &Tally<'_>) -> Option<Finding> {
    let more_devices = tally.lines().any(|line| match (line.user_only, line.device_only) {
        (Some(users), Some(devices)) => devices > users,
        _ => false,
    });
    more_devices.then(|| RULE.note(Message::DisagreeMoreDevices))
}
