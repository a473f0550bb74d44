//! Text as pixels, and how wide it is.

use fontdue::{Font, FontSettings};

/// The faces that pictures are lettered in.
pub(crate) struct Letters {
    pub(crate) plain: Font,
    pub(crate) bold: Font,
}

impl Letters {
    pub(crate) fn load() -> Result<Self, &'static str> {
        let font = |bytes: &[u8]| Font::from_bytes(bytes, FontSettings::default());
        Ok(Self { plain: font(dejavu::sans::regular())?, bold: font(dejavu::sans::bold())? })
    }
}

/// How wide a line is, in pixels.
pub(crate) fn width(font: &Font, text: &str, size: f32) -> f32 {
    text.chars().map(|letter| font.metrics(letter, size).advance_width).sum()
}
