//! A deployment with its dates.

use super::error::{TimeError, TimeErrorKind, bounded, existing, ordered};
use crate::lifecycle::lifecycle;
use crate::matrix::MatrixName;
use crate::rule::on_time as rule;
use crate::sorted::sort_by_key;
use crate::{Cal, CalKind, Date, Finding, LicensingMode, Message, WindowsServer};

/// An RDS deployment with the dates that decide what happens when. What is `None` has not been said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployment {
    /// The release of the session host.
    pub server: WindowsServer,
    /// The licensing mode set on it.
    pub mode: LicensingMode,
    /// How many clients connect: devices with Per Device, users with Per User.
    pub clients: u32,
    /// When the session host role was installed: the cautious bound of the grace period (X07).
    pub role_installed: Option<Date>,
    /// When the first client connected: the start of the grace period (R13).
    pub first_connection: Option<Date>,
    /// The license server, where there is one.
    pub license_server: Option<LicenseServerDates>,
    /// RDS CALs put on the license server.
    pub cals: Vec<InstalledCals>,
}

/// A license server with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LicenseServerDates {
    /// The release it runs on.
    pub version: WindowsServer,
    /// Since when session hosts find it; where not said, from the first connection on, but not before its release was out.
    pub installed: Option<Date>,
    /// When it was activated; `None` where it is not, so that it issues temporary CALs only (R14).
    pub activated: Option<Date>,
}

/// RDS CALs put on the license server on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstalledCals {
    /// Version and kind.
    pub cal: Cal,
    /// How many.
    pub quantity: u32,
    /// When they were installed.
    pub installed: Date,
}

impl Deployment {
    /// A deployment of which nothing else is known yet.
    pub const fn new(server: WindowsServer, mode: LicensingMode, clients: u32) -> Self {
        Self {
            server,
            mode,
            clients,
            role_installed: None,
            first_connection: None,
            license_server: None,
            cals: Vec::new(),
        }
    }

    /// The mode in effect: Windows 2000 has no other than Per Device (R26).
    pub(super) fn mode(&self) -> LicensingMode {
        if self.server == WindowsServer::Ws2000 { LicensingMode::PerDevice } else { self.mode }
    }

    pub(super) fn validate(&self) -> Result<(), TimeError> {
        if self.clients == 0 {
            let kind = TimeErrorKind::OutOfRange { found: 0, least: 1, most: u32::MAX };
            return Err(TimeError::new("clients", kind));
        }
        bounded("cals", self.cals.len())?;
        for (field, date) in [("roleInstalled", self.role_installed), ("firstConnection", self.first_connection)] {
            if let Some(date) = date {
                existing(field, date, self.server)?;
            }
        }
        ordered("firstConnection", self.first_connection, "roleInstalled", self.role_installed)?;
        if let Some(server) = &self.license_server {
            for (part, date) in [("installed", server.installed), ("activated", server.activated)] {
                if let Some(date) = date {
                    existing("licenseServer", date, server.version).map_err(|error| error.part(part))?;
                }
            }
            ordered("licenseServer", server.activated, "licenseServer.installed", server.installed)
                .map_err(|error| error.part("activated"))?;
        }
        for (row, cals) in self.cals.iter().enumerate() {
            existing("cals", cals.installed, cals.cal.version.cal_version())
                .map_err(|error| error.in_row(row, "installed"))?;
        }
        Ok(())
    }

    /// What stands in the way of the CALs installed, and what else to know.
    pub fn findings(&self, today: Date) -> Vec<Finding> {
        let host = self.server;
        let mut findings = Vec::new();
        if host == WindowsServer::Ws2000 {
            if self.mode == LicensingMode::PerUser {
                findings.push(rule::WINDOWS_2000.violation(Message::PerDeviceOnlyOn2000));
            }
            findings.push(rule::BUILT_IN_LICENSES.note(Message::BuiltInLicensesOn2000));
        }
        if let Some(server) = &self.license_server {
            let license_server = server.version;
            let cell = MatrixName::SessionHostByLicenseServer.cell(host, license_server);
            if !cell.allowed {
                let message = Message::LicenseServerTooOldForHost { host, license_server };
                findings.push(rule::LICENSE_SERVER_SERVES.violation(message).resting_on(cell));
            }
            if server.activated.is_none() {
                let days = lifecycle(host).temporary_cal_days;
                findings.push(rule::ACTIVATION.violation(Message::LicenseServerNotActivated { days }));
            } else if self.cals.iter().any(|cals| Some(cals.installed) < server.activated) {
                findings.push(rule::ACTIVATION.warning(Message::TimeInstalledBeforeActivation));
            }
        } else if !self.cals.is_empty() {
            findings.push(rule::ACTIVATION.violation(Message::LicenseServerRequired));
        }
        for (index, row) in self.cals.iter().enumerate() {
            if !self.cals.iter().take(index).any(|earlier| earlier.cal == row.cal) {
                self.cal_findings(row.cal, &mut findings);
            }
        }
        findings.extend(no_r2_cal(self.cals.iter().map(|row| row.cal.version).chain([host])));
        findings.extend(self.kind_finding());
        if self.mode() == LicensingMode::PerUser && self.monitors() == Monitoring::None {
            findings.push(rule::NOT_MONITORED.note(Message::PerUserNotMonitored2003));
        }
        findings.extend(rule::support(host, today));
        if let Some(server) = self.license_server.filter(|server| server.version != host) {
            findings.extend(rule::support(server.version, today));
        }
        findings.push(rule::GRACE_START.note(Message::DisagreeGraceStart));
        findings.push(rule::GRACE_DAYS.note(Message::DisagreeGraceDays));
        findings.push(rule::GRACE_END.note(Message::DisagreeGraceEnd));
        if self.mode() == LicensingMode::PerDevice {
            findings.push(rule::TEMPORARY_DAYS.note(Message::DisagreeTemporaryDays));
        }
        sort_by_key(&mut findings, |finding| finding.severity);
        findings
    }

    fn cal_findings(&self, cal: Cal, findings: &mut Vec<Finding>) {
        let host = self.server;
        let cell = MatrixName::RdsCalBySessionHost.cell(cal.version, host);
        if !cell.allowed {
            let message = Message::RdsCalTooOld { cal: cal.version, host, needed: host.cal_version() };
            findings.push(rule::RDS_CAL.violation(message).resting_on(cell));
        }
        if let Some(server) = &self.license_server {
            let cell = MatrixName::RdsCalByLicenseServer.cell(cal.version, server.version);
            if !cell.allowed {
                let message = Message::LicenseServerTooOldForCal { cal: cal.version, license_server: server.version };
                findings.push(rule::LICENSE_SERVER_HOLDS.violation(message).resting_on(cell));
            }
        }
    }

    /// CALs of the kind that the licensing mode does not ask for (R04).
    fn kind_finding(&self) -> Option<Finding> {
        let has = |kind| self.cals.iter().any(|row| row.cal.kind == kind);
        match self.mode() {
            LicensingMode::PerDevice if has(CalKind::User) => {
                let days = lifecycle(self.server).temporary_cal_days;
                Some(rule::MODE.violation(Message::UserCalsOnPerDeviceHost { days }))
            }
            LicensingMode::PerUser if has(CalKind::Device) => {
                Some(rule::MODE.warning(Message::DeviceCalsOnPerUserHost))
            }
            _ => None,
        }
    }

    /// Whether Per User CALs are tracked: not where the license server or the session host is of 2003 (R09).
    pub(super) fn monitors(&self) -> Monitoring {
        let of_2003 = |release: WindowsServer| release.generation() == WindowsServer::Ws2003.generation();
        let license_server = self.license_server.is_some_and(|server| of_2003(server.version));
        if license_server || of_2003(self.server) { Monitoring::None } else { Monitoring::ActiveDirectory }
    }
}

/// That no RDS CALs of 2012 R2 exist, where these releases include it (R19).
pub(crate) fn no_r2_cal(mut releases: impl Iterator<Item = WindowsServer>) -> Option<Finding> {
    let r2 = WindowsServer::Ws2012R2;
    let message = Message::NoR2RdsCal { r2, cal: r2.cal_version() };
    releases.any(|release| release == r2).then(|| rule::NO_R2_CAL.note(message))
}

/// How Per User CALs are kept track of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Monitoring {
    /// Not at all: 2003.
    None,
    /// In Active Directory: 2008 and later.
    ActiveDirectory,
}
