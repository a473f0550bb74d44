use super::assign::{Limits, pick, same_length};
use super::compress::{Numbered, number};
use super::network::{Network, arcs};
use super::{GraphError, GraphErrorKind, GraphField, cost};
use crate::LicensingMode;

/// Rows of who works on which device and which session host, and what an RDS CAL of each kind costs.
///
/// Row `i` says that user `users[i]` works from device `devices[i]` on session host `hosts[i]`. Ids of users and devices are arbitrary,
/// hosts are numbered from 0; rows may repeat and come in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostAccessGraph<'a> {
    /// The user of each row.
    pub users: &'a [u32],
    /// The device of each row.
    pub devices: &'a [u32],
    /// The session host of each row.
    pub hosts: &'a [u32],
    /// The price of an RDS User CAL in the smallest currency unit.
    pub user_price: u32,
    /// The price of an RDS Device CAL in the smallest currency unit.
    pub device_price: u32,
}

/// The licensing mode of each session host, and the CALs this takes, with the proof that nothing is cheaper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostAssignment {
    /// The mode of each session host, by its id.
    pub modes: Vec<LicensingMode>,
    /// The users that get a User CAL because they work on a Per User host, ascending.
    pub user_cals: Vec<u32>,
    /// The devices that get a Device CAL because somebody works from them on a Per Device host, ascending.
    pub device_cals: Vec<u32>,
    /// What these CALs cost, in the smallest currency unit.
    pub cost: u64,
    /// What every choice of modes costs at least: the value of a maximum flow. Equal to the cost.
    pub lower_bound: u64,
}

/// The cheapest licensing modes when each session host has one (R04); at equal cost those with most hosts Per User.
///
/// A user who touches any Per User host needs a User CAL, a device from which a Per Device host is used needs a Device CAL.
/// This is a minimum cut too, with the hosts between users and devices. Hosts that no row mentions are Per User.
///
/// # Errors
///
/// When the columns differ in length, a host id is far beyond the number of rows (at most 1,048,575, or the number of rows less one where that is more), or the cost is more than
/// [`MAX_COST`](crate::MAX_COST).
pub fn assign_by_host(graph: &HostAccessGraph<'_>) -> Result<HostAssignment, GraphError> {
    same_length(GraphField::Devices, graph.users, graph.devices)?;
    same_length(GraphField::Hosts, graph.users, graph.hosts)?;
    let host_count = host_count(graph.hosts)?;
    let users = number(graph.users);
    let devices = number(graph.devices);
    let limits = Limits::new(graph.user_price, graph.device_price);
    let mut network = three_sided(&users, graph.hosts, host_count, &devices, limits);
    if limits.user > 0 && limits.device > 0 {
        network.maximise();
    }
    let modes: Vec<LicensingMode> = network
        .reached()
        .into_iter()
        .skip(users.ids.len())
        .take(host_count)
        .map(|reached| if reached { LicensingMode::PerDevice } else { LicensingMode::PerUser })
        .collect();

    let mut user_needs = vec![false; users.ids.len()];
    let mut device_needs = vec![false; devices.ids.len()];
    for ((&user, &device), &host) in users.rows.iter().zip(&*devices.rows).zip(graph.hosts) {
        let needs = match modes.get(host as usize) {
            Some(LicensingMode::PerDevice) => device_needs.get_mut(device as usize),
            _ => user_needs.get_mut(user as usize),
        };
        if let Some(needs) = needs {
            *needs = true;
        }
    }
    let user_cals = pick(&users.ids, &user_needs, true);
    let device_cals = pick(&devices.ids, &device_needs, true);
    let too_large = GraphError::new(GraphField::UserPrice, GraphErrorKind::CostTooLarge);
    let cost = cost(user_cals.len(), graph.user_price, device_cals.len(), graph.device_price).ok_or(too_large)?;
    let lower_bound = network.value().checked_mul(limits.unit).ok_or(too_large)?;
    Ok(HostAssignment { modes, user_cals, device_cals, cost, lower_bound })
}

/// One more than the largest host id, unless that is out of proportion to the rows.
fn host_count(hosts: &[u32]) -> Result<usize, GraphError> {
    const ALWAYS: usize = 1 << 20;
    let most = ALWAYS.max(hosts.len()).saturating_sub(1);
    for (row, &host) in hosts.iter().enumerate() {
        if host as usize > most {
            return Err(GraphError::new(
                GraphField::Hosts,
                GraphErrorKind::HostIdTooLarge { found: host, most: u32::try_from(most).unwrap_or(u32::MAX) },
            )
            .at_row(row));
        }
    }
    Ok(hosts.iter().max().map_or(0, |&host| (host as usize).saturating_add(1)))
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "users, hosts, devices and the arcs between them are each at most 2^30"
)]
fn three_sided(
    users: &Numbered<'_>,
    hosts: &[u32],
    host_count: usize,
    devices: &Numbered<'_>,
    limits: Limits,
) -> Network {
    let first_host = users.ids.len();
    let first_device = first_host + host_count;
    let mut all = arcs(&users.rows, hosts, first_host, host_count);
    for head in &mut all.heads {
        *head += first_host as u32;
    }
    let onward = arcs(hosts, &devices.rows, host_count, devices.ids.len());
    let offset = all.heads.len() as u32;
    all.first.extend(onward.first.iter().skip(1).map(|&start| start + offset));
    all.heads.extend(onward.heads.iter().map(|&head| head + first_device as u32));
    let end = all.heads.len() as u32;
    all.first.resize(first_device + devices.ids.len() + 1, end);
    Network::new(all, first_host, first_device, limits.user, limits.device)
}
