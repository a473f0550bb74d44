use crate::{Place, View};
use calcheck::text::Key;
use yew::prelude::*;

/// A part of the page that most visitors have no use for: a script of its own brings it when it is opened, see `start.js`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Counting from logs and reports.
    Import,
    /// What to buy, as a sheet for a customer.
    Quote,
    /// What happens on which day.
    Time,
    /// What to copy into other people's pages.
    Snippets,
}

impl Section {
    pub(crate) const ALL: [Self; 4] = [Self::Import, Self::Quote, Self::Time, Self::Snippets];

    /// The name of its folder in `www/`, of its place in the page, and of its class.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Quote => "quote",
            Self::Time => "time",
            Self::Snippets => "snippets",
        }
    }

    /// What stands there before it is opened: its title, what it is for, and the button's text.
    pub(crate) const fn words(self) -> [Key; 3] {
        match self {
            Self::Import => [Key::ImportTitle, Key::ImportIntro, Key::ImportOpen],
            Self::Quote => [Key::QuoteTitle, Key::QuoteIntro, Key::QuoteMake],
            Self::Time => [Key::TimeTitle, Key::TimeIntro, Key::TimeOpen],
            Self::Snippets => [Key::SnippetsTitle, Key::SnippetsIntro, Key::SnippetsOpen],
        }
    }
}

/// The title of a section, the button that opens it, and the place that its script fills.
pub(crate) fn section(view: View<'_>, section: Section) -> Html {
    let words = view.words;
    if view.place == Place::Embedded {
        return Html::default();
    }
    let id = section.id();
    let [title, intro, open] = section.words();
    html! {
        <section data-part={id}>
            <h2>{ words.word(title) }</h2>
            <p class="hint">{ words.word(intro) }</p>
            <button type="button" class="opens" data-section={id}>{ words.word(open) }</button>
            <div {id} data-failed={words.word(Key::PageSectionFailed)}></div>
        </section>
    }
}
