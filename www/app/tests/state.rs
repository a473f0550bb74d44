//! What the page does, without a browser: a state and the actions that change it.

use calcheck::link::{Currency, Devices, Entry, Expected, Field, Link, Slot, Unread};
use calcheck::{CalKind, CalProduct, MatrixName, OutsideProduct, Sessions, Status, WindowsServer, check};
use calcheck_app::{Action, Answer, Counting, Program, State, Step, chosen, pressed, typed};
use proptest::prelude::*;
use proptest::sample::select;

fn example() -> State {
    State::new(Link::default(), Unread::default(), Program::Counts)
}

fn at(address: &str) -> State {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (link, unread) = Link::read(query, fragment);
    State::new(link, unread, Program::Counts)
}

#[track_caller]
fn after(state: &State, actions: &[Action]) -> State {
    actions.iter().fold(state.clone(), |state, action| state.after(action.clone()))
}

fn fill(field: Field, id: &str) -> Action {
    Action::Fill(field, id.to_owned())
}

fn enter(slot: Slot, text: &str) -> Action {
    Action::Type(slot, text.to_owned())
}

/// The total of the base line of the last count.
fn base_total(state: &State) -> Option<u32> {
    state.counting.last.as_ref()?.count.base.as_ref().map(|base| base.best.total)
}

#[test]
fn the_page_opens_with_an_answer_and_a_count() {
    let state = example();
    assert_eq!(state.answer.verdict.status, Status::Incompatible);
    assert_eq!(base_total(&state), Some(440));
    assert!(!state.counting.is_stale());
}

#[test]
fn every_remedy_repairs() {
    let state = example();
    for index in 0..state.answer.verdict.remedies.len() {
        let repaired = state.after(Action::Repair(index));
        assert_ne!(repaired.answer.verdict.status, Status::Incompatible, "{index}");
        assert_eq!(repaired.step, Step::Push);
    }
    assert_eq!(state.after(Action::Repair(99)).link, state.link);
}

#[test]
fn sessions_that_were_taken_out_come_back_as_they_were() {
    let state = example();
    let without = state.after(fill(Field::Sessions, "no"));
    assert_eq!((without.link.question.rds, without.matrix()), (None, MatrixName::BaseCalByServer));
    let back = after(&without, &[fill(Field::BaseKind, "device"), fill(Field::Sessions, "yes")]);
    assert_eq!(back.link.question.rds, state.link.question.rds);
}

#[test]
fn a_cell_is_a_question() {
    let state = at("?v=1");
    let (row, column) = (WindowsServer::Ws2012, WindowsServer::Ws2016);
    for matrix in MatrixName::ALL {
        let asked = after(&state, &[Action::Show(*matrix), Action::Cell(row, column)]);
        assert_eq!(asked.cell(), (Some(row), Some(column)), "{matrix:?}");
        assert_eq!(asked.matrix(), *matrix);
        let broken = asked.answer.verdict.status == Status::Incompatible;
        assert_eq!(broken, !matrix.cell(row, column).allowed, "{matrix:?}");
    }
}

#[test]
fn the_matrix_shown_fits_the_question_until_one_is_chosen() {
    assert_eq!(at("?v=1&server=2022").matrix(), MatrixName::BaseCalByServer);
    assert_eq!(example().matrix(), MatrixName::RdsCalBySessionHost);
    let chosen = example().after(Action::Show(MatrixName::RdsCalByLicenseServer));
    assert_eq!(chosen.after(fill(Field::Sessions, "no")).matrix(), MatrixName::RdsCalByLicenseServer);
}

#[test]
fn what_is_certain_is_said_while_the_kind_of_cal_is_open() {
    let too_old = example().after(fill(Field::RdsKind, ""));
    assert_eq!(too_old.answer.verdict.status, Status::Incompatible);
    for index in 0..too_old.answer.verdict.remedies.len() {
        assert_ne!(too_old.after(Action::Repair(index)).answer.verdict.status, Status::Incompatible, "{index}");
    }
    let fits = too_old.after(fill(Field::RdsCal, "2022"));
    assert_eq!(fits.answer.verdict.status, Status::Incomplete);
    let settled = fits.after(fill(Field::RdsKind, "user"));
    assert_eq!(settled.answer, Answer { setup: settled.answer.setup, verdict: check(&settled.answer.setup) });
}

#[test]
fn a_field_that_is_no_number_keeps_the_last_count_and_says_so() {
    let slot = Slot::Users(0);
    for absurd in ["", "-1", "4.5", "1e9", "99999999999", "many"] {
        let state = example().after(enter(slot, absurd));
        assert!(state.counting.is_stale(), "{absurd}");
        assert_eq!(state.counting.expected(slot), Some(Expected::Count), "{absurd}");
        assert_eq!(base_total(&state), Some(440), "{absurd}");
        assert_eq!(state.step, Step::Replace);
        let mended = state.after(enter(slot, "1,000"));
        assert_eq!((mended.counting.is_stale(), base_total(&mended)), (false, Some(1030)), "{absurd}");
    }
}

#[test]
fn too_much_is_an_error_at_its_field_and_never_a_wrong_number() {
    let state = after(&example(), &[enter(Slot::Users(0), "4294967295"), enter(Slot::Devices(0), "2")]);
    assert!(state.counting.wrong.iter().all(|wrong| wrong.expected == Expected::Fewer), "{:?}", state.counting.wrong);
    assert!(state.counting.is_stale());
    let price = Slot::Entry(Entry::BaseUserPrice);
    let priced = after(
        &example(),
        &[
            Action::SetCurrency(Some(Currency::Eur)),
            enter(Slot::Entry(Entry::BaseDevicePrice), "1"),
            enter(Slot::Entry(Entry::RdsUserPrice), "1"),
            enter(Slot::Entry(Entry::RdsDevicePrice), "1"),
        ],
    );
    assert_eq!(priced.counting.expected(price), Some(Expected::Price));
    assert_eq!(priced.after(enter(price, "12,345.67")).counting.wrong, []);
    let packs = Slot::Entry(Entry::Packs);
    for absurd in ["0", "x", "1, 99999999"] {
        assert_eq!(example().after(enter(packs, absurd)).counting.expected(packs), Some(Expected::Packs), "{absurd}");
    }
}

#[test]
fn a_product_without_rules_has_no_count_and_keeps_the_last_one() {
    let state = example().after(fill(Field::Server, OutsideProduct::AzureLocal.id()));
    assert_eq!(state.answer.verdict.status, Status::NotCovered);
    assert!(state.counting.lacks_server && state.counting.is_stale());
    assert_eq!(base_total(&state), Some(440));
    assert_eq!(at("?v=1").counting.last, None);
}

#[test]
fn lines_are_added_and_removed() {
    let state = after(&example(), &[Action::AddGroup(Devices::Shared), Action::AddOwned]);
    assert_eq!((state.link.estate.groups.len(), state.link.estate.owned.len()), (3, 1));
    assert_eq!(state.counting.wrong.len(), 3, "what was added is still to be filled");
    let state = after(
        &state,
        &[
            Action::RemoveGroup(2),
            enter(Slot::Quantity(0), "5"),
            Action::SetOwnedProduct(0, CalProduct::Rds),
            Action::SetOwnedVersion(0, WindowsServer::Ws2012),
            Action::SetOwnedKind(0, CalKind::Device),
        ],
    );
    let count = &state.counting.last.as_ref().unwrap().count;
    assert_eq!(count.rds.as_ref().unwrap().unused.len(), 1);
    let state = after(&state, &[Action::RemoveOwned(0), Action::RemoveOwned(7), Action::RemoveGroup(7)]);
    assert_eq!(state.link, Link::default());
}

#[test]
fn a_group_may_stay_without_sessions() {
    let state = example().after(Action::SetSessions(1, Some(Sessions::None)));
    let count = &state.counting.last.as_ref().unwrap().count;
    assert_eq!(count.base.as_ref().unwrap().best.total, 440);
    assert_eq!(count.rds.as_ref().unwrap().best.total, 410);
}

#[test]
fn a_note_stays_until_it_is_closed() {
    let state = at("?v=1&server=2022&cloud=yes");
    assert_eq!(state.unread.items, ["cloud=yes"]);
    let state = state.after(fill(Field::Server, "2019"));
    assert!(!state.unread.is_empty());
    assert!(state.after(Action::Dismiss).unread.is_empty());
}

#[test]
fn what_is_asked_about_days_stays_whatever_else_changes() {
    let asked = "time=1&first-connection=2026-01-15&clients=20";
    let state = at(&format!("?v=1&server=2022#{asked}"));
    assert!(state.link.address().ends_with(&format!("#{asked}")));
    let state = after(&state, &[fill(Field::Server, "2016"), enter(Slot::Users(0), "7"), Action::AddOwned]);
    assert_eq!(state.link.time, asked);
    assert!(state.link.address().starts_with("?v=1&server=2016#v=1&own=7~2&"));
    assert!(state.link.address().ends_with(&format!("&{asked}")));
}

#[test]
fn controls_are_known_by_their_names() {
    assert_eq!(chosen("server", "2012-r2"), Some(fill(Field::Server, "2012-r2")));
    assert_eq!(chosen("license-server", "2012"), Some(fill(Field::LicenseServer, "2012")));
    assert_eq!(chosen("sessions-1", "no"), Some(Action::SetSessions(1, Some(Sessions::None))));
    assert_eq!(chosen("version-0", "2012-r2"), Some(Action::SetOwnedVersion(0, WindowsServer::Ws2012R2)));
    assert_eq!(chosen("currency", ""), Some(Action::SetCurrency(None)));
    assert_eq!(typed("users-12", "5"), Some(enter(Slot::Users(12), "5")));
    assert_eq!(typed("packs", "5"), Some(enter(Slot::Entry(Entry::Packs), "5")));
    assert_eq!(pressed("cell", "0.10"), Some(Action::Cell(WindowsServer::Ws2000, WindowsServer::Ws2025)));
    assert_eq!(pressed("add", "shared"), Some(Action::AddGroup(Devices::Shared)));
    for nothing in
        [chosen("", ""), chosen("version-0", "x"), chosen("what-1", "2"), pressed("cell", "11.0"), typed("x", "")]
    {
        assert_eq!(nothing, None);
    }
}

fn releases() -> impl Strategy<Value = WindowsServer> {
    select(WindowsServer::ALL.to_vec())
}

fn actions() -> impl Strategy<Value = Action> {
    let ids = [
        "",
        "2000",
        "2008-r2",
        "2012-r2",
        "2019",
        "2022",
        "2025",
        "azure-local",
        "user",
        "device",
        "yes",
        "no",
        "standard",
        "essentials",
        "foundation",
        "authenticated",
        "anonymous-internet",
        "administration",
        "per-user",
        "per-device",
        "same-domain",
        "no-trust",
        "same-workgroup",
        "nonsense",
    ];
    let slots = prop_oneof![
        (0..4_usize).prop_map(Slot::Users),
        (0..4_usize).prop_map(Slot::Devices),
        (0..3_usize).prop_map(Slot::Quantity),
        select(Entry::ALL).prop_map(Slot::Entry),
    ];
    let texts = prop_oneof![
        4 => "[0-9]{0,4}",
        1 => select(vec!["", "-1", "4294967295", "1,5,50", "34.50", "x", "~&#%", "\u{1f600}"]).prop_map(str::to_owned),
    ];
    prop_oneof![
        8 => (select(Field::ALL), select(ids.to_vec())).prop_map(|(field, id)| fill(field, id)),
        6 => (slots, texts).prop_map(|(slot, text)| Action::Type(slot, text)),
        2 => (0..7_usize).prop_map(Action::Repair),
        2 => (releases(), releases()).prop_map(|(row, column)| Action::Cell(row, column)),
        1 => (releases(), releases()).prop_map(|(row, column)| Action::Focus(row, column)),
        1 => select(MatrixName::ALL).prop_map(Action::Show),
        2 => select(Devices::ALL).prop_map(Action::AddGroup),
        1 => (0..4_usize).prop_map(Action::RemoveGroup),
        1 => (0..4_usize, select(vec![None, Some(Sessions::None)])).prop_map(|(at, sessions)| Action::SetSessions(at, sessions)),
        1 => Just(Action::AddOwned),
        1 => (0..3_usize).prop_map(Action::RemoveOwned),
        1 => (0..3_usize, select(CalProduct::ALL.to_vec())).prop_map(|(at, product)| Action::SetOwnedProduct(at, product)),
        1 => (0..3_usize, releases()).prop_map(|(at, version)| Action::SetOwnedVersion(at, version)),
        1 => proptest::option::of(select(Currency::ALL)).prop_map(Action::SetCurrency),
        1 => Just(Action::Dismiss),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_done_the_address_says_it_and_the_answer_is_to_it(actions in proptest::collection::vec(actions(), 0..25)) {
        let mut state = example();
        for action in actions {
            state = state.after(action);
            let again = at(&state.link.address());
            prop_assert_eq!(&again.link, &state.link);
            prop_assert!(again.unread.is_empty());
            prop_assert_eq!(&again.answer, &state.answer);
            let fresh = Counting::of(&state.link.question, &state.link.estate, None);
            prop_assert_eq!(fresh.is_stale(), state.counting.is_stale());
            prop_assert_eq!(&fresh.wrong, &state.counting.wrong);
            if fresh.last.is_some() {
                prop_assert_eq!(&fresh.last, &state.counting.last);
            }
        }
    }

    #[test]
    fn coming_back_to_an_address_shows_the_same_page(actions in proptest::collection::vec(actions(), 0..15)) {
        let state = actions.into_iter().fold(example(), |state, action| state.after(action));
        let elsewhere = state.after(Action::Arrive(Link::default(), Unread::default()));
        prop_assert_eq!(&elsewhere.link, &Link::default());
        let back = elsewhere.after(Action::Arrive(state.link.clone(), Unread::default()));
        prop_assert_eq!((&back.link, &back.answer, back.step), (&state.link, &state.answer, Step::Arrived));
    }
}
