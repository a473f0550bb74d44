//! Numbers as people type them, read exactly and without floating point.

/// A whole number; its digits may stand in groups of three: `1234`, `1,234`, `1.234`, `1 234`, `1’234`.
pub fn whole(text: &str) -> Option<u32> {
    digits(text.trim())?.parse().ok()
}

/// A price in the smallest unit of a currency with so many decimals: `34.5`, `34,50` and `1.234,50` with two of them.
pub fn price(text: &str, decimals: usize) -> Option<u32> {
    let text = text.trim();
    let (whole, fraction) = match text.rsplit_once(['.', ',']) {
        // Three digits after a separator are a group, not a fraction.
        Some((whole, fraction)) if (1..=decimals).contains(&fraction.len()) => {
            let point = text.get(whole.len()..)?.chars().next()?;
            if whole.contains(point) {
                return None;
            }
            (whole, fraction)
        }
        _ => (text, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut all = digits(whole)?;
    all.push_str(fraction);
    for _ in fraction.len()..decimals {
        all.push('0');
    }
    all.parse().ok()
}

/// Pack sizes: numbers apart by anything but digits.
pub(super) fn packs(text: &str) -> Option<Vec<u32>> {
    text.split([',', ';', '/', ' '])
        .map(str::trim)
        .filter(|size| !size.is_empty())
        .map(|size| size.parse().ok())
        .collect()
}

fn digits(text: &str) -> Option<String> {
    let is_separator = |character: char| ",. '’\u{a0}\u{202f}".contains(character);
    let mut separators = text.chars().filter(|character| is_separator(*character));
    let one_kind = separators.next().is_none_or(|first| separators.all(|other| other == first));
    let mut groups = text.split(is_separator);
    let first = groups.next()?;
    let mut all = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return None;
        }
        all.push_str(group);
    }
    (one_kind && !all.is_empty() && all.bytes().all(|byte| byte.is_ascii_digit())).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::{packs, price, whole};

    #[test]
    fn whole_numbers() {
        for (text, number) in [
            ("0", 0),
            (" 410 ", 410),
            ("007", 7),
            ("1,234", 1234),
            ("1.234.567", 1_234_567),
            ("1 234", 1234),
            ("12’345", 12345),
            ("4294967295", u32::MAX),
        ] {
            assert_eq!(whole(text), Some(number), "{text}");
        }
        for text in [
            "",
            " ",
            "-1",
            "+1",
            "1.5",
            "1,5",
            "1e3",
            "4294967296",
            "NaN",
            "∞",
            "1,2345",
            "1234,567",
            ",123",
            "1,234.567",
            "٣",
            "1,",
        ] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn prices() {
        for (text, amount) in [
            ("34.50", 3450),
            ("34,5", 3450),
            ("34", 3400),
            ("1.234,50", 123_450),
            ("1,234.50", 123_450),
            ("1.234", 123_400),
            ("0.01", 1),
            ("42949672.95", u32::MAX),
        ] {
            assert_eq!(price(text, 2), Some(amount), "{text}");
        }
        for text in ["", "34.505.1", "1.2.3", "1,2,30", "-1", ".50", "34.x", "42949672.96", "€ 30", "34."] {
            assert_eq!(price(text, 2), None, "{text}");
        }
        assert_eq!(price("1,234", 0), Some(1234));
        assert_eq!(price("1.5", 0), None);
    }

    #[test]
    fn pack_sizes() {
        assert_eq!(packs("1, 5, 50"), Some(vec![1, 5, 50]));
        assert_eq!(packs("20/5;1"), Some(vec![20, 5, 1]));
        assert_eq!(packs("  "), Some(vec![]));
        assert_eq!(packs("1, x"), None);
        assert_eq!(packs("-5"), None);
    }
}
