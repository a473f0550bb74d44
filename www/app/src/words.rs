#[cfg(feature = "prerender")]
use calcheck::Date;
use calcheck::link::Currency;
use calcheck::text::{Format, Key};
#[cfg(feature = "prerender")]
use calcheck::text::{Tag, Written};
use calcheck::{Language, Message};
use std::rc::Rc;
use yew::prelude::*;

/// Writes amounts of money and capitals, besides numbers and dates.
pub(crate) trait Locale: Format {
    /// An amount in the smallest unit of a currency.
    fn money(&self, amount: u64, currency: Currency) -> String;

    /// A letter as a capital. The browser knows them all; a table of its own would make the module 5 kB larger.
    fn capital(&self, letter: &str) -> String;
}

/// Writes where there is no browser, and dates as a browser would: a page that starts should not change before the eyes.
#[cfg(feature = "prerender")]
struct Prerendered(Tag);

#[cfg(feature = "prerender")]
impl Format for Prerendered {
    fn number(&self, number: u64) -> String {
        Written(self.0).number(number)
    }

    fn date(&self, date: Date) -> String {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        match self.0 {
            Tag::En => format!("{} {}, {}", MONTHS[usize::from(date.month()) - 1], date.day(), date.year()),
            Tag::De => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        }
    }
}

#[cfg(feature = "prerender")]
impl Locale for Prerendered {
    fn money(&self, amount: u64, currency: Currency) -> String {
        format!("{} {}", currency.id(), decimal(amount, currency.decimals()))
    }

    fn capital(&self, letter: &str) -> String {
        letter.to_uppercase()
    }
}

/// An amount in the smallest unit, as a decimal number: `1050` with two decimals is `"10.50"`.
pub(crate) fn decimal(amount: u64, decimals: usize) -> String {
    let digits = format!("{amount:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

/// The language of the page, and how it writes numbers.
#[derive(Clone)]
pub struct Words(Rc<Inner>);

struct Inner {
    language: Language,
    format: Box<dyn Locale>,
}

/// There is one language a page.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Words {
    /// A language where there is no browser.
    #[cfg(feature = "prerender")]
    pub(crate) fn prerendered(language: Language) -> Self {
        let format = Box::new(Prerendered(language.tag()));
        Self::new(language, format)
    }

    pub(crate) fn new(language: Language, format: Box<dyn Locale>) -> Self {
        Self(Rc::new(Inner { language, format }))
    }

    pub(crate) fn language(&self) -> &Language {
        &self.0.language
    }

    /// A text without parameters.
    pub(crate) fn word(&self, key: Key) -> AttrValue {
        self.0.language.pattern(key).to_owned().into()
    }

    /// A text with its parameters.
    pub(crate) fn say(&self, message: &Message) -> String {
        self.0.language.write(message, &*self.0.format)
    }

    pub(crate) fn number(&self, number: u64) -> String {
        self.0.format.number(number)
    }

    pub(crate) fn money(&self, amount: u64, currency: Currency) -> String {
        self.0.format.money(amount, currency)
    }

    /// A text as the beginning of a sentence or a button.
    pub(crate) fn sentence_start(&self, text: &str) -> String {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let (first, rest) = text.split_at(first);
        self.0.format.capital(first) + rest
    }
}
