use std::fmt;

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is larger than what is read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit.
        most: u64,
    },
    /// It holds a zero byte, which no text does.
    Binary {
        /// Where.
        byte: u64,
    },
    /// It is a workbook, not a table in text form.
    Workbook,
    /// No column has been chosen for what it should hold.
    NoColumns,
    /// All files together have more rows than are read.
    TooManyRows {
        /// The limit.
        most: u32,
    },
    /// The names take more memory than there is.
    TooManyNames,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty, expected a table or JSON"),
            Self::TooLarge { bytes, most } => write!(f, "the file has {bytes} bytes, expected at most {most}"),
            Self::Binary { byte } => write!(f, "byte {byte} is zero, expected text"),
            Self::Workbook => f.write_str("the file is a workbook, expected its table saved as CSV"),
            Self::NoColumns => f.write_str("no column is known to hold users or devices"),
            Self::TooManyRows { most } => write!(f, "there are more rows than {most}"),
            Self::TooManyNames => f.write_str("the names take more than 4 GB"),
        }
    }
}

impl std::error::Error for Refusal {}
