//! How many CALs a demand takes: User only, Device only and the cheapest mix, what of it is owned, and what to buy.

mod error;
mod in_packs;
mod line;
mod owned;
mod packs;
mod purchase;
mod tally;

use line::Line;
use owned::Stock;
use packs::Packs;
use purchase::Purchase;

pub use error::{Counted, DemandError, DemandErrorKind, DemandPlace};
pub use in_packs::mix_in_packs;
pub use purchase::Proved;
pub(crate) use tally::Tally;

use crate::{
    Cal, CalKind, CalProduct, Demand, EXEMPT_ADMINISTRATORS, Edition, Finding, Generation, MAX_COST, Message, Sessions,
    WindowsServer, rule,
};

/// The licences that a demand takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Windows Server CALs; `None` where the edition needs none (B10).
    pub base: Option<Requirement>,
    /// RDS CALs, on top of base CALs (B21, R01); `None` where nobody opens sessions.
    pub rds: Option<Requirement>,
    /// External Connectors, where people outside of the organisation are not given CALs (B20).
    pub external_connectors: Option<ExternalConnectors>,
    /// Users and devices against the edition's limits, where it has limits instead of CALs (B10).
    pub limits: Option<LimitedUse>,
    /// People who only administer, beyond the two who are exempt (B13, R15).
    pub extra_administrators: u32,
    /// How the legacy Per Server mode was answered (B07).
    pub per_server: PerServerAnswer,
    /// CALs owned of a product that this demand takes none of.
    pub unused: Vec<Unused>,
    /// Every rule that bears on the count, the heaviest first.
    pub findings: Vec<Finding>,
}

/// The CALs of one product that a demand takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The oldest CAL version that serves (B08, B09).
    pub cal_version: WindowsServer,
    /// User CALs if there were no other kind; `None` where User CALs cannot cover everybody.
    pub user_only: Option<u32>,
    /// Device CALs if there were no other kind; `None` where Device CALs cannot cover everybody, as administrators beyond two need User CALs.
    pub device_only: Option<u32>,
    /// CALs in the legacy Per Server mode, where asked for and still there (B07).
    pub per_server: Option<u32>,
    /// The mix to end up with: the cheapest to reach from what is owned, and among those the one with most User CALs.
    pub best: Mix,
    /// Why nothing is cheaper.
    pub proof: Proof,
    /// CALs of the mix that are owned.
    pub covered: Cals,
    /// CALs of the mix to buy.
    pub buy: Buy,
    /// CALs owned that the mix does not use.
    pub unused: Vec<Unused>,
}

/// User and Device CALs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cals {
    /// User CALs.
    pub user: u32,
    /// Device CALs.
    pub device: u32,
}

impl Cals {
    /// The CALs of one kind.
    pub const fn of(self, kind: CalKind) -> u32 {
        match kind {
            CalKind::User => self.user,
            CalKind::Device => self.device,
        }
    }
}

/// User and Device CALs together, and what the missing ones cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mix {
    /// User CALs, owned ones included.
    pub user: u32,
    /// Device CALs, owned ones included.
    pub device: u32,
    /// Both together.
    pub total: u32,
    /// What those to buy cost as single CALs, in the smallest currency unit; 1 each where no prices are given.
    pub cost: u64,
}

/// Why nothing is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proof {
    /// What every purchase costs at least: the value of the dual problem. Equal to the cost unless [`proved`](Self::proved) is [`Proved::Open`].
    pub lower_bound: u64,
    /// How far the answer is proved.
    pub proved: Proved,
}

/// CALs to buy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buy {
    /// User CALs that are missing.
    pub user: u32,
    /// Device CALs that are missing.
    pub device: u32,
    /// The packs with the fewest spare CALs, and among those the fewest packs (B27); User first, then largest first.
    pub packs: Vec<Pack>,
}

impl Buy {
    /// CALs of a kind that the packs hold beyond those that are missing.
    pub fn spare(&self, kind: CalKind) -> u64 {
        let packed = self
            .packs
            .iter()
            .filter(|pack| pack.kind == kind)
            .fold(0u64, |sum, pack| sum.saturating_add(u64::from(pack.size).saturating_mul(pack.quantity.into())));
        let missing = match kind {
            CalKind::User => self.user,
            CalKind::Device => self.device,
        };
        packed.saturating_sub(missing.into())
    }
}

/// Packs of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pack {
    /// User or Device.
    pub kind: CalKind,
    /// CALs in one pack.
    pub size: u32,
    /// How many packs.
    pub quantity: u32,
}

/// CALs owned that the answer does not use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unused {
    /// Base or RDS.
    pub product: CalProduct,
    /// Version and kind, as given.
    pub cal: Cal,
    /// How many.
    pub quantity: u32,
    /// Why.
    pub reason: UnusedReason,
}

impl Unused {
    /// Why, as a text.
    pub const fn message(&self) -> Message {
        match self.reason {
            UnusedReason::TooOld { server } => Message::UnusedTooOld { cal: self.cal.version, server },
            UnusedReason::NotNeeded => Message::UnusedNotNeeded { kind: self.cal.kind },
            UnusedReason::NoBaseCalsNeeded { edition } => Message::UnusedNoBaseCalsNeeded { edition },
            UnusedReason::NoSessions => Message::UnusedNoSessions,
            UnusedReason::DeviceCalsOnly => Message::UnusedUserOn2000,
        }
    }
}

/// Why CALs owned stay unused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnusedReason {
    /// Older than the server (B08, R17).
    TooOld {
        /// The server they do not reach.
        server: WindowsServer,
    },
    /// More of their kind than the cheapest mix takes.
    NotNeeded,
    /// The edition needs no base CALs (B10).
    NoBaseCalsNeeded {
        /// That edition.
        edition: Edition,
    },
    /// RDS CALs, and nobody opens sessions.
    NoSessions,
    /// RDS User CALs for Windows 2000, where there is Per Device only (R26).
    DeviceCalsOnly,
}

/// External Connectors: one for each licensed server that outside people access (B20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExternalConnectors {
    /// Windows Server External Connectors.
    pub base: u32,
    /// RDS External Connectors.
    pub rds: u32,
    /// The people they are for, each of whom could have User CALs instead.
    pub users: u32,
}

/// Users and devices against the limits of an edition (B10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LimitedUse {
    /// Essentials or Foundation.
    pub edition: Edition,
    /// Everybody: with and without devices, people outside of the organisation, administrators beyond two.
    pub users: u32,
    /// All devices.
    pub devices: u32,
    /// Users at most.
    pub user_limit: u32,
    /// Devices at most, where they are limited.
    pub device_limit: Option<u32>,
}

impl LimitedUse {
    /// Users beyond the limit.
    pub const fn users_over(&self) -> u32 {
        self.users.saturating_sub(self.user_limit)
    }

    /// Devices beyond the limit.
    pub const fn devices_over(&self) -> u32 {
        match self.device_limit {
            Some(limit) => self.devices.saturating_sub(limit),
            None => 0,
        }
    }
}

/// How a question for the legacy Per Server mode was answered (B07).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PerServerAnswer {
    /// It was not asked for.
    NotAsked,
    /// It is counted in the base line.
    Counted,
    /// The server no longer has it: it ended with 2008 R2.
    Gone,
    /// The edition needs no base CALs in any mode.
    NoBaseCalsNeeded,
}

/// The last generation with the legacy Per Server mode (B07).
const LAST_PER_SERVER: Generation = WindowsServer::Ws2008R2.generation();

/// Counts the CALs that a demand takes, exactly.
///
/// Base CALs are for everybody, RDS CALs on top for those who open sessions; users without any device need nothing. User and Device CALs may be
/// mixed (B04): where each user has devices of their own, either the user or these devices are covered; where devices are shared, either all the users or all the devices are.
/// The mix chosen is the one that is cheapest to reach from the CALs owned, and at equal cost the one with most User CALs.
///
/// CALs owned help where they are of the server's version or newer; oldest ones are used first, so that what stays free reaches furthest.
///
/// # Errors
///
/// When something cannot be counted exactly (more than 4,294,967,295 of anything, or a cost of more than [`MAX_COST`]) or a pack size is none.
///
/// ```
/// use calcheck::{Cal, CalKind, CalProduct, Cohort, CohortAccess, Demand, Owned, WindowsServer, count};
///
/// // Ten people at twelve devices: ten User CALs, unless eleven Device CALs lie in a drawer.
/// let mut demand = Demand::new(WindowsServer::Ws2022);
/// demand.cohorts.push(Cohort::new(CohortAccess::Shared { users: 10, devices: 12 }));
/// assert_eq!(count(&demand)?.base.map(|base| (base.best.user, base.best.device)), Some((10, 0)));
///
/// let cal = Cal { version: WindowsServer::Ws2022, kind: CalKind::Device };
/// demand.owned.push(Owned { product: CalProduct::Base, cal, quantity: 11 });
/// assert_eq!(count(&demand)?.base.map(|base| (base.best.device, base.buy.device)), Some((12, 1)));
/// # Ok::<(), calcheck::DemandError>(())
/// ```
pub fn count(demand: &Demand) -> Result<Count, DemandError> {
    let packs = Packs::new(&demand.packs)?;
    let extra_administrators = demand.administrators.saturating_sub(EXEMPT_ADMINISTRATORS);
    let stock = Stock::new(&demand.owned)?;
    let limits = limited_use(demand, extra_administrators)?;
    let mut unused = Vec::new();

    let base = match limits {
        Some(LimitedUse { edition, .. }) => {
            unused.extend(stock.all(CalProduct::Base, UnusedReason::NoBaseCalsNeeded { edition }));
            None
        }
        None => {
            let mut base = requirement(demand, CalProduct::Base, &stock, &packs)?;
            base.per_server = per_server(demand)?;
            Some(base)
        }
    };

    let sessions = |rds: Option<Sessions>| rds.unwrap_or(demand.rds) == Sessions::Rds;
    let rds = if demand.rds == Sessions::Rds || demand.cohorts.iter().any(|cohort| sessions(cohort.rds)) {
        Some(requirement(demand, CalProduct::Rds, &stock, &packs)?)
    } else {
        unused.extend(stock.all(CalProduct::Rds, UnusedReason::NoSessions));
        None
    };

    let external_connectors =
        demand.external.filter(|external| limits.is_none() && external.users > 0).map(|external| ExternalConnectors {
            base: external.servers,
            rds: if sessions(None) { external.servers } else { 0 },
            users: external.users,
        });
    let per_server = match demand.per_server {
        None => PerServerAnswer::NotAsked,
        Some(_) if limits.is_some() => PerServerAnswer::NoBaseCalsNeeded,
        Some(_) if demand.server.generation() > LAST_PER_SERVER => PerServerAnswer::Gone,
        Some(_) => PerServerAnswer::Counted,
    };
    let findings = Vec::new();
    let mut count =
        Count { base, rds, external_connectors, limits, extra_administrators, per_server, unused, findings };
    count.findings = rule::findings_on_count(&Tally { demand, count: &count });
    Ok(count)
}

/// Which CALs a product comes in for a server.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kinds {
    UserAndDevice,
    /// TS CALs of Windows 2000 (R26).
    DeviceOnly,
}

impl Kinds {
    const fn of(product: CalProduct, server: WindowsServer) -> Self {
        match (product, server) {
            (CalProduct::Rds, WindowsServer::Ws2000) => Self::DeviceOnly,
            _ => Self::UserAndDevice,
        }
    }
}

/// Who needs CALs of a product, and how many administrators on top need User CALs.
fn needing(demand: &Demand, product: CalProduct) -> Result<(Line, u32), DemandError> {
    let needs = |rds: Option<Sessions>| product == CalProduct::Base || rds.unwrap_or(demand.rds) == Sessions::Rds;
    let line = Line::new(demand.cohorts.iter().enumerate().filter(|(_, cohort)| needs(cohort.rds)))?;
    let administrators = if needs(None) { demand.administrators.saturating_sub(EXEMPT_ADMINISTRATORS) } else { 0 };
    Ok((line, administrators))
}

fn requirement(demand: &Demand, product: CalProduct, stock: &Stock, packs: &Packs) -> Result<Requirement, DemandError> {
    let (line, administrators) = needing(demand, product)?;
    let server = demand.server;
    let kinds = Kinds::of(product, server);
    let too_many = |place, counted| DemandError::new(place, DemandErrorKind::TooMany(counted));
    let with_administrators =
        |number: u32, counted| number.checked_add(administrators).ok_or(too_many(DemandPlace::Administrators, counted));
    let (user_only, device_only) = match kinds {
        Kinds::DeviceOnly => (None, Some(with_administrators(line.devices, Counted::Devices)?)),
        Kinds::UserAndDevice => {
            (Some(with_administrators(line.users, Counted::Users)?), (administrators == 0).then_some(line.devices))
        }
    };

    let (user_price, device_price) = demand.prices.map_or((1, 1), |prices| match product {
        CalProduct::Base => (prices.base_user, prices.base_device),
        CalProduct::Rds => (prices.rds_user, prices.rds_device),
    });
    let owned_users = match kinds {
        Kinds::UserAndDevice => stock.usable(product, CalKind::User, server),
        Kinds::DeviceOnly => 0,
    };
    let owned_devices = stock.usable(product, CalKind::Device, server);
    let answer = match kinds {
        Kinds::DeviceOnly => {
            let devices = u64::from(device_only.unwrap_or(line.devices));
            let missing = devices.saturating_sub(owned_devices.into());
            let cost = u128::from(missing).saturating_mul(device_price.into());
            purchase::Purchased { users: 0, devices, lower_bound: cost, proof: Proved::Best }
        }
        Kinds::UserAndDevice => Purchase {
            user_price,
            device_price,
            owned_users,
            owned_devices,
            forced_users: administrators,
            own: &line.own,
            shared: &line.shared,
        }
        .solve(),
    };

    let number = |number: u64, counted| u32::try_from(number).map_err(|_| too_many(DemandPlace::Cohorts, counted));
    let best = Cals { user: number(answer.users, Counted::Users)?, device: number(answer.devices, Counted::Devices)? };
    let total = best.user.checked_add(best.device).ok_or(too_many(DemandPlace::Cohorts, Counted::Cals))?;
    let covered = Cals { user: best.user.min(owned_users), device: best.device.min(owned_devices) };
    let missing =
        Cals { user: best.user.saturating_sub(covered.user), device: best.device.saturating_sub(covered.device) };
    let users_cost = u64::from(missing.user).saturating_mul(user_price.into());
    let devices_cost = u64::from(missing.device).saturating_mul(device_price.into());
    let dearer = if users_cost >= devices_cost { CalKind::User } else { CalKind::Device };
    let cost = users_cost
        .checked_add(devices_cost)
        .filter(|&cost| cost <= MAX_COST)
        .ok_or(DemandError::new(DemandPlace::Price(product, dearer), DemandErrorKind::CostTooLarge))?;
    // Never above the cost, so it fits.
    let lower_bound = u64::try_from(answer.lower_bound).unwrap_or(cost);

    let packs = CalKind::ALL
        .into_iter()
        .flat_map(|kind| {
            packs.for_need(missing.of(kind)).into_iter().map(move |(size, quantity)| Pack { kind, size, quantity })
        })
        .collect();
    Ok(Requirement {
        cal_version: server.cal_version(),
        user_only,
        device_only,
        per_server: None,
        best: Mix { user: best.user, device: best.device, total, cost },
        proof: Proof { lower_bound, proved: answer.proof },
        covered,
        buy: Buy { user: missing.user, device: missing.device, packs },
        unused: stock.unused(product, server, kinds, covered),
    })
}

/// CALs in the legacy Per Server mode, where it is asked for and still there: connections on each server (B07).
fn per_server(demand: &Demand) -> Result<Option<u32>, DemandError> {
    match demand.per_server {
        Some(per_server) if demand.server.generation() <= LAST_PER_SERVER => {
            let cals = per_server.servers.checked_mul(per_server.connections);
            let kind = DemandErrorKind::TooMany(Counted::Connections);
            cals.ok_or(DemandError::new(DemandPlace::PerServerConnections, kind)).map(Some)
        }
        _ => Ok(None),
    }
}

/// Everybody and everything against the limits of Essentials and Foundation.
fn limited_use(demand: &Demand, extra_administrators: u32) -> Result<Option<LimitedUse>, DemandError> {
    let Some((edition, limits)) = demand.edition.and_then(|edition| Some((edition, edition.limits()?))) else {
        return Ok(None);
    };
    let (mut users, mut devices) = (0u32, 0u32);
    let add = |sum: &mut u32, more: Option<u32>, place, counted| match more.and_then(|more| sum.checked_add(more)) {
        Some(total) => {
            *sum = total;
            Ok(())
        }
        None => Err(DemandError::new(place, DemandErrorKind::TooMany(counted))),
    };
    for (at, cohort) in demand.cohorts.iter().enumerate() {
        let (more_users, more_devices, place) = match cohort.access {
            crate::CohortAccess::Own { users, devices_per_user } => {
                (users, users.checked_mul(devices_per_user), DemandPlace::CohortDevicesPerUser(at))
            }
            crate::CohortAccess::Shared { users, devices } => (users, Some(devices), DemandPlace::CohortDevices(at)),
        };
        add(&mut users, Some(more_users), DemandPlace::CohortUsers(at), Counted::Users)?;
        add(&mut devices, more_devices, place, Counted::Devices)?;
    }
    add(&mut users, Some(extra_administrators), DemandPlace::Administrators, Counted::Users)?;
    let external = demand.external.map_or(0, |external| external.users);
    add(&mut users, Some(external), DemandPlace::ExternalUsers, Counted::Users)?;
    Ok(Some(LimitedUse { edition, users, devices, user_limit: limits.users, device_limit: limits.devices }))
}
