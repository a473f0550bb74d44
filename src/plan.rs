//! When session hosts go to another version: what stops serving, what to buy, and in which order.

use crate::lifecycle::lifecycle;
use crate::matrix::MatrixName;
use crate::rule::{Rule, on_time as rule};
use crate::setup::named;
use crate::sorted::sort_by_key;
use crate::timeline::{TimeError, TimeErrorKind, bounded, existing, no_r2_cal, ordered};
use crate::{
    Activation, Cal, CalKind, CalProduct, Date, Finding, LicenseServer, LicensingMode, Message, WindowsServer,
};

/// Session hosts that go to another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The version they run on now.
    pub from: WindowsServer,
    /// The version they go to.
    pub to: WindowsServer,
    /// The day on which the first of them goes.
    pub on: Date,
    /// The day on which the last of them goes, where hosts of both versions stand side by side in between.
    pub until: Option<Date>,
    /// Their licensing mode.
    pub mode: LicensingMode,
    /// How many clients need CALs: users with Per User, devices with Per Device.
    pub clients: u32,
    /// The license servers in place.
    pub license_servers: Vec<LicenseServer>,
    /// The CALs owned.
    pub owned: Vec<OwnedCals>,
}

/// CALs owned, with what was bought along with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnedCals {
    /// Base or RDS.
    pub product: CalProduct,
    /// Version and kind.
    pub cal: Cal,
    /// How many.
    pub quantity: u32,
    /// Whether Software Assurance is active on them when the version that the hosts go to comes out (B24).
    pub assurance: Assurance,
}

named! {
    /// Whether Software Assurance is active on a CAL.
    Assurance {
        /// It is not: the CAL stays the version it is.
        None = "none",
        /// It is: the CAL may be used as the next version (B24).
        Active = "active",
    }
}

/// What a change of version takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What no longer serves the new hosts.
    pub stops: Vec<Stop>,
    /// What to buy.
    pub buy: Vec<Purchase>,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What holds while hosts of both versions stand side by side; empty where they do not.
    pub side_by_side: Vec<Finding>,
    /// What else to know.
    pub findings: Vec<Finding>,
}

/// Something in place that does not serve the new hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What.
    pub item: Item,
    /// Why.
    pub finding: Finding,
}

/// A row of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A license server, by its place in the list.
    LicenseServer(usize),
    /// CALs owned, by their place in the list.
    Owned(usize),
}

/// CALs to buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Purchase {
    /// Base or RDS.
    pub product: CalProduct,
    /// The oldest version that serves, and the kind.
    pub cal: Cal,
    /// How many.
    pub quantity: u32,
}

named! {
    /// What to do in a step.
    Action {
        /// Set up a license server of the new version or later.
        SetUpLicenseServer = "set-up-license-server",
        /// Activate the license server.
        ActivateLicenseServer = "activate-license-server",
        /// Get the new version of CALs under Software Assurance.
        ClaimNewVersion = "claim-new-version",
        /// Buy CALs.
        Buy = "buy",
        /// Install the RDS CALs on the license server.
        InstallCals = "install-cals",
        /// Point the new hosts at the license server, in the right licensing mode.
        ConfigureHosts = "configure-hosts",
        /// Move the hosts.
        MoveHosts = "move-hosts",
        /// Retire what only the old hosts needed.
        Retire = "retire",
    }
}

/// A step, on a day or by it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What to do.
    pub action: Action,
    /// Not before this day; `None` where any time is right.
    pub from: Option<Date>,
    /// By this day at the latest; `None` where it can wait.
    pub by: Option<Date>,
    /// What to do, in words.
    pub message: Message,
    /// The rule that puts it there.
    pub rule: &'static Rule,
}

impl Eq for Step {}

/// What it takes for session hosts to go to another version on a day: which CALs and license servers stop serving, what to
/// buy, and the order in which to do it: the license server first, then the CALs, then the hosts.
///
/// ```
/// use calcheck::{Action, Activation, Change, LicenseServer, LicensingMode, WindowsServer, plan};
///
/// let change = Change {
///     from: WindowsServer::Ws2019,
///     to: WindowsServer::Ws2025,
///     on: "2026-06-01".parse()?,
///     until: None,
///     mode: LicensingMode::PerUser,
///     clients: 30,
///     license_servers: vec![LicenseServer { version: WindowsServer::Ws2019, activated: Some(Activation::Activated) }],
///     owned: vec![],
/// };
/// let plan = plan(&change)?;
/// assert_eq!(plan.stops.len(), 1);
/// assert_eq!(plan.steps[0].action, Action::SetUpLicenseServer);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The version that the hosts run on already, no clients, dates in the wrong order or before the version existed.
pub fn plan(change: &Change) -> Result<Plan, TimeError> {
    change.validate()?;
    let kind = change.kind();
    let stops = change.stops();
    let mut buy = Vec::new();
    for product in [CalProduct::Rds, CalProduct::Base] {
        let covered = change.owned.iter().filter(|row| row.product == product && change.serves(row));
        let covered = covered.fold(0_u32, |sum, row| sum.saturating_add(row.quantity));
        let quantity = change.clients.saturating_sub(covered);
        if quantity > 0 {
            buy.push(Purchase { product, cal: Cal { version: change.to.cal_version(), kind }, quantity });
        }
    }
    let steps = change.steps(&buy);
    Ok(Plan { side_by_side: change.side_by_side(), findings: change.findings(), stops, buy, steps })
}

impl Change {
    /// The kind of CAL that the hosts ask for; Windows 2000 knows Device CALs alone (R26).
    fn kind(&self) -> CalKind {
        match self.mode {
            LicensingMode::PerUser if self.to != WindowsServer::Ws2000 => CalKind::User,
            _ => CalKind::Device,
        }
    }

    fn validate(&self) -> Result<(), TimeError> {
        if self.to == self.from {
            let kind = TimeErrorKind::SameVersion { server: self.to, other_path: "from" };
            return Err(TimeError::new("to", kind));
        }
        if self.clients == 0 {
            let kind = TimeErrorKind::OutOfRange { found: 0, least: 1, most: u32::MAX };
            return Err(TimeError::new("clients", kind));
        }
        bounded("licenseServers", self.license_servers.len())?;
        bounded("owned", self.owned.len())?;
        existing("on", self.on, self.from)?;
        existing("on", self.on, self.to)?;
        for server in &self.license_servers {
            existing("on", self.on, server.version)?;
        }
        for row in &self.owned {
            existing("on", self.on, row.cal.version.cal_version())?;
        }
        ordered("until", self.until, "on", Some(self.on))
    }

    /// Whether CALs owned serve the new hosts, as they are or as the next version under Software Assurance.
    fn serves(&self, row: &OwnedCals) -> bool {
        let reaches = row.cal.version.generation().reaches(self.to.generation());
        row.cal.kind == self.kind() && (reaches || row.assurance == Assurance::Active)
    }

    /// Whether CALs serve the new hosts only as the next version.
    fn claimed(&self, row: &OwnedCals) -> bool {
        self.serves(row) && !row.cal.version.generation().reaches(self.to.generation())
    }

    fn stops(&self) -> Vec<Stop> {
        let host = self.to;
        let servers = self.license_servers.iter().enumerate().filter_map(|(row, server)| {
            let license_server = server.version;
            let cell = MatrixName::SessionHostByLicenseServer.cell(host, license_server);
            let message = Message::LicenseServerTooOldForHost { host, license_server };
            let finding = rule::LICENSE_SERVER_SERVES.violation(message).resting_on(cell);
            (!cell.allowed).then_some(Stop { item: Item::LicenseServer(row), finding })
        });
        let cals = self.owned.iter().enumerate().filter_map(|(row, owned)| {
            let (cal, needed) = (owned.cal.version, host.cal_version());
            let finding = match owned.product {
                CalProduct::Rds => {
                    let cell = MatrixName::RdsCalBySessionHost.cell(cal, host);
                    if cell.allowed {
                        return None;
                    }
                    rule::RDS_CAL.violation(Message::RdsCalTooOld { cal, host, needed }).resting_on(cell)
                }
                CalProduct::Base => {
                    let cell = MatrixName::BaseCalByServer.cell(cal, host);
                    if cell.allowed {
                        return None;
                    }
                    rule::BASE_CAL.violation(Message::BaseCalTooOld { cal, server: host, needed }).resting_on(cell)
                }
            };
            Some(Stop { item: Item::Owned(row), finding })
        });
        servers.chain(cals).collect()
    }

    /// RDS CALs owned that serve the new hosts: the version as which they do, and how many.
    fn rds_cals(&self) -> impl Iterator<Item = (WindowsServer, u32)> {
        let rows = self.owned.iter().filter(|row| row.product == CalProduct::Rds && row.quantity > 0);
        let serving = rows.filter(|row| self.serves(row));
        serving.map(|row| (if self.claimed(row) { self.to } else { row.cal.version }, row.quantity))
    }

    /// The oldest release on which a license server serves the new hosts and holds CALs owned for all clients, or all of these
    /// CALs where they are fewer (R20).
    fn oldest_license_server(&self) -> WindowsServer {
        let held_by = |release: WindowsServer| {
            let held = self.rds_cals().filter(|(version, _)| release.generation().reaches(version.generation()));
            held.fold(0_u64, |sum, (_, quantity)| sum.saturating_add(quantity.into()))
        };
        let enough = held_by(WindowsServer::NEWEST).min(self.clients.into());
        let newer = WindowsServer::ALL.into_iter().filter(|release| *release > self.to);
        [self.to].into_iter().chain(newer).find(|release| held_by(*release) >= enough).unwrap_or(self.to)
    }

    /// A license server in place that serves the new hosts with what is owned, an activated one if there is any.
    fn serving(&self) -> Option<LicenseServer> {
        let oldest = self.oldest_license_server().generation();
        let serves = |server: &&LicenseServer| server.version.generation().reaches(oldest);
        let activated = |server: &&LicenseServer| server.activated == Some(Activation::Activated);
        let mut servers = self.license_servers.iter().filter(serves);
        servers.clone().find(activated).or_else(|| servers.next()).copied()
    }

    fn steps(&self, buy: &[Purchase]) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut before = |action, rule, message| {
            steps.push(Step { action, from: None, by: Some(self.on), message, rule });
        };
        let serving = self.serving();
        if serving.is_none() {
            let message = Message::StepSetUpLicenseServer { license_server: self.oldest_license_server() };
            before(Action::SetUpLicenseServer, rule::LICENSE_SERVER_SERVES, message);
        }
        let activate = match serving.map(|server| server.activated) {
            Some(Some(Activation::Activated)) => None,
            Some(None) => Some(Message::StepCheckActivation),
            Some(Some(Activation::NotActivated)) | None => Some(Message::StepActivate),
        };
        if let Some(message) = activate {
            before(Action::ActivateLicenseServer, rule::ACTIVATION, message);
        }
        for row in self.owned.iter().filter(|row| self.claimed(row)) {
            let OwnedCals { product, cal, quantity, .. } = *row;
            let version = self.to.cal_version();
            let message = Message::StepClaim { product, cal: cal.version, kind: cal.kind, quantity, version };
            before(Action::ClaimNewVersion, rule::NEXT_VERSION, message);
        }
        for Purchase { product, cal, quantity } in buy.iter().copied() {
            let rule = match product {
                CalProduct::Rds => rule::RDS_CAL_REQUIRED,
                CalProduct::Base => rule::BASE_CAL_REQUIRED,
            };
            let message = Message::StepBuy { product, cal: cal.version, kind: cal.kind, quantity };
            before(Action::Buy, rule, message);
        }
        let not_activated = serving.is_some_and(|server| server.activated == Some(Activation::NotActivated));
        let to_install = buy.iter().any(|purchase| purchase.product == CalProduct::Rds)
            || self.owned.iter().any(|row| row.product == CalProduct::Rds && self.claimed(row))
            || serving.is_none()
            // None can be there before it is activated (R34).
            || not_activated && self.owned.iter().any(|row| row.product == CalProduct::Rds && self.serves(row));
        if to_install {
            before(Action::InstallCals, rule::LICENSE_SERVER_HOLDS, Message::StepInstall { server: self.to });
        }
        let mode = match self.kind() {
            CalKind::User => LicensingMode::PerUser,
            CalKind::Device => LicensingMode::PerDevice,
        };
        before(Action::ConfigureHosts, rule::MODE, Message::StepConfigure { mode });
        let last = self.until.unwrap_or(self.on);
        steps.push(Step {
            action: Action::MoveHosts,
            from: Some(self.on),
            by: Some(last),
            message: Message::StepMove { from: self.from, to: self.to },
            rule: rule::RDS_CAL,
        });
        if !self.stops().is_empty() {
            steps.push(Step {
                action: Action::Retire,
                from: Some(last),
                by: None,
                message: Message::StepRetire { host: self.from },
                rule: rule::MOVING_CALS,
            });
        }
        steps
    }

    fn side_by_side(&self) -> Vec<Finding> {
        if self.until.is_none_or(|until| until == self.on) {
            return Vec::new();
        }
        let (old, new) = if self.to > self.from { (self.from, self.to) } else { (self.to, self.from) };
        let mut findings = Vec::new();
        let (cal, license_server) = (new.cal_version(), new);
        let serves = MatrixName::SessionHostByLicenseServer.cell(old, new);
        let message = Message::LicenseServerServes { host: old, license_server };
        findings.push(rule::LICENSE_SERVER_SERVES.ok(message).resting_on(serves));
        let reaches = MatrixName::RdsCalBySessionHost.cell(cal, old);
        findings.push(rule::RDS_CAL.ok(Message::RdsCalReaches { cal, host: old }).resting_on(reaches));
        if old.generation() != new.generation() {
            findings.push(rule::ISSUE_ORDER.note(Message::NewerCalFallsBack { cal, host: old }));
            let message = Message::NewerLicenseServerDoesNotHelp { cal: old.cal_version(), license_server };
            findings.push(rule::KEEPS_RIGHTS.note(message));
            match self.kind() {
                CalKind::User => {
                    let message = Message::NewerPerUserCalShowsOverUsed { cal, host: old };
                    findings.push(rule::OVER_USED.warning(message));
                }
                CalKind::Device => {
                    findings.push(rule::ISSUE_ORDER.note(Message::PlanTwoDeviceCals { old, new }));
                }
            }
            if self.serving().is_none() {
                findings.push(rule::MOVING_CALS.warning(Message::PlanMoveNotCopy));
            }
        }
        sort_by_key(&mut findings, |finding| finding.severity);
        findings
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.to.generation() == self.from.generation() {
            let message = Message::PlanSameGeneration { from: self.from, to: self.to };
            findings.push(rule::RDS_CAL.ok(message));
        }
        if self.to == WindowsServer::Ws2000 && self.mode == LicensingMode::PerUser {
            findings.push(rule::WINDOWS_2000.violation(Message::PerDeviceOnlyOn2000));
        }
        // Right for the hosts and still not to be installed on what is there. Where others are enough, nothing depends on it.
        let newest = self.license_servers.iter().map(|server| server.version).max();
        if let Some(license_server) = newest.filter(|newest| newest.generation().reaches(self.to.generation()))
            && let Some((cal, _)) = self.rds_cals().max()
        {
            let cell = MatrixName::RdsCalByLicenseServer.cell(cal, license_server);
            let message = Message::LicenseServerTooOldForCal { cal, license_server };
            if !license_server.generation().reaches(self.oldest_license_server().generation()) {
                findings.push(rule::LICENSE_SERVER_HOLDS.violation(message).resting_on(cell));
            } else if !cell.allowed {
                findings.push(rule::LICENSE_SERVER_HOLDS.note(message).resting_on(cell));
            }
        }
        let rds = self.owned.iter().filter(|row| row.product == CalProduct::Rds);
        findings.extend(no_r2_cal(rds.map(|row| row.cal.version).chain([self.to])));
        let kind = self.kind();
        let of_other_kind =
            |product| self.owned.iter().any(|row| row.product == product && row.cal.kind != kind && row.quantity > 0);
        if of_other_kind(CalProduct::Rds) {
            findings.push(rule::MODE.note(Message::PlanOtherKind { kind }));
        }
        // No mode asks for base CALs of a kind; how many of the other kind would do depends on who uses what.
        if of_other_kind(CalProduct::Base) {
            findings.push(rule::KINDS_MIXED.note(Message::PlanOtherBaseKind { kind }));
        }
        if self.owned.iter().any(|row| self.claimed(row)) {
            findings.push(rule::NEXT_VERSION.note(Message::PlanAssurance { to: self.to }));
        }
        // Hosts of the new version run without licenses for a while, which is a fallback and no plan.
        let days = lifecycle(self.to).grace_period_days;
        // The day of the first connection is the first of them.
        let last = self.on.day_number().saturating_add(days).saturating_sub(1);
        if let Some(until) = Date::from_day_number(last) {
            findings.push(rule::GRACE_PERIOD.note(Message::PlanGrace { until }));
        }
        findings.extend([self.from, self.to].into_iter().filter_map(|server| rule::support(server, self.on)));
        sort_by_key(&mut findings, |finding| finding.severity);
        findings
    }
}
