//! What the modules of the sections have in common: a section is a part of the page that its own script and module bring when it is opened.

#![cfg_attr(test, allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop"))]

pub use calcheck_json::Json;

use calcheck::link::Currency;
use calcheck::text::Key;
use calcheck::{Language, Message, RULES_DATE, WindowsServer};

/// What a section's script says, as JSON: the texts whose names begin with one of `kinds`, as they stand, by these names, and what every section
/// needs: the disclaimer, the versions, newest first, and the currencies.
pub fn words(language: &Language, kinds: &[&str]) -> String {
    let mut json = Json::default();
    json.object(|json| {
        for key in Key::ALL {
            if kinds.iter().any(|kind| key.name().starts_with(kind)) {
                json.name(key.name()).string(language.pattern(*key));
            }
        }
        for (name, key) in [
            ("User", Key::TermUser),
            ("Device", Key::TermDevice),
            ("per-user", Key::TermPerUser),
            ("per-device", Key::TermPerDevice),
        ] {
            json.name(name).string(language.pattern(key));
        }
        json.name("Disclaimer").string(&language.text(&Message::Disclaimer { rules: RULES_DATE }));
        json.name("Versions")
            .array(|json| WindowsServer::ALL.iter().rev().for_each(|version| json.string(version.id())));
        json.name("Currencies").array(|json| Currency::ALL.iter().for_each(|currency| json.string(currency.id())));
    });
    json.finish()
}
