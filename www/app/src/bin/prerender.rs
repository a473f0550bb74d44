//! Prints the pages of all languages as JSON; `tools/pages.mjs` writes them into `dist/`.

use serde_json::{Value, json};
use std::collections::BTreeMap;

fn main() {
    let pages: Vec<Value> = calcheck_app::prerender()
        .into_iter()
        .map(|page| {
            json!({
                "language": page.language,
                "title": page.title,
                "description": page.description,
                "app": page.app,
                "embedded": page.embedded,
                "no-script": page.no_script,
                "not-started": page.not_started,
                "stopped": page.stopped,
                "texts": page.texts,
                "sections": page.sections.into_iter().collect::<BTreeMap<_, _>>(),
            })
        })
        .collect();
    println!("{}", Value::from(pages));
}
