//! Every sample in `tests/samples`, through plan and import, in pieces of several sizes.

#![allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop")]

use calcheck::text::Tag;
use calcheck::{CalKind, WindowsServer};
use calcheck_import::{Cells, Draft, Encoding, Import, Issue, Kind, Origin, Plan, Reason, Refusal};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn import(bytes: &[u8], size: usize) -> Result<Draft, Refusal> {
    let plan = Plan::new(&bytes[..bytes.len().min(Plan::HEAD)], bytes.len() as u64)?;
    let mut import = Import::new(plan, bytes.len() as u64)?;
    for piece in bytes.chunks(size) {
        import.push(piece)?;
    }
    import.finish()
}

fn left_out(draft: &Draft) -> Vec<(u32, Reason)> {
    draft.left_out.iter().map(|(line, reason, _)| (line, reason)).collect()
}

#[track_caller]
fn draft(name: &str) -> Draft {
    let bytes = bytes(name);
    let whole = import(&bytes, bytes.len()).unwrap();
    for size in [1, 7, 100] {
        let again = import(&bytes, size).unwrap();
        assert_eq!((again.rows, again.counts(), left_out(&again)), (whole.rows, whole.counts(), left_out(&whole)));
        assert_eq!((&again.key_packs, &again.issued), (&whole.key_packs, &whole.issued));
    }
    whole
}

#[test]
fn user_access_logging() {
    let daily = draft("ual-daily-access.csv");
    assert_eq!((daily.kind, daily.encoding), (Kind::Accesses, Encoding::Utf8));
    // Four people and whoever made the backup; three addresses and the one that a computer's own account used. One server.
    assert_eq!((daily.rows, daily.counts()), (9, (5, 4, 2)));
    assert_eq!(left_out(&daily), []);
    assert_eq!((daily.not_people, daily.addresses, daily.question_marks), (1, 4, 0));

    let unicode = draft("ual-daily-access-utf16.csv");
    assert_eq!((unicode.encoding, unicode.rows, unicode.counts()), (Encoding::Utf16Le, 2, (1, 2, 1)));

    let json = draft("ual-daily-access.json");
    assert_eq!((json.kind, json.rows, json.counts()), (Kind::Accesses, 2, (2, 2, 2)));

    // PowerShell 7, asked over the network.
    let remote = draft("ual-daily-access-7.json");
    assert_eq!((remote.kind, remote.rows, remote.counts(), remote.addresses), (Kind::Accesses, 2, (1, 2, 2), 2));

    let users = draft("ual-user-access.json");
    assert_eq!((users.kind, users.rows, users.counts(), users.not_people), (Kind::Users, 3, (2, 0, 1), 1));

    let devices = draft("ual-device-access.csv");
    assert_eq!((devices.kind, devices.rows, devices.counts()), (Kind::Devices, 3, (0, 2, 1)));
}

#[test]
fn key_packs() {
    for name in ["key-packs.csv", "key-packs.json"] {
        let draft = draft(name);
        assert_eq!(draft.kind, Kind::KeyPacks);
        let packs: Vec<_> = draft
            .key_packs
            .iter()
            .map(|pack| (pack.version, pack.kind, pack.origin, pack.total, pack.issued))
            .collect();
        use WindowsServer::{Ws2000, Ws2008, Ws2012, Ws2019, Ws2022};
        assert_eq!(
            packs,
            [
                (Ws2000, CalKind::Device, Origin::BuiltIn, None, 0),
                (Ws2008, CalKind::User, Origin::Bought, Some(20), 0),
                (Ws2019, CalKind::User, Origin::Bought, Some(50), 61),
                (Ws2022, CalKind::Device, Origin::Bought, Some(25), 12),
                (Ws2022, CalKind::Device, Origin::Temporary, None, 3),
                (Ws2012, CalKind::User, Origin::OverUsed, Some(0), 9),
            ],
            "{name}"
        );
        assert_eq!(draft.left_out.iter().map(|(_, reason, _)| reason).collect::<Vec<_>>(), [Reason::UnknownVersion]);
    }
    // Through `Get-WmiObject`, with a semicolon, in German.
    let wmi: Vec<_> = draft("key-packs-wmi.csv")
        .key_packs
        .iter()
        .map(|pack| (pack.version, pack.kind, pack.total, pack.issued))
        .collect();
    use WindowsServer::{Ws2019, Ws2022};
    assert_eq!(wmi, [(Ws2022, CalKind::User, Some(40), 33), (Ws2019, CalKind::Device, Some(15), 15)]);
    let script = draft("key-packs-script.csv");
    assert_eq!(script.key_packs.len(), 2);
    assert_eq!((script.key_packs[1].total, script.key_packs[1].kind), (Some(250), CalKind::Device));
}

#[test]
fn issued_licenses() {
    let licenses = draft("issued-licenses.csv");
    assert_eq!(licenses.kind, Kind::IssuedLicenses);
    let issues: Vec<Issue> = licenses.issued.iter().map(|issued| issued.issue).collect();
    use Issue::{Permanent, Revoked, Temporary};
    assert_eq!(issues, [Permanent, Permanent, Temporary, Revoked, Permanent]);

    let report = draft("lsreport.txt");
    assert_eq!((report.kind, report.rows), (Kind::IssuedLicenses, 2));
    let issued: Vec<_> = report.issued.iter().map(|issued| (issued.version, issued.kind, issued.issue)).collect();
    assert_eq!(issued, [Permanent, Temporary].map(|issue| (Some(WindowsServer::Ws2003), CalKind::Device, issue)));
}

#[test]
fn the_per_user_report_has_a_summary_and_a_list() {
    let report = draft("per-user-report.csv");
    assert_eq!((report.kind, report.encoding), (Kind::PerUserReport, Encoding::Windows1252));
    let packs: Vec<_> = report.key_packs.iter().map(|pack| (pack.version, pack.total, pack.issued)).collect();
    assert_eq!(packs, [(WindowsServer::Ws2019, Some(50), 61), (WindowsServer::Ws2022, Some(30), 2)]);
    assert_eq!((report.issued.len(), report.counts().0), (3, 3));
    assert_eq!(left_out(&report), [(16, Reason::NoUser)]);
}

#[test]
fn plain_tables() {
    let german = draft("log-german.csv");
    assert_eq!((german.encoding, german.rows, german.counts()), (Encoding::Windows1252, 4, (3, 3, 3)));
    assert_eq!(left_out(&german), [(5, Reason::NoUser)]);
    let other_scripts = draft("log-utf16be.tsv");
    assert_eq!((other_scripts.encoding, other_scripts.rows, other_scripts.counts()), (Encoding::Utf16Be, 3, (3, 2, 1)));
    let bare = draft("log-no-header.csv");
    assert_eq!((bare.rows, bare.counts(), bare.addresses), (3, (2, 2, 1), 2));
    assert_eq!(draft("log-formulas.csv").counts(), (3, 2, 1));
}

#[test]
fn what_is_wrong_stays_in_its_row() {
    let wide = format!("user,device\nann,PC1\n{}\n\"bob,PC2\nzoë,PC3\n,PC4\ncid\n\n", "x,".repeat(9_999));
    let draft = import(wide.as_bytes(), 1_000).unwrap();
    assert_eq!(draft.rows, 2);
    assert_eq!(
        left_out(&draft),
        [(3, Reason::TooManyColumns), (4, Reason::UnclosedQuote), (6, Reason::NoUser), (7, Reason::NoDevice)]
    );
    let table = draft.left_out.table(Cells::new(Tag::En), ["Line", "Reason", "Row"], |reason| reason.id().to_owned());
    assert!(table.contains("\r\n4,unclosed-quote,\"\"\"bob,PC2\"\r\n"), "{table}");
}

#[test]
fn rows_left_out_are_no_formulas_either() {
    let text = "user,device\n=1+1\n@sum,\n,-2\n\u{ff1d}1\nann,PC1\n";
    let draft = import(text.as_bytes(), text.len()).unwrap();
    let table = draft.left_out.table(Cells::new(Tag::En), ["Line", "Reason", "Row"], |reason| reason.id().to_owned());
    let cells: Vec<&str> = table.lines().skip(1).map(|line| line.splitn(3, ',').nth(2).unwrap()).collect();
    assert_eq!(cells, ["\"'=1+1\"", "\"'@sum,\"", "\",-2\"", "\"'\u{ff1d}1\""]);
}

#[test]
fn names_of_every_script_are_kept_and_case_makes_no_other_name() {
    // Right to left, combining marks, and an alphabet with cases.
    let text = "user,device\nمريم,PC\nמֹשֶׁה,PC\nमीरा,PC\nΝΊΚΗ,PC\nνίκη,pc\ne\u{301}mile,PC\nE\u{301}MILE,Pc\n";
    let draft = import(text.as_bytes(), 5).unwrap();
    assert_eq!((draft.rows, draft.counts(), draft.left_out.len()), (7, (5, 1, 1), 0));
}

#[test]
fn a_gigabyte_is_refused_before_anything_of_it_is_read() {
    let refused = Refusal::TooLarge { bytes: 1 << 30, most: calcheck_import::limit::FILE_BYTES };
    assert_eq!(Plan::new(b"user,device\n", 1 << 30), Err(refused));
    let plan = Plan::new(b"user,device\n", 12).unwrap();
    assert_eq!(Import::new(plan, 1 << 30).map(|_| ()), Err(refused));
}

#[test]
fn a_million_identical_rows_are_one_access() {
    let text = "user,device\n".to_owned() + &"ann,PC1\n".repeat(1_000_000);
    let draft = import(text.as_bytes(), 1 << 16).unwrap();
    assert_eq!((draft.rows, draft.counts()), (1_000_000, (1, 1, 1)));
}

#[test]
fn refused_as_a_whole() {
    let refused = |bytes: &[u8]| import(bytes, 64).map(|draft| draft.rows).unwrap_err();
    assert_eq!(refused(b""), Refusal::Empty);
    assert_eq!(refused(b"user,device\n"), Refusal::Empty);
    assert_eq!(refused(b"PK\x03\x04....."), Refusal::Workbook);
    let mut late = b"user,device\nann,PC1\n".repeat(20_000);
    late.push(0);
    assert_eq!(refused(&late), Refusal::Binary { byte: 400_000 });
}

mod any_bytes {
    use super::import;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_panic_and_pieces_never_matter(
            head in "(user,device\n|UserName;IPAddress\r\n|KeyPackId,TotalLicenses,ProductVersion\n|CAL Version,CAL Type,Issued to User\n|License ID\tKey Pack ID\tClient\n|[{]\"UserName\": |[\\[]|)",
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"\",;\r\n{}:[]ab2019 ".to_vec())], 0..300),
            size in 1usize..40,
        ) {
            let mut all = head.into_bytes();
            all.extend(bytes);
            let whole = import(&all, all.len().max(1)).map(|draft| (draft.rows, draft.counts(), draft.left_out.len()));
            let pieces = import(&all, size).map(|draft| (draft.rows, draft.counts(), draft.left_out.len()));
            prop_assert_eq!(whole, pieces);
        }
    }
}
