//! Reads what is typed into questions for the rules, and says at its field what cannot be.

use std::cell::RefCell;
use std::collections::BTreeMap;

use calcheck::lifecycle::released;
use calcheck::link::number::whole;
use calcheck::link::{
    NO_SERVER, Question, TimeColumn, TimeEntry, TimeForm, TimeList, TimeRow, TimeSlot, release_from_id,
};
use calcheck::text::{Key, Value};
use calcheck::{
    Activation, Assurance, Cal, CalKind, CalProduct, Change, Date, DateErrorKind, Deployment, InstalledCals,
    LicenseServer, LicenseServerDates, LicensingMode, Move, MoveReason, OwnedCals, Replacement, Terms, TimeError,
    TimeErrorKind, WindowsServer,
};

use crate::asked::{Asked, Assumed, activation, later};

/// What is wrong at a field: a text, and the values in it.
pub(crate) type Problem = (Key, Vec<(&'static str, Value)>);

/// The forms as they are read on a day. Problems gather while questions are put together.
pub(crate) struct Reading<'a> {
    form: &'a TimeForm,
    asked: Asked,
    today: Date,
    problems: RefCell<BTreeMap<String, Problem>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(form: &'a TimeForm, question: Question, today: Date) -> Self {
        Self { form, asked: Asked::by(question), today, problems: RefCell::default() }
    }

    pub(crate) fn problems(self) -> BTreeMap<String, Problem> {
        self.problems.into_inner()
    }

    fn wrong(&self, name: String, problem: Problem) {
        self.problems.borrow_mut().entry(name).or_insert(problem);
    }

    fn text(&self, slot: TimeSlot) -> &str {
        self.form.text(slot).trim()
    }

    /// Whether something is typed in a place.
    pub(crate) fn says(&self, slot: TimeSlot) -> bool {
        !self.text(slot).is_empty()
    }

    /// What stands in for a place that is empty.
    pub(crate) fn assumed(&self, slot: TimeSlot) -> Assumed {
        match slot {
            TimeSlot::Entry(entry) => self.asked.assumed(entry, self),
            TimeSlot::Cell(list, _, column) => Asked::assumed_in_row(column, list, self),
        }
    }

    /// The rows of a list, said or assumed.
    pub(crate) fn rows(&self, list: TimeList) -> Vec<TimeRow> {
        self.form.rows(list).map_or_else(|| self.asked.rows(list, self), <[TimeRow]>::to_vec)
    }

    /// The id of a choice, said or assumed; empty where it must be said.
    fn id(&self, entry: TimeEntry) -> &str {
        let text = self.text(TimeSlot::Entry(entry));
        if !text.is_empty() {
            return text;
        }
        match self.asked.assumed(entry, self) {
            Assumed::Asked(id) | Assumed::Supposed(id) => id,
            Assumed::Number(_) | Assumed::Words(_) | Assumed::Nothing => "",
        }
    }

    /// A release, said or assumed.
    pub(crate) fn release(&self, entry: TimeEntry) -> WindowsServer {
        release_from_id(self.id(entry)).unwrap_or(WindowsServer::NEWEST)
    }

    /// A licensing mode, said or assumed.
    pub(crate) fn mode(&self, entry: TimeEntry) -> LicensingMode {
        LicensingMode::from_id(self.id(entry)).unwrap_or(LicensingMode::PerUser)
    }

    /// How many clients there are, as far as that can be read.
    pub(crate) fn clients(&self, entry: TimeEntry) -> u32 {
        self.number_or_assumed(entry)
    }

    pub(crate) fn number_or_assumed(&self, entry: TimeEntry) -> u32 {
        let slot = TimeSlot::Entry(entry);
        whole(self.text(slot)).unwrap_or_else(|| self.assumed_number(slot))
    }

    fn assumed_number(&self, slot: TimeSlot) -> u32 {
        match self.assumed(slot) {
            Assumed::Number(number) => number,
            _ => 0,
        }
    }

    /// A day that was typed. `Err` where it is none, and then the field says why.
    fn day(&self, name: String, text: &str) -> Result<Option<Date>, ()> {
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|error: calcheck::DateError| {
            let problem = match error.kind() {
                DateErrorKind::Form => (Key::TimeNoDate, vec![("example", self.today.into())]),
                DateErrorKind::NoSuchDay => (Key::TimeNoSuchDay, Vec::new()),
                DateErrorKind::OutOfRange => {
                    (Key::TimeDateRange, vec![("first", Date::MIN.into()), ("last", Date::MAX.into())])
                }
            };
            self.wrong(name, problem);
        })
    }

    fn date(&self, entry: TimeEntry) -> Result<Option<Date>, ()> {
        self.day(entry.id().to_owned(), self.text(TimeSlot::Entry(entry)))
    }

    fn date_or_today(&self, entry: TimeEntry) -> Result<Date, ()> {
        Ok(self.date(entry)?.unwrap_or(self.today))
    }

    /// A number that was typed, or what stands in for it.
    fn count(&self, name: String, text: &str, assumed: u32) -> Result<u32, ()> {
        if text.is_empty() {
            return Ok(assumed);
        }
        whole(text).ok_or_else(|| self.wrong(name, (Key::TimeNoNumber, vec![("most", u32::MAX.into())])))
    }

    fn number(&self, entry: TimeEntry) -> Result<u32, ()> {
        let slot = TimeSlot::Entry(entry);
        self.count(slot.name(), self.text(slot), self.assumed_number(slot))
    }

    /// The cells of a row, by column.
    fn cells<'r>(list: TimeList, row: &'r TimeRow) -> impl Fn(TimeColumn) -> &'r str {
        move |column| {
            let at = list.columns().iter().position(|each| *each == column);
            at.and_then(|at| row.get(at)).map_or("", |text| text.trim())
        }
    }

    /// Reads everything before it gives up, so that every field that is wrong says so.
    pub(crate) fn deployment(&self) -> Result<Deployment, ()> {
        let server = self.release(TimeEntry::Server);
        let role = self.date(TimeEntry::RoleInstalled);
        let first = self.date(TimeEntry::FirstConnection);
        let installed = self.date(TimeEntry::ServerInstalled);
        let activated = self.date(TimeEntry::ServerActivated);
        let clients = self.number(TimeEntry::Clients);
        let rows = self.rows(TimeList::Cals);
        let cells: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(row, texts)| {
                let cell = Self::cells(TimeList::Cals, texts);
                let name = |column| TimeSlot::Cell(TimeList::Cals, row, column).name();
                let day = self.day(name(TimeColumn::Installed), cell(TimeColumn::Installed));
                let slot = TimeSlot::Cell(TimeList::Cals, row, TimeColumn::Quantity);
                let quantity = self.count(slot.name(), cell(TimeColumn::Quantity), self.assumed_number(slot));
                (cal_of(&cell), day, quantity)
            })
            .collect();
        let (role, first, installed, activated) = (role?, first?, installed?, activated?);
        // Where neither is known, the first client comes today.
        let first = first.or(if role.is_none() { Some(self.today) } else { None });
        let begun = first.or(role).unwrap_or(self.today);
        let version = release_from_id(self.id(TimeEntry::LicenseServer));
        let is_activated = activation(self.id(TimeEntry::Activation)) == Some(Activation::Activated);
        let license_server = version.map(|version| {
            let start = installed.unwrap_or_else(|| later(begun, Some(released(version))));
            LicenseServerDates { version, installed, activated: is_activated.then(|| activated.unwrap_or(start)) }
        });
        let stocked = later(begun, license_server.and_then(|server| server.activated));
        let mut cals = Vec::new();
        for (cal, day, quantity) in cells {
            let installed = day?.unwrap_or_else(|| later(stocked, Some(released(cal.version.cal_version()))));
            cals.push(InstalledCals { cal, quantity: quantity?, installed });
        }
        Ok(Deployment {
            server,
            mode: self.mode(TimeEntry::Mode),
            clients: clients?,
            role_installed: role,
            first_connection: first,
            license_server,
            cals,
        })
    }

    /// The client and the day asked about.
    pub(crate) fn client_and_day(&self) -> Result<(u32, Date), ()> {
        let (client, day) = (self.number(TimeEntry::Client), self.date_or_today(TimeEntry::Day));
        Ok((client?, day?))
    }

    pub(crate) fn replacement(&self) -> Result<Replacement, ()> {
        let cals = self.number(TimeEntry::ChurnCals);
        let devices = self.number(TimeEntry::ChurnDevices);
        let per_month = self.number(TimeEntry::ChurnPerMonth);
        let from = self.date_or_today(TimeEntry::ChurnFrom);
        let version = self.release(TimeEntry::ChurnVersion);
        Ok(Replacement { version, cals: cals?, devices: devices?, per_month: per_month?, from: from? })
    }

    /// A change of version; `Ok(None)` where it is not said to which.
    pub(crate) fn change(&self) -> Result<Option<Change>, ()> {
        let on = self.date_or_today(TimeEntry::PlanOn);
        let until = self.date(TimeEntry::PlanUntil);
        let clients = self.number(TimeEntry::PlanClients);
        let list = TimeList::LicenseServers;
        let server = |row: &TimeRow| {
            let cell = Self::cells(list, row);
            let version = release_from_id(cell(TimeColumn::Version))?;
            Some(LicenseServer { version, activated: activation(cell(TimeColumn::Activation)) })
        };
        let license_servers = self.rows(list).iter().filter_map(server).collect();
        let rows = self.rows(TimeList::Owned);
        let owned: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(row, texts)| {
                let cell = Self::cells(TimeList::Owned, texts);
                let slot = TimeSlot::Cell(TimeList::Owned, row, TimeColumn::Quantity);
                let quantity = self.count(slot.name(), cell(TimeColumn::Quantity), self.assumed_number(slot));
                let product = CalProduct::from_id(cell(TimeColumn::Product)).unwrap_or(CalProduct::Rds);
                let assurance = Assurance::from_id(cell(TimeColumn::Assurance)).unwrap_or(Assurance::None);
                Ok(OwnedCals { product, cal: cal_of(&cell), quantity: quantity?, assurance })
            })
            .collect();
        let Some(to) = release_from_id(self.id(TimeEntry::PlanTo)) else { return Ok(None) };
        Ok(Some(Change {
            from: self.release(TimeEntry::PlanFrom),
            to,
            on: on?,
            until: until?,
            mode: self.mode(TimeEntry::PlanMode),
            clients: clients?,
            license_servers,
            owned: owned.into_iter().collect::<Result<_, ()>>()?,
        }))
    }

    pub(crate) fn request(&self) -> Result<Move, ()> {
        let (assigned, on) = (self.date(TimeEntry::MoveAssigned), self.date_or_today(TimeEntry::MoveOn));
        Ok(Move {
            terms: Terms::from_id(self.id(TimeEntry::MoveTerms)).unwrap_or(Terms::Volume),
            product: CalProduct::from_id(self.id(TimeEntry::MoveProduct)).unwrap_or(CalProduct::Rds),
            kind: CalKind::from_id(self.id(TimeEntry::MoveKind)).unwrap_or(CalKind::User),
            assigned: assigned?,
            on: on?,
            reason: MoveReason::from_id(self.id(TimeEntry::MoveReason)).unwrap_or(MoveReason::Permanent),
        })
    }

    /// Says at its field why the rules refuse a question: `fields` are the fields by the paths of the question.
    pub(crate) fn refuse(&self, error: TimeError, fields: &[(&str, TimeEntry)]) {
        let path = error.path();
        let entry = fields.iter().find(|(each, _)| *each == path).map(|(_, entry)| entry.id().to_owned());
        // `cals[1].installed` is the field `cals-1-installed`.
        let name = entry.unwrap_or_else(|| path.replace('[', "-").replace("].", "-"));
        let problem = match error.kind() {
            TimeErrorKind::BeforeRelease { server, .. } => {
                (Key::TimeBeforeRelease, vec![("server", server.into()), ("released", released(server).into())])
            }
            TimeErrorKind::WrongOrder { earliest, earliest_path, .. } => {
                let key = match earliest_path {
                    "roleInstalled" => Key::TimeBeforeRole,
                    "on" => Key::TimeBeforeFirstHost,
                    "assigned" => Key::TimeBeforeAssigned,
                    _ => Key::TimeBeforeServer,
                };
                (key, vec![("earliest", earliest.into())])
            }
            TimeErrorKind::OutOfRange { least, most, .. } => {
                (Key::TimeOutOfRange, vec![("least", least.into()), ("most", most.into())])
            }
            TimeErrorKind::SameVersion { .. } => (Key::TimeSameVersion, Vec::new()),
        };
        self.wrong(name, problem);
    }

    /// Whether there is a license server.
    pub(crate) fn has_license_server(&self) -> bool {
        self.id(TimeEntry::LicenseServer) != NO_SERVER
    }

    /// Whether it is activated.
    pub(crate) fn is_activated(&self) -> bool {
        self.has_license_server() && activation(self.id(TimeEntry::Activation)) == Some(Activation::Activated)
    }
}

fn cal_of<'r>(cell: &impl Fn(TimeColumn) -> &'r str) -> Cal {
    Cal {
        version: release_from_id(cell(TimeColumn::Version)).unwrap_or(WindowsServer::NEWEST),
        kind: CalKind::from_id(cell(TimeColumn::Kind)).unwrap_or(CalKind::User),
    }
}
