//! Dates against another implementation.

use calcheck::{Date, DateErrorKind};
use jiff::{ToSpan, civil};
use proptest::prelude::*;

fn oracle(date: Date) -> civil::Date {
    civil::date(date.year() as i16, date.month() as i8, date.day() as i8)
}

fn ours(date: civil::Date) -> Option<Date> {
    Date::new(u16::try_from(date.year()).ok()?, date.month() as u8, date.day() as u8)
}

fn last() -> u32 {
    Date::MAX.day_number()
}

#[test]
fn every_day_converts_both_ways() {
    let mut day = oracle(Date::MIN);
    for number in 0..=last() {
        let date = Date::from_day_number(number).unwrap();
        assert_eq!(oracle(date), day, "day {number}");
        assert_eq!(date.day_number(), number);
        assert_eq!(date.to_string(), day.to_string());
        assert_eq!(date.to_string().parse::<Date>(), Ok(date));
        if number < last() {
            day = day.tomorrow().unwrap();
        }
    }
    assert_eq!(day, oracle(Date::MAX));
    assert_eq!(Date::from_day_number(last() + 1), None);
    assert_eq!(Date::from_day_number(u32::MAX), None);
}

#[test]
fn exactly_the_days_of_the_calendar_exist() {
    for year in 1990..=2110_u16 {
        for month in 0..=13_u8 {
            for day in 0..=32_u8 {
                let exists = civil::Date::new(year as i16, month as i8, day as i8).is_ok();
                let expected = exists && (1999..=2100).contains(&year);
                assert_eq!(Date::new(year, month, day).is_some(), expected, "{year}-{month}-{day}");
            }
        }
    }
}

#[test]
fn month_ends_and_leap_days() {
    for (from, months, to) in [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-02-29", -12, "2023-02-28"),
        ("2100-01-31", 1, "2100-02-28"),
        ("2000-01-31", 1, "2000-02-29"),
        ("2024-12-31", 2, "2025-02-28"),
        ("2024-03-31", -1, "2024-02-29"),
    ] {
        let date: Date = from.parse().unwrap();
        assert_eq!(date.add_months(months).unwrap().to_string(), to, "{from} {months:+}");
    }
    assert_eq!(Date::MAX.add_months(1), None);
}

proptest! {
    #[test]
    fn days_are_added_as_the_oracle_does(number in 0..=last(), days in -80_000..80_000_i32) {
        let date = Date::from_day_number(number).unwrap();
        let expected = oracle(date).checked_add(days.days()).ok().and_then(ours);
        prop_assert_eq!(date.add_days(days), expected);
        if let Some(later) = expected {
            prop_assert_eq!(date.days_until(later), days);
            prop_assert_eq!(later.add_days(-days), Some(date));
            prop_assert_eq!(date.cmp(&later), 0.cmp(&days));
        }
    }

    #[test]
    fn months_are_added_as_the_oracle_does(number in 0..=last(), months in -2_500..2_500_i32) {
        let date = Date::from_day_number(number).unwrap();
        let expected = oracle(date).checked_add(months.months()).ok().and_then(ours);
        prop_assert_eq!(date.add_months(months), expected);
    }

    #[test]
    fn differences_are_those_of_the_oracle(one in 0..=last(), other in 0..=last()) {
        let (one, other) = (Date::from_day_number(one).unwrap(), Date::from_day_number(other).unwrap());
        prop_assert_eq!(one.days_until(other), oracle(one).until(oracle(other)).unwrap().get_days());
        prop_assert_eq!(one.days_until(other), -other.days_until(one));
    }

    #[test]
    fn any_text_is_read_as_the_oracle_reads_it_or_refused(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}|[ -~]{0,12}|\\PC{0,12}") {
        let well_formed = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        let expected = if well_formed { text.parse::<civil::Date>().ok().and_then(ours) } else { None };
        match text.parse::<Date>() {
            Ok(date) => prop_assert_eq!(Some(date), expected),
            Err(error) => {
                prop_assert_eq!(expected, None);
                prop_assert_eq!(error.kind() == DateErrorKind::Form, !well_formed);
            }
        }
    }
}

#[test]
fn extremes_of_arithmetic_have_no_answer() {
    for days in [i32::MIN, i32::MAX, -1] {
        assert_eq!(Date::MIN.add_days(days), None);
    }
    for months in [i32::MIN, i32::MAX, 1] {
        assert_eq!(Date::MAX.add_months(months), None);
    }
    assert_eq!(Date::MAX.add_days(1), None);
    assert_eq!(Date::MIN.add_months(-1), None);
}

#[test]
fn refusals_say_what_was_expected() {
    for (text, message) in [
        ("", "`` is not a date, expected one such as `2027-01-12`"),
        ("12.1.2027", "`12.1.2027` is not a date, expected one such as `2027-01-12`"),
        ("2027-1-12", "`2027-1-12` is not a date, expected one such as `2027-01-12`"),
        ("2027-01-12T00:00", "`2027-01-12T00:00` is not a date, expected one such as `2027-01-12`"),
        ("+027-01-12", "`+027-01-12` is not a date, expected one such as `2027-01-12`"),
        ("2023-02-29", "`2023-02-29` is no day of the calendar, expected a date such as `2027-01-12`"),
        ("2100-02-29", "`2100-02-29` is no day of the calendar, expected a date such as `2027-01-12`"),
        ("2027-00-10", "`2027-00-10` is no day of the calendar, expected a date such as `2027-01-12`"),
        ("1998-12-31", "`1998-12-31` is out of range, expected a date from `1999-01-01` to `2100-12-31`"),
        ("2101-01-01", "`2101-01-01` is out of range, expected a date from `1999-01-01` to `2100-12-31`"),
    ] {
        assert_eq!(text.parse::<Date>().unwrap_err().to_string(), message);
    }
    let long = "9".repeat(1000);
    assert!(long.parse::<Date>().unwrap_err().to_string().len() < 120);
}
