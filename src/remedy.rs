//! The smallest changes that repair a setup.

use crate::case::Case;
use crate::verdict::Remedy;
use crate::{Activation, Cal, CalKind, LicensingMode, Membership, Message, Server, Setup, WindowsServer, rule};

/// How many remedies are worth showing.
const SHOWN: usize = 6;

/// A part of a setup that can be changed to repair it, the smallest effort first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lever {
    Mode,
    Activation,
    Membership,
    RdsCalKind,
    RdsCal,
    BaseCal,
    LicenseServer,
    Server,
}

const LEVERS: usize = Lever::Server as usize + 1;

impl Lever {
    const ALL: [Self; LEVERS] = [
        Self::Mode,
        Self::Activation,
        Self::Membership,
        Self::RdsCalKind,
        Self::RdsCal,
        Self::BaseCal,
        Self::LicenseServer,
        Self::Server,
    ];
}

/// A change to one part of a setup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let rds_cal = setup.rds.as_mut().and_then(|rds| rds.cal.as_mut());
        match self {
            Self::Server(version) => setup.server = Some(Server::Release(version)),
            Self::BaseCal(version) => setup.base_cal = setup.base_cal.map(|cal| Cal { version, ..cal }),
            Self::RdsCal(version) => {
                if let Some(cal) = rds_cal {
                    cal.version = version;
                }
            }
            Self::RdsCalKind(kind) => {
                if let Some(cal) = rds_cal {
                    cal.kind = kind;
                }
            }
            Self::Mode(mode) => {
                if let Some(rds) = &mut setup.rds {
                    rds.mode = Some(mode);
                }
            }
            Self::JoinDomain => {
                if let Some(rds) = &mut setup.rds {
                    rds.membership = Some(Membership::SameDomain);
                }
            }
            Self::Activate => {
                if let Some(server) = setup.rds.as_mut().and_then(|rds| rds.license_server.as_mut()) {
                    server.activated = Some(Activation::Activated);
                }
            }
            Self::LicenseServer(version) => {
                if let Some(server) = setup.rds.as_mut().and_then(|rds| rds.license_server.as_mut()) {
                    server.version = version;
                }
            }
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

    /// The part that is changed, and its new value as a number from 1.
    const fn encoded(self) -> (Lever, u8) {
        let (lever, value) = match self {
            Self::Mode(mode) => (Lever::Mode, mode as u8),
            Self::Activate => (Lever::Activation, 0),
            Self::JoinDomain => (Lever::Membership, 0),
            Self::RdsCalKind(kind) => (Lever::RdsCalKind, kind as u8),
            Self::RdsCal(version) => (Lever::RdsCal, version as u8),
            Self::BaseCal(version) => (Lever::BaseCal, version as u8),
            Self::LicenseServer(version) => (Lever::LicenseServer, version as u8),
            Self::Server(version) => (Lever::Server, version as u8),
        };
        (lever, value.saturating_add(1))
    }

    fn decoded(lever: Lever, value: u8) -> Option<Self> {
        let value = usize::from(value);
        let version = WindowsServer::ALL.get(value).copied();
        match lever {
            Lever::Mode => LicensingMode::ALL.get(value).copied().map(Self::Mode),
            Lever::Activation => Some(Self::Activate),
            Lever::Membership => Some(Self::JoinDomain),
            Lever::RdsCalKind => CalKind::ALL.get(value).copied().map(Self::RdsCalKind),
            Lever::RdsCal => version.map(Self::RdsCal),
            Lever::BaseCal => version.map(Self::BaseCal),
            Lever::LicenseServer => version.map(Self::LicenseServer),
            Lever::Server => version.map(Self::Server),
        }
    }

    const fn buys(self) -> Option<WindowsServer> {
        match self {
            Self::RdsCal(version) | Self::BaseCal(version) => Some(version),
            _ => None,
        }
    }
}

/// A set of changes, one a part at most.
///
/// Each part has a byte, the first part the highest one; zero stands for no change. `check` looks at some twenty sets for a
/// setup that breaks several rules, so comparing two of them has to be one instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
struct Changes(u64);

impl Changes {
    fn with(self, change: Change) -> Self {
        let (lever, value) = change.encoded();
        Self(self.0 | u64::from(value) << Self::shift(lever))
    }

    const fn holds(self, lever: Lever) -> bool {
        self.0 & 0xff << Self::shift(lever) != 0
    }

    #[expect(clippy::arithmetic_side_effects, reason = "eight parts have eight bytes")]
    const fn shift(lever: Lever) -> u32 {
        (LEVERS as u32 - 1 - lever as u32) * 8
    }

    fn len(self) -> usize {
        self.0.to_be_bytes().into_iter().filter(|value| *value != 0).count()
    }

    fn iter(self) -> impl Iterator<Item = Change> {
        Lever::ALL
            .into_iter()
            .zip(self.0.to_be_bytes())
            .filter_map(|(lever, value)| Change::decoded(lever, value.checked_sub(1)?))
    }

    /// What sets are ranked by: the number of changes; another version of the server counts twice, as it is installed anew.
    fn size(self) -> usize {
        self.len().saturating_add(usize::from(self.holds(Lever::Server)))
    }

    /// Sets of one size compare by their smallest effort first.
    fn effort(self) -> u64 {
        u64::from_be_bytes(self.0.to_be_bytes().map(|value| if value == 0 { 0xff } else { value }))
    }

    fn applied(self, setup: &Setup) -> Setup {
        let mut setup = *setup;
        self.iter().for_each(|change| change.apply(&mut setup));
        setup
    }

    /// Whether every change of this set is in the other.
    fn within(self, other: Self) -> bool {
        let own_parts = self.0.to_be_bytes().map(|value| if value == 0 { 0 } else { 0xff });
        other.0 & u64::from_be_bytes(own_parts) == self.0
    }
}

/// The smallest sets of changes after which `setup` breaks no rule, the smallest first.
///
/// A set is left out where a part of it repairs the setup by itself. Each is verified by the rules that it was broken by.
pub(crate) fn remedies(setup: &Setup) -> Vec<Remedy> {
    let mut found = search(setup);
    // The CALs on sale are those of the newest release: where older ones would do, say what the newest take.
    let newest = found.iter().find_map(|changes| with_newest_cals(*changes, setup));
    if let Some(changes) = newest.filter(|changes| !found.iter().any(|smaller| smaller.within(*changes))) {
        found.truncate(SHOWN.saturating_sub(1));
        found.push(changes);
        sort(&mut found);
    }
    found.truncate(SHOWN);
    found
        .iter()
        .map(|changes| Remedy { changes: changes.iter().map(Change::message).collect(), setup: changes.applied(setup) })
        .collect()
}

/// The same repair with CALs of the newest release and the license server that they take; `None` where it buys none or moves
/// the server back to fit older ones.
fn with_newest_cals(changes: Changes, setup: &Setup) -> Option<Changes> {
    let newest = WindowsServer::NEWEST;
    let buys_older = changes.iter().any(|change| change.buys().is_some_and(|version| version < newest));
    if !buys_older || changes.holds(Lever::Server) {
        return None;
    }
    let license_server = setup.rds.and_then(|rds| rds.license_server);
    let upgrades = changes.holds(Lever::RdsCal)
        && license_server.is_some_and(|server| server.version.generation() < newest.generation());
    let mut all = Changes::default();
    for change in changes.iter() {
        all = match change {
            Change::RdsCal(_) => all.with(Change::RdsCal(newest)),
            Change::BaseCal(_) => all.with(Change::BaseCal(newest)),
            Change::LicenseServer(_) if upgrades => all,
            other => all.with(other),
        };
    }
    if upgrades {
        all = all.with(Change::LicenseServer(newest));
    }
    rule::broken(&Case::of(&all.applied(setup))).is_none().then_some(all)
}

/// All minimal sets of changes after which the setup breaks no rule, the smallest first.
///
/// Every broken rule must be met by changing one of its levers, so it is enough to branch on those of one broken
/// rule, again and again until none is broken.
fn search(setup: &Setup) -> Vec<Changes> {
    let mut found: Vec<Changes> = Vec::with_capacity(SHOWN);
    // Breadth first: every smaller set has been seen before a larger one.
    let mut seen: Vec<(Changes, Setup)> = Vec::with_capacity(32);
    seen.push((Changes::default(), *setup));
    let mut next = 0_usize;
    while let Some(&(changes, changed)) = seen.get(next) {
        next = next.saturating_add(1);
        if found.len() >= SHOWN && found.last().is_some_and(|last| last.size() < changes.len()) {
            break;
        }
        if found.iter().any(|smaller| smaller.within(changes)) {
            continue;
        }
        let case = Case::of(&changed);
        let Some(broken) = rule::broken(&case) else {
            found.push(changes);
            continue;
        };
        for lever in broken.levers.iter().copied().filter(|lever| !changes.holds(*lever)) {
            if let Some(change) = alternative(lever, &case) {
                let mut next = changed;
                change.apply(&mut next);
                seen.push((changes.with(change), next));
            }
        }
    }
    sort(&mut found);
    found
}

/// There are a handful at most, for which the sort of the standard library is 10 kB too many in a browser.
fn sort(found: &mut Vec<Changes>) {
    let rank = |changes: &Changes| (changes.size(), changes.effort());
    let mut sorted: Vec<Changes> = Vec::with_capacity(found.len());
    for changes in found.drain(..) {
        let at = sorted.partition_point(|each| rank(each) <= rank(&changes));
        sorted.insert(at, changes);
    }
    *found = sorted;
}

/// What to change a part to, given the rest of the case: the smallest change that meets the rules it is a lever of.
fn alternative(lever: Lever, case: &Case) -> Option<Change> {
    let server = case.server;
    let rds_cal = case.rds_cal().map(|cal| cal.version);
    let base_cal = case.base_cal().map(|cal| cal.version);
    let license_server = case.license_server().map(|server| server.version);
    match lever {
        Lever::Mode => Some(Change::Mode(match case.sessions?.mode {
            Some(LicensingMode::PerDevice) => LicensingMode::PerUser,
            Some(LicensingMode::PerUser) | None => LicensingMode::PerDevice,
        })),
        Lever::Activation => Some(Change::Activate),
        Lever::Membership => Some(Change::JoinDomain),
        Lever::RdsCalKind => Some(Change::RdsCalKind(case.rds_cal()?.kind.other())),
        Lever::RdsCal => {
            let current = rds_cal?;
            let too_old = server.filter(|server| server.generation() > current.generation());
            let target = too_old.or(license_server)?;
            Some(Change::RdsCal(target.cal_version()))
        }
        Lever::BaseCal => Some(Change::BaseCal(server?.cal_version())),
        // Only an upgrade of the license server repairs anything, …
        Lever::LicenseServer => Some(Change::LicenseServer(rds_cal.max(server)?)),
        // … and only a downgrade of the server.
        Lever::Server => {
            let target = [rds_cal, base_cal, license_server].into_iter().flatten().min()?;
            (target.generation() < server?.generation()).then(|| Change::Server(newest_of_generation(target)))
        }
    }
}

/// The newest release of a generation: whoever moves a server back moves it as little as possible.
const fn newest_of_generation(release: WindowsServer) -> WindowsServer {
    match release.cal_version() {
        WindowsServer::Ws2003 => WindowsServer::Ws2003R2,
        WindowsServer::Ws2008 => WindowsServer::Ws2008R2,
        WindowsServer::Ws2012 => WindowsServer::Ws2012R2,
        only => only,
    }
}
