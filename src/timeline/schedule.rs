//! The turning points of a deployment, as day numbers.

use super::deployment::{Deployment, LicenseServerDates, Monitoring};
use crate::lifecycle::{lifecycle, released};
use crate::sorted::{sort_by_key, sums};
use crate::{CalKind, Date, LicensingMode, WindowsServer};

/// When what changes. Days are [day numbers](Date::day_number), which may lie beyond the calendar; what never happens is
/// `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Schedule {
    pub(super) host: WindowsServer,
    /// What the license server runs on, whether it serves the session host or not.
    pub(super) license_server: Option<WindowsServer>,
    pub(super) mode: LicensingMode,
    pub(super) monitoring: Monitoring,
    clients: u32,
    /// The first connection; where only the installation of the role is known, that day, to be cautious (X07).
    pub(super) first: Option<u32>,
    pub(super) start: Start,
    pub(super) grace_days: u32,
    pub(super) temporary_days: u32,
    /// From when clients reach a license server that serves the session host.
    pub(super) served: Option<u32>,
    /// From when clients reach one that is activated.
    pub(super) activated: Option<u32>,
    /// CALs of the kind that the mode asks for, in the order of the days from which they are there: day and running total.
    pub(super) matching: Vec<Stock>,
    /// The same for the other kind.
    pub(super) other: Vec<Stock>,
    /// CALs that serve nobody here.
    unfit: Vec<Unfit>,
}

/// What the grace period is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    FirstConnection,
    RoleInstallation,
}

/// How many CALs there are from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stock {
    pub(super) from: u32,
    pub(super) total: u32,
}

/// CALs that serve nobody, whatever the mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Unfit {
    from: u32,
    version: WindowsServer,
    obstacle: Obstacle,
}

/// What keeps CALs from serving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Obstacle {
    /// The license server cannot hold them (R20).
    NotHeld,
    /// They do not reach the session host (R16).
    TooOld,
}

impl Schedule {
    pub(super) fn of(deployment: &Deployment) -> Self {
        let facts = lifecycle(deployment.server);
        let mode = deployment.mode();
        let (first, start) = match (deployment.first_connection, deployment.role_installed) {
            (Some(date), _) => (Some(date.day_number()), Start::FirstConnection),
            (None, role) => (role.map(Date::day_number), Start::RoleInstallation),
        };
        let host = deployment.server.generation();
        let server = deployment.license_server.filter(|server| server.version.generation().reaches(host));
        // Where it is not said since when it is there, it is not there before it existed.
        let found = |server: LicenseServerDates| server.installed.unwrap_or(released(server.version)).day_number();
        let served = first.zip(server).map(|(first, server)| first.max(found(server)));
        let activation = server.and_then(|server| server.activated).map(Date::day_number);
        let activated = served.zip(activation).map(|(served, activation)| served.max(activation));
        let obstacle = |server: LicenseServerDates, version: WindowsServer| {
            if !server.version.generation().reaches(version.generation()) {
                Some(Obstacle::NotHeld)
            } else if !version.generation().reaches(host) {
                Some(Obstacle::TooOld)
            } else {
                None
            }
        };
        let unfit = server.into_iter().flat_map(|server| {
            deployment.cals.iter().filter(|row| row.quantity > 0).filter_map(move |row| {
                let (from, version) = (row.installed.day_number(), row.cal.version);
                Some(Unfit { from, version, obstacle: obstacle(server, version)? })
            })
        });
        let stock = |kind: CalKind| {
            let (Some(server), Some(activation)) = (server, activation) else { return Vec::new() };
            let rows: Vec<(u32, u32)> = deployment
                .cals
                .iter()
                .filter(|row| {
                    let sold = !(kind == CalKind::User && row.cal.version == WindowsServer::Ws2000);
                    sold && row.cal.kind == kind && row.quantity > 0 && obstacle(server, row.cal.version).is_none()
                })
                .map(|row| (row.installed.day_number().max(activation), row.quantity))
                .collect();
            let mut total = 0_u32;
            let stock = |(from, quantity)| {
                total = total.saturating_add(quantity);
                Stock { from, total }
            };
            sums(rows).into_iter().map(stock).collect::<Vec<_>>()
        };
        let kind = match mode {
            LicensingMode::PerUser => CalKind::User,
            LicensingMode::PerDevice => CalKind::Device,
        };
        Self {
            host: deployment.server,
            license_server: deployment.license_server.map(|server| server.version),
            mode,
            monitoring: deployment.monitors(),
            clients: deployment.clients,
            first,
            start,
            grace_days: facts.grace_period_days,
            temporary_days: facts.temporary_cal_days,
            served,
            activated,
            matching: stock(kind),
            other: stock(kind.other()),
            unfit: unfit.collect(),
        }
    }

    pub(super) fn clients(&self) -> u32 {
        self.clients
    }

    /// From when a CAL of the kind that the mode asks for is there for this client.
    pub(super) fn stocked(&self, client: u32) -> Option<u32> {
        self.matching.iter().find(|stock| client <= stock.total).map(|stock| stock.from)
    }

    /// The first day on which a client finds its own CAL at its first connection: the day after a temporary one was issued
    /// (R05), or with Per User the day itself.
    pub(super) fn permanent(&self, client: u32) -> Option<u32> {
        let (served, stocked) = (self.served?, self.stocked(client)?);
        Some(match self.mode {
            LicensingMode::PerDevice => served.saturating_add(1).max(stocked),
            LicensingMode::PerUser => served.max(stocked),
        })
    }

    /// The days on which that CAL is issued, at the earliest and at the latest.
    pub(super) fn issue(&self, client: u32) -> Option<(u32, u32)> {
        let (served, stocked) = (self.served?, self.stocked(client)?);
        let earliest = served.max(stocked);
        // On the day itself where the second connection follows on it, or the CALs are installed before the client comes.
        let latest = match self.mode {
            LicensingMode::PerUser if stocked <= served => earliest,
            _ => earliest.saturating_add(1),
        };
        Some((earliest, latest))
    }

    /// Whether CALs of the mode's kind are issued to somebody, and so counted.
    fn issues(&self) -> bool {
        self.mode == LicensingMode::PerDevice || self.monitoring == Monitoring::ActiveDirectory
    }

    /// The first day after the grace period by its days alone.
    pub(super) fn grace_by_days(&self) -> Option<u32> {
        Some(self.first?.saturating_add(self.grace_days))
    }

    /// The days on which the first permanent CAL ends the grace period, where it does.
    pub(super) fn grace_by_cal(&self) -> Option<(u32, u32)> {
        let by_days = self.grace_by_days()?;
        let (earliest, latest) = self.issue(1).filter(|_| self.issues())?;
        (earliest < by_days).then(|| (earliest, latest.min(by_days)))
    }

    /// The first day after the grace period (R13).
    pub(super) fn grace_ends(&self) -> Option<u32> {
        let by_days = self.grace_by_days()?;
        let by_cal = self.permanent(1).filter(|_| self.issues());
        Some(by_cal.map_or(by_days, |day| day.min(by_days)))
    }

    /// From when clients get temporary CALs: Per Device (R05), and Per User with 2003 (S3).
    pub(super) fn temporary(&self) -> Option<u32> {
        let issued = self.mode == LicensingMode::PerDevice || self.monitoring == Monitoring::None;
        self.served.filter(|_| issued)
    }

    /// The first day on which those are no longer good.
    pub(super) fn temporary_ends(&self) -> Option<u32> {
        Some(self.temporary()?.saturating_add(self.temporary_days))
    }

    /// Every day on which anything can change for anybody, in order.
    pub(super) fn turning_points(&self) -> Vec<u32> {
        let mut days: Vec<u32> = [
            self.first,
            self.grace_by_days(),
            self.grace_ends(),
            self.served,
            self.served.map(|day| day.saturating_add(1)),
            self.temporary_ends(),
            self.activated,
        ]
        .into_iter()
        .flatten()
        .chain(self.matching.iter().chain(&self.other).map(|stock| stock.from))
        .filter(|day| Some(*day) >= self.first)
        .collect();
        sort_by_key(&mut days, |day| *day);
        days.dedup();
        days
    }

    /// The last numbers of the groups of clients that see the same on every day.
    pub(super) fn group_ends(&self) -> Vec<u32> {
        let mut ends: Vec<u32> = vec![self.clients];
        let matching = self.matching.iter().map(|stock| stock.total);
        ends.extend(matching.clone());
        if self.mode == LicensingMode::PerUser {
            // Device CALs stand behind the User CALs that are there on the same day.
            for stock in &self.other {
                ends.push(stock.total);
                ends.extend(matching.clone().map(|total| total.saturating_add(stock.total)));
            }
        }
        ends.retain(|end| (1..=self.clients).contains(end));
        sort_by_key(&mut ends, |end| *end);
        ends.dedup();
        ends
    }

    /// What keeps CALs that are there on a day from serving, and their version: the newest of those that come closest.
    pub(super) fn obstacle_on(&self, day: u32) -> Option<(Obstacle, WindowsServer)> {
        let there = self.unfit.iter().filter(|unfit| unfit.from <= day);
        there.map(|unfit| (unfit.obstacle, unfit.version)).max()
    }

    /// How many CALs there are on a day.
    pub(super) fn total_on(stocks: &[Stock], day: u32) -> u32 {
        stocks.iter().rev().find(|stock| stock.from <= day).map_or(0, |stock| stock.total)
    }
}
