//! Everything people read, as messages with typed parameters; one file a language.
//!
//! A [`Message`] is data: which text, with which values. A [`Language`] turns it into words through patterns such as
//! `A {cal} RDS CAL does not reach Windows Server {host}.` English is compiled in. The other languages are written in
//! the same form beside it (a text that is missing there does not compile), and travel to the browser as data, so that
//! a visitor downloads one of them at most: [`Language::data`] writes what [`Language::load`] reads.
//!
//! A pattern holds
//! * `{name}`: the parameter, as the language writes it;
//! * `{name:one|other}`: the form for a number, by the language's plural rule, `#` being the number;
//! * `{name:id=…|id=…}`: a form for each value of a term (a kind of CAL, a mode, …).
//!
//! Forms may hold placeholders in turn.

mod de;
mod en;
mod format;
mod message;
mod pattern;
mod site;

use std::borrow::Cow;
use std::fmt;

pub use format::{Format, Written};
pub use message::{Key, Message, Term, Value};
pub use pattern::Piece;
pub use site::{SiteKey, SiteMessage};

/// A language: its tag, how it writes numbers and dates, and its texts.
#[derive(Clone, Debug)]
pub struct Language {
    tag: Tag,
    patterns: Patterns,
}

/// The languages that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// English, compiled in.
    En,
    /// German.
    De,
}

impl Tag {
    /// All languages, English first.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The BCP 47 tag: `"en"`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.id() == id)
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// The pattern of a text of the static pages.
    fn site_pattern(self, key: SiteKey) -> &'static str {
        match self {
            Self::En => en::site(key),
            Self::De => de::site(key),
        }
    }

    /// Between groups of three digits.
    const fn group_separator(self) -> char {
        match self {
            Self::En => ',',
            Self::De => '.',
        }
    }

    /// Which plural form a number takes: an index into the forms of a pattern.
    const fn plural_form(self, number: u64) -> usize {
        match self {
            Self::En | Self::De => (number != 1) as usize,
        }
    }
}

#[derive(Clone, Debug)]
enum Patterns {
    Compiled(fn(Key) -> &'static str),
    Loaded(Vec<Box<str>>),
}

impl Language {
    /// English, which is always there.
    pub const fn english() -> Self {
        Self { tag: Tag::En, patterns: Patterns::Compiled(english) }
    }

    /// A language from the patterns compiled into this build. Meant for native programs; a page loads data instead.
    pub const fn compiled(tag: Tag) -> Self {
        let pattern = match tag {
            Tag::En => english,
            Tag::De => de::pattern,
        };
        Self { tag, patterns: Patterns::Compiled(pattern) }
    }

    /// Which language this is.
    pub const fn tag(&self) -> Tag {
        self.tag
    }

    /// The texts as data: a first line with tag and fingerprint, then a pattern a line, in the order of [`Key::ALL`].
    pub fn data(&self) -> String {
        self.data_of(|_| true)
    }

    /// The texts as [`data`](Self::data), empty but for those that are `needed`: who loads it writes no others.
    pub fn data_of(&self, needed: impl Fn(Key) -> bool) -> String {
        let mut data = header(self.tag);
        for key in Key::ALL {
            data.push('\n');
            if needed(*key) {
                data.push_str(self.pattern(*key));
            }
        }
        data
    }

    /// Reads what [`data`](Self::data) wrote.
    ///
    /// # Errors
    /// Data of another version of this library, cut short, or in an unknown language.
    pub fn load(data: &str) -> Result<Self, LoadError> {
        let mut lines = data.split('\n');
        let first = lines.next().unwrap_or_default();
        let tag = Tag::ALL.into_iter().find(|tag| header(*tag) == first).ok_or(LoadError)?;
        let mut patterns: Vec<Box<str>> = lines.map(Box::from).collect();
        // A file may end its last line.
        if patterns.len() > Key::ALL.len() && patterns.last().is_some_and(|last| last.is_empty()) {
            patterns.pop();
        }
        if patterns.len() == Key::ALL.len() {
            Ok(Self { tag, patterns: Patterns::Loaded(patterns) })
        } else {
            Err(LoadError)
        }
    }

    /// The pattern of a text, with its placeholders.
    pub fn pattern(&self, key: Key) -> &str {
        match &self.patterns {
            Patterns::Compiled(pattern) => pattern(key),
            Patterns::Loaded(patterns) => patterns.get(key as usize).map_or("", AsRef::as_ref),
        }
    }

    /// The message in this language, numbers and dates written plainly. See [`write`](Self::write).
    pub fn text(&self, message: &Message) -> String {
        self.write(message, &Written(self.tag))
    }

    /// A text of the site's static pages in this language. Meant for native programs: it draws on the compiled texts.
    pub fn site(&self, message: &SiteMessage) -> String {
        let mut text = String::new();
        let (key, values) = message.parts();
        pattern::write(self.tag.site_pattern(key), &values, self, &Written(self.tag), &mut text);
        text
    }

    /// The message in this language, numbers and dates as `format` writes them.
    pub fn write(&self, message: &Message, format: &dyn Format) -> String {
        let (key, values) = message.parts();
        self.fill(key, &values, format)
    }

    /// A text with values for the places in it, which go by the names of [`Key::parameters`].
    pub fn fill(&self, key: Key, values: &[(&'static str, Value)], format: &dyn Format) -> String {
        let mut text = String::new();
        pattern::write(self.pattern(key), values, self, format, &mut text);
        text
    }

    /// The message as pieces, for a page that puts something of its own (a field, a link) where a parameter stands.
    pub fn pieces(&self, key: Key) -> Vec<Piece<'_>> {
        pattern::pieces(self.pattern(key))
    }

    /// Joins parts into one enumeration: "a, b and c".
    pub fn list(&self, parts: &[String]) -> Cow<'static, str> {
        match parts {
            [] => Cow::Borrowed(""),
            [only] => Cow::Owned(only.clone()),
            [first @ .., last] => {
                let mut text = String::new();
                for (index, part) in first.iter().enumerate() {
                    if index > 0 {
                        text.push_str(self.pattern(Key::ListComma));
                    }
                    text.push_str(part);
                }
                text.push_str(self.pattern(Key::ListAnd));
                text.push_str(last);
                Cow::Owned(text)
            }
        }
    }
}

/// English, but for the texts that this build leaves out. They stand last.
fn english(key: Key) -> &'static str {
    const END: u16 = if cfg!(feature = "texts-of-page") {
        u16::MAX
    } else if cfg!(feature = "texts-of-time") {
        Key::PageUnreadMore as u16
    } else {
        Key::TimeInstalledBeforeActivation as u16
    };
    if (key as u16) < END { en::pattern(key) } else { "" }
}

/// Ties the data to the set of texts it was written for.
fn header(tag: Tag) -> String {
    format!("calcheck-text {} {FINGERPRINT:08x}", tag.id())
}

/// FNV-1a over the names of all texts. Computed by the compiler, so that the names travel to nobody.
const FINGERPRINT: u32 = {
    let mut hash: u32 = 0x811c_9dc5;
    let mut keys = Key::ALL;
    while let [key, rest @ ..] = keys {
        let mut name = key.name().as_bytes();
        while let [byte, rest @ ..] = name {
            hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
            name = rest;
        }
        hash = (hash ^ b'\n' as u32).wrapping_mul(0x0100_0193);
        keys = rest;
    }
    hash
};

/// The data holds no language that this version can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("language data of another version, incomplete or in an unknown language")
    }
}

impl std::error::Error for LoadError {}

#[cfg(test)]
mod tests;
