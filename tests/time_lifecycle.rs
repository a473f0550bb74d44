//! The dates of the lifecycle policy, written down a second time from other records than those they were entered from.

use calcheck::lifecycle::{lifecycle, released, support_page};
use calcheck::{Date, Source, WindowsServer};

/// What the lifecycle pages state: release, start, end of mainstream support, end of extended support; and when the release
/// was completed or published first.
///
/// Compared on 2026-11-21 with Microsoft's page for 2022, its repository of lifecycle data for 2003, 2003 R2, 2008, 2012 R2 and
/// 2016, its announcements for 2000, a record taken from its pages for 2008 to 2025 in May 2026, and endoflife.date as of August
/// 2026 for all. They agree, but for the starts of 2000 and 2003, for which others name the day of the launch. The two ends for
/// 2025 stood at 2029-10-09 and 2034-10-10 when it came out and were moved: records from before still have those. The days of
/// completion are known from third parties alone; they do nothing but refuse earlier dates.
const POLICY: [(&str, &str, &str, &str, &str); WindowsServer::COUNT] = [
    ("2000", "2000-03-31", "2005-06-30", "2010-07-13", "1999-12-15"),
    ("2003", "2003-05-28", "2010-07-13", "2015-07-14", "2003-03-28"),
    ("2003 R2", "2006-03-05", "2010-07-13", "2015-07-14", "2005-12-06"),
    ("2008", "2008-05-06", "2015-01-13", "2020-01-14", "2008-02-04"),
    ("2008 R2", "2009-10-22", "2015-01-13", "2020-01-14", "2009-07-22"),
    ("2012", "2012-10-30", "2018-10-09", "2023-10-10", "2012-08-01"),
    ("2012 R2", "2013-11-25", "2018-10-09", "2023-10-10", "2013-08-27"),
    ("2016", "2016-10-15", "2022-01-11", "2027-01-12", "2016-09-26"),
    ("2019", "2018-11-13", "2024-01-09", "2029-01-09", "2018-10-02"),
    ("2022", "2021-08-18", "2026-10-13", "2031-10-14", "2021-08-18"),
    ("2025", "2024-11-01", "2029-11-13", "2034-11-14", "2024-11-01"),
];

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_dates_are_those_of_the_policy() {
    for (server, (id, start, mainstream, extended, first)) in WindowsServer::ALL.into_iter().zip(POLICY) {
        assert_eq!(server.id(), id);
        let facts = lifecycle(server);
        assert_eq!(facts.mainstream_support_ends, Some(date(mainstream)), "{id}");
        assert_eq!(facts.extended_support_ends, Some(date(extended)), "{id}");
        assert_eq!(released(server), date(first), "{id}");
        // The policy counts from the day of general sale, which is never before the release was there.
        assert!(released(server) <= date(start) && date(start) < date(mainstream), "{id}");
        assert!(support_page(server).starts_with("https://learn.microsoft.com/lifecycle/products/windows-"), "{id}");
    }
    assert!(Source::Mlp.citation().url.is_some());
}

/// The policy promises five years each, and ends support on a second Tuesday; 2000 is older than that.
#[test]
fn ends_are_second_tuesdays_and_five_years_apart() {
    for server in WindowsServer::ALL {
        let facts = lifecycle(server);
        let (mainstream, extended) = (facts.mainstream_support_ends.unwrap(), facts.extended_support_ends.unwrap());
        let years = f64::from(mainstream.days_until(extended)) / 365.25;
        assert!((4.99..5.05).contains(&years), "{}: {years}", server.id());
        for end in [mainstream, extended].into_iter().filter(|end| *end != date("2005-06-30")) {
            let weekday = jiff::civil::date(end.year() as i16, end.month() as i8, end.day() as i8).weekday();
            assert_eq!(weekday, jiff::civil::Weekday::Tuesday, "{}: {end}", server.id());
            assert!((8..=14).contains(&end.day()), "{}: {end}", server.id());
        }
    }
}
