//! Why a question about time was refused.

use std::fmt;

use crate::{Date, WindowsServer};

/// Why a question about time was refused: where and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeError {
    place: Place,
    kind: TimeErrorKind,
}

/// A place in the input: a field, or a part of a row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    field: &'static str,
    row: Option<usize>,
    part: Option<&'static str>,
}

/// What is wrong with a question about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeErrorKind {
    /// The date is before the product existed.
    BeforeRelease {
        /// The date.
        date: Date,
        /// The product: the session host, the license server or the version of the CAL.
        server: WindowsServer,
    },
    /// The date comes before one that it cannot precede.
    WrongOrder {
        /// The date.
        date: Date,
        /// The other one.
        earliest: Date,
        /// The path of the other one.
        earliest_path: &'static str,
    },
    /// The number is too small or too large.
    OutOfRange {
        /// The number; for a list, how many rows it has.
        found: u64,
        /// The least that makes sense here.
        least: u32,
        /// The most that makes sense here.
        most: u32,
    },
    /// The version is the one that there is already.
    SameVersion {
        /// The version.
        server: WindowsServer,
        /// The path of the other one.
        other_path: &'static str,
    },
}

impl TimeError {
    pub(crate) const fn new(field: &'static str, kind: TimeErrorKind) -> Self {
        Self { place: Place { field, row: None, part: None }, kind }
    }

    pub(crate) const fn in_row(self, row: usize, part: &'static str) -> Self {
        Self { place: Place { row: Some(row), part: Some(part), ..self.place }, ..self }
    }

    pub(crate) const fn part(self, part: &'static str) -> Self {
        Self { place: Place { part: Some(part), ..self.place }, ..self }
    }

    /// The place in the input, as in JavaScript: `cals[1].installed`.
    pub fn path(&self) -> String {
        let mut path = self.place.field.to_owned();
        if let Some(row) = self.place.row {
            path = format!("{path}[{row}]");
        }
        if let Some(part) = self.place.part {
            path = format!("{path}.{part}");
        }
        path
    }

    /// What is wrong.
    pub const fn kind(&self) -> TimeErrorKind {
        self.kind
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        match self.kind {
            TimeErrorKind::BeforeRelease { date, server } => write!(
                f,
                "`{path}` is `{date}`, expected `{}` or later: Windows Server {} did not exist before",
                crate::lifecycle::released(server),
                server.id()
            ),
            TimeErrorKind::WrongOrder { date, earliest, earliest_path } => {
                write!(f, "`{path}` is `{date}`, expected `{earliest}` or later, as `{earliest_path}` says")
            }
            TimeErrorKind::OutOfRange { found, least, most } => {
                write!(f, "`{path}` is or has `{found}`, expected {least} to {most}")
            }
            TimeErrorKind::SameVersion { server, other_path } => {
                write!(f, "`{path}` is `{}` as `{other_path}` is, expected another version", server.id())
            }
        }
    }
}

impl std::error::Error for TimeError {}

/// Refuses a date on which `server` did not exist yet.
pub(crate) fn existing(field: &'static str, date: Date, server: WindowsServer) -> Result<(), TimeError> {
    if date < crate::lifecycle::released(server) {
        return Err(TimeError::new(field, TimeErrorKind::BeforeRelease { date, server }));
    }
    Ok(())
}

/// Refuses a date that precedes one that it cannot precede.
pub(crate) fn ordered(
    field: &'static str,
    date: Option<Date>,
    earliest_path: &'static str,
    earliest: Option<Date>,
) -> Result<(), TimeError> {
    match (date, earliest) {
        (Some(date), Some(earliest)) if date < earliest => {
            Err(TimeError::new(field, TimeErrorKind::WrongOrder { date, earliest, earliest_path }))
        }
        _ => Ok(()),
    }
}

/// Refuses lists longer than anyone needs, as the work grows with them.
const MOST_ROWS: u32 = 200;

pub(crate) fn bounded(field: &'static str, rows: usize) -> Result<(), TimeError> {
    let found = u64::try_from(rows).unwrap_or(u64::MAX);
    if found > u64::from(MOST_ROWS) {
        return Err(TimeError::new(field, TimeErrorKind::OutOfRange { found, least: 0, most: MOST_ROWS }));
    }
    Ok(())
}
