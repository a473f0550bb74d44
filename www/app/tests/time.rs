//! What happens when, as the page shows it: by prerendering it at addresses.
#![cfg(feature = "prerender")]

use calcheck::link::{Entry, Link, Slot};
use calcheck::text::Tag;
use calcheck_app::{Action, State, Step, render, typed};

const QUESTION: &str =
    "v=1&server=2022&rds=yes&rds-cal=2022&rds-kind=device&mode=per-device&license-server=2025&activated=yes";
const DAYS: &str = "v=1&role-installed=2025-12-20&first-connection=2026-01-01&license-server-activated=2025-12-21\
                    &cals-installed=2025-12-22&rds-cals=6&clients=10&client=7&day=2026-04-01";

fn page(tag: Tag, query: &str, fragment: &str) -> String {
    let (link, unread) = Link::read(query, fragment);
    assert!(unread.is_empty(), "{unread:?}");
    render(tag, link, unread)
}

fn section(page: &str) -> &str {
    let start = page.find("<section class=\"time\">").expect("there is a section about time");
    page[start..].split("</section>").next().unwrap_or_default()
}

#[test]
fn days_in_the_fragment_are_drawn_listed_and_asked_about() {
    let page = page(Tag::En, QUESTION, DAYS);
    let section = section(&page);
    for text in [
        "<details open=\"open\" class=\"more\"",
        "value=\"2026-01-01\" type=\"date\" name=\"first-connection\" min=\"1999-01-01\" max=\"2100-12-31\"",
        "Clients 1 to 6</span>",
        "aria-label=\"Clients 7 to 10. Jan 1, 2026: The session opens with a temporary CAL, good through Mar 31, 2026. Apr 1, 2026: Refused",
        "<b>Client 7 on Apr 1, 2026:</b> Refused: the temporary CAL has been of no use since Apr 1, 2026",
        "<th scope=\"row\">Jan 1, 2026 to Jan 2, 2026</th><td>At its second connection each of clients 1 to 6 gets a permanent CAL.</td><td class=\"number\">R05</td>",
        "<tr class=\"past no\"><th scope=\"row\">Apr 1, 2026</th><td>Clients 7 to 10 are refused from now on.</td>",
        "download=\"cal-check.ics\" href=\"data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0A",
        "type=\"range\" name=\"cursor\"",
    ] {
        assert!(section.contains(text), "{text}\n{section}");
    }
}

#[test]
fn in_german_too_and_with_no_text_missing() {
    let page = page(Tag::De, QUESTION, DAYS);
    let section = section(&page);
    for text in ["Was wann geschieht", "Die Clients 7 bis 10 werden von nun an abgewiesen.", "Client 7 am 01.04.2026:"]
    {
        assert!(section.contains(text), "{text}");
    }
    for empty in ["<td></td>", "<label class=\"field\"><span></span>", "<title></title>", "<th scope=\"col\"></th>"] {
        assert!(!section.contains(empty), "{empty}");
    }
}

#[test]
fn fields_are_there_before_anything_is_said_and_folded_away() {
    let page = page(Tag::En, QUESTION, "");
    let section = section(&page);
    assert!(section.contains("<details class=\"more\"><summary>What happens when</summary>"));
    assert!(section.contains("Say when the first client connected") && !section.contains("<table"));
}

#[test]
fn no_sessions_no_days() {
    assert!(!page(Tag::En, "v=1&server=2022&base-cal=2022&base-kind=user", "").contains("class=\"time\""));
}

#[test]
fn a_day_that_cannot_be_is_marked_and_nothing_is_drawn() {
    for (fragment, field) in [
        ("first-connection=2020-01-01", "first-connection"),
        ("role-installed=2026-02-01&first-connection=2026-01-01", "first-connection"),
        ("first-connection=2026-02-30", "first-connection"),
        ("first-connection=2026-01-01&clients=many", "clients"),
        ("first-connection=2026-01-01&clients=0", "clients"),
        ("first-connection=2026-01-01&license-server-activated=2024-10-31", "license-server-activated"),
        ("first-connection=2026-01-01&cals-installed=2021-08-17&rds-cals=1", "cals-installed"),
    ] {
        let page = page(Tag::En, QUESTION, fragment);
        let section = section(&page);
        let input = section.split("<input").find(|input| input.contains("aria-invalid")).expect(fragment);
        assert!(input.contains(&format!("name=\"{field}\"")), "{fragment}: {input}");
        assert!(section.contains("id=\"wrong-time\"") && !section.contains("<table"), "{fragment}");
    }
}

#[test]
fn what_the_question_says_of_activation_holds_where_no_day_is_known() {
    let first = "first-connection=2026-01-01&rds-cals=1";
    assert!(page(Tag::En, QUESTION, first).contains("client 1 gets a permanent CAL"));
    let not_activated = QUESTION.replace("activated=yes", "activated=no");
    assert!(!section(&page(Tag::En, &not_activated, first)).contains("permanent CAL."));
}

#[test]
fn the_cursor_moves_the_day_asked_about_and_the_link_holds_it() {
    let (link, unread) = Link::read(QUESTION, DAYS);
    let state = State::new(link, unread);
    let day: calcheck::Date = "2026-03-31".parse().expect("a day");
    let action = typed("cursor", &day.day_number().to_string()).expect("it moves");
    assert_eq!(action, Action::Type(Slot::Entry(Entry::Day), "2026-03-31".to_owned()));
    let next = state.after(action);
    assert_eq!(next.step, Step::Replace);
    let address = next.link.address();
    assert!(address.contains("&day=2026-03-31"));
    let (query, fragment) = address.split_once('#').expect("days are in the fragment alone");
    assert_eq!(Link::read(query, fragment).0, next.link);
    assert!(!query.contains("2026"));
    assert_eq!(typed("cursor", "99999999"), None);
    assert_eq!(typed("cursor", "-1"), None);
}

#[test]
fn the_support_of_the_server_stands_on_its_verdict() {
    assert!(
        page(Tag::En, "v=1&server=2016&base-cal=2016&base-kind=user", "")
            .contains("Windows Server 2016 leaves extended support on Jan 12, 2027.")
    );
    assert!(page(Tag::De, "v=1&server=2012", "").contains("seit dem 10.10.2023 keinen Support mehr"));
}
