use std::fmt;

use super::MAX_COST;
use crate::WindowsServer;

/// Why an access graph was refused: where and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GraphError {
    field: GraphField,
    row: Option<usize>,
    kind: GraphErrorKind,
}

/// The part of an access graph that an error is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GraphField {
    /// The price of a User CAL.
    UserPrice,
    /// The users, row by row.
    Users,
    /// The devices, row by row.
    Devices,
    /// The session hosts, row by row.
    Hosts,
}

impl GraphField {
    /// The field's name in JavaScript.
    pub const fn id(self) -> &'static str {
        match self {
            Self::UserPrice => "userPrice",
            Self::Users => "users",
            Self::Devices => "devices",
            Self::Hosts => "hosts",
        }
    }
}

/// What is wrong with an access graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GraphErrorKind {
    /// The columns differ in length, so that it is unclear which belong together.
    LengthsDiffer {
        /// Rows in `users`.
        expected: usize,
        /// Rows in the column named.
        found: usize,
    },
    /// More rows than can be numbered.
    TooManyRows {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A host id so large that the answer, one mode for each id up to it, would be mostly empty.
    HostIdTooLarge {
        /// The id.
        found: u32,
        /// The largest that is accepted for so many rows.
        most: u32,
    },
    /// A host whose version is not given.
    HostWithoutVersion {
        /// Its id.
        found: u32,
        /// How many hosts have a version.
        hosts: usize,
    },
    /// A host that the CALs on sale do not reach.
    NotOnSale {
        /// The host's version.
        host: WindowsServer,
        /// The version on sale.
        on_sale: WindowsServer,
    },
    /// The cost is more than [`MAX_COST`].
    CostTooLarge,
}

impl GraphError {
    pub(super) const fn new(field: GraphField, kind: GraphErrorKind) -> Self {
        Self { field, row: None, kind }
    }

    pub(super) const fn at_row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }

    /// The place in the input, as in JavaScript: `hosts[3]`.
    pub fn path(&self) -> String {
        match self.row {
            Some(row) => format!("{}[{row}]", self.field.id()),
            None => self.field.id().to_owned(),
        }
    }

    /// What is wrong.
    pub const fn kind(&self) -> GraphErrorKind {
        self.kind
    }
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        match self.kind {
            GraphErrorKind::LengthsDiffer { expected, found } => {
                write!(f, "`{path}` has {found} entries, expected {expected} as in `users`")
            }
            GraphErrorKind::TooManyRows { found, most } => {
                write!(f, "`{path}` has {found} entries, expected at most {most}")
            }
            GraphErrorKind::HostIdTooLarge { found, most } => write!(
                f,
                "`{path}` is `{found}`, expected hosts to be numbered from 0 without large gaps, here at most {most}"
            ),
            GraphErrorKind::HostWithoutVersion { found, hosts } => {
                write!(f, "`{path}` is `{found}`, expected one of the {hosts} hosts whose version is given")
            }
            GraphErrorKind::NotOnSale { host, on_sale } => write!(
                f,
                "`{path}` runs `{}`, expected no host newer than the CALs on sale, `{}`",
                host.id(),
                on_sale.id()
            ),
            GraphErrorKind::CostTooLarge => write!(
                f,
                "the cost at this `{path}` is more than {MAX_COST}, expected prices whose total can be counted exactly"
            ),
        }
    }
}

impl std::error::Error for GraphError {}
