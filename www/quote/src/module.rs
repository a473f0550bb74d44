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

    pub fn mix(
        &self,
        product: &str,
        query: &str,
        fragment: &str,
        users: &str,
        devices: &str,
        currency: &str,
    ) -> String {
        self.0.mix(product, query, fragment, users, devices, currency)
    }

    #[wasm_bindgen(js_name = mixOf)]
    pub fn mix_of(&self, steps: &str, users: &str, devices: &str, currency: &str) -> String {
        self.0.mix_of(steps, users, devices, currency)
    }

    pub fn rests(&self, items: &str) -> String {
        self.0.rests(items)
    }
}
