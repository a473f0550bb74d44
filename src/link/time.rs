//! What is asked about days, in the fragment: what a visitor typed in the forms of that section, as it was typed.

use super::question::release_from_id;
use super::{Pair, TIME, Unread, VERSION, read_pairs, typeable, typed_parts, write_pair};
use crate::setup::named;
use crate::{Assurance, CalKind, CalProduct, LicensingMode, MoveReason, Terms};

/// How many rows a list may have: as many as the questions take.
const ROWS: usize = 200;

named! {
    /// A place of which the forms have one.
    TimeEntry {
        /// The release of the session host; where empty here and below, what the question of the page says.
        Server = "server",
        /// Its licensing mode.
        Mode = "mode",
        /// The release of the license server, or that there is none.
        LicenseServer = "license-server",
        /// Whether it is activated.
        Activation = "activated",
        /// When the session host role was installed.
        RoleInstalled = "role-installed",
        /// When the first client connected.
        FirstConnection = "first-connection",
        /// Since when session hosts find the license server.
        ServerInstalled = "server-installed",
        /// When it was activated.
        ServerActivated = "server-activated",
        /// How many clients connect.
        Clients = "clients",
        /// The number of the client asked about.
        Client = "client",
        /// The day asked about.
        Day = "day",
        /// Devices that are replaced: the version of their CALs.
        ChurnVersion = "churn-version",
        /// How many CALs there are for them.
        ChurnCals = "churn-cals",
        /// How many devices are in use.
        ChurnDevices = "churn-devices",
        /// How many of them are replaced in a month.
        ChurnPerMonth = "churn-per-month",
        /// The first day on which one may be.
        ChurnFrom = "churn-from",
        /// A change of version: the release now.
        PlanFrom = "plan-from",
        /// The release to come.
        PlanTo = "plan-to",
        /// The day of the first host.
        PlanOn = "plan-on",
        /// The day of the last one.
        PlanUntil = "plan-until",
        /// Their licensing mode.
        PlanMode = "plan-mode",
        /// How many clients need CALs.
        PlanClients = "plan-clients",
        /// A CAL that moves: the terms under which it was bought.
        MoveTerms = "move-terms",
        /// Base or RDS.
        MoveProduct = "move-product",
        /// User or Device.
        MoveKind = "move-kind",
        /// When it was last assigned.
        MoveAssigned = "move-assigned",
        /// When it is to move.
        MoveOn = "move-on",
        /// Why.
        MoveReason = "move-reason",
    }
}

named! {
    /// A list of rows in the forms.
    TimeList {
        /// RDS CALs put on the license server.
        Cals = "cals",
        /// License servers in place before a change of version.
        LicenseServers = "plan-servers",
        /// CALs owned before it.
        Owned = "plan-owned",
    }
}

named! {
    /// A column of a [`TimeList`].
    TimeColumn {
        /// When the CALs were installed.
        Installed = "installed",
        /// Base or RDS.
        Product = "product",
        /// The version.
        Version = "version",
        /// User or Device.
        Kind = "kind",
        /// How many.
        Quantity = "quantity",
        /// Whether the license server is activated.
        Activation = "activated",
        /// Whether Software Assurance is active.
        Assurance = "assurance",
    }
}

/// What a place takes. A day and a number may be typed wrong, and stay as they are; a choice is one of its ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A day, as `2027-01-12`.
    Date,
    /// A number.
    Number,
    /// A release.
    Release,
    /// A release, or `none`.
    ReleaseOrNone,
    /// A licensing mode.
    Mode,
    /// A kind of CAL.
    Kind,
    /// Base or RDS.
    Product,
    /// `yes` or `no`.
    Activation,
    /// Whether Software Assurance is active.
    Assurance,
    /// Terms of purchase.
    Terms,
    /// A reason to move a CAL.
    Reason,
}

/// The id that stands for no license server.
pub const NO_SERVER: &str = "none";

impl Content {
    /// Whether the place may hold this text. Nothing leaves it open.
    pub fn takes(self, text: &str) -> bool {
        if text.is_empty() {
            return true;
        }
        match self {
            Self::Date | Self::Number => true,
            Self::Release => release_from_id(text).is_some(),
            Self::ReleaseOrNone => text == NO_SERVER || release_from_id(text).is_some(),
            Self::Mode => LicensingMode::from_id(text).is_some(),
            Self::Kind => CalKind::from_id(text).is_some(),
            Self::Product => CalProduct::from_id(text).is_some(),
            Self::Activation => matches!(text, "yes" | "no"),
            Self::Assurance => Assurance::from_id(text).is_some(),
            Self::Terms => Terms::from_id(text).is_some(),
            Self::Reason => MoveReason::from_id(text).is_some(),
        }
    }
}

impl TimeEntry {
    const COUNT: usize = Self::ALL.len();

    /// What it takes.
    pub const fn content(self) -> Content {
        match self {
            Self::Server | Self::ChurnVersion | Self::PlanFrom | Self::PlanTo => Content::Release,
            Self::LicenseServer => Content::ReleaseOrNone,
            Self::Activation => Content::Activation,
            Self::Mode | Self::PlanMode => Content::Mode,
            Self::RoleInstalled
            | Self::FirstConnection
            | Self::ServerInstalled
            | Self::ServerActivated
            | Self::Day
            | Self::ChurnFrom
            | Self::PlanOn
            | Self::PlanUntil
            | Self::MoveAssigned
            | Self::MoveOn => Content::Date,
            Self::Clients
            | Self::Client
            | Self::ChurnCals
            | Self::ChurnDevices
            | Self::ChurnPerMonth
            | Self::PlanClients => Content::Number,
            Self::MoveTerms => Content::Terms,
            Self::MoveProduct => Content::Product,
            Self::MoveKind => Content::Kind,
            Self::MoveReason => Content::Reason,
        }
    }
}

impl TimeList {
    /// What its rows say, in this order.
    pub const fn columns(self) -> &'static [TimeColumn] {
        use TimeColumn::{Activation, Assurance, Installed, Kind, Product, Quantity, Version};
        match self {
            Self::Cals => &[Installed, Version, Kind, Quantity],
            Self::LicenseServers => &[Version, Activation],
            Self::Owned => &[Product, Version, Kind, Quantity, Assurance],
        }
    }
}

impl TimeColumn {
    /// What it takes.
    pub const fn content(self) -> Content {
        match self {
            Self::Installed => Content::Date,
            Self::Product => Content::Product,
            Self::Version => Content::Release,
            Self::Kind => Content::Kind,
            Self::Quantity => Content::Number,
            Self::Activation => Content::Activation,
            Self::Assurance => Content::Assurance,
        }
    }

    /// Whether it may hold this text. Choices must be made, but for the activation, which may not be known.
    pub fn takes(self, text: &str) -> bool {
        let open = matches!(self, Self::Installed | Self::Quantity | Self::Activation);
        (open || !text.is_empty()) && self.content().takes(text)
    }
}

/// A row: a text for each column.
pub type TimeRow = Vec<String>;

/// A place for a text. Its name is that of a field on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSlot {
    /// A place of which there is one.
    Entry(TimeEntry),
    /// A cell of a list, by its row.
    Cell(TimeList, usize, TimeColumn),
}

impl TimeSlot {
    /// `"first-connection"`, `"cals-0-installed"`.
    pub fn name(self) -> String {
        match self {
            Self::Entry(entry) => entry.id().to_owned(),
            Self::Cell(list, row, column) => {
                let mut name = String::from(list.id());
                for part in ["-", &row.to_string(), "-", column.id()] {
                    name.push_str(part);
                }
                name
            }
        }
    }

    /// The place with exactly this [`name`](Self::name), or `None`.
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(entry) = TimeEntry::from_id(name) {
            return Some(Self::Entry(entry));
        }
        let (rest, column) = name.rsplit_once('-')?;
        let (list, row) = rest.rsplit_once('-')?;
        let (list, column) = (TimeList::from_id(list)?, TimeColumn::from_id(column)?);
        list.columns().contains(&column).then_some(Self::Cell(list, row.parse().ok()?, column))
    }

    /// Whether it may hold this text.
    pub fn takes(self, text: &str) -> bool {
        match self {
            Self::Entry(entry) => entry.content().takes(text),
            Self::Cell(_, _, column) => column.takes(text),
        }
    }
}

/// What is asked about days, as texts that may not be days and numbers yet. What is empty follows from the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeForm {
    entries: [String; TimeEntry::COUNT],
    lists: [Option<Vec<TimeRow>>; TimeList::ALL.len()],
}

impl TimeForm {
    /// Reads the part of a [`Link`](super::Link) about days, and names what it does not understand.
    pub fn read(part: &str) -> (Self, Unread) {
        let mut form = Self::default();
        let mut unread = Unread::default();
        read_pairs(part, TIME, &mut unread, |pair| form.read_pair(pair));
        (form, unread)
    }

    /// The part of a link; empty where nothing is said.
    pub fn part(&self) -> String {
        let mut part = String::new();
        if *self == Self::default() {
            return part;
        }
        write_pair(&mut part, TIME, &[VERSION]);
        for (entry, text) in TimeEntry::ALL.iter().zip(&self.entries) {
            if !text.is_empty() {
                write_pair(&mut part, entry.id(), &[text]);
            }
        }
        for (list, rows) in TimeList::ALL.iter().zip(&self.lists) {
            let Some(rows) = rows else { continue };
            for row in rows {
                let cells: Vec<&str> = row.iter().map(String::as_str).collect();
                write_pair(&mut part, list.id(), &cells);
            }
            if rows.is_empty() {
                write_pair(&mut part, list.id(), &[""]);
            }
        }
        part
    }

    fn read_pair(&mut self, pair: Pair<'_>) -> bool {
        let Some(texts) = typed_parts(pair.value) else { return false };
        if let Some(entry) = TimeEntry::from_id(pair.key) {
            let slot = TimeSlot::Entry(entry);
            let [text] = texts.as_slice() else { return false };
            return self.text(slot).is_empty() && !text.is_empty() && self.set_text(slot, text);
        }
        let Some(list) = TimeList::from_id(pair.key) else { return false };
        if texts.as_slice() == [""] {
            let unsaid = self.rows(list).is_none();
            self.set_rows(list, Some(Vec::new()));
            return unsaid;
        }
        let fits = texts.len() == list.columns().len()
            && list.columns().iter().zip(&texts).all(|(column, text)| column.takes(text));
        let mut rows = self.rows(list).unwrap_or_default().to_vec();
        if !fits || rows.len() >= ROWS {
            return false;
        }
        rows.push(texts);
        self.set_rows(list, Some(rows));
        true
    }

    /// The text in a place; empty where there is none.
    pub fn text(&self, slot: TimeSlot) -> &str {
        let text = match slot {
            TimeSlot::Entry(entry) => self.entries.get(entry as usize),
            TimeSlot::Cell(list, row, column) => self
                .rows(list)
                .and_then(|rows| rows.get(row))
                .and_then(|row| row.get(list.columns().iter().position(|each| *each == column)?)),
        };
        text.map_or("", String::as_str)
    }

    /// Puts a text into a place as far as it can be typed: without control characters, and not too long. `false` where there is
    /// no such place or it does not take the text, and nothing is changed.
    pub fn set_text(&mut self, slot: TimeSlot, text: &str) -> bool {
        if !slot.takes(text) {
            return false;
        }
        let place = match slot {
            TimeSlot::Entry(entry) => self.entries.get_mut(entry as usize),
            TimeSlot::Cell(list, row, column) => {
                let at = list.columns().iter().position(|each| *each == column);
                let rows = self.lists.get_mut(list as usize).and_then(Option::as_mut);
                rows.and_then(|rows| rows.get_mut(row)).zip(at).and_then(|(row, at)| row.get_mut(at))
            }
        };
        let found = place.is_some();
        if let Some(place) = place {
            *place = typeable(text);
        }
        found
    }

    /// The rows of a list; `None` where they follow from the question.
    pub fn rows(&self, list: TimeList) -> Option<&[TimeRow]> {
        self.lists.get(list as usize)?.as_deref()
    }

    /// Says what rows a list has, as far as a link may hold them. Each has a text for each column, which takes it.
    pub fn set_rows(&mut self, list: TimeList, rows: Option<Vec<TimeRow>>) {
        let complete = |row: &TimeRow| {
            row.len() == list.columns().len() && list.columns().iter().zip(row).all(|(column, text)| column.takes(text))
        };
        if let Some(place) = self.lists.get_mut(list as usize) {
            *place = rows.map(|rows| rows.into_iter().filter(complete).take(ROWS).collect());
        }
    }
}
