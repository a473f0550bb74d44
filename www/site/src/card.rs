//! The pictures for link previews: one for each relation and kind of answer. They are drawn here, as the services that show them take
//! no vector pictures.

use crate::data::fit_id;
use crate::letters::{Letters, width};
use crate::page::Writer;
use crate::pair::{Fit, Pair};
use calcheck::text::{SiteMessage, Tag};
use calcheck::{Language, MatrixName, WindowsServer};
use fontdue::Font;
use std::io;

const WIDTH: usize = 1200;
const HEIGHT: usize = 630;

type Colour = [u8; 3];

// The colours of the style sheet, in light.
const PAPER: Colour = [0xfb, 0xfa, 0xf7];
const INK: Colour = [0x1a, 0x22, 0x33];
const SOFT: Colour = [0x5b, 0x64, 0x74];
const FAINT: Colour = [0xed, 0xeb, 0xe5];
const ACCENT: Colour = [0x1f, 0x4f, 0xa3];
const YES: Colour = [0x0c, 0x6b, 0x41];
const YES_CELL: Colour = [0xcd, 0xeb, 0xd8];
const WARNING: Colour = [0x8a, 0x53, 0x00];
const NO: Colour = [0xa9, 0x28, 0x22];

/// The picture of a pair's answer.
pub(crate) fn of_pair(relation: MatrixName, fit: Fit, language: Tag) -> String {
    format!("cards/{}-{}-{}.png", relation.id(), fit_id(fit), language.id())
}

/// The picture of the site.
pub(crate) fn of_site(language: Tag) -> String {
    format!("cards/cal-check-{}.png", language.id())
}

/// All pictures in a language, by their path.
pub(crate) fn all(letters: &Letters, language: &Language) -> io::Result<Vec<(String, Vec<u8>)>> {
    let writer = Writer::new(language, "");
    let tag = language.tag();
    let mut cards = Vec::new();
    for relation in MatrixName::ALL.iter().copied() {
        let name = writer.say(match relation {
            MatrixName::RdsCalBySessionHost => SiteMessage::CardRdsCalBySessionHost,
            MatrixName::RdsCalByLicenseServer => SiteMessage::CardRdsCalByLicenseServer,
            MatrixName::SessionHostByLicenseServer => SiteMessage::CardSessionHostByLicenseServer,
            MatrixName::BaseCalByServer => SiteMessage::CardBaseCalByServer,
        });
        for fit in Fit::ALL.into_iter().filter(|fit| Pair::all_of(relation).any(|pair| pair.answer().fit == *fit)) {
            let (size, colour) = match fit {
                Fit::Yes => (150.0, YES),
                Fit::DeviceOnly => (72.0, WARNING),
                Fit::No => (150.0, NO),
            };
            let headline = (writer.say(fit.word()), size, colour);
            cards.push((of_pair(relation, fit, tag), draw(letters, relation, headline, &name)?));
        }
    }
    let heading = ("CAL Check".to_owned(), 80.0, INK);
    let card = draw(letters, MatrixName::RdsCalBySessionHost, heading, &writer.say(SiteMessage::Tagline))?;
    cards.push((of_site(tag), card));
    Ok(cards)
}

/// A picture: the mark, a headline, a line below it, and the staircase of a relation.
fn draw(letters: &Letters, relation: MatrixName, headline: (String, f32, Colour), line: &str) -> io::Result<Vec<u8>> {
    const STEP: usize = 44;
    const STAIRS: (usize, usize) = (WIDTH - 60 - STEP * WindowsServer::COUNT, 73);
    const TEXT: usize = 72;
    const MEASURE: f32 = (STAIRS.0 - TEXT - 40) as f32;
    let mut canvas = Canvas::new();
    for (y, row) in WindowsServer::ALL.into_iter().enumerate() {
        for (x, column) in WindowsServer::ALL.into_iter().enumerate() {
            let colour = if relation.cell(row, column).allowed { YES_CELL } else { FAINT };
            canvas.fill((STAIRS.0 + x * STEP, STAIRS.1 + y * STEP), (STEP - 4, STEP - 4), colour);
        }
    }
    for (x, y, steps) in [(0, 26, 3), (13, 13, 2), (26, 0, 1)] {
        canvas.fill((TEXT + x, 76 + y), (13 * steps, 13), ACCENT);
    }
    canvas.write(&letters.bold, "CAL Check", 34.0, (TEXT + 56, 108), INK);
    let (text, size, colour) = headline;
    let mut y = 250 + size as usize / 3;
    for words in lines(&letters.bold, &text, size, MEASURE) {
        canvas.write(&letters.bold, &words, size, (TEXT, y), colour);
        y += (size * 1.15) as usize;
    }
    y = y.max(350) + 10;
    for words in lines(&letters.plain, line, 34.0, MEASURE) {
        canvas.write(&letters.plain, &words, 34.0, (TEXT, y), SOFT);
        y += 46;
    }
    canvas.png()
}

/// Breaks a text into lines of a width.
fn lines(font: &Font, text: &str, size: f32, measure: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(font, &format!("{line} {word}"), size) <= measure => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A picture of few colours: pixels are places in a palette, which holds a few shades between paper and each colour.
struct Canvas {
    pixels: Vec<u8>,
    palette: Vec<Colour>,
}

/// How many shades a letter's edge has. With three colours of letters and three of steps, the palette has sixteen places.
const SHADES: usize = 4;

impl Canvas {
    fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT], palette: vec![PAPER] }
    }

    /// The place of a colour in the palette.
    fn place(&mut self, colour: Colour) -> u8 {
        let place = self.palette.iter().position(|each| *each == colour).unwrap_or_else(|| {
            self.palette.push(colour);
            self.palette.len() - 1
        });
        assert!(place < 16, "half a byte is a place in the palette");
        u8::try_from(place).unwrap_or_default()
    }

    fn fill(&mut self, (left, top): (usize, usize), (width, height): (usize, usize), colour: Colour) {
        let place = self.place(colour);
        for row in self.pixels.chunks_exact_mut(WIDTH).skip(top).take(height) {
            row[left..left + width].fill(place);
        }
    }

    /// Writes a line whose letters stand on `base`.
    fn write(&mut self, font: &Font, text: &str, size: f32, (left, base): (usize, usize), colour: Colour) {
        let shades: Vec<u8> = (0..=SHADES)
            .map(|shade| {
                let mut mixed = PAPER;
                for (channel, (paper, ink)) in mixed.iter_mut().zip(PAPER.into_iter().zip(colour)) {
                    let (paper, ink) = (usize::from(paper), usize::from(ink));
                    *channel = u8::try_from((paper * (SHADES - shade) + ink * shade) / SHADES).unwrap_or(u8::MAX);
                }
                self.place(mixed)
            })
            .collect();
        let mut x = left as f32;
        for letter in text.chars() {
            let (metrics, coverage) = font.rasterize(letter, size);
            for (index, covered) in coverage.into_iter().enumerate() {
                let shade = (usize::from(covered) * SHADES + 127) / 255;
                let column = x as isize + metrics.xmin as isize + (index % metrics.width) as isize;
                let row =
                    base as isize - metrics.ymin as isize - metrics.height as isize + (index / metrics.width) as isize;
                let inside = (0..WIDTH as isize).contains(&column) && (0..HEIGHT as isize).contains(&row);
                if shade > 0 && inside {
                    self.pixels[row as usize * WIDTH + column as usize] = shades[shade];
                }
            }
            x += metrics.advance_width;
        }
    }

    fn png(self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(self.palette.concat());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(io::Error::other)?;
        let pairs: Vec<u8> = self.pixels.as_chunks().0.iter().map(|[left, right]| left << 4 | right).collect();
        writer.write_image_data(&pairs).map_err(io::Error::other)?;
        writer.finish().map_err(io::Error::other)?;
        Ok(bytes)
    }
}
