//! How long things last: support, grace periods, and the terms of RDS CALs.

use crate::{Date, WindowsServer};

/// Days for which a temporary Per Device CAL is good (R06, R14, X02).
pub const TEMPORARY_CAL_DAYS: u32 = 90;

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
        revocable_percent: 20,
        mainstream_support_ends: mainstream,
        extended_support_ends: extended,
    }
}
