use std::fmt;

use super::{
    AccessGraph, Assignment, Given, HostAccessGraph, HostAssignment, Supply, VersionAssignment, VersionGraph, cost,
};
use crate::{CalKind, LicensingMode, WindowsServer};

/// What is wrong with an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerifyError {
    /// A list of CALs is not in ascending order without repetition.
    NotAscending,
    /// The columns of the graph differ in length.
    LengthsDiffer,
    /// Neither the row's user nor its device has the CAL that this access takes.
    NotCovered {
        /// The row, counted from 0.
        row: usize,
    },
    /// More CALs are handed out of a version and kind than are owned, or one that is not on sale is bought.
    NotOwned,
    /// The cost is not what these CALs cost.
    CostDiffers,
    /// The proof says that something cheaper might exist, or something impossible.
    NotProved,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAscending => f.write_str("the ids are not in ascending order, each once"),
            Self::LengthsDiffer => f.write_str("the columns of the graph differ in length"),
            Self::NotCovered { row } => write!(f, "row {row} is not covered"),
            Self::NotOwned => f.write_str("a CAL is handed out that is neither owned nor on sale"),
            Self::CostDiffers => f.write_str("the cost is not the price of these CALs"),
            Self::NotProved => f.write_str("the lower bound differs from the cost"),
        }
    }
}

impl std::error::Error for VerifyError {}

/// Checks an assignment against its graph, trusting nothing that [`assign`](crate::assign()) did: every row is covered and the cost is right.
///
/// # Errors
///
/// The first thing that is wrong.
pub fn verify(graph: &AccessGraph<'_>, assignment: &Assignment) -> Result<(), VerifyError> {
    let Assignment { user_cals, device_cals, cost, lower_bound } = assignment;
    if graph.users.len() != graph.devices.len() {
        return Err(VerifyError::LengthsDiffer);
    }
    ascending(user_cals)?;
    ascending(device_cals)?;
    for (row, (user, device)) in graph.users.iter().zip(graph.devices).enumerate() {
        if user_cals.binary_search(user).is_err() && device_cals.binary_search(device).is_err() {
            return Err(VerifyError::NotCovered { row });
        }
    }
    let price = self::cost(user_cals.len(), graph.user_price, device_cals.len(), graph.device_price);
    costs(price, *cost, *lower_bound)
}

/// Checks an assignment of modes against its graph: every row is covered by the kind of CAL that its host's mode takes, and the cost is right.
///
/// # Errors
///
/// The first thing that is wrong.
pub fn verify_by_host(graph: &HostAccessGraph<'_>, assignment: &HostAssignment) -> Result<(), VerifyError> {
    let HostAssignment { modes, user_cals, device_cals, cost, lower_bound } = assignment;
    if graph.users.len() != graph.devices.len() || graph.users.len() != graph.hosts.len() {
        return Err(VerifyError::LengthsDiffer);
    }
    ascending(user_cals)?;
    ascending(device_cals)?;
    let rows = graph.users.iter().zip(graph.devices).zip(graph.hosts);
    for (row, ((user, device), &host)) in rows.enumerate() {
        let covered = match modes.get(host as usize) {
            Some(LicensingMode::PerUser) => user_cals.binary_search(user).is_ok(),
            Some(LicensingMode::PerDevice) => device_cals.binary_search(device).is_ok(),
            None => false,
        };
        if !covered {
            return Err(VerifyError::NotCovered { row });
        }
    }
    let price = self::cost(user_cals.len(), graph.user_price, device_cals.len(), graph.device_price);
    costs(price, *cost, *lower_bound)
}

/// Checks an assignment of CALs of several versions against its graph: every row is covered by a CAL that reaches its host, every CAL is there or paid for, and the bound is no higher
/// than the cost. Whether it is proved, [`VersionAssignment::is_proved`] tells.
///
/// # Errors
///
/// The first thing that is wrong.
pub fn verify_versions(graph: &VersionGraph<'_>, assignment: &VersionAssignment) -> Result<(), VerifyError> {
    let VersionAssignment { user_cals, device_cals, buy_users, buy_devices, cost, lower_bound } = assignment;
    if graph.users.len() != graph.devices.len() || graph.users.len() != graph.hosts.len() {
        return Err(VerifyError::LengthsDiffer);
    }
    let reached = |given: &[Given], id: u32, host: u32| {
        let found = given.binary_search_by_key(&id, |given| given.id).ok().and_then(|at| given.get(at));
        let cal = found.map(|given| given.version.generation());
        let host = graph.versions.get(host as usize).map(|version| version.generation());
        cal.zip(host).is_some_and(|(cal, host)| cal.reaches(host))
    };
    let rows = graph.users.iter().zip(graph.devices).zip(graph.hosts);
    for (row, ((&user, &device), &host)) in rows.enumerate() {
        if !reached(user_cals, user, host) && !reached(device_cals, device, host) {
            return Err(VerifyError::NotCovered { row });
        }
    }
    for (given, sure) in [(user_cals, graph.sure_users), (device_cals, graph.sure_devices)] {
        if let Some(row) = sure.iter().position(|&(id, host)| !reached(given, id, host)) {
            return Err(VerifyError::NotCovered { row });
        }
    }
    for (kind, given, buy) in [(CalKind::User, user_cals, *buy_users), (CalKind::Device, device_cals, *buy_devices)] {
        let ids: Vec<u32> = given.iter().map(|given| given.id).collect();
        ascending(&ids)?;
        let bought = given.iter().filter(|given| given.supply == Supply::Bought);
        if bought.clone().any(|given| given.version != graph.on_sale) || bought.count() != buy as usize {
            return Err(VerifyError::NotOwned);
        }
        for version in WindowsServer::ALL {
            let of = |supply| given.iter().filter(|given| given.version == version && given.supply == supply).count();
            let owned: u64 = graph
                .owned
                .iter()
                .filter(|(cal, _)| cal.kind == kind && cal.version == version)
                .map(|&(_, quantity)| u64::from(quantity))
                .sum();
            if of(Supply::Owned) as u64 > owned {
                return Err(VerifyError::NotOwned);
            }
        }
    }
    if self::cost(*buy_users as usize, graph.user_price, *buy_devices as usize, graph.device_price) != Some(*cost) {
        return Err(VerifyError::CostDiffers);
    }
    if lower_bound > cost { Err(VerifyError::NotProved) } else { Ok(()) }
}

fn ascending(ids: &[u32]) -> Result<(), VerifyError> {
    if ids.is_sorted_by(|earlier, later| earlier < later) { Ok(()) } else { Err(VerifyError::NotAscending) }
}

fn costs(price: Option<u64>, cost: u64, lower_bound: u64) -> Result<(), VerifyError> {
    if price != Some(cost) {
        Err(VerifyError::CostDiffers)
    } else if lower_bound != cost {
        Err(VerifyError::NotProved)
    } else {
        Ok(())
    }
}
