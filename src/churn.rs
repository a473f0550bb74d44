//! Per Device CALs when devices are replaced.
//!
//! A device that is replaced takes its permanent CAL with it until that CAL runs out: a device that connects every day
//! renews when seven days or fewer remain, so that after its last connection its CAL is good for 8 to 89 more days (R07).
//! Until then the CAL is *away*: neither in use nor free. The new device asks for a CAL of its own on the day it comes.
//!
//! Which days of a month devices are replaced on and how long their CALs still run is not known beforehand. So there are
//! two answers, each exact: the worst case over every choice of those days, and the best.

use std::collections::VecDeque;

use crate::lifecycle::lifecycle;
use crate::rule::on_time as rule;
use crate::sorted::sort_by_key;
use crate::timeline::{TimeError, TimeErrorKind, existing};
use crate::{Date, Finding, Message, WindowsServer};

/// Devices that are replaced by and by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The version of the Per Device CALs.
    pub version: WindowsServer,
    /// How many of them are installed.
    pub cals: u32,
    /// How many devices are in use at any time; each holds a permanent CAL at the start, as far as there are CALs.
    pub devices: u32,
    /// How many devices are replaced in each month, counted from `from`: no more than there are.
    pub per_month: u32,
    /// The first day on which a device may be replaced.
    pub from: Date,
}

/// How a pool of Per Device CALs fares when devices are replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Churn {
    /// The first day on which a new device can find no CAL free, in the worst case and in the best.
    pub runs_dry: Extremes<Option<Date>>,
    /// The same where CALs of replaced devices are revoked as far as that is possible (R10).
    pub runs_dry_revoking: Extremes<Option<Date>>,
    /// How many CALs are away at most at a time, in the worst case and in the best: so many spare CALs never run dry.
    pub spare: Extremes<u64>,
    /// How many CALs to have installed in all, so that the pool never runs dry in the worst case and in the best.
    pub enough: Extremes<u64>,
    /// The same where CALs of replaced devices are revoked as far as that is possible.
    pub enough_revoking: Extremes<u64>,
    /// How many of the CALs installed can be revoked at a time (R10): 20 %, rounded down.
    pub revocable: u32,
    /// Days after which the CAL of a replaced device is free again, from and to.
    pub returns_after: (u32, u32),
    /// What this means, and what it rests on.
    pub findings: Vec<Finding>,
}

/// The two ends of what can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes<T> {
    /// With every day of replacement and every CAL as unfavourable as can be.
    pub worst: T,
    /// With all of them as favourable as can be.
    pub best: T,
}

/// When a pool of Per Device CALs runs dry as devices are replaced, and how many CALs never do. "Never" reaches to the end
/// of the calendar, 2100.
///
/// ```
/// use calcheck::{Replacement, WindowsServer, churn};
///
/// let ten_a_month = Replacement {
///     version: WindowsServer::Ws2022,
///     cals: 220,
///     devices: 200,
///     per_month: 10,
///     from: "2026-01-01".parse()?,
/// };
/// let churn = churn(&ten_a_month)?;
/// assert_eq!(churn.runs_dry.worst, Some("2026-03-01".parse()?));
/// assert_eq!(churn.runs_dry.best, None);
/// assert_eq!(churn.spare.worst, 40);
/// assert_eq!(churn.runs_dry_revoking.worst, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// No devices, more replaced than there are, or a date before the version existed.
pub fn churn(replacement: &Replacement) -> Result<Churn, TimeError> {
    let Replacement { version, cals, devices, per_month, from } = *replacement;
    if devices == 0 {
        let kind = TimeErrorKind::OutOfRange { found: 0, least: 1, most: u32::MAX };
        return Err(TimeError::new("devices", kind));
    }
    if per_month > devices {
        let kind = TimeErrorKind::OutOfRange { found: per_month.into(), least: 0, most: devices };
        return Err(TimeError::new("replacedPerMonth", kind));
    }
    existing("from", from, version.cal_version())?;

    let facts = lifecycle(version);
    let returns_after = (facts.renew_within_days.saturating_add(1), facts.permanent_cal_days.1);
    let months = Months::from(from);
    let revocable = share(cals.into(), facts.revocable_percent);
    let spare = u64::from(cals).checked_sub(devices.into());
    let dry = |spare: Option<u64>| match spare {
        // Some device has no CAL from the first day on.
        None => Extremes { worst: Some(from), best: Some(from) },
        Some(spare) => Extremes {
            worst: months.dry_at_worst(per_month, spare, returns_after.1),
            best: months.dry_at_best(per_month, spare, returns_after.0),
        },
    };
    let needed = Extremes {
        worst: months.away_at_worst(per_month, returns_after.1),
        best: least(u64::from(per_month), |spare| months.dry_at_best(per_month, spare, returns_after.0).is_none()),
    };
    let enough = |spare: u64| u64::from(devices).saturating_add(spare);
    let enough_revoking = |away: u64| {
        least(enough(away), |cals| {
            cals.checked_sub(devices.into())
                .is_some_and(|spare| spare.saturating_add(share(cals, facts.revocable_percent)) >= away)
        })
    };
    let mut findings = vec![
        rule::PERMANENT_CAL.note(Message::ChurnReturns { soonest: returns_after.0, latest: returns_after.1 }),
        rule::REVOCATION.note(Message::ChurnRevocable { revocable, percent: facts.revocable_percent }),
    ];
    findings.push(match spare {
        None => rule::PER_DEVICE_FLOW.violation(Message::ChurnTooFew {
            missing: u64::from(devices).saturating_sub(cals.into()),
            days: facts.temporary_cal_days,
        }),
        // The CAL of the old device comes back before the temporary one of the new device runs out.
        Some(_) => rule::TEMPORARY_CAL
            .ok(Message::ChurnNobodyRefused { latest: returns_after.1, days: facts.temporary_cal_days }),
    });
    sort_by_key(&mut findings, |finding| finding.severity);
    Ok(Churn {
        runs_dry: dry(spare),
        runs_dry_revoking: dry(spare.map(|spare| spare.saturating_add(revocable))),
        spare: needed,
        enough: Extremes { worst: enough(needed.worst), best: enough(needed.best) },
        enough_revoking: Extremes { worst: enough_revoking(needed.worst), best: enough_revoking(needed.best) },
        revocable: u32::try_from(revocable).unwrap_or(u32::MAX),
        returns_after,
        findings,
    })
}

/// A percentage, rounded down: how totals that do not divide evenly are rounded is not documented, and fewer is safe.
fn share(quantity: u64, percent: u32) -> u64 {
    quantity.saturating_mul(percent.into()).checked_div(100).unwrap_or_default()
}

/// The least number for which `holds`, if it holds for all larger ones as well; at most `most`, for which it does.
fn least(most: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    low
}

/// The months from a day to the end of the calendar.
struct Months {
    /// The number of the first day of each, and of the day after its last.
    days: Vec<(u32, u32)>,
    /// How many of them are whole: the calendar may end within the last.
    whole: usize,
}

impl Months {
    fn from(day: Date) -> Self {
        let starts = || (0..).map_while(|months| day.add_months(months)).map(Date::day_number);
        let ends = starts().skip(1).chain([Date::MAX.day_number().saturating_add(1)]);
        let days: Vec<(u32, u32)> = starts().zip(ends).collect();
        let cut_short = usize::from(day.day() > 1);
        Self { whole: days.len().saturating_sub(cut_short), days }
    }

    /// The worst: the devices of a month are all replaced on its first day, those of the months before on their last days,
    /// and each has renewed its CAL to the full on its last day. Then the CALs of every month that reaches into the last
    /// `latest` days are away, which the first day of each month is the earliest to bring about.
    fn at_worst(&self, per_month: u32, latest: u32) -> impl Iterator<Item = (u32, u64)> {
        self.days.iter().enumerate().map(move |(index, (start, _))| {
            let reaching = self.days.iter().take(index.saturating_add(1)).rev().take_while(|(first, end)| {
                // The last day of that month, or of this one its first: there the CAL is away on the day itself.
                let last = if first == start { *start } else { end.saturating_sub(1) };
                start.saturating_sub(last) < latest
            });
            let months = u64::try_from(reaching.count()).unwrap_or(u64::MAX);
            (*start, months.saturating_mul(per_month.into()))
        })
    }

    fn away_at_worst(&self, per_month: u32, latest: u32) -> u64 {
        self.at_worst(per_month, latest).map(|(_, away)| away).max().unwrap_or_default()
    }

    fn dry_at_worst(&self, per_month: u32, spare: u64, latest: u32) -> Option<Date> {
        let (day, _) = self.at_worst(per_month, latest).find(|(_, away)| *away > spare)?;
        Date::from_day_number(day)
    }

    /// The best: each CAL comes back after `soonest` days, and each device is replaced as early as a spare CAL is there for
    /// it. All stay away equally long and no month begins or ends before an earlier one, so that no other order brings more
    /// of them in. Where the last day of a month finds devices left to replace, the pool runs dry on that day; those of a month
    /// that the calendar cuts short may be replaced after its end.
    fn dry_at_best(&self, per_month: u32, spare: u64, soonest: u32) -> Option<Date> {
        // Days on which CALs come back, with how many.
        let mut away: VecDeque<(u32, u64)> = VecDeque::new();
        let mut free = spare;
        for (start, end) in self.days.iter().take(self.whole) {
            let mut left = u64::from(per_month);
            let mut day = *start;
            loop {
                while let Some((_, back)) = away.pop_front_if(|(back, _)| *back <= day) {
                    free = free.saturating_add(back);
                }
                let replaced = left.min(free);
                if replaced > 0 {
                    away.push_back((day.saturating_add(soonest), replaced));
                    left = left.saturating_sub(replaced);
                    free = free.saturating_sub(replaced);
                }
                if left == 0 {
                    break;
                }
                match away.front() {
                    Some((back, _)) if back < end => day = *back,
                    _ => return Date::from_day_number(end.saturating_sub(1)),
                }
            }
        }
        None
    }
}
