//! The pattern language, see the [module above](super).

use super::{Format, Language, Message, Value};

/// A stretch of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// A placeholder: the parameter's name, and its forms where it has some.
    Parameter {
        /// The name of the parameter.
        name: &'a str,
        /// What follows the colon; empty where there is none.
        forms: &'a str,
    },
}

/// Splits a pattern at its outermost placeholders. A brace without its partner counts as text.
pub(super) fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some((before, inside, after)) = next_placeholder(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        let (name, forms) = inside.split_once(':').unwrap_or((inside, ""));
        pieces.push(Piece::Parameter { name, forms });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, tail) = text.split_once('{')?;
    let mut depth = 1_u32;
    for (at, character) in tail.char_indices() {
        match character {
            '{' => depth = depth.saturating_add(1),
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            let (inside, after) = tail.split_at_checked(at)?;
            return Some((before, inside, after.strip_prefix('}')?));
        }
    }
    None
}

/// Splits forms at the bars that stand outside of inner placeholders.
pub(super) fn forms(forms: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    forms.split(move |character| {
        match character {
            '{' => depth = depth.saturating_add(1),
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == '|' && depth == 0
    })
}

pub(super) fn write(
    pattern: &str,
    values: &[(&'static str, Value)],
    language: &Language,
    format: &dyn Format,
    text: &mut String,
) {
    for piece in pieces(pattern) {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Parameter { name, forms: all } => {
                let Some((_, value)) = values.iter().find(|(each, _)| *each == name) else { continue };
                if all.is_empty() {
                    write_value(value, language, format, text);
                } else if let Some(form) = choose(all, value, language) {
                    let number = match value {
                        Value::Number(number) => format.number(*number),
                        _ => String::new(),
                    };
                    write(&form.replace('#', &number), values, language, format, text);
                }
            }
        }
    }
}

fn choose<'a>(all: &'a str, value: &Value, language: &Language) -> Option<&'a str> {
    match value {
        Value::Number(number) => forms(all).nth(language.tag().plural_form(*number)),
        Value::Term(term) => forms(all).find_map(|form| form.strip_prefix(term.id())?.strip_prefix('=')),
        Value::Release(_) | Value::Date(_) | Value::Missing(_) => None,
    }
}

fn write_value(value: &Value, language: &Language, format: &dyn Format, text: &mut String) {
    match value {
        Value::Number(number) => text.push_str(&format.number(*number)),
        Value::Release(release) => text.push_str(release.id()),
        Value::Date(date) => text.push_str(&format.date(*date)),
        Value::Term(term) => text.push_str(&language.write(&Message::term(*term), format)),
        Value::Missing(missing) => {
            let parts: Vec<String> = missing.parts().map(|part| language.pattern(part.key()).to_owned()).collect();
            text.push_str(&language.list(&parts));
        }
    }
}
