//! The four matrices, cell by cell, against the tables kept in `tests/matrices/`.
//!
//! A cell there is `Y` or `N`, a bar, and what it rests on: `D-KEY` is derived from a source's general rule, `D` from that
//! of S4, `D-R2` counts an R2 release as its base release, `S0t` is the text of S0 rather than its table, `!` marks another
//! first-hand table that says otherwise, and QR and IMD are third-party notes, in whose place the general rule of S1 stands.

use calcheck::{MatrixName, Source, WindowsServer};

fn table(name: MatrixName) -> Vec<Vec<String>> {
    let path = format!("{}/tests/matrices/{}.csv", env!("CARGO_MANIFEST_DIR"), name.id());
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn every_cell_is_as_in_the_table() {
    for name in MatrixName::ALL {
        let table = table(*name);
        assert_eq!(table.len(), WindowsServer::COUNT + 1);
        for (row, line) in WindowsServer::ALL.into_iter().zip(&table[1..]) {
            assert_eq!(line[0], row.id());
            assert_eq!(line.len(), WindowsServer::COUNT + 1);
            for ((column, text), head) in WindowsServer::ALL.into_iter().zip(&line[1..]).zip(&table[0][1..]) {
                assert_eq!(head, column.id());
                let place = format!("{} {} {}", name.id(), row.id(), column.id());
                let (allowed, basis) = text.split_once('|').unwrap();
                let cell = name.cell(row, column);
                assert_eq!(cell.allowed, allowed == "Y", "{place}");
                assert_eq!(cell.disputed, basis.ends_with('!'), "{place}");
                let third_party = ["QR", "IMD"].contains(&basis);
                assert_eq!(cell.derived, basis.starts_with('D') || third_party, "{place}");
                let keys: Vec<&str> = cell.sources.iter().map(|source| source.key()).collect();
                let expected: Vec<&str> = match basis.trim_end_matches('!').trim_start_matches("D-") {
                    "QR" | "IMD" => vec!["S1"],
                    "D" => vec!["S4"],
                    "S0t" => vec!["S0"],
                    "S1+VL" => vec!["S1", "VLFAQ"],
                    "R2" => {
                        assert!(!keys.is_empty() && (row.is_r2() || column.is_r2()), "{place}");
                        continue;
                    }
                    other => other.split('+').collect(),
                };
                assert_eq!(keys, expected, "{place}");
            }
        }
    }
}

#[test]
fn newer_never_loses_rights_and_an_r2_release_stands_for_its_base_release() {
    for name in MatrixName::ALL {
        let cal_is_the_newer_side = matches!(name, MatrixName::RdsCalBySessionHost | MatrixName::BaseCalByServer);
        for a in WindowsServer::ALL {
            for b in WindowsServer::ALL {
                let allowed = name.cell(a, b).allowed;
                assert_eq!(allowed, name.cell(a.cal_version(), b).allowed);
                assert_eq!(allowed, name.cell(a, b.cal_version()).allowed);
                for newer in WindowsServer::ALL.into_iter().filter(|newer| *newer > a) {
                    if cal_is_the_newer_side {
                        assert!(!allowed || name.cell(newer, b).allowed, "a {newer:?} CAL does less than a {a:?} one");
                    } else {
                        assert!(allowed || !name.cell(newer, b).allowed, "{newer:?} is held where {a:?} is not");
                    }
                }
            }
            assert!(name.cell(a, a).allowed);
        }
    }
}

#[test]
fn holding_and_reaching_imply_serving() {
    for cal in WindowsServer::ALL {
        for host in WindowsServer::ALL {
            for license_server in WindowsServer::ALL {
                let reaches = MatrixName::RdsCalBySessionHost.cell(cal, host).allowed;
                let held = MatrixName::RdsCalByLicenseServer.cell(cal, license_server).allowed;
                let served = MatrixName::SessionHostByLicenseServer.cell(host, license_server).allowed;
                assert!(!(reaches && held) || served, "{cal:?} {host:?} {license_server:?}");
            }
        }
    }
}

#[test]
fn notes_of_third_parties_are_not_cited() {
    for name in MatrixName::ALL {
        for row in WindowsServer::ALL {
            for column in WindowsServer::ALL {
                let sources = name.cell(row, column).sources;
                assert!(!sources.is_empty() && !sources.contains(&Source::Confirm));
            }
        }
    }
}
