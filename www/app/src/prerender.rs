use crate::{App, AppProps};
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
    /// What a visitor without JavaScript reads above the answer.
    pub no_script: String,
    /// What the page says when the calculator could not start and only the prerendered answer is there.
    pub not_started: String,
    /// What the page says when the calculator stopped while it was in use.
    pub stopped: String,
    /// The texts that this language's page hands to [`start`](crate::start); none for the language inside the module.
    pub texts: Option<String>,
}

/// The pages of all languages, English first.
#[must_use]
pub fn prerender() -> Vec<Page> {
    ["en", "de"].map(page).into()
}

fn page(language: &'static str) -> Page {
    Page {
        language,
        title: "CAL Check".to_owned(),
        description: "Whether a Windows Server or RDS licensing setup fits together, and how many CALs it needs."
            .to_owned(),
        app: render(language),
        no_script: "The calculator needs JavaScript. The answer below is for the default question.".to_owned(),
        not_started: "The calculator could not start. The answer below is for the default question.".to_owned(),
        stopped: "The calculator stopped. Reload the page to go on.".to_owned(),
        texts: (language != "en").then(|| "texts\n".to_owned()),
    }
}

fn render(language: &'static str) -> String {
    let renderer = LocalServerRenderer::<App>::with_props(AppProps { language: language.into() }).hydratable(false);
    // Nothing in the page waits for anything, so polling is all the runtime it needs.
    let mut rendering = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}
