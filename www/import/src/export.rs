use calcheck::text::Tag;

/// Writes a table as CSV that spreadsheets open without surprises: UTF-8 with a byte order mark, CRLF, quotes where needed, the separator that
/// they expect in a language, and no cell that one would run as a formula.
#[derive(Clone, Debug)]
pub struct Cells {
    text: String,
    separator: char,
}

impl Cells {
    /// An empty table.
    pub fn new(language: Tag) -> Self {
        // Where the comma is the decimal point, it separates no cells.
        let separator = match language {
            Tag::En => ',',
            Tag::De => ';',
        };
        Self { text: "\u{feff}".to_owned(), separator }
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (column, cell) in cells.into_iter().enumerate() {
            if column > 0 {
                self.text.push(self.separator);
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        // A spreadsheet takes what begins like this for a formula, also behind blanks; an apostrophe makes it text. A number with a
        // sign is none of ours.
        let formula = cell.trim_start().starts_with(FORMULA) || cell.starts_with(['\t', '\r', '\n']);
        if formula || cell.contains([',', ';', '"', '\n', '\r', '\t']) || cell.trim() != cell {
            self.text.push('"');
            if formula {
                self.text.push('\'');
            }
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }

    /// The whole table.
    pub fn finish(self) -> String {
        self.text
    }
}

/// What formulas begin with, also in the width that spreadsheets in East Asia take for the same.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

#[cfg(test)]
mod tests {
    use super::{Cells, Tag};
    use crate::decode::Last;
    use crate::table::{Read, Record, Table};
    use proptest::prelude::*;

    fn write(cells: &[&str]) -> String {
        let mut table = Cells::new(Tag::En);
        table.row(cells.iter().copied());
        table.finish()
    }

    #[test]
    fn formulas_become_text() {
        for (cell, expected) in [
            ("=1+1", "\"'=1+1\""),
            ("+SUM(A1)", "\"'+SUM(A1)\""),
            ("-2", "\"'-2\""),
            ("@cmd", "\"'@cmd\""),
            ("\t=1", "\"'\t=1\""),
            ("＝1+1", "\"'＝1+1\""),
            (" =1", "\"' =1\""),
            ("ann@contoso.com", "ann@contoso.com"),
            ("CONTOSO\\zoë", "CONTOSO\\zoë"),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("\u{202e}משה", "\u{202e}משה"),
            ("e\u{301}", "e\u{301}"),
        ] {
            assert_eq!(write(&[cell]), format!("\u{feff}{expected}\r\n"), "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(cells in proptest::collection::vec("[a=+@\", ;\t\r\nü-]{0,6}", 2..5)) {
            let text = write(&cells.iter().map(String::as_str).collect::<Vec<_>>());
            let text = text.trim_start_matches('\u{feff}');
            let (mut table, mut at, mut record) = (Table::new(b','), 0, Record::default());
            prop_assert_eq!(table.read(text, &mut at, Last::Yes, &mut record), Read::Record);
            let back: Vec<String> = (0..record.len()).map(|column| record.field(text, column).unwrap().into_owned()).collect();
            let expected: Vec<String> = cells
                .iter()
                .map(|cell| {
                    let formula = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
                    if formula { format!("'{}", cell.trim_end()) } else { cell.trim().to_owned() }
                })
                .collect();
            prop_assert_eq!(back, expected);
            prop_assert_eq!(at, text.len());
        }
    }
}
