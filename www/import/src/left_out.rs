use crate::export::Cells;

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The row names no user.
    NoUser,
    /// The row names no device.
    NoDevice,
    /// A name has more than 1,024 bytes.
    NameTooLong,
    /// The row has more than 512 columns, or 256 kB.
    TooManyColumns,
    /// A quotation mark is never closed.
    UnclosedQuote,
    /// Letters that the file's encoding does not know.
    Undecodable,
    /// Not a JSON object.
    NoObject,
    /// The last JSON object is cut short.
    CutShort,
    /// A number of licenses that is none.
    NoNumber,
    /// A CAL version that the rules do not know.
    UnknownVersion,
    /// A licence that is no RDS CAL, or of a kind not known.
    UnknownKind,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 11] = [
        Self::NoUser,
        Self::NoDevice,
        Self::NameTooLong,
        Self::TooManyColumns,
        Self::UnclosedQuote,
        Self::Undecodable,
        Self::NoObject,
        Self::CutShort,
        Self::NoNumber,
        Self::UnknownVersion,
        Self::UnknownKind,
    ];

    /// A name in kebab case.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoUser => "no-user",
            Self::NoDevice => "no-device",
            Self::NameTooLong => "name-too-long",
            Self::TooManyColumns => "too-many-columns",
            Self::UnclosedQuote => "unclosed-quote",
            Self::Undecodable => "undecodable",
            Self::NoObject => "no-object",
            Self::CutShort => "cut-short",
            Self::NoNumber => "no-number",
            Self::UnknownVersion => "unknown-version",
            Self::UnknownKind => "unknown-kind",
        }
    }
}

/// The rows of a file that are left out, each with its line and reason.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    rows: Vec<(u32, Reason)>,
    /// The beginning of each of the first rows.
    excerpts: Vec<Box<str>>,
}

impl LeftOut {
    const EXCERPTS: usize = 10_000;
    const EXCERPT_LETTERS: usize = 120;

    pub(crate) fn push(&mut self, line: u64, reason: Reason, row: &str) {
        self.rows.push((u32::try_from(line).unwrap_or(u32::MAX), reason));
        if self.excerpts.len() < Self::EXCERPTS {
            self.excerpts.push(row.chars().take(Self::EXCERPT_LETTERS).collect::<String>().into());
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Line, reason, and the row's beginning where it was kept.
    pub fn iter(&self) -> impl Iterator<Item = (u32, Reason, &str)> {
        let excerpts = self.excerpts.iter().map(AsRef::as_ref).chain(std::iter::repeat(""));
        self.rows.iter().zip(excerpts).map(|(&(line, reason), excerpt)| (line, reason, excerpt))
    }

    /// How many rows are left out for each reason that occurs.
    pub fn by_reason(&self) -> Vec<(Reason, usize)> {
        let count = |reason| self.rows.iter().filter(|(_, other)| *other == reason).count();
        Reason::ALL.into_iter().map(|reason| (reason, count(reason))).filter(|&(_, count)| count > 0).collect()
    }

    /// Writes a table into `cells`: line, reason in the words of `word`, the row's beginning.
    pub fn table(&self, mut cells: Cells, header: [&str; 3], word: impl Fn(Reason) -> String) -> String {
        cells.row(header);
        for (line, reason, excerpt) in self.iter() {
            cells.row([line.to_string().as_str(), &word(reason), excerpt]);
        }
        cells.finish()
    }
}
