//! The smallest changes that repair a setup.

use crate::case::Case;
use crate::verdict::Remedy;
use crate::{Activation, CalKind, LicensingMode, Membership, Message, Server, Setup, WindowsServer, rule};

/// How many remedies are worth showing.
const SHOWN: usize = 6;

/// A change to one part of a setup, the smallest effort first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    Mode(LicensingMode),
    Activate,
    JoinDomain,
    RdsCalKind(CalKind),
    RdsCal(WindowsServer),
    BaseCal(WindowsServer),
    LicenseServer(WindowsServer),
    Server(WindowsServer),
}

impl Change {
    fn apply(self, setup: &mut Setup) {
        if let Self::Server(version) = self {
            setup.server = Some(Server::Release(version));
        }
        if let (Self::BaseCal(version), Some(cal)) = (self, &mut setup.base_cal) {
            cal.version = version;
        }
        let Some(rds) = &mut setup.rds else { return };
        match self {
            Self::Mode(mode) => rds.mode = Some(mode),
            Self::JoinDomain => rds.membership = Some(Membership::SameDomain),
            Self::RdsCalKind(kind) => rds.cal = rds.cal.map(|cal| crate::Cal { kind, ..cal }),
            Self::RdsCal(version) => rds.cal = rds.cal.map(|cal| crate::Cal { version, ..cal }),
            Self::Activate => {
                if let Some(server) = &mut rds.license_server {
                    server.activated = Some(Activation::Activated);
                }
            }
            Self::LicenseServer(version) => {
                if let Some(server) = &mut rds.license_server {
                    server.version = version;
                }
            }
            Self::BaseCal(_) | Self::Server(_) => {}
        }
    }

    const fn message(self) -> Message {
        match self {
            Self::Mode(mode) => Message::SetMode { mode },
            Self::Activate => Message::ActivateLicenseServer,
            Self::JoinDomain => Message::JoinDomain,
            Self::RdsCalKind(kind) => Message::UseRdsCalKind { kind },
            Self::RdsCal(cal) => Message::UseRdsCal { cal },
            Self::BaseCal(cal) => Message::UseBaseCal { cal },
            Self::LicenseServer(license_server) => Message::RunLicenseServer { license_server },
            Self::Server(server) => Message::RunServer { server },
        }
    }
}

/// The smallest sets of changes after which `setup` breaks no rule, the smallest first.
///
/// A set is left out where a part of it repairs the setup by itself. Each is verified by the rules that it was broken by.
pub(crate) fn remedies(setup: &Setup) -> Vec<Remedy> {
    let mut found = search(setup, &alternatives(setup, CalsTo::Needed));
    // The CALs on sale are those of the newest release: where older ones would do, say what the newest take.
    let buys_older =
        |change: &Change| matches!(change, Change::RdsCal(cal) | Change::BaseCal(cal) if *cal < WindowsServer::NEWEST);
    if found.iter().any(|changes| changes.iter().any(buys_older)) {
        let newest = search(setup, &alternatives(setup, CalsTo::Newest));
        let buys = |changes: &&Vec<Change>| {
            changes.iter().any(|change| matches!(change, Change::RdsCal(_) | Change::BaseCal(_)))
        };
        if let Some(changes) = newest.iter().find(buys).filter(|changes| !found.contains(changes)) {
            found.push(changes.clone());
        }
    }
    found.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    found.truncate(SHOWN);
    found
        .into_iter()
        .map(|changes| Remedy {
            setup: changed(setup, &changes),
            changes: changes.into_iter().map(Change::message).collect(),
        })
        .collect()
}

fn changed(setup: &Setup, changes: &[Change]) -> Setup {
    let mut setup = *setup;
    for change in changes {
        change.apply(&mut setup);
    }
    setup
}

/// Which version new CALs get.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CalsTo {
    Needed,
    Newest,
}

/// For each part of the setup that could be changed, the values worth trying.
fn alternatives(setup: &Setup, cals_to: CalsTo) -> Vec<Vec<Change>> {
    let case = Case::of(setup);
    let mut parts: Vec<Vec<Change>> = Vec::new();
    let mut part = |changes: Vec<Change>| {
        if !changes.is_empty() {
            parts.push(changes);
        }
    };
    let server = case.server;
    let rds_cal = case.rds_cal();
    let license_server = case.license_server();

    if let Some(rds) = case.sessions {
        part(rds.mode.into_iter().map(|mode| Change::Mode(other_mode(mode))).collect());
        if license_server.and_then(|server| server.activated) == Some(Activation::NotActivated) {
            part(vec![Change::Activate]);
        }
        if matches!(rds.membership, Some(Membership::NoTrust | Membership::SameWorkgroup)) {
            part(vec![Change::JoinDomain]);
        }
    }
    if let Some(cal) = rds_cal {
        part(vec![Change::RdsCalKind(cal.kind.other())]);
        let targets = match cals_to {
            CalsTo::Needed => [server, license_server.map(|server| server.version)],
            CalsTo::Newest => [Some(WindowsServer::NEWEST), None],
        };
        part(versions(targets, cal.version, WindowsServer::cal_version, Change::RdsCal));
    }
    if let (Some(cal), Some(server)) = (case.base_cal(), server) {
        let target = match cals_to {
            CalsTo::Needed => server,
            CalsTo::Newest => WindowsServer::NEWEST,
        };
        if cal.version.generation() < server.generation() {
            part(vec![Change::BaseCal(target.cal_version())]);
        }
    }
    if let Some(current) = license_server {
        let mut targets = match cals_to {
            CalsTo::Needed => [server, rds_cal.map(|cal| cal.version)],
            CalsTo::Newest => [Some(WindowsServer::NEWEST), None],
        };
        // Only an upgrade repairs anything.
        for target in &mut targets {
            *target = target.filter(|target| target.generation() > current.version.generation());
        }
        part(versions(targets, current.version, |target| target, Change::LicenseServer));
    }
    if let (Some(server), CalsTo::Needed) = (server, cals_to) {
        let reached = [rds_cal, case.base_cal()].map(|cal| cal.map(|cal| cal.version));
        let served = [license_server.map(|server| server.version), None];
        let mut changes = versions(reached, server, newest_of_generation, Change::Server);
        changes.extend(versions(served, server, newest_of_generation, Change::Server));
        changes.retain(|change| matches!(change, Change::Server(target) if target.generation() < server.generation()));
        changes.sort_unstable();
        changes.dedup();
        part(changes);
    }
    parts
}

fn versions(
    targets: [Option<WindowsServer>; 2],
    current: WindowsServer,
    release: fn(WindowsServer) -> WindowsServer,
    change: fn(WindowsServer) -> Change,
) -> Vec<Change> {
    let mut changes: Vec<Change> = targets
        .into_iter()
        .flatten()
        .filter(|target| target.generation() != current.generation())
        .map(|target| change(release(target)))
        .collect();
    changes.dedup();
    changes
}

const fn other_mode(mode: LicensingMode) -> LicensingMode {
    match mode {
        LicensingMode::PerUser => LicensingMode::PerDevice,
        LicensingMode::PerDevice => LicensingMode::PerUser,
    }
}

/// The newest release of a generation: whoever moves a server back moves it as little as possible.
fn newest_of_generation(release: WindowsServer) -> WindowsServer {
    WindowsServer::ALL.into_iter().rfind(|each| each.generation() == release.generation()).unwrap_or(release)
}

/// All minimal sets of changes, one alternative a part at most, after which the setup breaks no rule.
fn search(setup: &Setup, parts: &[Vec<Change>]) -> Vec<Vec<Change>> {
    let mut found: Vec<Vec<Change>> = Vec::new();
    // Level by level, so that every smaller set has been seen before a larger one.
    let mut level: Vec<(Vec<Change>, usize)> = vec![(Vec::new(), 0)];
    while !level.is_empty() && found.len() < SHOWN {
        let mut next = Vec::new();
        for (changes, from) in &level {
            for (index, alternatives) in parts.iter().enumerate().skip(*from) {
                for change in alternatives {
                    let mut extended = changes.clone();
                    extended.push(*change);
                    if found.iter().any(|smaller| smaller.iter().all(|each| extended.contains(each))) {
                        continue;
                    }
                    if rule::violates(&Case::of(&changed(setup, &extended))) {
                        next.push((extended, index.saturating_add(1)));
                    } else {
                        found.push(extended);
                    }
                }
            }
        }
        level = next;
    }
    found
}
