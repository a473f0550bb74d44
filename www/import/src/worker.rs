//! The session, for a Web Worker.

use wasm_bindgen::prelude::*;

use crate::Session;

/// See [`Session`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Worker(Session);

fn error(text: String) -> JsValue {
    JsValue::from_str(&text)
}

/// Sizes of files are whole numbers, but come as JavaScript has them.
fn whole(size: f64) -> u64 {
    size as u64
}

#[wasm_bindgen]
impl Worker {
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str) -> Result<Worker, JsValue> {
        Session::new(texts).map(Self).map_err(error)
    }

    pub fn words(&self) -> String {
        self.0.words()
    }

    pub fn plan(&self, head: &[u8], size: f64, choice: &str) -> Result<String, JsValue> {
        self.0.plan(head, whole(size), choice).map_err(error)
    }

    #[expect(clippy::too_many_arguments, reason = "a call from JavaScript, where numbers are cheaper than objects")]
    pub fn begin(
        &mut self,
        head: &[u8],
        size: f64,
        choice: &str,
        kind: &str,
        user: i32,
        device: i32,
        server: i32,
    ) -> Result<(), JsValue> {
        self.0.begin(head, whole(size), choice, kind, [user, device, server]).map_err(error)
    }

    pub fn push(&mut self, bytes: &[u8]) -> Result<u32, JsValue> {
        self.0.push(bytes).map_err(error)
    }

    pub fn reading(&self, rows: u32) -> String {
        self.0.reading(rows)
    }

    pub fn finish(&mut self, name: &str) -> Result<(), JsValue> {
        self.0.finish(name).map_err(error)
    }

    pub fn remove(&mut self, index: usize) {
        self.0.remove(index);
    }

    pub fn files(&self) -> String {
        self.0.files()
    }

    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self, index: usize) -> String {
        self.0.left_out(index)
    }

    pub fn servers(&self, domains: &str) -> String {
        self.0.servers(domains)
    }

    pub fn solve(&mut self, options: &str) -> Result<String, JsValue> {
        self.0.solve(options).map_err(error)
    }

    pub fn list(&self, which: &str, pseudonyms: bool) -> String {
        self.0.list(which, pseudonyms)
    }

    #[wasm_bindgen(js_name = listHead)]
    pub fn list_head(&self, which: &str, pseudonyms: bool) -> String {
        self.0.list_head(which, pseudonyms)
    }
}
