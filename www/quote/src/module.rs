//! The sheet, for the page.

use wasm_bindgen::prelude::*;

use crate::Sheet;

/// See [`Sheet`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Quote(Sheet);

#[wasm_bindgen]
impl Quote {
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str) -> Result<Quote, JsError> {
        Ok(Self(Sheet::new(texts)?))
    }

    pub fn words(&self) -> String {
        self.0.words()
    }

    pub fn count(&self, query: &str, fragment: &str) -> String {
        self.0.count(query, fragment)
    }

    pub fn line(&self, quantity: &str, packs: &str, currency: &str) -> String {
        self.0.line(quantity, packs, currency)
    }

    pub fn rests(&self, items: &str) -> String {
        self.0.rests(items)
    }
}
