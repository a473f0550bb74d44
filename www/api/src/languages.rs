//! The languages that are there: English, and those whose texts were loaded.

use std::cell::RefCell;
use std::rc::Rc;

use calcheck::text::{Language, LoadError};

thread_local!(static LOADED: RefCell<Vec<Rc<Language>>> = const { RefCell::new(Vec::new()) });

/// Loads the texts of a language.
pub(crate) fn load(data: &str) -> Result<(), LoadError> {
    let language = Rc::new(Language::load(data)?);
    LOADED.with_borrow_mut(|loaded| loaded.push(language));
    Ok(())
}

/// A language by its index among [`Tag::ALL`](calcheck::text::Tag::ALL); English where its texts were not loaded.
pub(crate) fn spoken(index: usize) -> Rc<Language> {
    LOADED.with_borrow(|loaded| {
        let language = loaded.iter().find(|each| each.tag() as usize == index).map(Rc::clone);
        language.unwrap_or_else(|| Rc::new(Language::english()))
    })
}
