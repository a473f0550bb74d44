//! CALs that move: every combination, and the days on which the answer turns.

use calcheck::text::{Language, Tag};
use calcheck::{CalKind, CalProduct, Date, Move, MoveReason, Permission, Severity, Source, Terms, reassign};
use jiff::{ToSpan, civil};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn request(terms: Terms, reason: MoveReason, assigned: Option<&str>, on: &str) -> Move {
    Move { terms, product: CalProduct::Base, kind: CalKind::User, assigned: assigned.map(date), on: date(on), reason }
}

#[test]
fn volume_licensing_waits_ninety_days_unless_there_is_a_reason() {
    for reason in MoveReason::ALL {
        for (assigned, on, next) in [
            (Some("2026-01-01"), "2026-01-01", "2026-04-01"),
            (Some("2026-01-01"), "2026-03-31", "2026-04-01"),
            (Some("2026-01-01"), "2026-04-01", "2026-04-01"),
            (Some("2024-01-01"), "2024-02-29", "2024-03-31"),
            (Some("2026-01-01"), "2027-01-01", "2027-01-01"),
            (None, "2026-01-01", "2026-01-01"),
        ] {
            let answer = reassign(&request(Terms::Volume, *reason, assigned, on)).unwrap();
            let waits = *reason == MoveReason::Permanent && on != next;
            let expected = if waits { (Permission::NotYet, next) } else { (Permission::Allowed, on) };
            assert_eq!((answer.permission, answer.next), (expected.0, Some(date(expected.1))), "{reason:?} {on}");
            assert_eq!(answer.findings[0].rule.number, "B17");
            let severity = if waits { Severity::Violation } else { Severity::Ok };
            assert_eq!(answer.findings[0].severity, severity);
        }
    }
}

#[test]
fn oem_and_retail_terms_state_no_days() {
    for reason in MoveReason::ALL {
        let answer = reassign(&request(Terms::OemRetail, *reason, Some("2026-01-01"), "2026-01-02")).unwrap();
        assert_eq!((answer.permission, answer.next), (Permission::Allowed, Some(date("2026-01-02"))));
        assert_eq!(answer.findings[0].rule.number, "B18");
        assert_eq!(answer.findings[0].sources, [Source::Confirm], "known from third parties alone, and marked so");
    }
}

#[test]
fn rds_cals_bring_what_the_license_server_does() {
    for (product, kind, rule) in [
        (CalProduct::Base, CalKind::Device, None),
        (CalProduct::Rds, CalKind::Device, Some("R10")),
        (CalProduct::Rds, CalKind::User, Some("R08")),
    ] {
        let base = request(Terms::Volume, MoveReason::Permanent, Some("2026-01-01"), "2026-02-01");
        let answer = reassign(&Move { product, kind, ..base }).unwrap();
        assert_eq!(answer.findings.get(1).map(|finding| finding.rule.number), rule);
        for finding in &answer.findings {
            for tag in Tag::ALL {
                let text = Language::compiled(tag).text(&finding.message);
                assert!(text.ends_with('.') && !text.contains('{'), "{text}");
            }
        }
    }
}

#[test]
fn words_for_the_next_day() {
    let answer = reassign(&request(Terms::Volume, MoveReason::Permanent, Some("2026-01-01"), "2026-02-01")).unwrap();
    assert_eq!(
        Language::english().text(&answer.findings[0].message),
        "Volume licensing lets it move every 90 days only: not before 2026-04-01."
    );
    let answer = reassign(&request(Terms::Volume, MoveReason::Permanent, Some("2100-12-01"), "2100-12-02")).unwrap();
    assert_eq!((answer.permission, answer.next), (Permission::NotYet, None));
}

#[test]
fn a_move_before_the_assignment_is_refused() {
    for terms in Terms::ALL {
        let error = reassign(&request(*terms, MoveReason::Permanent, Some("2026-01-02"), "2026-01-01")).unwrap_err();
        assert_eq!(error.path(), "on");
        assert_eq!(error.to_string(), "`on` is `2026-01-01`, expected `2026-01-02` or later, as `assigned` says");
    }
}

proptest! {
    #[test]
    fn the_next_day_is_the_first_on_which_it_may_move(assigned in 0..37_000_u32, later in 0..400_u32) {
        let (Some(assigned), Some(on)) = (Date::from_day_number(assigned), Date::from_day_number(assigned + later)) else {
            return Ok(());
        };
        let base = request(Terms::Volume, MoveReason::Permanent, None, "2026-01-01");
        let ask = |on| reassign(&Move { assigned: Some(assigned), on, ..base }).unwrap();
        let answer = ask(on);
        let free = civil::date(assigned.year() as i16, assigned.month() as i8, assigned.day() as i8) + 90.days();
        let expected = free.to_string().parse().map_or(None, |free: Date| Some(free.max(on)));
        prop_assert_eq!(answer.next, expected);
        if let Some(next) = answer.next {
            prop_assert_eq!(ask(next).permission, Permission::Allowed);
            if next > on {
                prop_assert_eq!(ask(next.add_days(-1).unwrap()).permission, Permission::NotYet);
            }
        }
    }
}
