//! RDS CALs where each session host has one licensing mode.

use calcheck::{HostAccessGraph, HostAssignment, LicensingMode, WindowsServer, assign_by_host, verify_by_host};

use crate::estate::{Answer, CalPrices, Estate, Numbers, SolveError, bought};

/// The answer when each session host has one licensing mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostAnswer {
    /// Who gets what.
    pub answer: Answer,
    /// By server.
    pub modes: Vec<LicensingMode>,
    /// Whether a host had no choice, since only its users are known, or only its devices.
    pub settled: bool,
}

/// What is known of one session host.
#[derive(Clone, Debug, Default)]
struct Host {
    users: Vec<u32>,
    devices: Vec<u32>,
    /// Whether there are users whose device here is not known, and devices whose user is not.
    users_alone: bool,
    devices_alone: bool,
}

impl Host {
    /// The only mode in which the CALs for this host can be counted, if it is the only one: nobody can say how many devices the users come from, or how many users
    /// sit at the devices. Where both are listed, both are known.
    fn mode(&self) -> Option<LicensingMode> {
        match (self.users_alone, self.devices_alone) {
            (true, false) => Some(LicensingMode::PerUser),
            (false, true) => Some(LicensingMode::PerDevice),
            _ => None,
        }
    }
}

impl Estate<'_> {
    /// The cheapest mode for each session host, and the CALs that this takes.
    ///
    /// # Errors
    /// A cost beyond what is counted exactly.
    pub fn by_host(&self, prices: CalPrices, version: WindowsServer) -> Result<HostAnswer, SolveError> {
        let hosts = self.hosts();
        let rows = HostAccessGraph {
            users: &self.users,
            devices: &self.devices,
            hosts: &hosts,
            user_price: prices.user,
            device_price: prices.device,
        };
        let alone = [&self.sure_users, &self.sure_devices, &self.other_users, &self.other_devices];
        let (mut found, settled) = if alone.iter().all(|entries| entries.is_empty()) {
            (assign_by_host(&rows)?, false)
        } else {
            self.settled(&rows)?
        };
        found.modes.resize(self.servers.len(), LicensingMode::PerUser);
        let verified = verify_by_host(&rows, &found).is_ok() && self.covers_alone(&found);
        let HostAssignment { modes, user_cals, device_cals, cost, lower_bound } = found;
        let (users, devices) = (bought(user_cals, &[], version), bought(device_cals, &[], version));
        let buy = Numbers { users: users.len() as u32, devices: devices.len() as u32 };
        Ok(HostAnswer { answer: Answer { users, devices, buy, cost, lower_bound, verified }, modes, settled })
    }

    /// By server.
    fn known_hosts(&self, rows: &HostAccessGraph<'_>) -> Vec<Host> {
        let mut hosts = vec![Host::default(); self.servers.len()];
        for ((&user, &device), &host) in rows.users.iter().zip(rows.devices).zip(rows.hosts) {
            let host = &mut hosts[host as usize];
            host.users.push(user);
            host.devices.push(device);
        }
        for (user, host) in self.on_named(&self.sure_users, &self.other_users) {
            let host = &mut hosts[host as usize];
            host.users.push(user);
            host.users_alone = true;
        }
        for (device, host) in self.on_named(&self.sure_devices, &self.other_devices) {
            let host = &mut hosts[host as usize];
            host.devices.push(device);
            host.devices_alone = true;
        }
        hosts
    }

    /// The entries of hosts that have a name: a list of people without one says nothing about a host.
    fn on_named<'a>(
        &'a self,
        sure: &'a [(u32, u32)],
        other: &'a [(u32, u32)],
    ) -> impl Iterator<Item = (u32, u32)> + 'a {
        sure.iter().chain(other).copied().filter(|&(_, host)| self.servers[host as usize].named)
    }

    /// Where users or devices are known alone, some modes and CALs are settled. What is left is a choice of modes again, as nothing matters of a host but who
    /// needs a CAL there in either mode. Returns whether a mode was settled, too.
    fn settled(&self, rows: &HostAccessGraph<'_>) -> Result<(HostAssignment, bool), SolveError> {
        let mut hosts = self.known_hosts(rows);
        let ids = |entries: &[(u32, u32)]| entries.iter().map(|&(id, _)| id).collect::<Vec<u32>>();
        let (mut users, mut devices) = (ids(&self.sure_users), ids(&self.sure_devices));
        for host in &hosts {
            match host.mode() {
                Some(LicensingMode::PerUser) => users.extend(&host.users),
                Some(LicensingMode::PerDevice) => devices.extend(&host.devices),
                None => {}
            }
        }
        for ids in [&mut users, &mut devices] {
            ids.sort_unstable();
            ids.dedup();
        }
        let mut modes = vec![LicensingMode::PerUser; hosts.len()];
        let (mut open_users, mut open_devices, mut open_hosts) = (Vec::new(), Vec::new(), Vec::new());
        for (number, host) in hosts.iter_mut().enumerate() {
            if let Some(mode) = host.mode() {
                modes[number] = mode;
                continue;
            }
            for (ids, settled) in [(&mut host.users, &users), (&mut host.devices, &devices)] {
                ids.retain(|id| settled.binary_search(id).is_err());
                ids.sort_unstable();
                ids.dedup();
            }
            // A mode in which everybody has a CAL already costs nothing.
            if host.users.is_empty() || host.devices.is_empty() {
                if !host.users.is_empty() {
                    modes[number] = LicensingMode::PerDevice;
                }
                continue;
            }
            let pairs = host.users.len().max(host.devices.len());
            open_users.extend(host.users.iter().cycle().take(pairs));
            open_devices.extend(host.devices.iter().cycle().take(pairs));
            open_hosts.resize(open_users.len(), number as u32);
        }
        let open = HostAccessGraph { users: &open_users, devices: &open_devices, hosts: &open_hosts, ..*rows };
        let found = assign_by_host(&open)?;
        for (number, mode) in found.modes.into_iter().enumerate() {
            if open_hosts.binary_search(&(number as u32)).is_ok() {
                modes[number] = mode;
            }
        }
        let settled = Numbers { users: users.len() as u32, devices: devices.len() as u32 };
        let settled = settled.cost(CalPrices { user: rows.user_price, device: rows.device_price });
        let settled = settled.ok_or(SolveError::CostTooLarge)?;
        users.extend(found.user_cals);
        devices.extend(found.device_cals);
        users.sort_unstable();
        devices.sort_unstable();
        let any = hosts.iter().any(|host| host.mode().is_some());
        let (cost, lower_bound) = (settled + found.cost, settled + found.lower_bound);
        Ok((HostAssignment { modes, user_cals: users, device_cals: devices, cost, lower_bound }, any))
    }

    /// Whether those who are known alone have the CALs that the mode of their host takes.
    fn covers_alone(&self, found: &HostAssignment) -> bool {
        let has = |cals: &[u32], id: u32| cals.binary_search(&id).is_ok();
        let is = |host: u32, mode| found.modes[host as usize] == mode;
        self.sure_users.iter().all(|&(user, _)| has(&found.user_cals, user))
            && self.sure_devices.iter().all(|&(device, _)| has(&found.device_cals, device))
            && self
                .on_named(&self.sure_users, &self.other_users)
                .all(|(user, host)| is(host, LicensingMode::PerDevice) || has(&found.user_cals, user))
            && self
                .on_named(&self.sure_devices, &self.other_devices)
                .all(|(device, host)| is(host, LicensingMode::PerUser) || has(&found.device_cals, device))
    }
}
