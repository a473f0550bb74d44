//! The writer.

/// JSON in the making. Commas come by themselves.
#[derive(Debug, Default)]
pub struct Json {
    text: String,
    /// The next value follows another one.
    comma: bool,
}

impl Json {
    #[inline(never)]
    fn separate(&mut self) {
        if std::mem::replace(&mut self.comma, true) {
            self.text.push(',');
        }
    }

    /// An object, whose members `members` writes.
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.inside('{', '}', members);
    }

    /// A list, whose items `items` writes.
    pub fn array(&mut self, items: impl FnOnce(&mut Self)) {
        self.inside('[', ']', items);
    }

    fn inside(&mut self, open: char, close: char, inner: impl FnOnce(&mut Self)) {
        self.separate();
        self.text.push(open);
        self.comma = false;
        inner(self);
        self.text.push(close);
        self.comma = true;
    }

    /// The name of a member; its value comes next.
    #[inline(never)]
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.string(name);
        self.text.push(':');
        self.comma = false;
        self
    }

    /// A text.
    #[inline(never)]
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.text.push('"');
        for letter in value.chars() {
            match letter {
                '"' | '\\' => self.text.extend(['\\', letter]),
                control if control < ' ' => self.text.push_str(&format!("\\u{:04x}", u32::from(control))),
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }

    /// A number that JavaScript holds exactly.
    #[inline(never)]
    pub fn number(&mut self, value: u64) {
        self.separate();
        self.text.push_str(&value.to_string());
    }

    /// True or false.
    pub fn truth(&mut self, value: bool) {
        self.separate();
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Nothing.
    pub fn null(&mut self) {
        self.separate();
        self.text.push_str("null");
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn another_reader_reads_it() {
        let mut json = Json::default();
        json.object(|json| {
            json.name("a\"\\\n").string("\u{1}ü");
            json.name("b").array(|json| {
                json.number(1);
                json.truth(false);
                json.null();
                json.object(|_| ());
            });
        });
        let value: serde_json::Value = serde_json::from_str(&json.finish()).unwrap();
        assert_eq!(value, serde_json::json!({"a\"\\\n": "\u{1}ü", "b": [1, false, null, {}]}));
    }
}
