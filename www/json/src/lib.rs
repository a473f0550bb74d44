//! Answers as JSON, which JavaScript turns into objects: a few bytes for each field of an answer, where a serializer takes
//! some hundred for each shape.

mod time;

use calcheck::text::{Format, Language};
use calcheck::{Date, Finding, Message, Rule, Source};
use std::fmt;

/// JSON in the making, with texts in a language. Commas come by themselves.
pub struct Json<'a> {
    json: String,
    language: &'a Language,
    format: &'a dyn Format,
}

/// An object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Names and values.
    Object,
    /// Values.
    Array,
}

impl fmt::Debug for Json<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.json)
    }
}

impl<'a> Json<'a> {
    /// Nothing yet; numbers and dates in texts as `format` writes them.
    pub const fn new(language: &'a Language, format: &'a dyn Format) -> Self {
        Self { json: String::new(), language, format }
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.json
    }

    fn separate(&mut self) {
        if !(self.json.is_empty() || self.json.ends_with(['{', '[', ':'])) {
            self.json.push(',');
        }
    }

    /// Begins an object or an array.
    #[inline(never)]
    pub fn begin(&mut self, shape: Shape) {
        self.separate();
        self.json.push(if shape == Shape::Object { '{' } else { '[' });
    }

    /// Ends it.
    #[inline(never)]
    pub fn end(&mut self, shape: Shape) {
        self.json.push(if shape == Shape::Object { '}' } else { ']' });
    }

    /// The name of the field that comes next.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.text(name);
        self.json.push(':');
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.json.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.json.extend(['\\', character]),
                '\n' => self.json.push_str("\\n"),
                '\r' => self.json.push_str("\\r"),
                // Texts hold no other control characters.
                control if control.is_ascii_control() => {}
                _ => self.json.push(character),
            }
        }
        self.json.push('"');
    }

    /// A number that JavaScript holds exactly.
    #[inline(never)]
    pub fn number(&mut self, number: u64) {
        self.separate();
        self.json.push_str(&number.to_string());
    }

    /// `true` or `false`.
    pub fn flag(&mut self, flag: bool) {
        self.separate();
        self.json.push_str(if flag { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self) {
        self.separate();
        self.json.push_str("null");
    }

    /// A day, or `null`.
    #[inline(never)]
    pub fn date(&mut self, date: Option<Date>) {
        match date {
            Some(date) => self.text(&date.to_string()),
            None => self.null(),
        }
    }

    /// A field with a text.
    pub fn named_text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }

    /// A field with a text of the language.
    /// A text of the language.
    #[inline(never)]
    pub fn message(&mut self, message: &Message) {
        let text = self.language.write(message, self.format);
        self.text(&text);
    }

    /// A field with a text of the language.
    #[inline(never)]
    pub fn named_message(&mut self, name: &str, message: &Message) {
        self.name(name);
        self.message(message);
    }

    /// A field with a number.
    pub fn named_number(&mut self, name: &str, number: u64) {
        self.name(name);
        self.number(number);
    }

    /// A field with a day, or `null`.
    pub fn named_date(&mut self, name: &str, date: Option<Date>) {
        self.name(name);
        self.date(date);
    }

    /// `rule`, `number` and `sources`, the last as indices into the list of all sources.
    #[inline(never)]
    pub fn rule(&mut self, rule: &Rule, sources: &[Source]) {
        self.named_text("rule", rule.id);
        self.named_text("number", rule.number);
        self.name("sources");
        self.begin(Shape::Array);
        for source in sources {
            self.number(*source as u64);
        }
        self.end(Shape::Array);
    }

    /// A finding as an object.
    #[inline(never)]
    pub fn finding(&mut self, finding: &Finding) {
        self.begin(Shape::Object);
        self.named_text("severity", finding.severity.id());
        self.named_message("message", &finding.message);
        self.name("derived");
        self.flag(finding.derived);
        self.rule(finding.rule, finding.sources);
        self.end(Shape::Object);
    }

    /// A field with findings.
    pub fn findings(&mut self, name: &str, findings: &[Finding]) {
        self.name(name);
        self.begin(Shape::Array);
        for finding in findings {
            self.finding(finding);
        }
        self.end(Shape::Array);
    }
}
