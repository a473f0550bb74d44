//! What happens, day by day.

use super::deployment::{Deployment, InstalledCals, Monitoring};
use super::outcome::{Answer, outcome};
use super::schedule::{Schedule, Start};
use super::{Group, Phase};
use crate::lifecycle::lifecycle;
use crate::rule::{Rule, on_time as rule};
use crate::setup::named;
use crate::sorted::sort_by_key;
use crate::{Date, LicensingMode, Message, Source, WindowsServer};

named! {
    /// What happens.
    EventKind {
        /// The grace period begins (R13).
        GraceBegins = "grace-begins",
        /// The license server is activated.
        LicenseServerActivated = "license-server-activated",
        /// RDS CALs are installed.
        CalsInstalled = "cals-installed",
        /// Temporary CALs are issued (R05).
        TemporaryIssued = "temporary-issued",
        /// Temporary licenses stay what they are: Per User with 2003 (R09).
        TemporaryNotUpgraded = "temporary-not-upgraded",
        /// Permanent Per Device CALs are issued (R05).
        PermanentIssued = "permanent-issued",
        /// Per User CALs are assigned (R08).
        PerUserIssued = "per-user-issued",
        /// The grace period is over (R13).
        GraceEnds = "grace-ends",
        /// The grace period would be over if it were counted from the installation of the role (X07).
        GraceEndsCautiously = "grace-ends-cautiously",
        /// Permanent Per Device CALs renew (R07).
        Renewal = "renewal",
        /// From here on the renewals of one client and another may fall on any day (R07).
        RenewalsContinue = "renewals-continue",
        /// Per User CALs lapse where their user has not signed in again (R08).
        PerUserLapses = "per-user-lapses",
        /// Temporary CALs run out (R06).
        TemporaryExpires = "temporary-expires",
        /// Sessions open without a CAL: a breach (R03).
        Unlicensed = "unlicensed",
        /// Sessions open on CALs of the wrong kind (R04).
        Mismatched = "mismatched",
        /// No session opens.
        Refused = "refused",
        /// The last day of mainstream support.
        MainstreamSupportEnds = "mainstream-support-ends",
        /// The last day of extended support.
        ExtendedSupportEnds = "extended-support-ends",
    }
}

named! {
    /// Whether an event lies behind or ahead.
    Tense {
        /// It is over.
        Past = "past",
        /// It happens today, or may.
        Now = "now",
        /// It is yet to come.
        Ahead = "ahead",
    }
}

/// Something that happens on a day, or on a day between two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// What happens.
    pub kind: EventKind,
    /// The day, or the first on which it can happen.
    pub from: Date,
    /// The day, or the last on which it can happen.
    pub until: Date,
    /// Whether it lies behind or ahead.
    pub tense: Tense,
    /// To which clients, by number: the first and the last; `None` where to the deployment as such.
    pub clients: Option<(u32, u32)>,
    /// What happens, in words.
    pub message: Message,
    /// The rule it follows from.
    pub rule: &'static Rule,
    /// What it rests on.
    pub sources: &'static [Source],
}

impl Eq for Event {}

/// Two renewals can be told apart by their dates; the third may come before the second of another client.
const TOLD_APART: u32 = 2;

struct Events {
    today: Date,
    events: Vec<Event>,
}

impl Events {
    /// Records what happens between two days. What lies beyond the calendar is left out, and an end beyond it cut off.
    fn between(
        &mut self,
        kind: EventKind,
        days: (u32, u32),
        rule: &'static Rule,
        message: Message,
    ) -> Option<&mut Event> {
        let from = Date::from_day_number(days.0)?;
        let until = Date::from_day_number(days.1).unwrap_or(Date::MAX);
        let tense = if until < self.today {
            Tense::Past
        } else if from <= self.today {
            Tense::Now
        } else {
            Tense::Ahead
        };
        self.events.push(Event { kind, from, until, tense, clients: None, message, rule, sources: rule.sources });
        self.events.last_mut()
    }

    fn on(&mut self, kind: EventKind, day: u32, rule: &'static Rule, message: Message) -> Option<&mut Event> {
        self.between(kind, (day, day), rule, message)
    }
}

pub(super) fn events(deployment: &Deployment, schedule: &Schedule, groups: &[Group], today: Date) -> Vec<Event> {
    let mut events = Events { today, events: Vec::new() };
    configured(&mut events, deployment);
    grace(&mut events, deployment, schedule);
    let all = (1, schedule.clients());
    if let Some(day) = schedule.temporary() {
        let message =
            Message::EventTemporaryIssued { clients: all.1, first: all.0, last: all.1, days: schedule.temporary_days };
        let event = events.on(EventKind::TemporaryIssued, day, rule::PER_DEVICE_FLOW, message);
        of_clients(event, all);
        if schedule.mode == LicensingMode::PerUser {
            let message = Message::EventTemporaryNotUpgraded;
            let event = events.on(EventKind::TemporaryNotUpgraded, day, rule::NOT_MONITORED, message);
            of_clients(event, all);
        }
    }
    for group in groups {
        issues(&mut events, schedule, group);
        phases(&mut events, schedule, group);
    }
    support(&mut events, deployment.server);
    if let Some(server) = deployment.license_server
        && server.version != deployment.server
    {
        support(&mut events, server.version);
    }
    let mut events = events.events;
    sort_by_key(&mut events, |event| (event.from, event.kind, event.clients, event.until));
    events
}

fn of_clients(event: Option<&mut Event>, clients: (u32, u32)) {
    if let Some(event) = event {
        event.clients = Some(clients);
    }
}

/// What is done to the license server. Without one that is activated, no CALs are installed, whatever was meant (R34), and none
/// that it cannot hold (R20).
fn configured(events: &mut Events, deployment: &Deployment) {
    let Some(server) = deployment.license_server else { return };
    let Some(activated) = server.activated else { return };
    let message = Message::LicenseServerActivated { license_server: server.version };
    events.on(EventKind::LicenseServerActivated, activated.day_number(), rule::ACTIVATION, message);
    for InstalledCals { cal, quantity, installed } in deployment.cals.iter().copied() {
        if quantity > 0 && server.version.generation().reaches(cal.version.generation()) {
            let message = Message::EventCalsInstalled { quantity, cal: cal.version, kind: cal.kind };
            events.on(EventKind::CalsInstalled, installed.max(activated).day_number(), rule::ACTIVATION, message);
        }
    }
}

fn grace(events: &mut Events, deployment: &Deployment, schedule: &Schedule) {
    let (Some(first), Some(by_days)) = (schedule.first, schedule.grace_by_days()) else { return };
    let days = schedule.grace_days;
    match schedule.start {
        Start::FirstConnection => {
            events.on(EventKind::GraceBegins, first, rule::GRACE_PERIOD, Message::EventGraceBegins { days });
            let role = deployment.role_installed.map(Date::day_number).filter(|role| *role < first);
            if let Some(role) = role {
                let message = Message::EventGraceEndsCautiously { days };
                let day = role.saturating_add(days);
                events.on(EventKind::GraceEndsCautiously, day, rule::GRACE_START, message);
            }
        }
        Start::RoleInstallation => {
            let message = Message::EventGraceBeginsCautiously { days };
            events.on(EventKind::GraceBegins, first, rule::GRACE_START, message);
        }
    }
    match schedule.grace_by_cal() {
        Some(range) => {
            events.between(EventKind::GraceEnds, range, rule::GRACE_PERIOD, Message::EventGraceEndsByCal);
        }
        None => {
            events.on(EventKind::GraceEnds, by_days, rule::GRACE_PERIOD, Message::EventGraceEnds { days });
        }
    }
}

/// What is issued to a group of clients, and how it renews.
fn issues(events: &mut Events, schedule: &Schedule, group: &Group) {
    let (first, last) = (group.first, group.last);
    let clients = last.saturating_sub(first).saturating_add(1);
    // All of a group get theirs from the same day on, or none does.
    let Some((earliest, latest)) = schedule.issue(last) else { return };
    match schedule.mode {
        LicensingMode::PerDevice => {
            let message = Message::EventPermanentIssued { clients, first, last };
            let event = events.between(EventKind::PermanentIssued, (earliest, latest), rule::PER_DEVICE_FLOW, message);
            of_clients(event, (first, last));
            let facts = lifecycle(WindowsServer::NEWEST);
            let (shortest, longest) = facts.permanent_cal_days;
            let soonest = shortest.saturating_sub(facts.renew_within_days);
            for number in 1..=TOLD_APART {
                let from = earliest.saturating_add(soonest.saturating_mul(number));
                let until = latest.saturating_add(longest.saturating_mul(number));
                let message = Message::EventRenewal { number, clients, first, last, shortest, longest };
                let event = events.between(EventKind::Renewal, (from, until), rule::PERMANENT_CAL, message);
                of_clients(event, (first, last));
            }
            let from = earliest.saturating_add(soonest.saturating_mul(TOLD_APART.saturating_add(1)));
            let message = Message::EventRenewalsContinue { soonest, longest };
            let event = events.on(EventKind::RenewalsContinue, from, rule::PERMANENT_CAL, message);
            of_clients(event, (first, last));
        }
        LicensingMode::PerUser if schedule.monitoring == Monitoring::ActiveDirectory => {
            let days = lifecycle(WindowsServer::NEWEST).per_user_renewal_days;
            let message = Message::EventPerUserIssued { clients, first, last, days };
            let event = events.between(EventKind::PerUserIssued, (earliest, latest), rule::PER_USER_RENEWAL, message);
            of_clients(event, (first, last));
            let lapse = (earliest.saturating_add(days), latest.saturating_add(days));
            let message = Message::EventPerUserLapses { days };
            let event = events.between(EventKind::PerUserLapses, lapse, rule::PER_USER_RENEWAL, message);
            of_clients(event, (first, last));
        }
        LicensingMode::PerUser => {}
    }
}

/// What a group of clients notices.
fn phases(events: &mut Events, schedule: &Schedule, group: &Group) {
    let (first, last) = (group.first, group.last);
    let clients = last.saturating_sub(first).saturating_add(1);
    let ends = schedule.temporary_ends();
    for Phase { answer, from, until } in group.phases.iter().copied() {
        let day = from.day_number();
        let because = outcome(schedule, last, from).rule;
        let after = until.map(|until| until.day_number().saturating_add(1));
        let event = match (answer, until) {
            (Answer::Temporary, _) if after.is_some() && after == ends => {
                let Some(day) = after else { continue };
                let message = Message::EventTemporaryExpires { clients, first, last };
                events.on(EventKind::TemporaryExpires, day, rule::TEMPORARY_CAL, message)
            }
            (Answer::Refused, Some(until)) => {
                let message = Message::EventRefusedUntil { clients, first, last, until };
                events.on(EventKind::Refused, day, because, message)
            }
            (Answer::Refused, None) => {
                let message = Message::EventRefused { clients, first, last };
                events.on(EventKind::Refused, day, because, message)
            }
            (Answer::Unlicensed, _) => {
                let message = Message::EventUnlicensed { clients, first, last };
                events.on(EventKind::Unlicensed, day, because, message)
            }
            (Answer::Mismatched, _) => events.on(EventKind::Mismatched, day, because, Message::DeviceCalsOnPerUserHost),
            _ => continue,
        };
        of_clients(event, (first, last));
    }
}

fn support(events: &mut Events, server: WindowsServer) {
    let facts = lifecycle(server);
    if let Some(day) = facts.mainstream_support_ends {
        let message = Message::EventMainstreamEnds { server };
        events.on(EventKind::MainstreamSupportEnds, day.day_number(), rule::SUPPORT, message);
    }
    if let Some(day) = facts.extended_support_ends {
        let message = Message::EventExtendedEnds { server };
        events.on(EventKind::ExtendedSupportEnds, day.day_number(), rule::SUPPORT, message);
    }
}
