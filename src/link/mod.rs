//! Links: every state of the page is an address, and a link opens forever.
//!
//! The query holds the question, which says nothing about anybody: `?v=1&server=2022&base-cal=2022&base-kind=user`. What is
//! known about an estate (how many people, what is owned, at which price) stands in the fragment alone, which browsers
//! keep to themselves: `#v=1&own=410~2`. The page without either is the default question with an example estate. After the
//! estate stands what is asked about days, `time=1&first-connection=2026-01-15`. Most visitors never open that section, so that a
//! link carries its part as it is, and [`TimeForm`] reads and writes it.
//!
//! Writing is canonical: a state has one link. Reading never fails. It keeps whatever it understands, and names the rest
//! in [`Unread`], so that nothing is lost silently, be the link damaged, hostile or from a later version.

mod demand;
mod estate;
pub mod number;
mod percent;
mod question;
mod time;

pub use demand::{Expected, Uncountable, Wrong, count};
pub use estate::{Currency, Devices, Entry, Estate, Group, OwnedLine, Slot};
pub use question::{Field, OpenCal, OpenLicenseServer, OpenRds, Question, release_from_id, release_id};
pub use time::{Content, NO_SERVER, TimeColumn, TimeEntry, TimeForm, TimeList, TimeRow, TimeSlot};

use crate::{MatrixName, Setup};

/// The version of the codec. It changes when what a link means would; what version 1 meant is read ever after.
const VERSION: &str = "1";

/// The keys that name it: in the query, and in each part of the fragment, which begins with it.
const QUESTION: &str = "v";
const ESTATE: &str = "v";
const TIME: &str = "time";

/// How long a typed text may be, in characters.
pub const TEXT_LENGTH: usize = 40;

/// How much of a query or a fragment is read, in bytes. Browsers and servers take less.
const READ_BYTES: usize = 1 << 17;

/// Everything that a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The question asked.
    pub question: Question,
    /// The matrix shown, where it was chosen.
    pub matrix: Option<MatrixName>,
    /// Who works how, and what is owned.
    pub estate: Estate,
    /// What is asked about days, as [`TimeForm`] writes it; empty where nothing is.
    pub time: String,
}

/// The page as it opens without a link: a question that people do ask, and an example estate.
impl Default for Link {
    fn default() -> Self {
        Self { question: Question::example(), matrix: None, estate: Estate::example(), time: String::new() }
    }
}

impl Link {
    /// Reads the query and the fragment of an address, each with or without its `?` or `#`.
    pub fn read(query: &str, fragment: &str) -> (Self, Unread) {
        let mut unread = Unread::default();
        let mut link = Self::default();
        let mut matrix = None;
        let question = question::read(query.strip_prefix('?').unwrap_or(query), &mut matrix, &mut unread);
        if let Some(question) = question {
            link.question = question;
        }
        link.matrix = matrix;
        let (estate, time) = parts_of(fragment.strip_prefix('#').unwrap_or(fragment));
        if let Some(estate) = estate::read(estate, &mut unread) {
            link.estate = estate;
        }
        if time.len() <= READ_BYTES {
            link.time = time.to_owned();
        } else {
            unread.push(time);
        }
        (link, unread)
    }

    /// The link as a relative address: `?v=1&…`, followed by `#v=1&…` unless the estate is the example, and by what is asked about
    /// days.
    pub fn address(&self) -> String {
        let mut address = String::from("?");
        question::write(&self.question, &mut address);
        if let Some(matrix) = self.matrix {
            write_pair(&mut address, question::MATRIX, &[matrix.id()]);
        }
        if !self.estate.is_example() {
            address.push('#');
            estate::write(&self.estate, &mut address);
        }
        if !self.time.is_empty() {
            address.push(if self.estate.is_example() { '#' } else { '&' });
            address.push_str(&self.time);
        }
        address
    }
}

/// The fragment of an address with another part about days, without its `#`.
pub fn with_time(fragment: &str, time: &str) -> String {
    let (estate, _) = parts_of(fragment.strip_prefix('#').unwrap_or(fragment));
    [estate, if estate.is_empty() || time.is_empty() { "" } else { "&" }, time].concat()
}

/// The parts of a fragment: about the estate, and about days.
fn parts_of(fragment: &str) -> (&str, &str) {
    let begins = |part: &str| part.strip_prefix(TIME).is_some_and(|rest| rest.starts_with('='));
    let mut at = 0_usize;
    for pair in fragment.split('&') {
        if begins(pair) {
            let (estate, time) = fragment.split_at_checked(at).unwrap_or((fragment, ""));
            return (estate.strip_suffix('&').unwrap_or(estate), time);
        }
        at = at.saturating_add(pair.len()).saturating_add(1);
    }
    (fragment, "")
}

/// The query of the page that asks about this setup, without its question mark.
///
/// ```
/// use calcheck::{Setup, WindowsServer, link::setup_query};
///
/// let setup = Setup { server: Some(WindowsServer::Ws2012R2.into()), ..Setup::default() };
/// assert_eq!(setup_query(&setup), "v=1&server=2012-r2");
/// ```
pub fn setup_query(setup: &Setup) -> String {
    let mut query = String::new();
    question::write(&Question::from(*setup), &mut query);
    query
}

/// What a link said and this version did not understand, as it stands in the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// The first few, shortened where they are long.
    pub items: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

impl Unread {
    /// How many are listed.
    const LISTED: usize = 12;
    /// How much of each is kept, in characters.
    const KEPT: usize = 60;

    /// Whether everything was understood.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    fn push(&mut self, item: &str) {
        if self.items.len() >= Self::LISTED {
            self.more = self.more.saturating_add(1);
            return;
        }
        let decoded = percent::decode(item).unwrap_or_else(|| item.to_owned());
        let mut shown = String::new();
        for (index, character) in decoded.chars().enumerate() {
            if index == Self::KEPT {
                shown.push('…');
                break;
            }
            shown.push(if character.is_control() { '\u{fffd}' } else { character });
        }
        self.items.push(shown);
    }
}

/// `key=value`, as it stands.
#[derive(Clone, Copy)]
struct Pair<'a> {
    key: &'a str,
    value: &'a str,
}

/// Splits a part of a link into pairs, and hands on those that it does not deal with itself: the version, by its key, and what is
/// too much to read. `read` says whether it understood a pair. The answer is whether anything was understood.
fn read_pairs(part: &str, version: &str, unread: &mut Unread, mut read: impl FnMut(Pair<'_>) -> bool) -> bool {
    let (part, beyond) = part.split_at_checked(part.floor_char_boundary(READ_BYTES)).unwrap_or((part, ""));
    let mut said = false;
    let mut versions = 0_u32;
    for raw in part.split('&').filter(|raw| !raw.is_empty()) {
        let (key, value) = raw.split_once('=').unwrap_or((raw, ""));
        let understood = if key == version {
            versions = versions.saturating_add(1);
            // A link of a later version is read as far as it can be.
            said = true;
            value == VERSION && versions == 1
        } else {
            read(Pair { key, value })
        };
        if understood {
            said = true;
        } else {
            unread.push(raw);
        }
    }
    if !beyond.is_empty() {
        unread.push(beyond);
    }
    said
}

fn write_pair(out: &mut String, key: &str, values: &[&str]) {
    if !out.is_empty() && !out.ends_with(['?', '#']) {
        out.push('&');
    }
    out.push_str(key);
    let mut mark = '=';
    for value in values {
        out.push(mark);
        mark = SEPARATOR;
        percent::encode(value, out);
    }
}

/// The text as far as it can be typed: without control characters, and not too long.
fn typeable(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(TEXT_LENGTH).collect()
}

/// The parts of a value; `None` where one is damaged or could not have been typed, as it is not taken in part.
fn typed_parts(value: &str) -> Option<Vec<String>> {
    let parts: Vec<String> = value.split(SEPARATOR).map(percent::decode).collect::<Option<_>>()?;
    let typed = |part: &String| !part.chars().any(char::is_control) && part.chars().nth(TEXT_LENGTH).is_none();
    parts.iter().all(typed).then_some(parts)
}

/// Stands between the parts of a value. Nothing on the way escapes it, and inside of a part it is escaped.
const SEPARATOR: char = '~';

#[cfg(test)]
mod tests;
