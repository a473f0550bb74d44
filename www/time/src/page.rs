//! The session, for the script of the page.

use calcheck::Date;
use calcheck::text::Format;
use wasm_bindgen::prelude::*;

use crate::Session;

#[wasm_bindgen(raw_module = "./format.js")]
extern "C" {
    fn number(digits: &str) -> String;
    fn date(iso: &str) -> String;
}

/// Numbers and dates as the browser writes them.
struct Browser;

impl Format for Browser {
    fn number(&self, value: u64) -> String {
        number(&value.to_string())
    }

    fn date(&self, day: Date) -> String {
        date(&day.to_string())
    }
}

/// See [`Session`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Page(Session);

#[wasm_bindgen]
impl Page {
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str, today: &str) -> Result<Page, JsValue> {
        Session::new(texts, Box::new(Browser), today).map(Self).map_err(|error| JsValue::from_str(&error))
    }

    pub fn words(&self) -> String {
        self.0.words()
    }

    pub fn arrive(&mut self, query: &str, fragment: &str) -> bool {
        self.0.arrive(query, fragment)
    }

    pub fn fragment(&self, fragment: &str) -> String {
        self.0.fragment(fragment)
    }

    pub fn set(&mut self, name: &str, text: &str) -> bool {
        self.0.set(name, text)
    }

    pub fn add(&mut self, list: &str) {
        self.0.add(list);
    }

    pub fn remove(&mut self, list: &str, row: usize) {
        self.0.remove(list, row);
    }

    pub fn view(&self) -> String {
        self.0.view()
    }
}
