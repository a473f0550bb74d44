//! How long things last: support, grace periods, and the terms of RDS CALs.

use std::fmt;

use crate::rule::on_time as rule;
use crate::{Date, Finding, LicensingMode, Server, Setup, WindowsServer};

/// Days for which a temporary Per Device CAL is good (R06, R14, X02).
pub const TEMPORARY_CAL_DAYS: u32 = 90;

/// The share of the installed Per Device CALs of a version that can be revoked at a time, in percent (R10).
pub const REVOCABLE_PERCENT: u32 = 20;

/// The facts about time that hold for a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifecycleFacts {
    /// Days from the first client connection for which a session host works without a license server (R13).
    pub grace_period_days: u32,
    /// Days for which a temporary Per Device CAL is good (R06).
    pub temporary_cal_days: u32,
    /// Days for which a permanent Per Device CAL runs before it renews, from and to (R07).
    pub permanent_cal_days: (u32, u32),
    /// A permanent Per Device CAL renews when this many days or fewer remain (R07).
    pub renew_within_days: u32,
    /// Days that a Per User CAL shows; it renews at sign-in (R08).
    pub per_user_renewal_days: u32,
    /// Days that must pass between two reassignments of a CAL under volume licensing (B17).
    pub reassignment_days: u32,
    /// The share of the installed Per Device CALs of a version that can be revoked at a time, in percent (R10).
    pub revocable_percent: u32,
    /// The last day of mainstream support.
    pub mainstream_support_ends: Option<Date>,
    /// The last day of extended support.
    pub extended_support_ends: Option<Date>,
}

/// The facts about time that hold for a release. Support dates are those of Microsoft's lifecycle policy (MLP).
pub const fn lifecycle(server: WindowsServer) -> LifecycleFacts {
    use WindowsServer as Ws;
    let (mainstream, extended) = match server {
        Ws::Ws2000 => (Date::new(2005, 6, 30), Date::new(2010, 7, 13)),
        Ws::Ws2003 | Ws::Ws2003R2 => (Date::new(2010, 7, 13), Date::new(2015, 7, 14)),
        Ws::Ws2008 | Ws::Ws2008R2 => (Date::new(2015, 1, 13), Date::new(2020, 1, 14)),
        Ws::Ws2012 | Ws::Ws2012R2 => (Date::new(2018, 10, 9), Date::new(2023, 10, 10)),
        Ws::Ws2016 => (Date::new(2022, 1, 11), Date::new(2027, 1, 12)),
        Ws::Ws2019 => (Date::new(2024, 1, 9), Date::new(2029, 1, 9)),
        Ws::Ws2022 => (Date::new(2026, 10, 13), Date::new(2031, 10, 14)),
        Ws::Ws2025 => (Date::new(2029, 11, 13), Date::new(2034, 11, 14)),
    };
    LifecycleFacts {
        grace_period_days: if matches!(server, Ws::Ws2000) { 90 } else { 120 },
        temporary_cal_days: TEMPORARY_CAL_DAYS,
        permanent_cal_days: (52, 89),
        renew_within_days: 7,
        per_user_renewal_days: 60,
        reassignment_days: 90,
        revocable_percent: REVOCABLE_PERCENT,
        mainstream_support_ends: mainstream,
        extended_support_ends: extended,
    }
}

/// The first day on which a release could be had at all: its completion for manufacturing, or its publication where none
/// was announced. The lifecycle policy counts from a later day, on which it went on general sale; a date between the two
/// is true of whoever had it early, and so is not refused.
pub const fn released(server: WindowsServer) -> Date {
    use WindowsServer as Ws;
    match server {
        Ws::Ws2000 => Date::literal(1999, 12, 15),
        Ws::Ws2003 => Date::literal(2003, 3, 28),
        Ws::Ws2003R2 => Date::literal(2005, 12, 6),
        Ws::Ws2008 => Date::literal(2008, 2, 4),
        Ws::Ws2008R2 => Date::literal(2009, 7, 22),
        Ws::Ws2012 => Date::literal(2012, 8, 1),
        Ws::Ws2012R2 => Date::literal(2013, 8, 27),
        Ws::Ws2016 => Date::literal(2016, 9, 26),
        Ws::Ws2019 => Date::literal(2018, 10, 2),
        Ws::Ws2022 => Date::literal(2021, 8, 18),
        Ws::Ws2025 => Date::literal(2024, 11, 1),
    }
}

/// The page of the lifecycle policy that states the support dates of a release.
pub const fn support_page(server: WindowsServer) -> &'static str {
    use WindowsServer as Ws;
    match server {
        Ws::Ws2000 => "https://learn.microsoft.com/lifecycle/products/windows-2000-server",
        Ws::Ws2003 => "https://learn.microsoft.com/lifecycle/products/windows-server-2003-",
        Ws::Ws2003R2 => "https://learn.microsoft.com/lifecycle/products/windows-server-2003-r2",
        Ws::Ws2008 => "https://learn.microsoft.com/lifecycle/products/windows-server-2008",
        Ws::Ws2008R2 => "https://learn.microsoft.com/lifecycle/products/windows-server-2008-r2",
        Ws::Ws2012 => "https://learn.microsoft.com/lifecycle/products/windows-server-2012",
        Ws::Ws2012R2 => "https://learn.microsoft.com/lifecycle/products/windows-server-2012-r2",
        Ws::Ws2016 => "https://learn.microsoft.com/lifecycle/products/windows-server-2016",
        Ws::Ws2019 => "https://learn.microsoft.com/lifecycle/products/windows-server-2019",
        Ws::Ws2022 => "https://learn.microsoft.com/lifecycle/products/windows-server-2022",
        Ws::Ws2025 => "https://learn.microsoft.com/lifecycle/products/windows-server-2025",
    }
}

/// What is to be said on a day about the support of the servers of a setup: a note that names its end, or a warning once
/// that has passed. The [verdict](crate::check) says the same of the server as of [`RULES_DATE`](crate::RULES_DATE); whether CALs
/// fit together does not depend on support.
///
/// ```
/// use calcheck::{Language, Setup, WindowsServer, lifecycle::support};
///
/// let setup = Setup { server: Some(WindowsServer::Ws2016.into()), ..Setup::default() };
/// let said = |today: &str| Language::english().text(&support(&setup, today.parse().unwrap())[0].message);
/// assert_eq!(said("2027-01-12"), "Windows Server 2016 leaves extended support on 2027-01-12.");
/// assert_eq!(said("2027-01-13"), "Windows Server 2016 has been out of support since 2027-01-12.");
/// ```
pub fn support(setup: &Setup, today: Date) -> Vec<Finding> {
    let server = setup.server.and_then(Server::release);
    let license_server = setup.rds.and_then(|rds| rds.license_server).map(|server| server.version);
    let servers = [server, license_server.filter(|version| Some(*version) != server)];
    servers.into_iter().flatten().filter_map(|server| rule::support(server, today)).collect()
}

/// RDS CALs installed on a license server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPack {
    /// The version of the CALs; an R2 version counts as its base release (R17).
    pub version: WindowsServer,
    /// Per User or Per Device.
    pub mode: LicensingMode,
    /// How many.
    pub quantity: u32,
}

/// How many Per Device CALs of a version can be revoked at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revocable {
    /// The version of the CALs.
    pub version: WindowsServer,
    /// At most so many; 0 where only Per User CALs are installed, which cannot be revoked.
    pub maximum: u32,
}

/// How many RDS CALs can be revoked at a time: of each version, a fifth of the Per Device CALs installed, rounded down (R10).
///
/// # Errors
///
/// When there are more than 4,294,967,295 Per Device CALs of a version.
pub fn revocable(key_packs: &[KeyPack]) -> Result<Vec<Revocable>, KeyPackError> {
    let mut installed = [None::<u32>; WindowsServer::COUNT];
    for (index, key_pack) in key_packs.iter().enumerate() {
        #[expect(clippy::indexing_slicing, reason = "there is a sum for every release")]
        let per_device = installed[key_pack.version.cal_version() as usize].get_or_insert_default();
        if key_pack.mode == LicensingMode::PerDevice {
            *per_device = per_device.checked_add(key_pack.quantity).ok_or(KeyPackError { index })?;
        }
    }
    let maximum = |quantity: u32| {
        let percent = u64::from(quantity).saturating_mul(REVOCABLE_PERCENT.into());
        u32::try_from(percent / 100).unwrap_or(quantity)
    };
    let installed = WindowsServer::ALL.into_iter().zip(installed);
    Ok(installed.filter_map(|(version, sum)| Some(Revocable { version, maximum: maximum(sum?) })).collect())
}

/// More Per Device CALs of a version than can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPackError {
    index: usize,
}

impl KeyPackError {
    /// The key pack with which there are too many, counted from 0.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// The place in the input, as in JavaScript: `keyPacks[1].quantity`.
    pub fn path(&self) -> String {
        format!("keyPacks[{}].quantity", self.index)
    }
}

impl fmt::Display for KeyPackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "with `{}` there are too many Per Device CALs of one version, expected at most {} in all",
            self.path(),
            u32::MAX
        )
    }
}

impl std::error::Error for KeyPackError {}

#[cfg(test)]
mod tests {
    use super::{KeyPack, lifecycle, revocable, rule, support};
    use crate::WindowsServer::{self, Ws2008, Ws2008R2, Ws2012, Ws2012R2, Ws2016, Ws2025};
    use crate::{Date, LicenseServer, RULES_DATE, Rds, Setup, Severity, check};
    use crate::{LicensingMode, LicensingMode::PerDevice, LicensingMode::PerUser};

    fn key_pack(version: WindowsServer, mode: LicensingMode, quantity: u32) -> KeyPack {
        KeyPack { version, mode, quantity }
    }

    #[track_caller]
    fn revokes(key_packs: &[KeyPack], expected: &[(WindowsServer, u32)]) {
        let found: Vec<_> = revocable(key_packs).unwrap().iter().map(|each| (each.version, each.maximum)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_fifth_of_the_per_device_cals_of_each_version() {
        revokes(&[], &[]);
        revokes(&[key_pack(Ws2016, PerDevice, 4)], &[(Ws2016, 0)]);
        revokes(&[key_pack(Ws2016, PerDevice, 9), key_pack(Ws2016, PerDevice, 1)], &[(Ws2016, 2)]);
        revokes(&[key_pack(Ws2025, PerDevice, 99), key_pack(Ws2012, PerDevice, 5)], &[(Ws2012, 1), (Ws2025, 19)]);
        revokes(&[key_pack(Ws2016, PerDevice, u32::MAX)], &[(Ws2016, 858_993_459)]);
    }

    #[test]
    fn per_user_cals_are_not_revoked() {
        revokes(&[key_pack(Ws2016, PerUser, 500)], &[(Ws2016, 0)]);
        revokes(&[key_pack(Ws2016, PerUser, u32::MAX), key_pack(Ws2016, PerDevice, 50)], &[(Ws2016, 10)]);
    }

    #[test]
    fn r2_counts_as_its_base_release() {
        let packs = [key_pack(Ws2012R2, PerDevice, 3), key_pack(Ws2012, PerDevice, 2), key_pack(Ws2008R2, PerUser, 1)];
        revokes(&packs, &[(Ws2008, 0), (Ws2012, 1)]);
    }

    #[test]
    fn too_many_are_refused_at_their_place() {
        let error = revocable(&[key_pack(Ws2012, PerDevice, u32::MAX), key_pack(Ws2012R2, PerDevice, 1)]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "with `keyPacks[1].quantity` there are too many Per Device CALs of one version, expected at most 4294967295 in all"
        );
        assert_eq!((error.index(), error.path().as_str()), (1, "keyPacks[1].quantity"));
    }

    /// On any day it names each server once, and repeats what the verdict says of it rather than contradict it.
    #[test]
    fn support_is_told_of_each_server_once_and_as_the_verdict_tells_it() {
        let days = [Date::MIN, RULES_DATE, Date::MAX];
        assert_eq!(support(&Setup::default(), RULES_DATE), []);
        for server in WindowsServer::ALL {
            for version in WindowsServer::ALL {
                let license_server = Some(LicenseServer { version, activated: None });
                let rds = Some(Rds { cal: None, mode: None, license_server, membership: None });
                let setup = Setup { server: Some(server.into()), rds, ..Setup::default() };
                for today in days {
                    let said = support(&setup, today);
                    assert_eq!(said.len(), if server == version { 1 } else { 2 });
                    for (finding, release) in said.iter().zip([server, version]) {
                        let end = lifecycle(release).extended_support_ends.unwrap();
                        let over = end < today;
                        assert_eq!(finding.severity, if over { Severity::Warning } else { Severity::Note });
                    }
                }
                let of_verdict =
                    check(&setup).findings.into_iter().filter(|finding| finding.rule.id == rule::SUPPORT.id);
                for finding in of_verdict {
                    assert!(support(&setup, RULES_DATE).contains(&finding), "{}", server.id());
                }
            }
        }
    }

    #[test]
    fn support_never_ends_earlier_for_a_newer_release() {
        for pair in WindowsServer::ALL.windows(2) {
            let (older, newer) = (lifecycle(pair[0]), lifecycle(pair[1]));
            assert!(older.mainstream_support_ends <= newer.mainstream_support_ends);
            assert!(older.extended_support_ends <= newer.extended_support_ends);
        }
        for release in WindowsServer::ALL {
            let facts = lifecycle(release);
            assert!(
                facts.mainstream_support_ends.is_some() && facts.mainstream_support_ends < facts.extended_support_ends
            );
            assert_eq!(facts.grace_period_days, if release == WindowsServer::Ws2000 { 90 } else { 120 });
        }
    }
}
