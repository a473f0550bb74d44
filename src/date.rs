//! Civil dates.

use std::fmt;
use std::str::FromStr;

/// A day of the civil calendar, 1999 to 2100, without time or zone.
///
/// Licensing terms count in days and lifecycle policies name days, so this is all there is: no clock, no zone, nothing
/// that depends on where a visitor sits. The range begins with the first release that the rules know and ends where no
/// support date reaches; arithmetic that leaves it has no answer rather than a wrong one.
///
/// ```
/// use calcheck::Date;
///
/// let first_connection: Date = "2024-01-15".parse()?;
/// assert_eq!(first_connection.add_days(120).map(|day| day.to_string()).as_deref(), Some("2024-05-14"));
/// assert_eq!("2023-02-29".parse::<Date>().unwrap_err().to_string(),
///     "`2023-02-29` is no day of the calendar, expected a date such as `2027-01-12`");
/// # Ok::<(), calcheck::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

const FIRST_YEAR: u16 = 1999;
const LAST_YEAR: u16 = 2100;

impl Date {
    /// The first day: 1999-01-01.
    pub const MIN: Self = Self { year: FIRST_YEAR, month: 1, day: 1 };

    /// The last day: 2100-12-31.
    pub const MAX: Self = Self { year: LAST_YEAR, month: 12, day: 31 };

    /// The day, or `None` where the calendar has none such or the year is out of range.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if FIRST_YEAR <= year && year <= LAST_YEAR && 1 <= day && day <= days_in_month(year, month) {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// A day that stands in this source; one that the calendar lacks does not compile in a constant.
    #[expect(clippy::panic, reason = "evaluated by the compiler alone")]
    pub(crate) const fn literal(year: u16, month: u8, day: u8) -> Self {
        match Self::new(year, month, day) {
            Some(date) => date,
            None => panic!("no such day"),
        }
    }

    /// The year, 1999 to 2100.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// How many days have passed since [`MIN`](Self::MIN), which is day 0.
    #[expect(clippy::arithmetic_side_effects, reason = "a date lies between the first and the last year")]
    pub const fn day_number(self) -> u32 {
        days_before_year(self.year) + days_before_month(self.year, self.month) + self.day as u32 - 1
    }

    /// The day with this [`day_number`](Self::day_number), or `None` beyond [`MAX`](Self::MAX).
    #[expect(clippy::arithmetic_side_effects, reason = "bounded by the last day, and each step takes off what is left")]
    #[expect(clippy::cast_possible_truncation, reason = "a day of the year is at most 365")]
    pub const fn from_day_number(number: u32) -> Option<Self> {
        if number > Self::MAX.day_number() {
            return None;
        }
        // A year has 365 days at least, so this is the year itself or one after it.
        let mut year = FIRST_YEAR + (number / 365) as u16;
        if days_before_year(year) > number {
            year -= 1;
        }
        let rest = number - days_before_year(year);
        let mut month = 12;
        while days_before_month(year, month) > rest {
            month -= 1;
        }
        Some(Self { year, month, day: (rest - days_before_month(year, month)) as u8 + 1 })
    }

    /// The day so many days later, or earlier where negative; `None` where that leaves the calendar.
    pub fn add_days(self, days: i32) -> Option<Self> {
        self.day_number().checked_add_signed(days).and_then(Self::from_day_number)
    }

    /// The same day of the month so many months later, or earlier where negative, and the last day of that month where it
    /// is shorter: a month after 31 January comes 28 or 29 February. `None` where that leaves the calendar.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let month = u32::from(self.year).checked_mul(12)?.checked_add(u32::from(self.month))?.checked_sub(1)?;
        let month = month.checked_add_signed(months)?;
        let year = u16::try_from(month.checked_div(12)?).ok()?;
        let month = u8::try_from(month.checked_rem(12)?.checked_add(1)?).ok()?;
        Self::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// How many days `other` comes later, negative where it comes earlier.
    pub const fn days_until(self, other: Self) -> i32 {
        other.day_number().cast_signed().wrapping_sub(self.day_number().cast_signed())
    }
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Zero for a month that does not exist.
const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

#[expect(clippy::arithmetic_side_effects, reason = "called for the years of the range and the one after it")]
const fn days_before_year(year: u16) -> u32 {
    const fn leap_years_until(year: u32) -> u32 {
        year / 4 - year / 100 + year / 400
    }
    let year = year as u32;
    let first = FIRST_YEAR as u32;
    (year - first) * 365 + leap_years_until(year - 1) - leap_years_until(first - 1)
}

#[expect(clippy::arithmetic_side_effects, reason = "at most 335")]
const fn days_before_month(year: u16, month: u8) -> u32 {
    let days = match month {
        1 => return 0,
        2 => return 31,
        3 => 59,
        4 => 90,
        5 => 120,
        6 => 151,
        7 => 181,
        8 => 212,
        9 => 243,
        10 => 273,
        11 => 304,
        _ => 334,
    };
    days + is_leap(year) as u32
}

/// ISO 8601: `2027-01-12`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Reads what [`Display`](fmt::Display) writes, and nothing else.
impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = |kind| DateError { text: shortened(text), kind };
        let &[y3, y2, y1, y0, b'-', m1, m0, b'-', d1, d0] = text.as_bytes() else {
            return Err(error(DateErrorKind::Form));
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u16, |number, digit| {
                let digit = digit.is_ascii_digit().then(|| digit & 0x0f)?;
                number.checked_mul(10)?.checked_add(digit.into())
            })
        };
        let (Some(year), Some(month), Some(day)) = (number(&[y3, y2, y1, y0]), number(&[m1, m0]), number(&[d1, d0]))
        else {
            return Err(error(DateErrorKind::Form));
        };
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(error(DateErrorKind::OutOfRange));
        }
        // Two digits each.
        let (month, day) = (month.to_be_bytes()[1], day.to_be_bytes()[1]);
        Self::new(year, month, day).ok_or_else(|| error(DateErrorKind::NoSuchDay))
    }
}

/// As much of the input as a message needs.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Why a text is not a [`Date`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    text: String,
    kind: DateErrorKind,
}

/// What is wrong with a text that should be a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateErrorKind {
    /// It is not written as year, month and day.
    Form,
    /// The calendar has no such day.
    NoSuchDay,
    /// The year is before 1999 or after 2100.
    OutOfRange,
}

impl DateError {
    /// What is wrong.
    pub const fn kind(&self) -> DateErrorKind {
        self.kind
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        match self.kind {
            DateErrorKind::Form => write!(formatter, "`{text}` is not a date, expected one such as `2027-01-12`"),
            DateErrorKind::NoSuchDay => {
                write!(formatter, "`{text}` is no day of the calendar, expected a date such as `2027-01-12`")
            }
            DateErrorKind::OutOfRange => {
                write!(formatter, "`{text}` is out of range, expected a date from `{}` to `{}`", Date::MIN, Date::MAX)
            }
        }
    }
}

impl std::error::Error for DateError {}
