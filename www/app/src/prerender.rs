use crate::section::Section;
use crate::staircase::statement;
use crate::{App, AppProps, Place, Program, Words};
use calcheck::link::{Link, Unread};
use calcheck::text::{Key, Tag};
use calcheck::{Language, MatrixName};
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};
use yew::LocalServerRenderer;

/// One language's page, as the build writes it into `index.html`.
pub struct Page {
    /// The language, as in the page's `lang` attribute and its path: `en` is at the root, `de` under `de/`.
    pub language: &'static str,
    /// The title of the page.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The HTML of [`App`] in its first state, which answers the default question.
    pub app: String,
    /// The same where it is [embedded](Place::Embedded).
    pub embedded: String,
    /// What a visitor without JavaScript reads above the answer.
    pub no_script: String,
    /// What the page says when the calculator could not start and only the prerendered answer is there.
    pub not_started: String,
    /// What the page says when the calculator stopped while it was in use.
    pub stopped: String,
    /// The texts that this language's page hands to [`start`](crate::start()).
    pub texts: String,
    /// The texts that each [section](Section) loads when it is opened, by its id.
    pub sections: Vec<(&'static str, String)>,
}

/// The pages of all languages, English first.
#[must_use]
pub fn prerender() -> Vec<Page> {
    Tag::ALL.map(page).into()
}

fn page(tag: Tag) -> Page {
    let language = Language::compiled(tag);
    let text = |key| language.pattern(key).to_owned();
    Page {
        language: tag.id(),
        title: text(Key::PageTitle),
        description: text(Key::PageDescription),
        app: render(tag, Place::Alone, Link::default(), Unread::default()),
        embedded: render(tag, Place::Embedded, Link::default(), Unread::default()),
        no_script: text(Key::PageNoScript),
        not_started: text(Key::PageNotStarted),
        stopped: text(Key::PageStopped),
        texts: language.data_of(needed),
        sections: Section::ALL.map(|section| (section.id(), texts_of(section, &language))).into(),
    }
}

/// Whether the page ever shows a text. It shows findings and counts; what every rule states, and what its sections say once
/// they are open, is for others.
fn needed(key: Key) -> bool {
    let name = key.name();
    let others = ["Rule", "Time", "Event", "Sees", "Churn", "Step", "Plan", "Move", "Import", "Quote", "Snippets"];
    let of_others = others.iter().any(|kind| name.starts_with(kind));
    let opens_section = Section::ALL.into_iter().any(|section| section.words().contains(&key));
    !of_others || opens_section || MatrixName::ALL.iter().any(|matrix| statement(*matrix) == key)
}

/// The texts of a section as it reads them: its module all of them by place, and a script without one those it shows by name.
fn texts_of(section: Section, language: &Language) -> String {
    let needed = |key| needed_by_section(section, key);
    match section {
        Section::Import | Section::Quote | Section::Time => language.data_of(needed),
        Section::Snippets => {
            let shown = Key::ALL.iter().filter(|key| needed(**key));
            serde_json::Value::from_iter(shown.map(|key| (key.name(), language.pattern(*key)))).to_string()
        }
    }
}

/// Whether a section ever shows a text.
fn needed_by_section(section: Section, key: Key) -> bool {
    let name = key.name();
    let begins = |kinds: &[&str]| kinds.iter().any(|kind| name.starts_with(kind));
    match section {
        Section::Import => begins(&["Import", "QuoteMake", "Term", "Disclaimer"]),
        // Its rules are those of the page's count, and the general ones.
        Section::Quote => {
            begins(&["Quote", "Rule", "ImportBaseCals", "ImportRdsCals"])
                || needed(key) && !begins(&["Page", "Import", "Snippets"])
        }
        Section::Snippets => begins(&["Snippets", "PageTheme"]),
        // Findings of every kind, and what the rules behind them say.
        Section::Time => {
            let severity = [Key::PageViolation, Key::PageWarning, Key::PageNote, Key::PageOk, Key::PageDerived];
            let others = ["Import", "Quote", "Snippets", "Page", "Count", "Yes", "Missing", "Unused", "Disclaimer"];
            let stated = ["Rule", "Disagree"];
            if begins(&stated) {
                calcheck::rule::on_time().iter().any(|rule| rule.statement == key)
            } else {
                !begins(&others) || severity.contains(&key)
            }
        }
    }
}

/// The language as the page loads it.
#[must_use]
pub fn loaded(tag: Tag) -> Language {
    // It was written by this very program.
    Language::load(&Language::compiled(tag).data_of(needed)).unwrap_or_else(|_| Language::compiled(tag))
}

/// The HTML of [`App`] as it opens at an address.
#[must_use]
pub fn render(tag: Tag, place: Place, link: Link, unread: Unread) -> String {
    // Not the compiled texts: what the page lacks in the browser should be missing here, too.
    let words = Words::prerendered(loaded(tag));
    let renderer =
        LocalServerRenderer::<App>::with_props(AppProps { words, link, unread, place, program: Program::Counts })
            .hydratable(false);
    // Nothing in the page waits for anything, so polling is all the runtime it needs.
    let mut rendering = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}
