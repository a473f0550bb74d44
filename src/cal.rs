//! Client access licenses, base and RDS.

use crate::WindowsServer;

/// What a CAL is assigned to (B03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalKind {
    /// One named user, on any number of devices.
    User,
    /// One device, for any number of users.
    Device,
}

impl CalKind {
    /// Both kinds, User first.
    pub const ALL: [Self; 2] = [Self::User, Self::Device];

    /// `"user"` or `"device"`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Device => "device",
        }
    }

    /// The kind with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The other kind.
    pub const fn other(self) -> Self {
        match self {
            Self::User => Self::Device,
            Self::Device => Self::User,
        }
    }
}

/// The two lines of a licensing count: an RDS CAL comes on top of a base CAL and never replaces it (B21, R01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalProduct {
    /// The Windows Server CAL.
    Base,
    /// The RDS CAL; before Windows Server 2008 R2, the TS CAL.
    Rds,
}

impl CalProduct {
    /// Both products, base first.
    pub const ALL: [Self; 2] = [Self::Base, Self::Rds];

    /// `"base"` or `"rds"`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Rds => "rds",
        }
    }

    /// The product with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.id() == id)
    }
}

/// A CAL by version and kind. Versions that were never sold (2012 R2, …) are accepted and count as their base release (B09).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cal {
    /// The version printed on the CAL.
    pub version: WindowsServer,
    /// User or Device.
    pub kind: CalKind,
}

impl Cal {
    /// The CAL that was sold under this name, or in its place: no base CAL carries the name of an R2 release, and no RDS CAL
    /// that of 2012 R2 (B09, R19).
    pub const fn as_sold(self, product: CalProduct) -> Self {
        let version = match (product, self.version) {
            (CalProduct::Rds, WindowsServer::Ws2012R2) => WindowsServer::Ws2012,
            (CalProduct::Rds, named) => named,
            (CalProduct::Base, named) => named.cal_version(),
        };
        Self { version, ..self }
    }
}
