use crate::Refusal;

/// How the letters of a file are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark; plain ASCII included.
    Utf8,
    /// UTF-16, low byte first: what Windows PowerShell's `>` writes.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, the Western "ANSI" code page.
    Windows1252,
}

impl Encoding {
    /// All encodings.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The encoding with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.id() == id)
    }

    /// The name people know.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// Turns the bytes of a file, as they arrive, into text.
///
/// A file is UTF-8 until its first letter beyond ASCII says otherwise: Windows-1252 text is not valid UTF-8 for longer than by accident.
/// What does not decode becomes U+FFFD, and the row that holds it is reported.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decoder {
    /// What somebody said it is.
    chosen: Option<Encoding>,
    encoding: Option<Encoding>,
    /// A letter has shown that UTF-8 is right.
    certain: bool,
    /// The beginning of what the next bytes complete.
    rest: Vec<u8>,
    high: Option<u16>,
    consumed: u64,
}

impl Decoder {
    /// Finds the encoding out, unless somebody said which it is.
    pub(crate) fn new(chosen: Option<Encoding>) -> Self {
        Self { chosen, ..Self::default() }
    }

    pub(crate) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// Appends what these bytes say. `last` is set when no more follow.
    pub(crate) fn push(&mut self, bytes: &[u8], last: Last, text: &mut String) -> Result<(), Refusal> {
        let joined: Vec<u8>;
        let mut bytes = bytes;
        if !self.rest.is_empty() {
            let mut all = std::mem::take(&mut self.rest);
            all.extend_from_slice(bytes);
            joined = all;
            bytes = &joined;
        }
        if self.encoding.is_none() {
            if bytes.len() < 4 && last == Last::No {
                self.rest = bytes.to_vec();
                return Ok(());
            }
            let (found, mark) = Self::detect(bytes)?;
            let encoding = self.chosen.unwrap_or(found);
            // Another encoding's byte order mark is none.
            let mark = if encoding == found { mark } else { 0 };
            self.encoding = Some(encoding);
            self.certain = mark == 3 || self.chosen.is_some();
            self.consumed = mark as u64;
            bytes = bytes.get(mark..).unwrap_or_default();
        }
        match self.encoding() {
            Encoding::Utf8 => self.utf8(bytes, last, text),
            Encoding::Windows1252 => self.windows_1252(bytes, text),
            Encoding::Utf16Le => self.utf16(bytes, u16::from_le_bytes, last, text),
            Encoding::Utf16Be => self.utf16(bytes, u16::from_be_bytes, last, text),
        }
    }

    /// The encoding, and the length of the byte order mark.
    fn detect(bytes: &[u8]) -> Result<(Encoding, usize), Refusal> {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Ok((Encoding::Utf8, 3)),
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(Refusal::Binary { byte: 0 }),
            [0xff, 0xfe, ..] => Ok((Encoding::Utf16Le, 2)),
            [0xfe, 0xff, ..] => Ok((Encoding::Utf16Be, 2)),
            [b'P', b'K', 3, 4, ..] => Err(Refusal::Workbook),
            [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Ok((Encoding::Utf16Le, 0)),
            [0, first, 0, second, ..] if *first != 0 && *second != 0 => Ok((Encoding::Utf16Be, 0)),
            _ => Ok((Encoding::Utf8, 0)),
        }
    }

    fn no_zero(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
            return Err(Refusal::Binary { byte: self.consumed + at as u64 });
        }
        self.consumed += bytes.len() as u64;
        Ok(())
    }

    fn utf8(&mut self, mut bytes: &[u8], last: Last, text: &mut String) -> Result<(), Refusal> {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(valid) => {
                    self.certain |= !valid.is_ascii();
                    self.no_zero(bytes)?;
                    text.push_str(valid);
                    return Ok(());
                }
                Err(error) => {
                    let (valid, after) = bytes.split_at(error.valid_up_to());
                    // `from_utf8` vouches for this part, so nothing is replaced here.
                    let valid_text = String::from_utf8_lossy(valid);
                    self.certain |= !valid_text.is_ascii();
                    self.no_zero(valid)?;
                    text.push_str(&valid_text);
                    let invalid = match error.error_len() {
                        None if last == Last::No => {
                            self.rest = after.to_vec();
                            return Ok(());
                        }
                        None => after.len(),
                        Some(length) => length,
                    };
                    if !self.certain {
                        self.encoding = Some(Encoding::Windows1252);
                        return self.windows_1252(after, text);
                    }
                    text.push(char::REPLACEMENT_CHARACTER);
                    self.consumed += invalid as u64;
                    bytes = after.get(invalid..).unwrap_or_default();
                }
            }
        }
    }

    fn windows_1252(&mut self, bytes: &[u8], text: &mut String) -> Result<(), Refusal> {
        self.no_zero(bytes)?;
        text.extend(bytes.iter().map(|&byte| match byte {
            0x80..0xa0 => WINDOWS_1252[usize::from(byte - 0x80)],
            _ => char::from(byte),
        }));
        Ok(())
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16, last: Last, text: &mut String) -> Result<(), Refusal> {
        let mut pairs = bytes.chunks_exact(2);
        for pair in pairs.by_ref() {
            let unit = unit([pair[0], pair[1]]);
            if unit == 0 {
                return Err(Refusal::Binary { byte: self.consumed });
            }
            self.consumed += 2;
            if let Some(high) = self.high.take() {
                if let Some(Ok(letter)) = char::decode_utf16([high, unit]).next() {
                    text.push(letter);
                    continue;
                }
                text.push(char::REPLACEMENT_CHARACTER);
            }
            match unit {
                0xd800..0xdc00 => self.high = Some(unit),
                _ => text.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER)),
            }
        }
        self.rest = pairs.remainder().to_vec();
        if last == Last::Yes && (self.high.take().is_some() || !std::mem::take(&mut self.rest).is_empty()) {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        Ok(())
    }
}

/// Whether more follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Last {
    No,
    Yes,
}

/// Windows-1252 from 0x80 to 0x9f; the five codes that it leaves open read as the control characters that browsers take them for.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::{Decoder, Encoding, Last};
    use crate::Refusal;
    use proptest::prelude::*;

    /// Decodes in pieces of each size, which must not matter.
    #[track_caller]
    fn decode(bytes: &[u8]) -> Result<(String, Encoding), Refusal> {
        let in_pieces = |size: usize| {
            let (mut decoder, mut text) = (Decoder::default(), String::new());
            for piece in bytes.chunks(size) {
                decoder.push(piece, Last::No, &mut text)?;
            }
            decoder.push(&[], Last::Yes, &mut text)?;
            Ok((text, decoder.encoding()))
        };
        let whole = in_pieces(bytes.len().max(1));
        for size in 1..bytes.len().min(9) {
            assert_eq!(in_pieces(size), whole, "in pieces of {size}");
        }
        whole
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_is_found_out() {
        let text = "Nutzer;Gerät\nzoë;PC-1 €\n";
        let ok = |encoding| Ok((text.to_owned(), encoding));
        assert_eq!(decode(text.as_bytes()), ok(Encoding::Utf8));
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), ok(Encoding::Utf8));
        assert_eq!(decode(&utf16(&format!("\u{feff}{text}"), u16::to_le_bytes)), ok(Encoding::Utf16Le));
        assert_eq!(decode(&utf16(&format!("\u{feff}{text}"), u16::to_be_bytes)), ok(Encoding::Utf16Be));
        assert_eq!(decode(&utf16(text, u16::to_le_bytes)), ok(Encoding::Utf16Le));
        assert_eq!(decode(&utf16(text, u16::to_be_bytes)), ok(Encoding::Utf16Be));
        assert_eq!(decode(b"Nutzer;Ger\xe4t\nzo\xeb;PC-1 \x80\n"), ok(Encoding::Windows1252));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"user,device\n\0\0"), Err(Refusal::Binary { byte: 12 }));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(Refusal::Workbook));
        assert_eq!(decode(&[0xff, 0xfe, 0, 0, 1]), Err(Refusal::Binary { byte: 0 }));
        assert_eq!(decode(&[0x7f, b'E', b'L', b'F', 2, 1, 1, 0]), Err(Refusal::Binary { byte: 7 }));
    }

    #[test]
    fn damage_in_utf8_stays_in_its_place() {
        assert_eq!(decode("zoë,PC\n".as_bytes()).unwrap().0, "zoë,PC\n");
        let mut damaged = "zoë,PC\nann".as_bytes().to_vec();
        damaged.extend_from_slice(b"\xe4,PC2\n");
        assert_eq!(decode(&damaged), Ok(("zoë,PC\nann\u{fffd},PC2\n".to_owned(), Encoding::Utf8)));
    }

    proptest! {
        #[test]
        fn any_text_survives_every_unicode_encoding(text in "[^\0]{4,40}") {
            let utf8 = format!("\u{feff}{text}");
            prop_assert_eq!(decode(utf8.as_bytes()).unwrap().0, text.clone());
            prop_assert_eq!(decode(&utf16(&utf8, u16::to_le_bytes)).unwrap().0, text.clone());
            prop_assert_eq!(decode(&utf16(&utf8, u16::to_be_bytes)).unwrap().0, text);
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = decode(&bytes);
        }
    }
}
