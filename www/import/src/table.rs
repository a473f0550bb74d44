use std::borrow::Cow;

use crate::decode::Last;
use crate::limit;

/// Splits text into the records of a table whose fields are separated by one character and may be quoted (RFC 4180).
///
/// It works on whatever part of the file has arrived, and knows the line of each record.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    delimiter: u8,
    /// The line on which the next record begins, from 1.
    line: u64,
    /// The rest of a line too long to be a record is passed over.
    skipping: bool,
}

/// Where the fields of a record lie in the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    fields: Vec<Field>,
    /// The line on which it begins, from 1.
    pub(crate) line: u64,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy, Debug)]
struct Field {
    start: usize,
    end: usize,
    quoting: Quoting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// Taken as it stands.
    None,
    /// Quotes were doubled, or something follows the closing quote.
    Inside,
}

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// A record; it may be blank.
    Record,
    /// A record with more than [`limit::COLUMNS`] fields, of which the first are there.
    TooManyColumns,
    /// A quote is never closed; reading goes on at the next line.
    UnclosedQuote,
    /// The text ends within a record.
    More,
    /// The text ends.
    End,
}

impl Table {
    pub(crate) const fn new(delimiter: u8) -> Self {
        Self { delimiter, line: 1, skipping: false }
    }

    /// Reads the record at `at`, and moves `at` behind it.
    pub(crate) fn read(&mut self, text: &str, at: &mut usize, last: Last, record: &mut Record) -> Read {
        let bytes = text.as_bytes();
        if self.skipping && !self.skip(bytes, at, last) {
            return if last == Last::Yes { Read::End } else { Read::More };
        }
        let begin = *at;
        record.fields.clear();
        record.line = self.line;
        record.start = begin;
        if begin >= bytes.len() {
            return if last == Last::Yes { Read::End } else { Read::More };
        }
        let mut position = begin;
        let mut lines = 0;
        let mut read = Read::Record;
        loop {
            let opening = position;
            let quoted = bytes.get(position) == Some(&b'"');
            let mut field = if quoted {
                match self.quoted(bytes, &mut position, &mut lines, begin) {
                    Some(field) => field,
                    None if last == Last::No && bytes.len() - begin < limit::RECORD_BYTES => return Read::More,
                    None => {
                        let end = bytes[begin..]
                            .iter()
                            .position(|byte| matches!(byte, b'\n' | b'\r'))
                            .map_or(bytes.len(), |length| begin + length);
                        record.end = end;
                        *at = end;
                        self.skipping = true;
                        return Read::UnclosedQuote;
                    }
                }
            } else {
                Field { start: position, end: position, quoting: Quoting::None }
            };
            let rest = position;
            while position < bytes.len()
                && bytes[position] != self.delimiter
                && bytes[position] != b'\n'
                && bytes[position] != b'\r'
            {
                position += 1;
            }
            if !quoted {
                field.end = position;
            } else if position > rest {
                field = Field { start: opening, end: position, quoting: Quoting::Inside };
            }
            if record.fields.len() < limit::COLUMNS {
                record.fields.push(field);
            } else {
                read = Read::TooManyColumns;
            }
            if bytes.get(position) == Some(&self.delimiter) {
                position += 1;
                continue;
            }
            if last == Last::No
                && (position >= bytes.len() || (bytes[position] == b'\r' && position + 1 == bytes.len()))
            {
                if position - begin < limit::RECORD_BYTES {
                    return Read::More;
                }
                record.end = position;
                *at = position;
                self.line += lines;
                self.skipping = true;
                return Read::TooManyColumns;
            }
            record.end = position;
            *at = position + line_end(bytes, position);
            self.line += lines + 1;
            return read;
        }
    }

    /// Passes over the rest of a line. Returns whether its end was there.
    fn skip(&mut self, bytes: &[u8], at: &mut usize, last: Last) -> bool {
        while *at < bytes.len() && !matches!(bytes[*at], b'\n' | b'\r') {
            *at += 1;
        }
        if *at >= bytes.len() || (last == Last::No && bytes[*at] == b'\r' && *at + 1 == bytes.len()) {
            return false;
        }
        *at += line_end(bytes, *at);
        self.line += 1;
        self.skipping = false;
        true
    }

    /// Reads a quoted field up to behind its closing quote, or returns `None` where there is none.
    fn quoted(&self, bytes: &[u8], position: &mut usize, lines: &mut u64, begin: usize) -> Option<Field> {
        let start = *position + 1;
        let mut quoting = Quoting::None;
        let mut at = start;
        let mut breaks = 0;
        loop {
            match bytes.get(at)? {
                b'"' if bytes.get(at + 1) == Some(&b'"') => {
                    quoting = Quoting::Inside;
                    at += 2;
                }
                b'"' => {
                    // At the very end of what has arrived, the next byte might double this quote.
                    bytes.get(at + 1).map_or_else(|| (at + 1 == bytes.len()).then_some(()), |_| Some(()))?;
                    *position = at + 1;
                    *lines += breaks;
                    let field = Field { start, end: at, quoting };
                    return Some(if quoting == Quoting::Inside { Field { start: start - 1, ..field } } else { field });
                }
                b'\n' => {
                    breaks += 1;
                    at += 1;
                }
                b'\r' => {
                    breaks += u64::from(bytes.get(at + 1) != Some(&b'\n'));
                    at += 1;
                }
                _ => at += 1,
            }
            if at - begin > limit::RECORD_BYTES {
                return None;
            }
        }
    }
}

/// The length of the line break here.
fn line_end(bytes: &[u8], at: usize) -> usize {
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'\r'), Some(b'\n')) => 2,
        (Some(b'\r' | b'\n'), _) => 1,
        _ => 0,
    }
}

impl Record {
    /// How many fields it has.
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether it is an empty line.
    pub(crate) fn is_blank(&self, text: &str) -> bool {
        self.fields.len() == 1 && self.field(text, 0).is_none_or(|field| field.is_empty())
    }

    /// The field in this column, without its quotes and the blanks around it.
    pub(crate) fn field<'a>(&self, text: &'a str, column: usize) -> Option<Cow<'a, str>> {
        let &Field { start, end, quoting } = self.fields.get(column)?;
        let raw = text.get(start..end)?;
        Some(match quoting {
            Quoting::None => Cow::Borrowed(raw.trim()),
            Quoting::Inside => {
                let mut value = String::with_capacity(raw.len());
                let mut inside = false;
                let mut letters = raw.chars().peekable();
                while let Some(letter) = letters.next() {
                    if letter != '"' {
                        value.push(letter);
                    } else if inside && letters.peek() == Some(&'"') {
                        letters.next();
                        value.push('"');
                    } else {
                        inside = !inside;
                    }
                }
                Cow::Owned(value.trim().to_owned())
            }
        })
    }
}

/// The character that separates fields, by how evenly it splits the first lines.
pub(crate) fn delimiter(text: &str, last: Last) -> u8 {
    const CANDIDATES: [u8; 4] = *b",;\t|";
    let mut best = (0, b',');
    for candidate in CANDIDATES {
        let (mut table, mut at, mut record) = (Table::new(candidate), 0, Record::default());
        let mut widths: Vec<usize> = Vec::new();
        while widths.len() < 64 {
            match table.read(text, &mut at, last, &mut record) {
                Read::Record if record.is_blank(text) || text[record.start..record.end].starts_with('#') => {}
                Read::Record => widths.push(record.len()),
                Read::TooManyColumns | Read::UnclosedQuote => {}
                Read::More | Read::End => break,
            }
        }
        // The share of lines with the commonest width beyond one, then the width.
        let common = widths
            .iter()
            .copied()
            .filter(|&width| width > 1)
            .max_by_key(|width| (widths.iter().filter(|other| *other == width).count(), *width));
        if let Some(width) = common {
            let score = widths.iter().filter(|&&other| other == width).count() * 1_000 + width.min(999);
            if score > best.0 {
                best = (score, candidate);
            }
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::{Read, Record, Table, delimiter};
    use crate::decode::Last;

    use proptest::prelude::*;

    type Row = (u64, Vec<String>);

    /// Reads a text as it arrives in pieces of this size.
    fn in_pieces(text: &str, size: usize) -> (Vec<Row>, Vec<(u64, Read)>) {
        let (mut table, mut record) = (Table::new(b','), Record::default());
        let (mut rows, mut bad) = (Vec::new(), Vec::new());
        let (mut buffer, mut at) = (String::new(), 0);
        let letters: Vec<char> = text.chars().collect();
        let mut pieces = letters.chunks(size);
        let mut last = Last::No;
        loop {
            match table.read(&buffer, &mut at, last, &mut record) {
                Read::Record if record.is_blank(&buffer) => {}
                Read::Record => {
                    let fields = (0..record.len()).map(|column| record.field(&buffer, column).unwrap().into_owned());
                    rows.push((record.line, fields.collect()));
                }
                Read::More => match pieces.next() {
                    Some(piece) => {
                        buffer.drain(..at);
                        at = 0;
                        buffer.extend(piece);
                    }
                    None => last = Last::Yes,
                },
                Read::End => return (rows, bad),
                other => bad.push((record.line, other)),
            }
        }
    }

    #[track_caller]
    fn read(text: &str) -> (Vec<Row>, Vec<(u64, Read)>) {
        let whole = in_pieces(text, text.len().max(1));
        for size in 1..7 {
            assert_eq!(in_pieces(text, size), whole, "in pieces of {size}");
        }
        whole
    }

    fn row(line: u64, fields: &[&str]) -> Row {
        (line, fields.iter().map(|&field| field.to_owned()).collect())
    }

    #[test]
    fn line_ends_quotes_and_blanks() {
        for (text, expected) in [
            ("a,b\nc,d", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
            ("a,b\r\nc,d\r\n", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
            ("a,b\rc,d\r", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
            ("\n\na, b \n", vec![row(3, &["a", "b"])]),
            ("\"a,1\",\"b\"\"2\"\n", vec![row(1, &["a,1", "b\"2"])]),
            ("\"a\nb\",c\nd,e\n", vec![row(1, &["a\nb", "c"]), row(3, &["d", "e"])]),
            ("\"a\r\nb\",c\r\nd,e", vec![row(1, &["a\r\nb", "c"]), row(3, &["d", "e"])]),
            ("\"\",\"\"\"\"\n,", vec![row(1, &["", "\""]), row(2, &["", ""])]),
            ("5\" pipe,b\n", vec![row(1, &["5\" pipe", "b"])]),
            ("\"a\"x,b\n", vec![row(1, &["ax", "b"])]),
        ] {
            assert_eq!(read(text), (expected, vec![]), "{text:?}");
        }
    }

    #[test]
    fn an_unclosed_quote_costs_its_line_and_no_other() {
        let (rows, bad) = read("a,b\n\"c,d\ne,f\n");
        assert_eq!(rows, [row(1, &["a", "b"]), row(3, &["e", "f"])]);
        assert_eq!(bad, [(2, Read::UnclosedQuote)]);
    }

    #[test]
    fn a_very_wide_record_is_one_bad_row() {
        let text = format!("{}\nc,d\n", "x,".repeat(9_999));
        let (rows, bad) = in_pieces(&text, 512);
        assert_eq!(rows, [row(2, &["c", "d"])]);
        assert_eq!(bad, [(1, Read::TooManyColumns)]);
    }

    #[test]
    fn delimiters_are_told_apart() {
        for (text, expected) in [
            ("user,device\na,b\n", b','),
            ("user;device\n\"a,x\";b\n", b';'),
            ("user\tdevice\na, b\tc\n", b'\t'),
            ("user|device\na|b\n", b'|'),
            ("#TYPE Some.Thing\n\"a\";\"b\"\n", b';'),
            ("single\ncolumn\n", b','),
        ] {
            assert_eq!(char::from(delimiter(text, Last::Yes)), char::from(expected), "{text:?}");
        }
    }

    fn oracle(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv_core::Reader::new();
        let (mut output, mut ends) = (vec![0; text.len() + 16], vec![0; text.len() + 16]);
        let (mut input, mut rows) = (text.as_bytes(), Vec::new());
        loop {
            let (result, read, _, count) = reader.read_record(input, &mut output, &mut ends);
            input = &input[read..];
            match result {
                csv_core::ReadRecordResult::Record => {
                    let mut start = 0;
                    let fields = ends[..count].iter().map(|&end| {
                        let field = String::from_utf8(output[start..end].to_vec()).unwrap();
                        start = end;
                        field.trim().to_owned()
                    });
                    rows.push(fields.collect());
                }
                csv_core::ReadRecordResult::End => return rows,
                _ => {}
            }
        }
    }

    proptest! {
        #[test]
        fn well_formed_tables_read_as_another_reader_reads_them(
            table in proptest::collection::vec(proptest::collection::vec("[a\", \r\nü]{0,6}", 1..5), 0..6),
            size in 1usize..9,
        ) {
            let text: String = table
                .iter()
                .map(|fields| {
                    let quoted: Vec<String> =
                        fields.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect();
                    format!("{}\r\n", quoted.join(","))
                })
                .collect();
            let (rows, bad) = in_pieces(&text, size);
            let rows: Vec<Vec<String>> = rows.into_iter().map(|(_, fields)| fields).collect();
            let mut expected = oracle(&text);
            expected.retain(|fields| fields.len() > 1 || !fields[0].is_empty());
            prop_assert_eq!(rows, expected);
            prop_assert_eq!(bad, vec![]);
        }

        #[test]
        fn no_text_panics_and_pieces_never_matter(text in "[a\",;\r\n\t\u{fffd}ü]{0,40}", size in 1usize..9) {
            prop_assert_eq!(in_pieces(&text, size), in_pieces(&text, 1_000));
        }
    }
}
