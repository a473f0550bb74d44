//! Answers as JSON, which JavaScript turns into objects: a few bytes for each field of an answer, where a serializer takes
//! some hundred for each shape.

use calcheck::text::Language;
use calcheck::{Date, Finding, Rule, Source};

/// JSON in the making. Commas come by themselves.
#[derive(Debug, Default)]
pub(crate) struct Json(String);

/// An object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Object,
    Array,
}

impl Json {
    pub(crate) fn into_text(self) -> String {
        self.0
    }

    fn separate(&mut self) {
        if !(self.0.is_empty() || self.0.ends_with(['{', '[', ':'])) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    pub(crate) fn begin(&mut self, shape: Shape) {
        self.separate();
        self.0.push(if shape == Shape::Object { '{' } else { '[' });
    }

    #[inline(never)]
    pub(crate) fn end(&mut self, shape: Shape) {
        self.0.push(if shape == Shape::Object { '}' } else { ']' });
    }

    /// The name of the field that comes next.
    #[inline(never)]
    pub(crate) fn name(&mut self, name: &str) {
        self.text(name);
        self.0.push(':');
    }

    #[inline(never)]
    pub(crate) fn text(&mut self, text: &str) {
        self.separate();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                // Texts hold no other control characters.
                control if control.is_ascii_control() => {}
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    #[inline(never)]
    pub(crate) fn number(&mut self, number: u64) {
        self.separate();
        self.0.push_str(&number.to_string());
    }

    pub(crate) fn flag(&mut self, flag: bool) {
        self.separate();
        self.0.push_str(if flag { "true" } else { "false" });
    }

    pub(crate) fn null(&mut self) {
        self.separate();
        self.0.push_str("null");
    }

    #[inline(never)]
    pub(crate) fn date(&mut self, date: Option<Date>) {
        match date {
            Some(date) => self.text(&date.to_string()),
            None => self.null(),
        }
    }

    pub(crate) fn named_text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }

    pub(crate) fn named_number(&mut self, name: &str, number: u64) {
        self.name(name);
        self.number(number);
    }

    pub(crate) fn named_date(&mut self, name: &str, date: Option<Date>) {
        self.name(name);
        self.date(date);
    }

    /// `rule`, `number` and `sources`, the last as indices into the list of all sources.
    #[inline(never)]
    pub(crate) fn rule(&mut self, rule: &Rule, sources: &[Source]) {
        self.named_text("rule", rule.id);
        self.named_text("number", rule.number);
        self.name("sources");
        self.begin(Shape::Array);
        for source in sources {
            self.number(*source as u64);
        }
        self.end(Shape::Array);
    }

    #[inline(never)]
    pub(crate) fn finding(&mut self, finding: &Finding, language: &Language) {
        self.begin(Shape::Object);
        self.named_text("severity", finding.severity.id());
        self.named_text("message", &language.text(&finding.message));
        self.name("derived");
        self.flag(finding.derived);
        self.rule(finding.rule, finding.sources);
        self.end(Shape::Object);
    }

    pub(crate) fn findings(&mut self, name: &str, findings: &[Finding], language: &Language) {
        self.name(name);
        self.begin(Shape::Array);
        for finding in findings {
            self.finding(finding, language);
        }
        self.end(Shape::Array);
    }
}
