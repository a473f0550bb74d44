//! Files together, counted.

#![allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop")]

use calcheck::text::Tag;
use calcheck::{Cal, CalKind, LicensingMode, WindowsServer};
use calcheck_import::{
    Answer, CalPrices, Cells, Columns, Domains, Draft, Estate, Import, Kind, ListWords, Numbers, Plan, Server, Shown,
};

const PRICES: CalPrices = CalPrices { user: 42, device: 39 };
const NEWEST: WindowsServer = WindowsServer::NEWEST;

fn draft(text: &str) -> Draft {
    let mut import = Import::new(Plan::new(text.as_bytes(), text.len() as u64).unwrap(), text.len() as u64).unwrap();
    import.push(text.as_bytes()).unwrap();
    import.finish().unwrap()
}

fn sample(name: &str) -> (String, Draft) {
    let bytes = std::fs::read(format!("{}/../../tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut import = Import::new(Plan::new(&bytes, bytes.len() as u64).unwrap(), bytes.len() as u64).unwrap();
    import.push(&bytes).unwrap();
    (name.to_owned(), import.finish().unwrap())
}

fn numbers(users: u32, devices: u32) -> Numbers {
    Numbers { users, devices }
}

/// The list as a table.
fn table(estate: &Estate<'_>, answer: &Answer, names: Shown) -> String {
    let mut cells = Cells::new(Tag::En);
    for row in estate.list(answer, names, &WORDS, usize::MAX) {
        cells.row(row.iter().map(String::as_str));
    }
    cells.finish()
}

const WORDS: ListWords<'_> = ListWords { kinds: ["User", "Device"], supplies: ["owned", "to buy"] };

#[test]
fn several_servers_logs_are_one_organisation() {
    let files = [
        sample("ual-daily-access.csv"),
        sample("ual-daily-access.json"),
        sample("ual-user-access.json"),
        sample("ual-device-access.csv"),
    ];
    let estate = Estate::new(&files, Domains::Kept);
    // anna, jonas, both shifts, mia; the backup and piet are known without a device.
    assert_eq!(estate.counts(), numbers(7, 5));
    assert_eq!(estate.alone(), numbers(2, 1));
    let servers: Vec<_> = estate
        .servers
        .iter()
        .filter(|server| server.used)
        .map(|server| (server.name.as_str(), server.version))
        .collect();
    assert_eq!(
        servers,
        [
            ("FILE01", Some(WindowsServer::Ws2019)),
            ("FILE02", Some(WindowsServer::Ws2022)),
            ("ual-user-access.json", Some(WindowsServer::Ws2022)),
            ("ual-device-access.csv", Some(WindowsServer::Ws2019)),
        ]
    );
    let answer = estate.mix(PRICES, NEWEST).unwrap();
    assert!(answer.verified);
    // Four computers that people are known on and the one that nobody signed in on; the two people nobody has seen a computer of.
    assert_eq!((answer.buy, answer.cost), (numbers(2, 4 + 1), 2 * 42 + 5 * 39));
    // At a slightly higher price of devices: anna, jonas and mia, and the terminal that both shifts use.
    let answer = estate.mix(CalPrices { user: 42, device: 45 }, NEWEST).unwrap();
    assert_eq!(answer.buy, numbers(3 + 2, 1 + 1));
    assert_eq!(estate.one_kind(CalKind::User), numbers(7, 1));
    assert_eq!(estate.one_kind(CalKind::Device), numbers(2, 5));
}

#[test]
fn domains_are_people_unless_said_otherwise() {
    let files = [("log".to_owned(), draft("user,device\nA\\ann,P1\nB\\ANN,P2\nann@a.example,P3\nann,P4\n"))];
    assert_eq!(Estate::new(&files, Domains::Kept).counts(), numbers(4, 4));
    assert_eq!(Estate::new(&files, Domains::Ignored).counts(), numbers(1, 4));
}

#[test]
fn one_file_and_the_same_rows_in_two_files_agree() {
    let rows: Vec<String> =
        (0..500_u32).map(|at| format!("u{},d{},h{}\n", at * 7 % 83, at * at % 61, at % 3)).collect();
    let file = |rows: &[String]| draft(&format!("user,device,host\n{}", rows.concat()));
    let one = [("a".to_owned(), file(&rows))];
    let two = [("a".to_owned(), file(&rows[..200])), ("b".to_owned(), file(&rows[150..]))];
    let (one, two) = (Estate::new(&one, Domains::Kept), Estate::new(&two, Domains::Kept));
    assert_eq!(one.counts(), two.counts());
    let (mix, other) = (one.mix(PRICES, NEWEST).unwrap(), two.mix(PRICES, NEWEST).unwrap());
    assert_eq!((mix.buy, mix.cost, mix.verified), (other.buy, other.cost, true));
    assert_eq!(table(&one, &mix, Shown::Names), table(&two, &other, Shown::Names));
    let (hosts, others) = (one.by_host(PRICES, NEWEST).unwrap(), two.by_host(PRICES, NEWEST).unwrap());
    assert_eq!((hosts.answer.cost, hosts.answer.verified), (others.answer.cost, true));
    assert!(hosts.answer.cost >= mix.cost);
}

#[test]
fn lists_without_accesses_are_covered_whole() {
    let files = [("u".to_owned(), draft("user\nann\nbob\ncid\n")), ("d".to_owned(), draft("device\nP1\nP2\n"))];
    let estate = Estate::new(&files, Domains::Kept);
    assert!(estate.are_lists());
    let answer = estate.mix(PRICES, NEWEST).unwrap();
    assert_eq!((answer.buy, answer.cost, answer.verified), (numbers(0, 2), 78, true));
    let dear = estate.mix(CalPrices { user: 10, device: 39 }, NEWEST).unwrap();
    assert_eq!(dear.buy, numbers(3, 0));
}

#[test]
fn old_cals_are_used_where_they_reach() {
    let files = [("log".to_owned(), draft("user,device,server\nann,P1,OLD\nbob,P2,OLD\nbob,P2,NEW\n"))];
    let estate = Estate::new(&files, Domains::Kept);
    let names: Vec<&str> =
        estate.servers.iter().filter(|server| server.used).map(|server| server.name.as_str()).collect();
    assert_eq!(names, ["OLD", "NEW"]);
    let versions: Vec<WindowsServer> = estate
        .servers
        .iter()
        .map(|server| if server.name == "NEW" { WindowsServer::Ws2025 } else { WindowsServer::Ws2016 })
        .collect();
    let owned = [(Cal { version: WindowsServer::Ws2016, kind: CalKind::User }, 2)];
    let answer = estate.with_owned(PRICES, &versions, &owned, NEWEST).unwrap();
    assert_eq!((answer.buy, answer.cost, answer.verified), (numbers(0, 1), 39, true));
    assert_eq!(
        table(&estate, &answer, Shown::Names),
        "\u{feff}User,ann,2016,owned,2016,1,P1\r\n\
         Device,P2,2025,to buy,2025,1,bob\r\n"
    );
    assert_eq!(
        table(&estate, &answer, Shown::Pseudonyms),
        "\u{feff}User,User 1,2016,owned,2016,1,Device 1\r\n\
         Device,Device 2,2025,to buy,2025,1,User 2\r\n"
    );
}

#[test]
fn modes_of_hosts() {
    let files = [sample("log-german.csv")];
    let estate = Estate::new(&files, Domains::Kept);
    let found = estate.by_host(PRICES, NEWEST).unwrap();
    assert!(found.answer.verified);
    assert_eq!(found.modes.len(), estate.servers.len());
    assert!(found.modes.iter().all(|mode| *mode == LicensingMode::PerUser || *mode == LicensingMode::PerDevice));
}

#[test]
fn whoever_is_known_alone_gets_a_cal_with_modes_too() {
    let files = [
        ("log".to_owned(), draft("user,device,server\nann,P1,H1\nbob,P1,H1\n")),
        ("users".to_owned(), draft("user\ncid\nann\n")),
    ];
    let estate = Estate::new(&files, Domains::Kept);
    let (mix, hosts) = (estate.mix(PRICES, NEWEST).unwrap(), estate.by_host(PRICES, NEWEST).unwrap().answer);
    assert_eq!((hosts.buy, hosts.cost, hosts.verified), (mix.buy, mix.cost, true));
    assert_eq!(hosts.buy, numbers(1, 1));
    assert_eq!(table(&estate, &hosts, Shown::Names), table(&estate, &mix, Shown::Names));
}

/// Rows, and users and devices that a server's own lists name; the servers are `H0`, `H1`, …
fn organisation(rows: &[(u32, u32, u32)], users: &[(u32, u32)], devices: &[(u32, u32)]) -> Vec<(String, Draft)> {
    let read = |name: &str, kind, columns, rows: Vec<String>| {
        let text = format!("user,device,server\n{}", rows.concat());
        let mut plan = Plan::new(text.as_bytes(), text.len() as u64).unwrap();
        plan.kind = kind;
        plan.columns = columns;
        let mut import = Import::new(plan, text.len() as u64).unwrap();
        import.push(text.as_bytes()).unwrap();
        (name.to_owned(), import.finish().unwrap())
    };
    let columns = Columns { user: Some(0), device: Some(1), server: Some(2), ..Columns::default() };
    let accesses = rows.iter().map(|(user, device, host)| format!("u{user},d{device},H{host}\n")).collect();
    let users: Vec<String> = users.iter().map(|(user, host)| format!("u{user},,H{host}\n")).collect();
    let devices: Vec<String> = devices.iter().map(|(device, host)| format!(",d{device},H{host}\n")).collect();
    let mut files = vec![read("log", Kind::Accesses, columns, accesses)];
    if !users.is_empty() {
        files.push(read("users", Kind::Users, Columns { device: None, ..columns }, users));
    }
    if !devices.is_empty() {
        files.push(read("devices", Kind::Devices, Columns { user: None, ..columns }, devices));
    }
    files
}

#[test]
fn a_user_seen_on_a_newer_server_needs_a_newer_cal_whatever_the_device() {
    let files = organisation(&[(0, 0, 0), (1, 0, 0)], &[(0, 1)], &[]);
    let estate = Estate::new(&files, Domains::Kept);
    assert_eq!(estate.alone(), numbers(0, 0));
    assert!(estate.servers.iter().all(|server| server.used == server.named));
    let version = |server: &Server| if server.name == "H1" { WindowsServer::Ws2022 } else { WindowsServer::Ws2016 };
    let versions: Vec<WindowsServer> = estate.servers.iter().map(version).collect();
    let owned = |version, kind| [(Cal { version, kind }, 1)];
    let buy = |owned: &[(Cal, u32)]| estate.with_owned(PRICES, &versions, owned, NEWEST).unwrap().buy;
    // The device is the only one that the user is known with, so it is the one that meets the newer server.
    assert_eq!(buy(&owned(WindowsServer::Ws2016, CalKind::Device)), numbers(0, 1));
    assert_eq!(buy(&owned(WindowsServer::Ws2022, CalKind::Device)), numbers(0, 0));
    // Where a log tells on which device that was, only that access is to the newer server.
    let told = organisation(&[(0, 0, 0), (0, 1, 1)], &[(0, 1)], &[]);
    let estate = Estate::new(&told, Domains::Kept);
    let versions: Vec<WindowsServer> = estate.servers.iter().map(version).collect();
    let owned = [(Cal { version: WindowsServer::Ws2016, kind: CalKind::Device }, 1)];
    let answer = estate.with_owned(PRICES, &versions, &owned, NEWEST).unwrap();
    assert_eq!((answer.buy, answer.users.len() + answer.devices.len()), (numbers(0, 1), 2));
}

#[test]
fn a_host_with_users_alone_is_per_user_and_one_with_devices_alone_per_device() {
    use LicensingMode::{PerDevice, PerUser};
    // A terminal that three share would make the host Per Device; somebody is seen there on who knows what.
    let shift = [(0, 0, 0), (1, 0, 0), (2, 0, 0)];
    let of = |rows: &[(u32, u32, u32)], users: &[(u32, u32)], devices: &[(u32, u32)]| {
        let files = organisation(rows, users, devices);
        let estate = Estate::new(&files, Domains::Kept);
        let found = estate.by_host(PRICES, NEWEST).unwrap();
        assert!(found.answer.verified);
        let modes = estate.servers.iter().zip(&found.modes).filter(|(server, _)| server.used).map(|(_, &mode)| mode);
        (modes.collect::<Vec<_>>(), found.answer.buy)
    };
    assert_eq!(of(&shift, &[], &[]), (vec![PerDevice], numbers(0, 1)));
    assert_eq!(of(&shift, &[(9, 0)], &[]), (vec![PerUser], numbers(4, 0)));
    // Whoever is known with a device elsewhere comes from who knows which here.
    assert_eq!(of(&[&shift[..], &[(9, 9, 1)]].concat(), &[(9, 0)], &[]), (vec![PerUser, PerUser], numbers(4, 0)));
    assert_eq!(of(&[(0, 0, 0), (0, 1, 0)], &[], &[(9, 0)]), (vec![PerDevice], numbers(0, 3)));
    // Both lists: either mode can be counted, and those known with nobody and nothing have a CAL already.
    assert_eq!(of(&shift, &[(9, 0)], &[(9, 0)]), (vec![PerDevice], numbers(1, 2)));
}

mod every_choice_of_modes {
    use super::{NEWEST, PRICES, numbers, organisation};
    use calcheck_import::{Domains, Estate};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn costs_no_less(
            rows in proptest::collection::vec((0u32..6, 0u32..6, 0u32..4), 1..12),
            users in proptest::collection::vec((0u32..8, 0u32..5), 0..4),
            devices in proptest::collection::vec((0u32..8, 0u32..5), 0..4),
        ) {
            let files = organisation(&rows, &users, &devices);
            let found = Estate::new(&files, Domains::Kept).by_host(PRICES, NEWEST).unwrap().answer;
            let told = |id: u32, host: u32, of: fn(&(u32, u32, u32)) -> u32| rows.iter().any(|row| of(row) == id && row.2 == host);
            let alone = |entries: &[(u32, u32)], of: fn(&(u32, u32, u32)) -> u32| -> BTreeSet<u32> {
                entries.iter().map(|entry| entry.0).filter(|&id| rows.iter().all(|row| of(row) != id)).collect()
            };
            let open = |entries: &[(u32, u32)], host: u32, of: fn(&(u32, u32, u32)) -> u32| {
                entries.iter().any(|&(id, on)| on == host && !told(id, host, of))
            };
            let best = (0..1u32 << 5)
                .filter(|modes| {
                    (0..5).all(|host| {
                        let is_per_device = modes >> host & 1 == 1;
                        match (open(&users, host, |row| row.0), open(&devices, host, |row| row.1)) {
                            (true, false) => !is_per_device,
                            (false, true) => is_per_device,
                            _ => true,
                        }
                    })
                })
                .map(|modes| {
                    let is_per_device = |host: u32| modes >> host & 1 == 1;
                    let on = |per_device: bool| move |host: u32| is_per_device(host) == per_device;
                    let (mut u, mut d) = (alone(&users, |row| row.0), alone(&devices, |row| row.1));
                    u.extend(rows.iter().filter(|row| on(false)(row.2)).map(|row| row.0));
                    u.extend(users.iter().filter(|entry| on(false)(entry.1)).map(|entry| entry.0));
                    d.extend(rows.iter().filter(|row| on(true)(row.2)).map(|row| row.1));
                    d.extend(devices.iter().filter(|entry| on(true)(entry.1)).map(|entry| entry.0));
                    numbers(u.len() as u32, d.len() as u32).cost(PRICES).unwrap()
                })
                .min();
            prop_assert_eq!(Some(found.cost), best);
            prop_assert!(found.verified);
        }
    }
}

#[test]
fn a_list_names_all_accesses_as_far_as_a_cell_holds_them() {
    let rows: String = (0..4_000).map(|at| format!("user-{at:05},P1\n")).collect();
    let files = [("log".to_owned(), draft(&format!("user,device\n{rows}")))];
    let estate = Estate::new(&files, Domains::Kept);
    let rows = estate.list(&estate.mix(PRICES, NEWEST).unwrap(), Shown::Names, &WORDS, usize::MAX);
    assert_eq!((rows.len(), rows[0][5].as_str()), (1, "4000"));
    let covers = &rows[0][6];
    assert!(covers.starts_with("user-00000; user-00001; ") && covers.ends_with("; …") && covers.len() < 32_767);
    let few = [("log".to_owned(), draft("user,device\nann,P1\nbob,P1\ncid,P1\n"))];
    let estate = Estate::new(&few, Domains::Kept);
    assert_eq!(estate.list(&estate.mix(PRICES, NEWEST).unwrap(), Shown::Names, &WORDS, 1)[0][6], "ann; bob; cid");
    assert!(estate.list(&estate.mix(PRICES, NEWEST).unwrap(), Shown::Names, &WORDS, 0).is_empty());
}

#[test]
fn prices_beyond_what_is_exact_are_an_error() {
    let files = [("log".to_owned(), draft("user,device\nann,P1\nbob,P2\n"))];
    let estate = Estate::new(&files, Domains::Kept);
    let most = CalPrices { user: u32::MAX, device: u32::MAX };
    assert_eq!(estate.mix(most, NEWEST).unwrap().cost, 2 * u64::from(u32::MAX));
    assert_eq!(estate.mix(CalPrices { user: 0, device: u32::MAX }, NEWEST).unwrap().cost, 0);
    assert_eq!(estate.mix(CalPrices { user: 0, device: 0 }, NEWEST).unwrap().cost, 0);
    assert_eq!(numbers(1 << 21, 0).cost(most), Some((1 << 53) - (1 << 21)));
    assert_eq!(numbers(1 << 21, 1).cost(most), None);
}

#[test]
fn formulas_do_not_get_out() {
    let files = [sample("log-formulas.csv")];
    let estate = Estate::new(&files, Domains::Kept);
    let list = table(&estate, &estate.mix(PRICES, NEWEST).unwrap(), Shown::Names);
    for cell in [r#""'=HYPERLINK(""http://x""); @sum""#, r#""'-2""#, r#""'+1,2""#] {
        assert!(list.contains(cell), "{cell} in {list}");
    }
    assert!(!list.contains(",=") && !list.contains(",@") && !list.contains(",+"), "{list}");
}
