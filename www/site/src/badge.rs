//! The answers as small pictures for a README. They bring their own ground, so that they read on a light page and a dark one.

use crate::letters::{Letters, width};
use crate::page::Writer;
use crate::pair::{Fit, Pair};
use calcheck::Language;
use maud::html;

/// The address of a pair's badge, below that of its language.
pub(crate) fn path(pair: Pair) -> String {
    format!("badges/{}.svg", pair.path().trim_end_matches('/'))
}

/// The badge of a pair: its name, and the answer as a word. The answer in full is its title.
pub(crate) fn badge(pair: Pair, language: &Language, letters: &Letters) -> String {
    /// Between the text and the edge.
    const MARGIN: f32 = 7.0;
    const SIZE: f32 = 11.0;
    let writer = Writer::new(language, "");
    let answer = pair.answer();
    let colour = match answer.fit {
        Fit::Yes => "#0c6b41",
        Fit::DeviceOnly => "#8a5300",
        Fit::No => "#a92822",
    };
    let (name, word) = (writer.say(pair.name()), writer.say(answer.fit.word()));
    let name_width = width(&letters.plain, &name, SIZE).ceil();
    let word_width = width(&letters.bold, &word, SIZE).ceil();
    let middle = name_width + 2.0 * MARGIN;
    let whole = middle + word_width + 2.0 * MARGIN;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(whole) height="20" role="img" {
            title { (answer.sentence(language)) }
            rect width=(whole) height="20" rx="4" fill="#3b4454" {}
            path fill=(colour) d=(format!("M{middle} 0H{}q4 0 4 4v12q0 4-4 4H{middle}z", whole - 4.0)) {}
            g fill="#fff" font-family="Verdana,sans-serif" font-size=(SIZE) {
                text x=(MARGIN) y="14" textLength=(name_width) { (name) }
                text x=(middle + MARGIN) y="14" textLength=(word_width) font-weight="700" { (word) }
            }
        }
    }
    .into_string()
    .replace("></rect>", "/>")
    .replace("></path>", "/>")
}
