//! The languages that are there: English, and those whose texts were loaded.

use std::cell::RefCell;
use std::rc::Rc;

use calcheck::text::{Language, Tag};
use wasm_bindgen::JsValue;

use crate::read::{Input, Invalid, Result, one_of};

thread_local!(static LOADED: RefCell<Vec<Rc<Language>>> = RefCell::new(vec![Rc::new(Language::english())]));

/// Loads the texts of a language.
pub(crate) fn load(data: &str) -> Result<()> {
    let language = Language::load(data).map_err(|error| Invalid::here(error.to_string()))?;
    LOADED.with_borrow_mut(|loaded| {
        loaded.retain(|each| each.tag() != language.tag());
        loaded.push(Rc::new(language));
    });
    Ok(())
}

/// The language asked for; English where none is.
pub(crate) fn chosen(language: &JsValue) -> Result<Rc<Language>> {
    let tag = if language.is_undefined() || language.is_null() {
        Tag::En
    } else {
        Input::new(language).read().map_err(|error| error.under("language"))?
    };
    LOADED.with_borrow(|loaded| {
        loaded.iter().find(|each| each.tag() == tag).map(Rc::clone).ok_or_else(|| {
            let available = one_of(&loaded.iter().map(|each| each.tag().id()).collect::<Vec<_>>());
            let tag = tag.id();
            let message = format!(
                "language `{tag}` is not loaded, expected {available}, or `init({{ languages: [\"{tag}\"] }})` first"
            );
            Invalid::here(message).under("language")
        })
    })
}
