//! Links: whatever the page knows survives them, and whatever they say is read or named.

use calcheck::link::{
    Content, Currency, Devices, Entry, Estate, Field, Group, Link, OwnedLine, Question, Slot, TimeColumn, TimeEntry,
    TimeForm, TimeList, TimeRow, TimeSlot, Unread, setup_query,
};
use calcheck::{CalKind, CalProduct, MatrixName, OutsideProduct, Sessions, WindowsServer};
use proptest::prelude::*;
use proptest::sample::select;

/// Every id that a part of the question takes, and none.
fn ids(field: Field) -> Vec<String> {
    let releases = WindowsServer::ALL.map(|release| release.id().to_ascii_lowercase().replace(' ', "-"));
    let mut candidates: Vec<String> = releases.into();
    candidates.extend(OutsideProduct::ALL.iter().map(|product| product.id().to_owned()));
    for id in [
        "",
        "user",
        "device",
        "yes",
        "no",
        "standard",
        "datacenter",
        "essentials",
        "foundation",
        "authenticated",
        "anonymous-internet",
        "administration",
        "per-user",
        "per-device",
        "same-domain",
        "two-way-trust",
        "no-trust",
        "same-workgroup",
    ] {
        candidates.push(id.to_owned());
    }
    candidates.retain(|id| Question::default().set(field, id));
    candidates
}

fn questions() -> impl Strategy<Value = Question> {
    let parts: Vec<_> = Field::ALL.iter().map(|field| select(ids(*field))).collect();
    (parts, any::<bool>()).prop_map(|(parts, sessions)| {
        let mut question = Question::default();
        for (field, id) in Field::ALL.iter().zip(parts) {
            question.set(*field, &id);
        }
        if !sessions {
            question.rds = None;
        }
        question
    })
}

/// What can be typed, the characters with a meaning in links more often than others.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{0,9}", "[~&=%#?+,. €äя-]{0,8}", "\\PC{0,40}"]
}

fn estates() -> impl Strategy<Value = Estate> {
    let group = (texts(), texts(), select(Devices::ALL), select(vec![None, Some(Sessions::None), Some(Sessions::Rds)]));
    let owned = (select(CalProduct::ALL.to_vec()), select(WindowsServer::ALL.to_vec()), any::<bool>(), texts());
    let entries: Vec<_> = Entry::ALL.iter().map(|_| prop_oneof![Just(String::new()), texts()]).collect();
    let currency = proptest::option::of(select(Currency::ALL));
    (proptest::collection::vec(group, 0..5), proptest::collection::vec(owned, 0..4), entries, currency).prop_map(
        |(groups, owned, entries, currency)| {
            let mut estate = Estate::default();
            estate.currency = currency;
            for (index, (users, devices, sharing, sessions)) in groups.into_iter().enumerate() {
                estate.add_group(Group { sessions, ..Group::new(sharing, "", "") });
                estate.set_text(Slot::Users(index), &users);
                estate.set_text(Slot::Devices(index), &devices);
            }
            for (index, (product, version, device, quantity)) in owned.into_iter().enumerate() {
                let kind = if device { CalKind::Device } else { CalKind::User };
                estate.add_owned(OwnedLine { product, version, kind, quantity: String::new() });
                estate.set_text(Slot::Quantity(index), &quantity);
            }
            for (entry, text) in Entry::ALL.iter().zip(entries) {
                estate.set_text(Slot::Entry(*entry), &text);
            }
            estate
        },
    )
}

/// What a place of the forms about days takes.
fn content(content: Content) -> BoxedStrategy<String> {
    let releases = || {
        WindowsServer::ALL
            .map(|release| release.id().to_ascii_lowercase().replace(' ', "-"))
            .into_iter()
            .collect::<Vec<_>>()
    };
    let ids = |ids: &[&str]| select(ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()).boxed();
    match content {
        Content::Date => prop_oneof![Just("2024-02-29".to_owned()), texts()].boxed(),
        Content::Number => texts().boxed(),
        Content::Release => select(releases()).boxed(),
        Content::ReleaseOrNone => prop_oneof![Just("none".to_owned()), select(releases())].boxed(),
        Content::Mode => ids(&["per-user", "per-device"]),
        Content::Kind => ids(&["user", "device"]),
        Content::Product => ids(&["base", "rds"]),
        Content::Activation => ids(&["yes", "no"]),
        Content::Assurance => ids(&["none", "active"]),
        Content::Terms => ids(&["volume", "oem-retail"]),
        Content::Reason => ids(&["permanent", "hardware-failure", "end-of-employment", "temporary-cover"]),
    }
}

fn time_forms() -> impl Strategy<Value = TimeForm> {
    let maybe = |text: BoxedStrategy<String>| prop_oneof![2 => Just(String::new()), 1 => text].boxed();
    let entries: Vec<_> = TimeEntry::ALL.iter().map(|entry| maybe(content(entry.content()))).collect();
    let lists: Vec<_> = TimeList::ALL
        .iter()
        .map(|list| {
            let cell = |column: &TimeColumn| {
                let said = content(column.content());
                if column.takes("") { maybe(said).boxed() } else { said }
            };
            let row: Vec<_> = list.columns().iter().map(cell).collect();
            proptest::option::of(proptest::collection::vec(row, 0..3))
        })
        .collect();
    (entries, lists).prop_map(|(entries, lists): (Vec<String>, Vec<Option<Vec<TimeRow>>>)| {
        let mut form = TimeForm::default();
        for (entry, text) in TimeEntry::ALL.iter().zip(entries) {
            assert!(form.set_text(TimeSlot::Entry(*entry), &text), "{entry:?} {text}");
        }
        for (list, rows) in TimeList::ALL.iter().zip(lists) {
            form.set_rows(*list, rows.clone());
            assert_eq!(form.rows(*list).map(<[TimeRow]>::len), rows.map(|rows| rows.len()));
        }
        form
    })
}

fn links() -> impl Strategy<Value = Link> {
    (questions(), proptest::option::of(select(MatrixName::ALL)), estates(), time_forms())
        .prop_map(|(question, matrix, estate, form)| Link { question, matrix, estate, time: form.part() })
}

fn read(address: &str) -> (Link, Unread) {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    Link::read(query, fragment)
}

proptest! {
    #[test]
    fn a_link_restores_everything(link in links()) {
        let address = link.address();
        prop_assert_eq!(read(&address), (link, Unread::default()));
        // Nothing on the way has a reason to change it.
        prop_assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"?#&=~-._%".contains(&byte)), "{}", address);
    }

    #[test]
    fn what_is_asked_about_days_survives(form in time_forms()) {
        prop_assert_eq!(TimeForm::read(&form.part()), (form, Unread::default()));
    }

    #[test]
    fn whatever_a_part_about_days_says_is_read_or_named(part in "(time=1)?(&?[a-z-]{0,12}=?[0-9a-z~%-]{0,12}){0,8}") {
        let (form, _) = TimeForm::read(&part);
        prop_assert_eq!(TimeForm::read(&form.part()), (form, Unread::default()));
    }

    #[test]
    fn estates_stay_in_the_fragment(link in links()) {
        let example = Link { estate: Estate::example(), time: String::new(), ..link.clone() };
        let address = link.address();
        let query = example.address();
        prop_assert_eq!(address.split('#').next(), Some(query.as_str()));
    }

    #[test]
    fn whatever_a_link_says_is_read_or_named(query in ".{0,200}", fragment in ".{0,200}") {
        let (link, _) = Link::read(&query, &fragment);
        prop_assert_eq!(read(&link.address()), (link, Unread::default()));
    }
}

#[test]
fn a_setup_and_its_query_say_the_same() {
    for edition in [None, Some(calcheck::Edition::Essentials)] {
        let setup = calcheck::Setup { edition, ..Question::example().setup(CalKind::User) };
        let (link, unread) = Link::read(&setup_query(&setup), "");
        assert_eq!(link.question.setup(CalKind::Device), setup);
        assert!(unread.is_empty());
    }
}

/// Links that were handed out once. They open forever: lines are added here and never changed.
#[test]
fn old_links_open() {
    for line in include_str!("cases/links.txt").lines().filter(|line| !line.starts_with("//") && !line.is_empty()) {
        let (old, today) = line.split_once(" -> ").unwrap_or((line, line));
        let (today, unread) = today.split_once(" !! ").unwrap_or((today, ""));
        let (mut link, mut rest) = read(old);
        let (form, unread_of_form) = TimeForm::read(&link.time);
        // As the page carries it, and as the section writes it.
        assert_eq!(read(&link.address()).0, link, "{old}");
        link.time = form.part();
        rest.items.extend(unread_of_form.items);
        assert_eq!(link.address(), today, "{old}");
        assert_eq!(rest.items.join(" "), unread, "{old}");
    }
}
