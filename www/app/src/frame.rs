use crate::control::name;
use crate::{Copying, Place, View};
use calcheck::text::{Key, Piece, Tag};
use calcheck::{Message, RULES_DATE};
use yew::prelude::*;

/// The name of the product, and what concerns the page as a whole. In a frame the name alone, which leads to the page.
pub(crate) fn header(view: View<'_>, address: &str) -> Html {
    let words = view.words;
    let here = words.language().tag();
    if view.place == Place::Embedded {
        // The page for frames stands in a folder below the page.
        return html! { <header>{ mark(format!("../{address}")) }</header> };
    }
    let copy = match view.state.copying {
        Copying::Offered => Key::PageCopyLink,
        Copying::Done => Key::PageCopied,
        Copying::Refused => Key::PageCopyFailed,
    };
    let themes = THEMES.map(|(id, name)| html! { <option value={id}>{ words.word(name) }</option> });
    let mut languages = Vec::new();
    for tag in Tag::ALL.into_iter().filter(|tag| *tag != here) {
        let href = format!("{}{address}", path(here, tag));
        languages.push(html! { <a {href} lang={tag.id()} hreflang={tag.id()}>{ tag.own_name() }</a> });
    }
    let parts = PARTS.map(|(href, name)| html! { <a {href}>{ words.word(name) }</a> });
    html! {
        <header>
            { mark(path(here, here)) }
            <nav>{ for parts }</nav>
            <div class="tools">
                <button type="button" name={name::COPY} aria-live="polite">{ words.word(copy) }</button>
                <label>
                    <span class="label">{ words.word(Key::PageTheme) }</span>
                    // The browser knows what is chosen here, see `browser::put_choices`.
                    <select name={name::THEME}>{ for themes }</select>
                </label>
                { languages }
            </div>
        </header>
    }
}

/// What people come for beyond the answer. `start.js` goes to a part of this page, and opens it where it is a section, as a fragment
/// would take the place of what the address says.
const PARTS: [(&str, Key); 5] = [
    ("#count", Key::PageGoCount),
    ("#quote", Key::PageGoQuote),
    ("#time", Key::PageGoTime),
    ("#snippets", Key::PageGoEmbed),
    ("./rules/", Key::PageGoRules),
];

/// The sign and the name of the product, as a link.
fn mark(href: String) -> Html {
    html! {
        <a class="mark" {href}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21V15h6V9h6V3h6v18z" /></svg>
            { "CAL Check" }
        </a>
    }
}

const THEMES: [(&str, Key); 3] =
    [("", Key::PageThemeSystem), ("light", Key::PageThemeLight), ("dark", Key::PageThemeDark)];

/// English stands at the root, every other language in a folder below it.
fn path(from: Tag, to: Tag) -> String {
    let up = if from == Tag::En { "./" } else { "../" };
    match to {
        Tag::En => up.to_owned(),
        other => format!("{up}{}/", other.id()),
    }
}

/// What the link said and nobody understood, as text.
pub(crate) fn unread(view: View<'_>) -> Html {
    let unread = &view.state.unread;
    if unread.is_empty() {
        return Html::default();
    }
    let words = view.words;
    let mut items = Vec::new();
    for item in &unread.items {
        if !items.is_empty() {
            items.push(html! { words.word(Key::ListComma) });
        }
        items.push(html! { <q>{ item.clone() }</q> });
    }
    if unread.more > 0 {
        items.push(html! { words.word(Key::ListAnd) });
        items.push(html! { words.say(&Message::PageUnreadMore { more: unread.more as u64 }) });
    }
    let mut pieces = Vec::new();
    for piece in words.language().pieces(Key::PageUnread) {
        match piece {
            Piece::Text(text) => pieces.push(html! { text.to_owned() }),
            Piece::Parameter { .. } => pieces.append(&mut items),
        }
    }
    html! {
        <div class="unread" role="status">
            <p>{ pieces }</p>
            <button type="button" name={name::DISMISS}>{ words.word(Key::PageDismiss) }</button>
        </div>
    }
}

/// The pages that stand beside this one in its language.
const PAGES: [(&str, Key); 3] =
    [("./answers/", Key::PageAnswers), ("./rules/", Key::PageRules), ("./data/", Key::PageData)];

/// What every page says at its end.
pub(crate) fn footer(view: View<'_>) -> Html {
    let words = view.words;
    let pages = PAGES.map(|(href, name)| html! { <a {href}>{ words.word(name) }</a> });
    html! {
        <footer>
            if view.place == Place::Alone {
                <p class="pages">{ for pages }</p>
            }
            <p>{ words.say(&Message::Disclaimer { rules: RULES_DATE }) }</p>
        </footer>
    }
}
