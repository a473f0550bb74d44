use std::borrow::Cow;

use crate::decode::Last;
use crate::limit;

/// Finds the objects in what `ConvertTo-Json` writes: one object, an array of them, or several one after the other.
///
/// It works on whatever part of the file has arrived, and knows the line of each object.
#[derive(Clone, Debug, Default)]
pub(crate) struct Objects {
    line: u64,
    wrapper: Wrapper,
    /// What stands between two objects is reported once, however it arrives.
    reported: bool,
}

/// Some versions of PowerShell put the array into an object: `{"value": […], "Count": 2}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wrapper {
    /// Nothing has been read.
    #[default]
    Unknown,
    Absent,
    Present,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// An object, from here to there, beginning on this line.
    Object { start: usize, end: usize, line: u64 },
    /// Something between the objects that does not belong there, on this line.
    Stray { line: u64 },
    /// An object that never ends, or is far too large, beginning on this line. Nothing after it can be trusted.
    Unclosed { line: u64 },
    /// The text ends within an object.
    More,
    /// The text ends.
    End,
}

impl Objects {
    /// Finds the next object from `at` on, and moves `at` behind it.
    pub(crate) fn read(&mut self, text: &str, at: &mut usize, last: Last) -> Found {
        let bytes = text.as_bytes();
        let mut stray = None;
        while let Some(&byte) = bytes.get(*at) {
            match byte {
                b'{' => break,
                b'\n' => self.line += 1,
                b'[' | b']' | b',' | b' ' | b'\t' | b'\r' => {}
                // The end of the enclosing object: its closing brace, and a count before that.
                b'}' | b'"' | b':' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'.'
                    if self.wrapper == Wrapper::Present => {}
                _ if self.reported => {}
                _ => {
                    self.reported = true;
                    stray = Some(self.line + 1);
                }
            }
            *at += 1;
        }
        if let Some(line) = stray {
            return Found::Stray { line };
        }
        let start = *at;
        if start >= bytes.len() {
            return if last == Last::Yes { Found::End } else { Found::More };
        }
        if self.wrapper == Wrapper::Unknown {
            match enclosing(&bytes[start..]) {
                Enclosing::Yes(length) => {
                    self.wrapper = Wrapper::Present;
                    self.line += count_lines(&bytes[start..start + length]);
                    *at = start + length;
                    return self.read(text, at, last);
                }
                Enclosing::Perhaps if last == Last::No => return Found::More,
                _ => self.wrapper = Wrapper::Absent,
            }
        }
        let (mut depth, mut in_string, mut position) = (0_u32, false, start);
        while let Some(&byte) = bytes.get(position) {
            position += 1;
            if in_string {
                match byte {
                    b'\\' => position += 1,
                    b'"' => in_string = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => in_string = true,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        let line = self.line + 1;
                        self.line += count_lines(&bytes[start..position]);
                        *at = position;
                        self.reported = false;
                        return Found::Object { start, end: position, line };
                    }
                }
                _ => {}
            }
        }
        if last == Last::No && bytes.len() - start < limit::RECORD_BYTES {
            return Found::More;
        }
        *at = bytes.len();
        Found::Unclosed { line: self.line + 1 }
    }
}

enum Enclosing {
    Yes(usize),
    Perhaps,
    No,
}

/// Whether this is the beginning of `{"value": [`.
fn enclosing(bytes: &[u8]) -> Enclosing {
    let mut at = 0;
    for expected in *b"{\"value\":[" {
        if !expected.is_ascii_alphabetic() {
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
        }
        match bytes.get(at) {
            None => return Enclosing::Perhaps,
            Some(&byte) if byte == expected => at += 1,
            Some(_) => return Enclosing::No,
        }
    }
    Enclosing::Yes(at)
}

fn count_lines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// One value of an object, as far as it matters here.
pub(crate) type Member<'a> = (Cow<'a, str>, Cow<'a, str>);

/// The members of an object: strings and numbers as text, `null` as nothing, inner objects and arrays left out.
///
/// Returns `None` where the text is no JSON object.
pub(crate) fn members<'a>(object: &'a str, into: &mut Vec<Member<'a>>) -> Option<()> {
    into.clear();
    let mut at = 1;
    let bytes = object.as_bytes();
    blanks(bytes, &mut at);
    if bytes.get(at) == Some(&b'}') {
        return (at + 1 == bytes.len()).then_some(());
    }
    loop {
        blanks(bytes, &mut at);
        let name = string(object, &mut at)?;
        blanks(bytes, &mut at);
        (bytes.get(at) == Some(&b':')).then(|| at += 1)?;
        blanks(bytes, &mut at);
        match bytes.get(at)? {
            b'"' => {
                let value = string(object, &mut at)?;
                into.push((name, value));
            }
            b'{' | b'[' => inner(bytes, &mut at)?,
            _ => {
                let start = at;
                while bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte)) {
                    at += 1;
                }
                let literal = object.get(start..at)?;
                match literal {
                    "null" => into.push((name, Cow::Borrowed(""))),
                    "true" | "false" => into.push((name, Cow::Borrowed(literal))),
                    _ if literal.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => {
                        into.push((name, Cow::Borrowed(literal)));
                    }
                    _ => return None,
                }
            }
        }
        blanks(bytes, &mut at);
        match bytes.get(at)? {
            b',' => at += 1,
            b'}' => return (at + 1 == bytes.len()).then_some(()),
            _ => return None,
        }
    }
}

fn blanks(bytes: &[u8], at: &mut usize) {
    while bytes.get(*at).is_some_and(u8::is_ascii_whitespace) {
        *at += 1;
    }
}

/// Passes over an object or array.
fn inner(bytes: &[u8], at: &mut usize) -> Option<()> {
    let (mut depth, mut in_string) = (0_u32, false);
    loop {
        let &byte = bytes.get(*at)?;
        *at += 1;
        match byte {
            b'\\' if in_string => *at += 1,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return Some(());
                }
            }
            _ => {}
        }
    }
}

fn string<'a>(object: &'a str, at: &mut usize) -> Option<Cow<'a, str>> {
    let bytes = object.as_bytes();
    (bytes.get(*at) == Some(&b'"')).then(|| *at += 1)?;
    let start = *at;
    loop {
        match bytes.get(*at)? {
            b'"' => {
                *at += 1;
                return object.get(start..*at - 1).map(Cow::Borrowed);
            }
            b'\\' => break,
            0..0x20 => return None,
            _ => *at += 1,
        }
    }
    let mut value = object.get(start..*at)?.to_owned();
    loop {
        let rest = object.get(*at..)?;
        let letter = rest.chars().next()?;
        *at += letter.len_utf8();
        match letter {
            '"' => return Some(Cow::Owned(value)),
            '\\' => {
                let escape = *bytes.get(*at)?;
                *at += 1;
                value.push(match escape {
                    b'"' | b'\\' | b'/' => char::from(escape),
                    b'b' => '\u{8}',
                    b'f' => '\u{c}',
                    b'n' => '\n',
                    b'r' => '\r',
                    b't' => '\t',
                    b'u' => {
                        let first = hexadecimal(bytes, at)?;
                        if (0xd800..0xdc00).contains(&first) && bytes.get(*at..*at + 2) == Some(b"\\u") {
                            let mut after = *at + 2;
                            let second = hexadecimal(bytes, &mut after)?;
                            match char::decode_utf16([first, second]).next() {
                                Some(Ok(letter)) => {
                                    *at = after;
                                    letter
                                }
                                _ => char::REPLACEMENT_CHARACTER,
                            }
                        } else {
                            char::from_u32(first.into()).unwrap_or(char::REPLACEMENT_CHARACTER)
                        }
                    }
                    _ => return None,
                });
            }
            control if control < ' ' => return None,
            other => value.push(other),
        }
    }
}

fn hexadecimal(bytes: &[u8], at: &mut usize) -> Option<u16> {
    let digits = std::str::from_utf8(bytes.get(*at..*at + 4)?).ok()?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    *at += 4;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::{Found, Objects, members};
    use crate::decode::Last;
    use proptest::prelude::*;

    type Item = Result<(u64, Option<Vec<(String, String)>>), (&'static str, u64)>;

    fn in_pieces(text: &str, size: usize) -> Vec<Item> {
        let mut objects = Objects::default();
        let mut found = Vec::new();
        let (mut buffer, mut at, mut last) = (String::new(), 0, Last::No);
        let letters: Vec<char> = text.chars().collect();
        let mut pieces = letters.chunks(size);
        loop {
            match objects.read(&buffer, &mut at, last) {
                Found::Object { start, end, line } => {
                    let mut into = Vec::new();
                    let valid = members(&buffer[start..end], &mut into);
                    let owned = into.into_iter().map(|(name, value)| (name.into_owned(), value.into_owned()));
                    found.push(Ok((line, valid.map(|()| owned.collect()))));
                }
                Found::More => match pieces.next() {
                    Some(piece) => {
                        buffer.drain(..at);
                        at = 0;
                        buffer.extend(piece);
                    }
                    None => last = Last::Yes,
                },
                Found::Stray { line } => found.push(Err(("stray", line))),
                Found::Unclosed { line } => found.push(Err(("unclosed", line))),
                Found::End => return found,
            }
        }
    }

    #[track_caller]
    fn read(text: &str) -> Vec<Item> {
        let whole = in_pieces(text, text.len().max(1));
        for size in [1, 2, 3, 5] {
            assert_eq!(in_pieces(text, size), whole, "in pieces of {size}");
        }
        whole
    }

    fn item(line: u64, values: &[(&str, &str)]) -> Item {
        Ok((line, Some(values.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect())))
    }

    #[test]
    fn what_powershell_writes() {
        let two = [item(2, &[("a", "1"), ("b", "x\\y")]), item(3, &[("a", ""), ("b", "")])];
        let lines = "{\"a\": 1, \"b\": \"x\\\\y\"},\r\n{\"a\": null, \"b\": \"\"}";
        assert_eq!(read(&format!("[\r\n{lines}\r\n]\r\n")), two);
        assert_eq!(read(&format!("{{\"value\": [\n{lines}\n], \"Count\": 2}}")), two);
        assert_eq!(read("{\"a\": -1}"), [item(1, &[("a", "-1")])]);
        assert_eq!(read("{\"a\": 1}\n{\"a\": 2}\n"), [item(1, &[("a", "1")]), item(2, &[("a", "2")])]);
        assert_eq!(read("[]"), []);
        assert_eq!(
            read("{\"c\": {\"d\": [\"}\", {}]}, \"a\": \"\\u00e4\\ud83d\\ude00\\\"\"}"),
            [item(1, &[("a", "ä😀\"")])]
        );
    }

    #[test]
    fn damage_is_reported_where_it_is() {
        assert_eq!(
            read("[{\"a\": 1},\n{\"a\" 2},\n{\"a\": 3}]"),
            [item(1, &[("a", "1")]), Ok((2, None)), item(3, &[("a", "3")])]
        );
        assert_eq!(read("[{\"a\": 1},\n{\"a\": \"x"), [item(1, &[("a", "1")]), Err(("unclosed", 2))]);
        assert_eq!(read("[\nxyz x {\"a\": 1}]"), [Err(("stray", 2)), item(2, &[("a", "1")])]);
        assert_eq!(read("\"}\" }\u{4}\u{fffd}\n?"), [Err(("stray", 1))]);
    }

    proptest! {
        #[test]
        fn objects_read_as_another_reader_reads_them(
            rows in proptest::collection::vec(proptest::collection::btree_map("[a-c\"\\\\ü\u{1}]{1,3}", "[^\u{7f}]{0,6}", 1..4), 0..4),
        ) {
            let text = serde_json::to_string_pretty(&rows).unwrap();
            let found: Vec<Vec<(String, String)>> = read(&text).into_iter().map(|item| item.unwrap().1.unwrap()).collect();
            let expected: Vec<Vec<(String, String)>> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn no_text_panics(text in "[{}\\[\\]\",:\\\\ua1 \n]{0,40}") {
            in_pieces(&text, 3);
        }

        #[test]
        fn whatever_reads_as_an_object_is_one(text in "[{][{}\\[\\]\",:\\\\ua1 \n]{0,20}[}]") {
            let mut into = Vec::new();
            if serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&text).is_ok() {
                prop_assert!(members(&text, &mut into).is_some());
            }
        }
    }
}
