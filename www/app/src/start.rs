use crate::intl::Browser;
use crate::{App, AppProps, Program, Words, browser};
use calcheck::Language;
use calcheck::link::Link;
use wasm_bindgen::prelude::*;

/// Renders the page into `#app`, over what was prerendered there.
///
/// `texts` are those of the page's language: the module itself speaks none, so that nobody downloads a language unread.
/// `counts` says whether the part of the program that counts is there. Where it is not, the address asks for nothing else
/// than what was prerendered.
///
/// # Errors
///
/// When the page has no element `#app`, or the texts are those of another version. The loader then puts the prerendered
/// answer back and says so.
#[wasm_bindgen]
pub fn start(texts: &str, counts: bool) -> Result<(), JsError> {
    let language = Language::load(texts)?;
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or_else(|| JsError::new("the page has no element `#app`"))?;
    browser::keep_count();
    // Not by `innerHTML`: the page's policy forbids it.
    while let Some(child) = root.first_element_child() {
        child.remove();
    }
    let format = Box::new(Browser::new(language.tag()));
    let (query, fragment) = browser::address();
    let (link, unread) = Link::read(&query, &fragment);
    let program = if counts { Program::Counts } else { Program::Answers };
    let props = AppProps { words: Words::new(language, format), link, unread, place: browser::place(), program };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(())
}
