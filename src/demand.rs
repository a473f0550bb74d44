//! Who needs access, and what is already owned.

use crate::{Cal, CalProduct, Edition, WindowsServer};

/// How many people who only administer a server need no CAL (B13), and how many administrative sessions at a time need no
/// RDS CAL (R15).
pub const EXEMPT_ADMINISTRATORS: u32 = 2;

/// Everything a count rests on. Plain numbers: [`count`](crate::count()) refuses those it cannot count exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The newest server accessed.
    pub server: WindowsServer,
    /// Its edition; Standard or Datacenter where not said.
    pub edition: Option<Edition>,
    /// Whether cohorts that do not say so themselves, administrators beyond two and external people open RDS sessions.
    pub rds: Sessions,
    /// Groups of people and the devices they use.
    pub cohorts: Vec<Cohort>,
    /// People who only administer; two are exempt, the rest need User CALs (B13, R15).
    pub administrators: u32,
    /// People outside of the organisation (B20).
    pub external: Option<External>,
    /// The legacy Per Server mode, where a count in it is asked for (B07).
    pub per_server: Option<PerServer>,
    /// CALs already owned.
    pub owned: Vec<Owned>,
    /// Prices in the smallest currency unit; all equal where not said.
    pub prices: Option<Prices>,
    /// Pack sizes on sale; single CALs where empty.
    pub packs: Vec<u32>,
}

impl Demand {
    /// Nobody yet, at this server.
    pub const fn new(server: WindowsServer) -> Self {
        Self {
            server,
            edition: None,
            rds: Sessions::None,
            cohorts: Vec::new(),
            administrators: 0,
            external: None,
            per_server: None,
            owned: Vec::new(),
            prices: None,
            packs: Vec::new(),
        }
    }
}

/// Whether someone opens sessions on a session host, and so needs RDS CALs on top of base CALs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sessions {
    /// No: base CALs only.
    #[default]
    None,
    /// Yes: base and RDS CALs.
    Rds,
}

/// People who work alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cohort {
    /// What the visitor calls them; never interpreted.
    pub name: Option<String>,
    /// Whether they open RDS sessions; as the [`Demand`] says where `None`.
    pub rds: Option<Sessions>,
    /// Who uses which devices.
    pub access: CohortAccess,
}

impl Cohort {
    /// People without a name of their own, who open sessions where the [`Demand`] says so.
    pub const fn new(access: CohortAccess) -> Self {
        Self { name: None, rds: None, access }
    }
}

/// Who in a [`Cohort`] uses which devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CohortAccess {
    /// Each user has devices that nobody else uses.
    Own {
        /// How many users.
        users: u32,
        /// How many devices each of them has.
        devices_per_user: u32,
    },
    /// Any of the users uses any of the devices.
    Shared {
        /// How many users.
        users: u32,
        /// How many devices, in all.
        devices: u32,
    },
}

/// People who are neither employees nor onsite contractors or agents (B20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct External {
    /// How many people.
    pub users: u32,
    /// How many licensed servers they access: one External Connector each.
    pub servers: u32,
}

/// The legacy Per Server mode of Windows 2000 to 2008 R2 (B07).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerServer {
    /// How many servers.
    pub servers: u32,
    /// Connections at most at a time on each.
    pub connections: u32,
}

/// CALs already owned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owned {
    /// Base or RDS.
    pub product: CalProduct,
    /// Version and kind.
    pub cal: Cal,
    /// How many.
    pub quantity: u32,
}

/// The price of one CAL each, in the smallest currency unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prices {
    /// A Windows Server User CAL.
    pub base_user: u32,
    /// A Windows Server Device CAL.
    pub base_device: u32,
    /// An RDS User CAL.
    pub rds_user: u32,
    /// An RDS Device CAL.
    pub rds_device: u32,
}
