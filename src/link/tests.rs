use super::{
    Currency, Devices, Entry, Estate, Field, Group, Link, OwnedLine, Question, READ_BYTES, Slot, TEXT_LENGTH,
    TimeEntry, TimeForm, TimeList, TimeSlot, Unread, percent, release_from_id, release_id, setup_query, with_time,
};
use crate::{CalKind, CalProduct, MatrixName, OutsideProduct, Server, Sessions, Setup, WindowsServer};

#[track_caller]
fn reads(query: &str, fragment: &str, expected: &Link, unread: &[&str]) {
    let (link, rest) = Link::read(query, fragment);
    assert_eq!(link, *expected);
    assert_eq!(rest.items, unread);
}

/// The question in which only these parts are said.
fn asks(parts: &[(Field, &str)]) -> Link {
    let mut question = Question::default();
    for (field, id) in parts {
        assert!(question.set(*field, id), "{field:?} {id}");
    }
    Link { question, ..Link::default() }
}

#[test]
fn the_page_without_a_link_is_the_default_question() {
    for (query, fragment) in [("", ""), ("?", "#")] {
        reads(query, fragment, &Link::default(), &[]);
    }
}

#[test]
fn the_default_question_has_a_full_link() {
    assert_eq!(
        Link::default().address(),
        "?v=1&server=2022&edition=standard&access=authenticated&base-cal=2022&base-kind=user&rds=yes&rds-cal=2019\
         &rds-kind=user&mode=per-user&license-server=2022&activated=yes&membership=same-domain"
    );
}

#[test]
fn nothing_known_is_a_question_too() {
    reads("?v=1", "", &asks(&[]), &[]);
    assert_eq!(setup_query(&Setup::default()), "v=1");
    assert_eq!(asks(&[(Field::Sessions, "yes")]).address(), "?v=1&rds=yes");
}

#[test]
fn parts_may_be_open_one_by_one() {
    let parts = [(Field::BaseCal, "2012-r2"), (Field::RdsKind, "device"), (Field::Activation, "no")];
    reads("?v=1&base-cal=2012-r2&rds=yes&rds-kind=device&activated=no", "", &asks(&parts), &[]);
    reads("?activated=no&base-cal=2012-r2&rds-kind=device", "", &asks(&parts), &[]);
}

#[test]
fn spellings_of_people_are_understood() {
    for query in ["?server=2012-R2", "?server=2012+r2", "?server=2012%20R2&v=1", "server=2012_r2"] {
        reads(query, "", &asks(&[(Field::Server, "2012-r2")]), &[]);
    }
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_kept() {
    let of_2022 = asks(&[(Field::Server, "2022")]);
    reads("?v=1&server=2028", "", &asks(&[]), &["server=2028"]);
    reads("?v=1&server=2022&server=2019", "", &of_2022, &["server=2019"]);
    reads("?v=2&server=2022&cloud=yes", "", &of_2022, &["v=2", "cloud=yes"]);
    reads("?v=1&server=2022&v=1", "", &of_2022, &["v=1"]);
    reads("?v=1&server=2022&edition=%ZZ&access=%ff", "", &of_2022, &["edition=%ZZ", "access=%ff"]);
    reads("?v=1&server=2022&rds=no&mode=per-user", "", &of_2022, &["mode=per-user"]);
    reads("?v=1&mode=per-user&server=2022&rds=no", "", &of_2022, &["mode=per-user"]);
    reads("?v=1&server=2022&base-kind=nobody&x&edition=", "", &of_2022, &["base-kind=nobody", "x", "edition="]);
    reads("?v=1&server=azure-local", "", &asks(&[(Field::Server, "azure-local")]), &[]);
    reads("?utm_source=mail", "", &Link::default(), &["utm_source=mail"]);
    reads("?v=1&server=2022&%3Cscript%3E=%00", "", &of_2022, &["<script>=\u{fffd}"]);
    reads("?v=1&server=2022", "own=1", &of_2022, &["own=1"]);
}

#[test]
fn the_estate_stands_in_the_fragment() {
    let mut estate = Estate::default();
    estate.add_group(Group::new(Devices::Shared, "1~0", ""));
    estate.add_group(Group { sessions: Some(Sessions::None), ..Group::new(Devices::Own, "5", "many") });
    estate.add_owned(OwnedLine {
        product: CalProduct::Rds,
        version: WindowsServer::Ws2012R2,
        kind: CalKind::Device,
        quantity: "11".into(),
    });
    estate.currency = Some(Currency::Eur);
    for (entry, text) in [(Entry::Administrators, "3"), (Entry::BaseUserPrice, "30,50 €"), (Entry::Packs, "1, 5, 50")]
    {
        estate.set_text(Slot::Entry(entry), text);
    }
    let link = Link { estate, matrix: Some(MatrixName::BaseCalByServer), ..Link::default() };
    let address = link.address();
    let (query, fragment) = address.split_once('#').unwrap();
    assert_eq!(
        fragment,
        "v=1&shared=1%7E0~&own=5~many~none&owned=rds~2012-r2~device~11&currency=EUR&administrators=3\
         &base-user-price=30%2C50%20%E2%82%AC&packs=1%2C%205%2C%2050"
    );
    assert!(query.ends_with("&matrix=base-cal-by-server"));
    assert_eq!(Link::read(query, fragment), (link, Unread::default()));
}

#[test]
fn an_empty_estate_is_not_the_example() {
    let link = Link { estate: Estate::default(), ..Link::default() };
    assert!(link.address().ends_with("#v=1"));
    assert_eq!(Link::read("", "#v=1").0, link);
}

#[test]
fn estates_have_bounds() {
    let (link, unread) = Link::read("", &format!("#v=1{}", "&own=1~1".repeat(1_003)));
    assert_eq!(link.estate.groups.len(), 1_000);
    assert_eq!(unread.items, ["own=1~1"; 3]);

    let (link, unread) = Link::read("", &format!("#own={}~1&own=1~1", "9".repeat(100)));
    assert_eq!(link.estate.groups.len(), 1);
    assert_eq!(unread.items, [format!("own={}…", "9".repeat(56))]);

    let (link, unread) = Link::read("", &"&x=".repeat(100_000));
    assert_eq!(link, Link::default());
    assert_eq!((unread.items.len(), unread.more > 1_000), (12, true));

    let mut estate = Estate::example();
    estate.set_text(Slot::Users(0), &"ä".repeat(100));
    estate.set_text(Slot::Devices(1), "1\n2\u{0}3");
    estate.set_text(Slot::Users(7), "nobody");
    assert_eq!(estate.text(Slot::Users(0)).chars().count(), TEXT_LENGTH);
    assert_eq!((estate.text(Slot::Devices(1)), estate.text(Slot::Users(7))), ("123", ""));
}

#[test]
fn what_is_asked_about_days_stands_after_the_estate_and_is_carried_as_it_is() {
    let asked = |estate: Estate, time: &str| Link { estate, time: time.to_owned(), ..Link::default() };
    reads("", "#time=1&day=2026-05-14", &asked(Estate::example(), "time=1&day=2026-05-14"), &[]);
    reads("", "#time=x&%zz", &asked(Estate::example(), "time=x&%zz"), &[]);
    reads("", "#v=1&time=1&v=2", &asked(Estate::default(), "time=1&v=2"), &[]);
    reads("", "#v=1&timer=1&time", &asked(Estate::default(), ""), &["timer=1", "time"]);
    assert!(asked(Estate::example(), "time=1").address().ends_with("same-domain#time=1"));
    assert!(asked(Estate::default(), "time=1").address().ends_with("#v=1&time=1"));
    for (fragment, time, both) in [
        ("", "time=1", "time=1"),
        ("#v=1&own=1~1", "time=1", "v=1&own=1~1&time=1"),
        ("#v=1&time=1&day=2026-05-14", "time=1&clients=5", "v=1&time=1&clients=5"),
        ("#v=1&time=1&day=2026-05-14", "", "v=1"),
        ("#time=1&day=2026-05-14", "", ""),
    ] {
        assert_eq!(with_time(fragment, time), both);
    }
    let (link, unread) = Link::read("", &format!("#time={}", "1".repeat(READ_BYTES)));
    assert_eq!((link, unread.items.len()), (Link::default(), 1));
}

#[test]
fn forms_about_days_have_bounds() {
    let (form, unread) = TimeForm::read(&format!("time=1{}", "&cals=2026-01-01~2022~user~1".repeat(202)));
    assert_eq!((form.rows(TimeList::Cals).unwrap().len(), unread.items.len()), (200, 2));
    let day = TimeSlot::Entry(TimeEntry::Day);
    let mut form = TimeForm::default();
    assert!(form.set_text(day, &"9".repeat(100)) && form.text(day).len() == TEXT_LENGTH);
    let server = TimeSlot::Entry(TimeEntry::Server);
    assert!(form.set_text(server, "2012-r2") && !form.set_text(server, "2031") && form.text(server) == "2012-r2");
    let nowhere = TimeSlot::from_name("cals-3-quantity").unwrap();
    assert!(!form.set_text(nowhere, "1") && form.text(nowhere).is_empty());
    // Rows that are cut short would not be read again.
    form.set_rows(TimeList::LicenseServers, Some(vec![vec!["2019".into()], vec!["2019".into(), "yes".into()]]));
    assert_eq!(form.rows(TimeList::LicenseServers).unwrap().len(), 1);
    // Nobody guesses a version that a row does not say.
    let version = TimeSlot::from_name("plan-servers-0-version").unwrap();
    assert!(!form.set_text(version, "") && form.text(version) == "2019");
}

#[test]
fn parts_and_places_have_names() {
    for list in TimeList::ALL {
        for column in list.columns() {
            let slot = TimeSlot::Cell(*list, 12, *column);
            assert_eq!(TimeSlot::from_name(&slot.name()), Some(slot));
        }
    }
    for entry in TimeEntry::ALL {
        assert_eq!(TimeSlot::from_name(entry.id()), Some(TimeSlot::Entry(*entry)));
    }
    for none in ["", "cals-0", "cals-x-kind", "cals-0-product", "plan-servers-0-kind", "days"] {
        assert_eq!(TimeSlot::from_name(none), None);
    }
    for release in WindowsServer::ALL {
        assert_eq!(release_id(release), release.id().to_ascii_lowercase().replace(' ', "-"));
        assert_eq!(release_from_id(release_id(release)), Some(release));
    }
    for slot in [Slot::Users(0), Slot::Devices(12), Slot::Quantity(3)] {
        assert_eq!(Slot::from_name(&slot.name()), Some(slot));
    }
    for entry in Entry::ALL {
        assert_eq!(Slot::from_name(entry.id()), Some(Slot::Entry(*entry)));
    }
    for none in ["", "users", "users-", "users-x", "-1", "owned-1"] {
        assert_eq!(Slot::from_name(none), None);
    }
}

#[test]
fn a_part_takes_its_own_ids_and_keeps_the_old_one_otherwise() {
    let example = Question::example();
    for field in Field::ALL {
        let mut question = example;
        assert!(!question.set(*field, "nonsense"), "{field:?}");
        assert_eq!(question, example);
        assert!(question.set(*field, example.get(*field)));
        assert_eq!(question, example, "{field:?}");
        assert!(question.set(*field, ""));
        assert_eq!(question.get(*field), "");
    }
    let question = Question { server: Some(Server::Outside(OutsideProduct::AnnualChannel)), ..Question::default() };
    assert_eq!(question.get(Field::Server), "annual-channel");
}

#[test]
fn setups_and_questions_say_the_same() {
    let example = Question::example();
    assert_eq!(Question::from(example.setup(CalKind::Device)), example);
    let mut open = example;
    open.set(Field::RdsKind, "");
    assert_eq!(open.rds_cal_of_open_kind(), Some(WindowsServer::Ws2019));
    assert_eq!(open.setup(CalKind::Device).rds.unwrap().cal.unwrap().kind, CalKind::Device);
    open.set(Field::RdsCal, "");
    assert_eq!((open.rds_cal_of_open_kind(), open.setup(CalKind::User).rds.unwrap().cal), (None, None));
}

#[test]
fn escapes() {
    for (escaped, text) in [("a%20b", "a b"), ("a+b", "a b"), ("%C3%A4", "ä"), ("", ""), ("%25", "%")] {
        assert_eq!(percent::decode(escaped).as_deref(), Some(text));
    }
    for damaged in ["%", "%4", "%4g", "%ff", "%C3", "ä%"] {
        assert_eq!(percent::decode(damaged), None, "{damaged}");
    }
}
