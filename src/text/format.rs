//! How numbers and dates are written.

use super::Tag;
use crate::Date;

/// Writes numbers and dates as readers of a language expect them. A page brings the browser's `Intl`; [`Written`] is
/// for everything that has none.
pub trait Format {
    /// A count, with its digits grouped.
    fn number(&self, number: u64) -> String;
    /// A day.
    fn date(&self, date: Date) -> String;
}

/// Plain writing by language, the same everywhere.
#[derive(Clone, Copy, Debug)]
pub struct Written(pub Tag);

impl Format for Written {
    fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len().saturating_mul(2));
        for (index, digit) in digits.chars().enumerate() {
            let remaining = digits.len().saturating_sub(index);
            if index > 0 && remaining.is_multiple_of(3) {
                text.push(self.0.group_separator());
            }
            text.push(digit);
        }
        text
    }

    fn date(&self, date: Date) -> String {
        date.to_string()
    }
}
