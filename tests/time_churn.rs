//! Replaced devices against simulations that go day by day, and against another way to prove what is possible at all.

use std::collections::BTreeMap;

use calcheck::text::{Language, Tag};
use calcheck::{Churn, Date, Replacement, Severity, WindowsServer, churn};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn question(cals: u32, devices: u32, per_month: u32, from: &str) -> Replacement {
    Replacement { version: WindowsServer::Ws2022, cals, devices, per_month, from: date(from) }
}

/// First days of months and the day after the last of the months asked for.
fn months(from: Date, count: i32) -> Vec<u32> {
    (0..=count).map_while(|month| from.add_months(month)).map(Date::day_number).collect()
}

/// A pool, stepped day by day. `replaced(day)` says for how many more days the CALs of the devices replaced on the day run.
fn first_dry_day(
    spare: u32,
    days: std::ops::Range<u32>,
    mut replaced: impl FnMut(u32, u32) -> Vec<u32>,
) -> (Option<u32>, u32) {
    let mut free = spare;
    let mut back: BTreeMap<u32, u32> = BTreeMap::new();
    let mut most_away = 0;
    for day in days {
        free += back.remove(&day).unwrap_or(0);
        for runs in replaced(day, free) {
            *back.entry(day + runs).or_default() += 1;
            if free == 0 {
                return (Some(day), back.values().sum());
            }
            free -= 1;
        }
        most_away = most_away.max(back.values().sum());
    }
    (None, most_away)
}

/// The worst case for a month: devices are replaced on the last days of the months before it and on its own first day.
fn simulated_worst(spare: u32, per_month: u32, starts: &[u32]) -> (Option<u32>, u32) {
    let mut earliest: Option<u32> = None;
    let mut most = 0;
    for target in 0..starts.len() - 1 {
        let schedule: Vec<u32> =
            (0..=target).map(|month| if month == target { starts[month] } else { starts[month + 1] - 1 }).collect();
        let on = |day: u32| vec![89; schedule.iter().filter(|each| **each == day).count() * per_month as usize];
        let (dry, _) = first_dry_day(spare, starts[0]..starts[target] + 1, |day, _| on(day));
        earliest = [earliest, dry].into_iter().flatten().min();
        most = most.max(first_dry_day(u32::MAX / 2, starts[0]..starts[target] + 1, |day, _| on(day)).1);
    }
    (earliest, most)
}

/// The best case: replace whenever a CAL is free, and the rest on the last day of the month.
fn simulated_best(spare: u32, per_month: u32, starts: &[u32]) -> Option<u32> {
    let mut left = 0;
    first_dry_day(spare, starts[0]..*starts.last().unwrap(), |day, free| {
        if starts.contains(&day) {
            left = per_month;
        }
        let replaced = if starts.contains(&(day + 1)) { left } else { left.min(free) };
        left -= replaced;
        vec![8; replaced as usize]
    })
    .0
}

/// Whether replacements can be laid out over the first months so that at most `spare` CALs are away at a time: a system of
/// difference constraints over running totals, which has a solution unless it has a negative cycle.
fn possible(spare: i64, per_month: i64, starts: &[u32]) -> bool {
    let (first, last) = (starts[0], *starts.last().unwrap());
    let days = (last - first) as usize;
    // An edge (a, b, w) says: total before day b − total before day a ≤ w.
    let mut edges: Vec<(usize, usize, i64)> = Vec::new();
    for day in 0..days {
        edges.push((day + 1, day, 0));
        edges.push(((day + 1).saturating_sub(8), day + 1, spare));
    }
    for month in starts.windows(2) {
        let (a, b) = ((month[0] - first) as usize, (month[1] - first) as usize);
        edges.extend([(a, b, per_month), (b, a, -per_month)]);
    }
    let mut distance = vec![0_i64; days + 1];
    for _ in 0..=days + 1 {
        let mut changed = false;
        for (from, to, weight) in &edges {
            if distance[*from] + weight < distance[*to] {
                distance[*to] = distance[*from] + weight;
                changed = true;
            }
        }
        if !changed {
            return true;
        }
    }
    false
}

#[track_caller]
fn on(day: Option<u32>) -> Option<Date> {
    day.map(|day| Date::from_day_number(day).unwrap())
}

/// Days beyond the horizon of a simulation.
fn within(day: Option<Date>, end: u32) -> Option<Date> {
    day.filter(|day| day.day_number() < end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn both_extremes_are_those_of_the_simulations(
        spare in 0..60_u32, devices in 1..50_u32, per_month in 0..20_u32, start in 0..20_000_u32,
    ) {
        let per_month = per_month.min(devices);
        let from = Date::from_day_number(date("2021-08-18").day_number() + start).unwrap();
        let answer = churn(&Replacement {
            version: WindowsServer::Ws2022, cals: devices + spare, devices, per_month, from,
        }).unwrap();
        let starts = months(from, 30);
        let end = *starts.last().unwrap();
        let (worst, most) = simulated_worst(spare, per_month, &starts);
        prop_assert_eq!(within(answer.runs_dry.worst, end), on(worst));
        prop_assert_eq!(answer.spare.worst, u64::from(most));
        prop_assert_eq!(within(answer.runs_dry.best, end), on(simulated_best(spare, per_month, &starts)));
        prop_assert!(answer.spare.best <= answer.spare.worst && answer.enough.best <= answer.enough.worst);
        prop_assert!(answer.runs_dry.best.is_none() || answer.runs_dry.worst <= answer.runs_dry.best);
        // So many never run dry, and one fewer does.
        let with = |cals: u64| churn(&Replacement {
            version: WindowsServer::Ws2022, cals: cals as u32, devices, per_month, from,
        }).unwrap();
        prop_assert_eq!(with(answer.enough.worst).runs_dry.worst, None);
        prop_assert_eq!(with(answer.enough.best).runs_dry.best, None);
        prop_assert_eq!(with(answer.enough_revoking.worst).runs_dry_revoking.worst, None);
        prop_assert_eq!(with(answer.enough_revoking.best).runs_dry_revoking.best, None);
        prop_assert!(with(answer.enough.worst - 1).runs_dry.worst.is_some());
        prop_assert!(with(answer.enough.best - 1).runs_dry.best.is_some());
        prop_assert!(with(answer.enough_revoking.worst - 1).runs_dry_revoking.worst.is_some());
        prop_assert!(with(answer.enough_revoking.best - 1).runs_dry_revoking.best.is_some());
    }

    #[test]
    fn no_layout_of_replacements_does_better_than_the_best(spare in 0..6_u32, per_month in 0..16_u32, start in 0..900_u32) {
        let from = Date::from_day_number(date("2024-01-01").day_number() + start).unwrap();
        let answer = churn(&question(50 + spare, 50, per_month, &from.to_string())).unwrap();
        let starts = months(from, 14);
        let dry = (1..starts.len()).find(|count| !possible(spare.into(), per_month.into(), &starts[..=*count]));
        prop_assert_eq!(within(answer.runs_dry.best, *starts.last().unwrap()), on(dry.map(|month| starts[month] - 1)));
    }

    #[test]
    fn whatever_happens_lies_between_the_extremes(
        spare in 0..30_u32, per_month in 1..12_u32, seed in any::<u64>(),
    ) {
        let from = date("2024-01-31");
        let starts = months(from, 30);
        let answer = churn(&question(100 + spare, 100, per_month, "2024-01-31")).unwrap();
        let mut random = seed;
        let mut next = |below: u32| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((random >> 33) % u64::from(below)) as u32
        };
        let mut schedule: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for month in starts.windows(2) {
            for _ in 0..per_month {
                schedule.entry(month[0] + next(month[1] - month[0])).or_default().push(8 + next(82));
            }
        }
        let (dry, _) = first_dry_day(spare, starts[0]..*starts.last().unwrap(), |day, _| schedule.remove(&day).unwrap_or_default());
        let dry = on(dry);
        if let Some(dry) = dry {
            prop_assert!(answer.runs_dry.worst.is_some_and(|worst| worst <= dry));
        }
        if let Some(best) = within(answer.runs_dry.best, *starts.last().unwrap()) {
            prop_assert!(dry.is_some_and(|dry| dry <= best));
        }
    }
}

/// Devices one by one: each connects every day, renews its CAL when seven days or fewer remain, and leaves it behind.
#[test]
fn a_cal_left_behind_comes_back_after_8_to_89_days_and_no_new_device_is_refused() {
    struct Device {
        temporary_ends: u32,
        ends: Option<u32>,
    }
    let mut random = 7_u64;
    let mut next = |below: u32| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((random >> 33) % u64::from(below)) as u32
    };
    // As many CALs as devices, and more replaced than the pool can take.
    const DEVICES: usize = 40;
    let mut free = 0_usize;
    let mut devices: Vec<Device> =
        (0..DEVICES).map(|_| Device { temporary_ends: 0, ends: Some(52 + next(38)) }).collect();
    let mut left_behind: Vec<u32> = Vec::new();
    let (mut soonest, mut latest, mut waited) = (u32::MAX, 0, 0);
    for day in 0..20_000_u32 {
        left_behind.retain(|ends| {
            free += usize::from(*ends == day);
            *ends > day
        });
        for device in &mut devices {
            match device.ends {
                Some(ends) if ends - day <= 7 => device.ends = Some(day + 52 + next(38)),
                Some(_) => {}
                None if free > 0 => {
                    free -= 1;
                    device.ends = Some(day + 52 + next(38));
                }
                None => {
                    waited += 1;
                    assert!(day < device.temporary_ends, "refused on day {day}");
                }
            }
        }
        // First come, first served: the new device goes to the end of the line.
        if day % 2 == 0 {
            let old = devices.remove(next(DEVICES as u32) as usize);
            if let Some(ends) = old.ends {
                (soonest, latest) = (soonest.min(ends - day), latest.max(ends - day));
                left_behind.push(ends);
            }
            devices.push(Device { temporary_ends: day + 90, ends: None });
        }
    }
    let answer = churn(&question(40, 40, 15, "2024-01-01")).unwrap();
    assert_eq!((soonest, latest), answer.returns_after);
    assert_eq!(answer.returns_after, (8, 89));
    assert!(waited > 0, "the pool ran dry all the time, as it should here");
}

fn said(answer: &Churn, tag: Tag) -> Vec<String> {
    let language = Language::compiled(tag);
    answer.findings.iter().map(|finding| language.text(&finding.message)).collect()
}

#[test]
fn four_months_reach_into_89_days_at_most() {
    // The last day of January to the first of April, and in between February and March: four months.
    let answer = churn(&question(230, 200, 10, "2026-01-01")).unwrap();
    assert_eq!(answer.spare.worst, 40);
    assert_eq!(answer.runs_dry.worst, Some(date("2026-04-01")));
    assert_eq!(answer.enough.worst, 240);
    // 46 of the 230 can be revoked, and of 200 as many as four months of replacements leave behind.
    assert_eq!(answer.revocable, 46);
    assert_eq!(answer.enough_revoking.worst, 200);
    assert_eq!(answer.runs_dry_revoking.worst, None);
    assert_eq!(
        said(&answer, Tag::En),
        [
            "The CAL of a device that connected every day is free again 8 to 89 days after its last connection.",
            "46 CALs at a time can be revoked: 20 % of those installed. How that is rounded is not documented; rounded down here.",
            "Even a dry pool refuses nobody who connects daily: a new device works on its temporary CAL for 90 days, and the old one’s CAL comes back within 89.",
        ]
    );
}

#[test]
fn fewer_cals_than_devices_are_short_from_the_start() {
    let answer = churn(&question(199, 200, 0, "2026-01-01")).unwrap();
    assert_eq!(answer.runs_dry.best, Some(date("2026-01-01")));
    assert_eq!(answer.runs_dry_revoking.best, Some(date("2026-01-01")), "revoking takes no CAL from a device in use");
    assert_eq!(answer.findings[0].severity, Severity::Violation);
    assert_eq!(
        said(&answer, Tag::En)[0],
        "1 device has no CAL from the start, and is refused once the temporary CAL has run out after 90 days."
    );
}

#[test]
fn nothing_replaced_needs_nothing_spare() {
    let answer = churn(&question(200, 200, 0, "2026-01-01")).unwrap();
    assert_eq!((answer.spare.worst, answer.spare.best), (0, 0));
    assert_eq!((answer.runs_dry.worst, answer.runs_dry.best), (None, None));
    assert_eq!(answer.enough_revoking.worst, 200);
}

#[test]
fn twenty_percent_are_rounded_down() {
    for (cals, revocable) in [(0, 0), (4, 0), (5, 1), (9, 1), (10, 2), (999, 199), (u32::MAX, 858_993_459)] {
        assert_eq!(churn(&question(cals, 1, 0, "2026-01-01")).unwrap().revocable, revocable, "{cals}");
    }
}

#[test]
fn the_largest_numbers_and_the_last_day_are_answered() {
    let answer = churn(&question(u32::MAX, u32::MAX, u32::MAX, "2026-01-01")).unwrap();
    assert_eq!(answer.spare.worst, 4 * u64::from(u32::MAX));
    assert_eq!(answer.enough.worst, 5 * u64::from(u32::MAX));
    let answer = churn(&question(5, 5, 1, "2100-12-31")).unwrap();
    assert_eq!((answer.runs_dry.worst, answer.runs_dry.best), (Some(Date::MAX), None));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    for (question, path, message) in [
        (question(5, 0, 0, "2026-01-01"), "devices", "`devices` is or has `0`, expected 1 to 4294967295"),
        (question(5, 5, 6, "2026-01-01"), "replacedPerMonth", "`replacedPerMonth` is or has `6`, expected 0 to 5"),
        (
            question(5, 5, 1, "2021-08-17"),
            "from",
            "`from` is `2021-08-17`, expected `2021-08-18` or later: Windows Server 2022 did not exist before",
        ),
    ] {
        let error = churn(&question).unwrap_err();
        assert_eq!((error.path().as_str(), error.to_string().as_str()), (path, message));
    }
}

/// Ten a month need three spare CALs at best: three more every eighth day. A last month of three days, which the calendar cuts short,
/// would need all ten, and does not ask for them.
#[test]
fn at_best_nothing_is_asked_of_a_month_that_the_calendar_cuts_short() {
    for (from, best) in [("2026-12-01", 3), ("2026-11-28", 3), ("2026-12-31", 3), ("2100-12-01", 3), ("2100-12-29", 0)]
    {
        let churn = churn(&question(210, 200, 10, from)).unwrap();
        assert_eq!((churn.spare.best, churn.enough.best), (best, 200 + best), "{from}");
        assert_eq!(churn.runs_dry.best, None, "{from}");
    }
    let dry = churn(&question(201, 200, 10, "2100-11-15")).unwrap();
    assert_eq!(dry.runs_dry.best, Some(date("2100-12-14")));
    // At worst all of them are replaced while the calendar lasts.
    assert_eq!(churn(&question(200, 200, 10, "2100-12-29")).unwrap().runs_dry.worst, Some(date("2100-12-29")));
}
