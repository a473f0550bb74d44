//! What the page asks of the browser. Nothing here runs while the page is prerendered.

use crate::control::name;
use crate::{Copying, Place, Step};
use gloo_events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlSelectElement, Node, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// Where an embedded page keeps its address: that of its frame is its host's business. `www/embed/js/page.js` puts it there.
const ADDRESS: &str = "data-address";

fn kept_address() -> Option<String> {
    root()?.get_attribute(ADDRESS)
}

/// Where the page stands.
pub(crate) fn place() -> Place {
    if kept_address().is_some() { Place::Embedded } else { Place::Alone }
}

/// The query and the fragment of the address.
pub(crate) fn address() -> (String, String) {
    if let Some(kept) = kept_address() {
        let (query, fragment) = kept.split_once('#').unwrap_or((&kept, ""));
        return (query.to_owned(), fragment.to_owned());
    }
    let location = window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| part(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Puts a relative address into the address bar, or where an embedded page keeps it.
pub(crate) fn set_address(relative: &str, step: Step) {
    let Some(window) = window() else { return };
    if kept_address().is_some() {
        if let Some(root) = root() {
            root.set_attribute(ADDRESS, relative).ok();
        }
    } else if step != Step::Arrived {
        let (query, fragment) = address();
        if relative == format!("{query}{fragment}") {
            return;
        }
        let Ok(history) = window.history() else { return };
        // A browser that has seen too many changes in a short time refuses; the next one brings the address up to date.
        let done = if step == Step::Push {
            history.push_state_with_url(&JsValue::NULL, "", Some(relative))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(relative))
        };
        done.ok();
    }
    // Sections that are open, and pages around a frame, follow the question.
    tell("calcheck-address");
}

/// Puts into each select what the page says is chosen there: the attribute `selected` stands for the first choice only.
pub(crate) fn put_choices() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let selects = document.get_elements_by_tag_name("select");
    for index in 0..selects.length() {
        let Some(select) = selects.item(index).and_then(|select| select.dyn_into::<HtmlSelectElement>().ok()) else {
            continue;
        };
        match select.get_attribute("data-chosen") {
            Some(chosen) if select.value() != chosen => select.set_value(&chosen),
            None if select.name() == name::THEME => select.set_value(&theme()),
            // It is so already, or the select is one of a section that is open.
            _ => {}
        }
    }
}

/// Back, Forward or a link within the page has changed the address.
pub(crate) const ARRIVAL: &str = "popstate";

/// `start.js` has loaded the rest of the program.
pub(crate) const COUNTS: &str = "calcheck-counts";

/// Calls back at an event of the window.
pub(crate) fn on(event: &'static str, mut happened: impl FnMut() + 'static) -> Option<EventListener> {
    window().map(|window| EventListener::new(&window, event, move |_| happened()))
}

/// Tells the window of an event.
fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(event)) {
        window.dispatch_event(&event).ok();
    }
}

/// Asks `start.js` for the rest of the program.
pub(crate) fn ask_for_count() {
    tell("calcheck-count");
}

thread_local! {
    static COUNT: RefCell<Option<Node>> = const { RefCell::new(None) };
}

/// Takes the count that was prerendered out of the document, to be shown until the page counts itself.
pub(crate) fn keep_count() {
    let count = window().and_then(|window| window.document()?.query_selector(".count > .two").ok()?);
    COUNT.set(count.map(Node::from));
}

/// The count that was prerendered.
pub(crate) fn kept_count() -> Option<Node> {
    COUNT.with_borrow(Clone::clone)
}

/// Puts the whole address into the clipboard, and says whether that was allowed.
pub(crate) fn copy_link(relative: &str, said: impl FnOnce(Copying) + 'static) {
    let copying = window().and_then(|window| {
        let location = window.location();
        let link = format!("{}{}{relative}", location.origin().ok()?, location.pathname().ok()?);
        // Pages that came over plain HTTP have no clipboard.
        let navigator: JsValue = window.navigator().into();
        js_sys::Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
        Some(window.navigator().clipboard().write_text(&link))
    });
    let Some(copying) = copying else { return said(Copying::Refused) };
    let said = std::rc::Rc::new(std::cell::Cell::new(Some(said)));
    let answer = |copying: Copying| {
        let said = said.clone();
        Closure::once_into_js(move |_: JsValue| {
            if let Some(said) = said.take() {
                said(copying);
            }
        })
    };
    let (done, refused) = (answer(Copying::Done), answer(Copying::Refused));
    then(&copying, &done, &refused);
}

#[wasm_bindgen]
extern "C" {
    /// A promise that takes closures which free themselves.
    #[wasm_bindgen(extends = js_sys::Object, js_name = Promise)]
    type Awaited;
    #[wasm_bindgen(method)]
    fn then(this: &Awaited, done: &JsValue, refused: &JsValue) -> JsValue;
}

fn then(promise: &js_sys::Promise, done: &JsValue, refused: &JsValue) {
    promise.unchecked_ref::<Awaited>().then(done, refused);
}

/// Where `theme.js` looks for the colours chosen.
const THEME: &str = "theme";

/// The colours chosen; empty for those of the system.
pub(crate) fn theme() -> String {
    root().and_then(|root| root.get_attribute("data-theme")).unwrap_or_default()
}

/// Chooses colours, now and for later visits where the browser lets pages remember something.
pub(crate) fn set_theme(theme: &str) {
    let Some(root) = root() else { return };
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    if theme.is_empty() {
        root.remove_attribute("data-theme").ok();
        if let Some(storage) = storage {
            storage.remove_item(THEME).ok();
        }
    } else {
        root.set_attribute("data-theme", theme).ok();
        if let Some(storage) = storage {
            storage.set_item(THEME, theme).ok();
        }
    }
}

fn root() -> Option<web_sys::Element> {
    window()?.document()?.document_element()
}
