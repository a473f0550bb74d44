use crate::{App, AppProps};
use wasm_bindgen::prelude::*;

/// Renders the page into `#app`, over what was prerendered there.
///
/// `language` is the page's `lang` attribute; `texts` are that language's texts, none for the language inside the module.
///
/// # Errors
///
/// When the page has no element `#app`. The loader then puts the prerendered answer back and says so.
#[wasm_bindgen]
pub fn start(language: &str, texts: Option<String>) -> Result<(), JsError> {
    drop(texts);
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or_else(|| JsError::new("the page has no element `#app`"))?;
    // Not by `innerHTML`: the page's policy forbids it.
    while let Some(child) = root.first_element_child() {
        child.remove();
    }
    let props = AppProps { language: language.to_owned().into() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(())
}
