//! No verdict changes unnoticed.
//!
//! `verdicts.txt` holds a digest of the verdicts of each group of setups: how each stands, by which rules, with which weight and
//! on which sources, and what would repair it. Whoever changes a rule on purpose writes the file anew, and the reason into the changelog beside the new
//! digest of it all:
//!
//! ```text
//! RECORD_VERDICTS=1 cargo test --test verdicts
//! ```

use calcheck::text::Value;
use calcheck::{
    Access, Activation, Cal, CalKind, Edition, LicenseServer, LicensingMode, Membership, Message, OutsideProduct, Rds,
    Setup, Status, VERSION, Verdict, WindowsServer, check, not_covered,
};
use std::fmt::Write;
use std::{env, fs};

const RECORD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verdicts.txt");
const CHANGELOG: &str = include_str!("../CHANGELOG.md");

/// FNV-1a, 64 bits.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

fn maybe<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    [None].into_iter().chain(all.iter().copied().map(Some)).collect()
}

fn cals() -> Vec<Option<Cal>> {
    let all: Vec<Cal> =
        WindowsServer::ALL.into_iter().flat_map(|version| CalKind::ALL.map(|kind| Cal { version, kind })).collect();
    maybe(&all)
}

/// Every setup about a server without RDS.
fn without_sessions(server: Option<WindowsServer>) -> Vec<Setup> {
    let mut setups = Vec::new();
    for edition in maybe(Edition::ALL) {
        for access in maybe(Access::ALL) {
            for base_cal in cals() {
                setups.push(Setup { server: server.map(Into::into), edition, access, base_cal, rds: None });
            }
        }
    }
    setups
}

/// Every setup of RDS on a server, whatever it leaves open. Base CALs are looked at without RDS: here one is there that fits.
fn with_sessions(server: Option<WindowsServer>) -> Vec<Setup> {
    let license_servers: Vec<LicenseServer> = WindowsServer::ALL
        .into_iter()
        .flat_map(|version| {
            [None, Some(Activation::Activated), Some(Activation::NotActivated)]
                .map(|activated| LicenseServer { version, activated })
        })
        .collect();
    let base_cal = Some(Cal { version: WindowsServer::NEWEST, kind: CalKind::User });
    let mut setups = Vec::new();
    for cal in cals() {
        for mode in maybe(LicensingMode::ALL) {
            for license_server in maybe(&license_servers) {
                for membership in maybe(Membership::ALL) {
                    let rds = Some(Rds { cal, mode, license_server, membership });
                    setups.push(Setup { server: server.map(Into::into), base_cal, rds, ..Setup::default() });
                }
            }
        }
    }
    setups
}

/// Setups of RDS on a server of each edition, accessed in each way, with each base CAL: what is looked at for both CALs together.
fn with_both_cals(server: Option<WindowsServer>) -> Vec<Setup> {
    let cal = Cal { version: WindowsServer::Ws2016, kind: CalKind::User };
    let license_server = LicenseServer { version: WindowsServer::Ws2019, activated: Some(Activation::Activated) };
    let some = Rds { cal: Some(cal), mode: Some(LicensingMode::PerDevice), license_server: None, membership: None };
    let all = Rds {
        mode: Some(LicensingMode::PerUser),
        license_server: Some(license_server),
        membership: Some(Membership::SameDomain),
        ..some
    };
    let mut setups = Vec::new();
    for rds in [Rds::default(), some, all].map(Some) {
        for edition in maybe(Edition::ALL) {
            for access in maybe(Access::ALL) {
                setups.extend(cals().into_iter().map(|base_cal| Setup {
                    server: server.map(Into::into),
                    edition,
                    access,
                    base_cal,
                    rds,
                }));
            }
        }
    }
    setups
}

/// A message without its words, which may change.
fn add_message(digest: &mut Digest, message: &Message) {
    let (key, values) = message.parts();
    digest.add(key.name());
    for (name, value) in values {
        digest.add(name);
        match value {
            Value::Release(release) => digest.add(release.id()),
            Value::Term(term) => digest.add(term.id()),
            other => digest.add(&format!("{other:?}")),
        }
    }
}

/// A line for a group of verdicts: how many stand how, and a digest of why.
fn line(name: &str, verdicts: impl IntoIterator<Item = Verdict>) -> String {
    let mut digest = Digest::new();
    let mut counts = vec![0_usize; Status::ALL.len()];
    for verdict in verdicts {
        digest.add(verdict.status.id());
        for finding in &verdict.findings {
            digest.add(finding.severity.id());
            digest.add(finding.rule.id);
            finding.sources.iter().for_each(|source| digest.add(source.key()));
        }
        for remedy in &verdict.remedies {
            digest.add("remedy");
            remedy.changes.iter().for_each(|change| add_message(&mut digest, change));
        }
        counts[Status::ALL.iter().position(|status| *status == verdict.status).unwrap()] += 1;
    }
    let mut line = format!("{name}: {:016x}", digest.0);
    for (status, count) in Status::ALL.iter().zip(counts).filter(|(_, count)| *count > 0) {
        write!(line, ", {count} {}", status.id()).unwrap();
    }
    line
}

#[test]
fn verdicts_change_only_with_a_line_in_the_changelog() {
    let mut lines = Vec::new();
    for server in maybe(&WindowsServer::ALL) {
        let name = server.map_or("any", WindowsServer::id);
        lines.push(line(name, without_sessions(server).iter().map(check)));
        lines.push(line(&format!("{name}, RDS"), with_sessions(server).iter().map(check)));
        lines.push(line(&format!("{name}, both CALs"), with_both_cals(server).iter().map(check)));
    }
    let outside = OutsideProduct::ALL.iter();
    lines.extend(outside.map(|product| line(product.id(), [not_covered(*product)])));
    let found = lines.join("\n") + "\n";
    if env::var_os("RECORD_VERDICTS").is_some() {
        fs::write(RECORD, &found).unwrap();
    }
    let mut all = Digest::new();
    all.add(&found);
    let digest = format!("Verdicts: `{:016x}`", all.0);
    // The section on the version in hand: below the first heading of a version, above the second.
    let section = CHANGELOG.split("\n## ").nth(1).unwrap_or_default();
    assert!(
        section.contains(&digest),
        "verdicts are not those that the changelog names: if that is meant, say why under {VERSION} and put `{digest}` there"
    );
    assert_eq!(found, fs::read_to_string(RECORD).unwrap(), "write the record anew with RECORD_VERDICTS=1");
}
