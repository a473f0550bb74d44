use yew::prelude::*;

/// What the page is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The language of the page, as in its `lang` attribute.
    pub language: AttrValue,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let heading = match props.language.as_str() {
        "de" => "CAL Check auf Deutsch",
        _ => "CAL Check",
    };
    html! {
        <main>
            <h1>{ heading }</h1>
        </main>
    }
}
