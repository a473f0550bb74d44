//! What a client sees on a day.

use super::deployment::Monitoring;
use super::schedule::{Obstacle, Schedule};
use super::{Group, Phase};
use crate::rule::{Rule, on_time as rule};
use crate::setup::named;
use crate::{Date, LicensingMode, Message};

named! {
    /// What a client sees when it connects.
    Answer {
        /// Nothing can be said, as neither the first connection nor the installation of the role is known.
        NotSaid = "not-said",
        /// No client has connected yet.
        NotYet = "not-yet",
        /// The session opens in the grace period, without a CAL.
        Grace = "grace",
        /// The session opens with a temporary CAL.
        Temporary = "temporary",
        /// The session opens with a CAL of the client's own.
        Permanent = "permanent",
        /// The session opens; a CAL is there, and nothing keeps track of it: Per User with 2003.
        Unmonitored = "unmonitored",
        /// The session opens; the CALs are of the other kind than the licensing mode asks for.
        Mismatched = "mismatched",
        /// The session opens although no CAL is there: a breach.
        Unlicensed = "unlicensed",
        /// No session opens.
        Refused = "refused",
    }
}

impl Answer {
    /// Whether a session opens.
    pub const fn opens(self) -> bool {
        !matches!(self, Self::NotSaid | Self::NotYet | Self::Refused)
    }
}

/// What a client sees on a day, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// What it sees.
    pub answer: Answer,
    /// Why.
    pub reason: Message,
    /// The rule that decides.
    pub rule: &'static Rule,
}

impl Eq for Outcome {}

/// The days lie within the calendar, except for ends beyond it, where its last day stands for them.
fn date(day: u32) -> Date {
    Date::from_day_number(day).unwrap_or(Date::MAX)
}

fn day_before(day: u32) -> Date {
    date(day.saturating_sub(1))
}

pub(super) fn outcome(schedule: &Schedule, client: u32, on: Date) -> Outcome {
    let day = on.day_number();
    let Some(first) = schedule.first else {
        return Outcome { answer: Answer::NotSaid, reason: Message::SeesNotSaid, rule: rule::GRACE_PERIOD };
    };
    if day < first {
        return Outcome { answer: Answer::NotYet, reason: Message::SeesNotYet, rule: rule::GRACE_PERIOD };
    }
    match schedule.mode {
        LicensingMode::PerDevice => per_device(schedule, client, day),
        LicensingMode::PerUser => per_user(schedule, client, day),
    }
}

fn reached(day: u32, from: Option<u32>) -> bool {
    from.is_some_and(|from| from <= day)
}

fn per_device(schedule: &Schedule, client: u32, day: u32) -> Outcome {
    if let Some(since) = schedule.permanent(client).filter(|since| *since <= day) {
        let reason = Message::SeesPermanent { since: date(since) };
        return Outcome { answer: Answer::Permanent, reason, rule: rule::PER_DEVICE_FLOW };
    }
    temporary(schedule, day).or_else(|| grace(schedule, day)).unwrap_or_else(|| refused(schedule, day))
}

fn per_user(schedule: &Schedule, client: u32, day: u32) -> Outcome {
    if !reached(day, schedule.activated) {
        return temporary(schedule, day).or_else(|| grace(schedule, day)).unwrap_or_else(|| refused(schedule, day));
    }
    let matching = Schedule::total_on(&schedule.matching, day);
    if client <= matching {
        return match schedule.monitoring {
            Monitoring::ActiveDirectory => {
                Outcome { answer: Answer::Permanent, reason: Message::SeesPerUser, rule: rule::PER_USER_RENEWAL }
            }
            Monitoring::None => {
                Outcome { answer: Answer::Unmonitored, reason: Message::SeesUnmonitored, rule: rule::NOT_MONITORED }
            }
        };
    }
    if let Some(opens) = temporary(schedule, day).or_else(|| grace(schedule, day)) {
        return opens;
    }
    if client <= matching.saturating_add(Schedule::total_on(&schedule.other, day)) {
        let reason = Message::DeviceCalsOnPerUserHost;
        return Outcome { answer: Answer::Mismatched, reason, rule: rule::MODE };
    }
    let reason = match schedule.obstacle_on(day) {
        _ if matching > 0 => Message::SeesUnlicensedBeyond { cals: matching },
        Some((Obstacle::TooOld, cal)) => Message::SeesUnlicensedTooOld { cal, host: schedule.host },
        Some((Obstacle::NotHeld, _)) | None => Message::SeesUnlicensed,
    };
    Outcome { answer: Answer::Unlicensed, reason, rule: rule::NOT_ENFORCED }
}

fn temporary(schedule: &Schedule, day: u32) -> Option<Outcome> {
    let ends = schedule.temporary_ends()?;
    (reached(day, schedule.temporary()) && day < ends).then(|| Outcome {
        answer: Answer::Temporary,
        reason: Message::SeesTemporary { until: day_before(ends) },
        rule: rule::TEMPORARY_CAL,
    })
}

fn grace(schedule: &Schedule, day: u32) -> Option<Outcome> {
    let ends = schedule.grace_ends()?;
    (day < ends).then(|| Outcome {
        answer: Answer::Grace,
        reason: Message::SeesGrace { until: day_before(ends) },
        rule: rule::GRACE_PERIOD,
    })
}

fn refused(schedule: &Schedule, day: u32) -> Outcome {
    let (reason, rule) = if !reached(day, schedule.served) {
        unserved(schedule)
    } else if !reached(day, schedule.activated) {
        (Message::SeesRefusedNotActivated, rule::ACTIVATION)
    } else {
        without_cal(schedule, day)
    };
    Outcome { answer: Answer::Refused, reason, rule }
}

/// Why no license server serves the session host after the grace period.
fn unserved(schedule: &Schedule) -> (Message, &'static Rule) {
    let until = schedule.grace_ends().map_or(Date::MIN, day_before);
    match (schedule.license_server, schedule.served) {
        (None, _) => (Message::SeesRefusedNoServer { until }, rule::GRACE_PERIOD),
        (Some(_), Some(from)) => (Message::SeesRefusedServerLater { until, from: date(from) }, rule::GRACE_PERIOD),
        (Some(license_server), None) => {
            let message = Message::SeesRefusedServerTooOld { until, license_server, host: schedule.host };
            (message, rule::LICENSE_SERVER_SERVES)
        }
    }
}

/// Why a license server that is activated has no Device CAL for a client.
fn without_cal(schedule: &Schedule, day: u32) -> (Message, &'static Rule) {
    let until = schedule.temporary_ends().map_or(Date::MIN, day_before);
    let cals = Schedule::total_on(&schedule.matching, day);
    if cals > 0 {
        return (Message::SeesRefusedBeyond { until, cals }, rule::PER_DEVICE_FLOW);
    }
    if Schedule::total_on(&schedule.other, day) > 0 {
        return (Message::SeesRefusedOtherKind { until }, rule::MODE);
    }
    match schedule.obstacle_on(day).zip(schedule.license_server) {
        Some(((Obstacle::TooOld, cal), _)) => {
            (Message::SeesRefusedTooOld { until, cal, host: schedule.host }, rule::RDS_CAL)
        }
        Some(((Obstacle::NotHeld, cal), license_server)) => {
            (Message::SeesRefusedNotHeld { until, cal, license_server }, rule::LICENSE_SERVER_HOLDS)
        }
        None => (Message::SeesRefusedNoCal { until }, rule::PER_DEVICE_FLOW),
    }
}

/// Finds the stretches of days on which clients see the same.
pub(super) struct Phases<'a> {
    schedule: &'a Schedule,
    turning_points: Vec<u32>,
}

impl<'a> Phases<'a> {
    pub(super) fn of(schedule: &'a Schedule) -> Self {
        Self { schedule, turning_points: schedule.turning_points() }
    }

    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for last in self.schedule.group_ends() {
            let phases = self.phases(last);
            match groups.last_mut() {
                Some(group)
                    if group.phases == phases && self.schedule.issue(group.last) == self.schedule.issue(last) =>
                {
                    group.last = last;
                }
                previous => {
                    let first = previous.map_or(1, |group| group.last.saturating_add(1));
                    groups.push(Group { first, last, phases });
                }
            }
        }
        groups
    }

    fn phases(&self, client: u32) -> Vec<Phase> {
        let mut phases: Vec<Phase> = Vec::new();
        for from in self.turning_points.iter().filter_map(|day| Date::from_day_number(*day)) {
            let answer = outcome(self.schedule, client, from).answer;
            if let Some(last) = phases.last_mut() {
                if last.answer == answer {
                    continue;
                }
                last.until = from.add_days(-1);
            }
            phases.push(Phase { answer, from, until: None });
        }
        phases
    }
}
