//! What is assumed where nothing is typed.

use calcheck::link::{Field, NO_SERVER, Question, TimeColumn, TimeEntry, TimeList, TimeRow, TimeSlot, release_id};
use calcheck::text::Key;
use calcheck::{Activation, CalKind, CalProduct, Date, LicensingMode, Server, WindowsServer};

use crate::reading::Reading;

/// What stands in for a place that is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Assumed {
    /// What the question of the page says, as an id.
    Asked(&'static str),
    /// An id that nobody said.
    Supposed(&'static str),
    /// A number.
    Number(u32),
    /// In words.
    Words(Key),
    /// Nothing: it must be said.
    Nothing,
}

/// The question of the page, as far as days depend on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    question: Question,
}

impl Asked {
    pub(crate) const fn by(question: Question) -> Self {
        Self { question }
    }

    fn server(self) -> Option<WindowsServer> {
        self.question.server.and_then(Server::release)
    }

    fn cal(self) -> Option<(WindowsServer, Option<CalKind>)> {
        let cal = self.question.rds?.cal;
        Some((cal.version?, cal.kind))
    }

    /// What stands in for an empty entry.
    pub(crate) fn assumed(self, entry: TimeEntry, reading: &Reading<'_>) -> Assumed {
        let asked = |field| Some(self.question.get(field)).filter(|id| !id.is_empty());
        let or = |field, otherwise| asked(field).map_or(Assumed::Supposed(otherwise), Assumed::Asked);
        let newest = release_id(WindowsServer::NEWEST);
        match entry {
            TimeEntry::Server | TimeEntry::PlanFrom => match self.server() {
                Some(server) => Assumed::Asked(release_id(server)),
                None => Assumed::Supposed(newest),
            },
            TimeEntry::Mode | TimeEntry::PlanMode => match (asked(Field::Mode), asked(Field::RdsKind)) {
                (None, Some("device")) => Assumed::Supposed(LicensingMode::PerDevice.id()),
                (mode, _) => mode.map_or(Assumed::Supposed(LicensingMode::PerUser.id()), Assumed::Asked),
            },
            TimeEntry::LicenseServer => or(Field::LicenseServer, NO_SERVER),
            TimeEntry::Activation => or(Field::Activation, "yes"),
            TimeEntry::RoleInstalled => Assumed::Words(Key::TimeNotKnown),
            TimeEntry::FirstConnection => {
                let role = reading.says(TimeSlot::Entry(TimeEntry::RoleInstalled));
                Assumed::Words(if role { Key::TimeNotKnown } else { Key::TimeToday })
            }
            TimeEntry::ServerInstalled | TimeEntry::ServerActivated => Assumed::Words(Key::TimeFromStart),
            TimeEntry::Clients | TimeEntry::Client => Assumed::Number(1),
            TimeEntry::PlanClients => Assumed::Number(reading.clients(TimeEntry::Clients).max(1)),
            TimeEntry::Day | TimeEntry::ChurnFrom | TimeEntry::PlanOn | TimeEntry::MoveOn => {
                Assumed::Words(Key::TimeToday)
            }
            TimeEntry::ChurnVersion => match self.cal() {
                Some((version, _)) => Assumed::Asked(release_id(version)),
                None => Assumed::Supposed(release_id(reading.release(TimeEntry::Server).cal_version())),
            },
            TimeEntry::ChurnDevices => Assumed::Number(200),
            TimeEntry::ChurnCals => Assumed::Number(reading.number_or_assumed(TimeEntry::ChurnDevices)),
            TimeEntry::ChurnPerMonth => {
                Assumed::Number(reading.number_or_assumed(TimeEntry::ChurnDevices).div_ceil(20))
            }
            TimeEntry::PlanTo => match reading.release(TimeEntry::PlanFrom) {
                WindowsServer::NEWEST => Assumed::Nothing,
                _ => Assumed::Supposed(newest),
            },
            TimeEntry::PlanUntil => Assumed::Words(Key::TimeSameDay),
            TimeEntry::MoveTerms => Assumed::Supposed("volume"),
            TimeEntry::MoveProduct => Assumed::Asked(match self.question.rds {
                Some(_) => CalProduct::Rds.id(),
                None => CalProduct::Base.id(),
            }),
            TimeEntry::MoveKind => {
                let field = if self.question.rds.is_some() { Field::RdsKind } else { Field::BaseKind };
                or(field, CalKind::User.id())
            }
            TimeEntry::MoveAssigned => Assumed::Words(Key::TimeNever),
            TimeEntry::MoveReason => Assumed::Supposed("permanent"),
        }
    }

    /// What stands in for an empty cell of a row.
    pub(crate) fn assumed_in_row(column: TimeColumn, list: TimeList, reading: &Reading<'_>) -> Assumed {
        match (column, list) {
            (TimeColumn::Installed, _) => Assumed::Words(Key::TimeFromStart),
            // One for each.
            (TimeColumn::Quantity, TimeList::Cals) => Assumed::Number(reading.clients(TimeEntry::Clients)),
            (TimeColumn::Quantity, _) => Assumed::Number(reading.clients(TimeEntry::PlanClients)),
            (TimeColumn::Activation, _) => Assumed::Words(Key::TimeNotKnown),
            _ => Assumed::Nothing,
        }
    }

    /// The rows of a list of which nothing is said: what the question has in hand, one for each client.
    pub(crate) fn rows(self, list: TimeList, reading: &Reading<'_>) -> Vec<TimeRow> {
        let kind_of = |mode| match reading.mode(mode) {
            LicensingMode::PerUser => CalKind::User,
            LicensingMode::PerDevice => CalKind::Device,
        };
        let row = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<TimeRow>();
        let rds = self.cal().map(|(version, kind)| (release_id(version), kind));
        match list {
            TimeList::Cals => rds
                .map(|(version, kind)| row(&["", version, kind.unwrap_or_else(|| kind_of(TimeEntry::Mode)).id(), ""]))
                .into_iter()
                .collect(),
            TimeList::LicenseServers => {
                let version = self.question.get(Field::LicenseServer);
                let activated = self.question.get(Field::Activation);
                if version.is_empty() { Vec::new() } else { vec![row(&[version, activated])] }
            }
            TimeList::Owned => {
                let base = self.question.base_cal;
                let base = base.version.map(|version| (CalProduct::Base, release_id(version), base.kind));
                let rds = rds.map(|(version, kind)| (CalProduct::Rds, version, kind));
                let owned = |(product, version, kind): (CalProduct, &str, Option<CalKind>)| {
                    let kind = kind.unwrap_or_else(|| kind_of(TimeEntry::PlanMode));
                    row(&[product.id(), version, kind.id(), "", "none"])
                };
                [rds, base].into_iter().flatten().map(owned).collect()
            }
        }
    }

    /// A row for the visitor to fill in.
    pub(crate) fn new_row(list: TimeList, reading: &Reading<'_>) -> TimeRow {
        let kind = |mode| match reading.mode(mode) {
            LicensingMode::PerUser => CalKind::User.id(),
            LicensingMode::PerDevice => CalKind::Device.id(),
        };
        let texts: &[&str] = match list {
            TimeList::Cals => {
                &["", release_id(reading.release(TimeEntry::Server).cal_version()), kind(TimeEntry::Mode), "1"]
            }
            TimeList::LicenseServers => &[release_id(reading.release(TimeEntry::PlanFrom)), "yes"],
            TimeList::Owned => {
                let version = release_id(reading.release(TimeEntry::PlanFrom).cal_version());
                &[CalProduct::Rds.id(), version, kind(TimeEntry::PlanMode), "1", "none"]
            }
        };
        texts.iter().map(|text| (*text).to_owned()).collect()
    }
}

/// Whether an id says that a license server is activated.
pub(crate) fn activation(id: &str) -> Option<Activation> {
    match id {
        "yes" => Some(Activation::Activated),
        "no" => Some(Activation::NotActivated),
        _ => None,
    }
}

/// The later of two days, where both are known.
pub(crate) fn later(one: Date, other: Option<Date>) -> Date {
    other.map_or(one, |other| one.max(other))
}
