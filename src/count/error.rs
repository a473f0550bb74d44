use std::fmt;

use super::packs;
use crate::{CalKind, CalProduct, MAX_COST};

/// Why a demand cannot be counted exactly: where and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DemandError {
    place: DemandPlace,
    kind: DemandErrorKind,
}

/// The part of a demand that an error is about. Lists are counted from 0, in the order in which they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DemandPlace {
    /// All cohorts together.
    Cohorts,
    /// The users of a cohort.
    CohortUsers(usize),
    /// The devices that a cohort shares.
    CohortDevices(usize),
    /// The devices that each user of a cohort has.
    CohortDevicesPerUser(usize),
    /// The people who only administer.
    Administrators,
    /// The people outside of the organisation.
    ExternalUsers,
    /// The connections of the legacy Per Server mode.
    PerServerConnections,
    /// The CALs of one lot owned.
    OwnedQuantity(usize),
    /// The price of a CAL.
    Price(CalProduct, CalKind),
    /// A pack size.
    Pack(usize),
}

/// The demand's field as JavaScript names it: `cohorts[1].users`.
impl fmt::Display for DemandPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Cohorts => f.write_str("cohorts"),
            Self::CohortUsers(at) => write!(f, "cohorts[{at}].users"),
            Self::CohortDevices(at) => write!(f, "cohorts[{at}].devices"),
            Self::CohortDevicesPerUser(at) => write!(f, "cohorts[{at}].devicesPerUser"),
            Self::Administrators => f.write_str("administrators"),
            Self::ExternalUsers => f.write_str("external.users"),
            Self::PerServerConnections => f.write_str("perServer.connections"),
            Self::OwnedQuantity(at) => write!(f, "owned[{at}].quantity"),
            Self::Price(CalProduct::Base, CalKind::User) => f.write_str("prices.baseUser"),
            Self::Price(CalProduct::Base, CalKind::Device) => f.write_str("prices.baseDevice"),
            Self::Price(CalProduct::Rds, CalKind::User) => f.write_str("prices.rdsUser"),
            Self::Price(CalProduct::Rds, CalKind::Device) => f.write_str("prices.rdsDevice"),
            Self::Pack(at) => write!(f, "packs[{at}]"),
        }
    }
}

/// What is wrong with a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DemandErrorKind {
    /// With this, there are more than 4,294,967,295 of something.
    TooMany(Counted),
    /// The cheapest purchase costs more than [`MAX_COST`].
    CostTooLarge,
    /// A pack holds nothing, or more CALs than any pack on sale.
    PackSize {
        /// The size given.
        found: u32,
    },
    /// More different pack sizes than anybody sells.
    TooManyPackSizes,
}

/// What there can be too many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// People.
    Users,
    /// Devices.
    Devices,
    /// CALs of both kinds together.
    Cals,
    /// CALs owned, of one product and kind.
    OwnedCals,
    /// Connections over all servers.
    Connections,
}

impl DemandError {
    pub(super) const fn new(place: DemandPlace, kind: DemandErrorKind) -> Self {
        Self { place, kind }
    }

    /// The part of the demand; its `Display` is the path in JavaScript.
    pub const fn place(&self) -> DemandPlace {
        self.place
    }

    /// The place in the input, as in JavaScript: `cohorts[1].users`.
    pub fn path(&self) -> String {
        self.place.to_string()
    }

    /// What is wrong.
    pub const fn kind(&self) -> DemandErrorKind {
        self.kind
    }
}

impl fmt::Display for DemandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place;
        match self.kind {
            DemandErrorKind::TooMany(counted) => {
                let counted = match counted {
                    Counted::Users => "users",
                    Counted::Devices => "devices",
                    Counted::Cals => "CALs",
                    Counted::OwnedCals => "CALs owned of one kind",
                    Counted::Connections => "connections",
                };
                write!(f, "with `{place}` there are too many {counted}, expected at most {} in all", u32::MAX)
            }
            DemandErrorKind::CostTooLarge => {
                write!(f, "at this `{place}` the purchase costs too much, expected at most {MAX_COST}")
            }
            DemandErrorKind::PackSize { found } => {
                write!(f, "`{place}` is `{found}`, expected 1 to {}", packs::LARGEST)
            }
            DemandErrorKind::TooManyPackSizes => {
                write!(f, "`{place}` is one size too many, expected at most {} different ones", packs::MOST_SIZES)
            }
        }
    }
}

impl std::error::Error for DemandError {}
