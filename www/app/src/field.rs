//! The controls of the page. The root listens for all of them and knows them by their names.

use crate::View;
use calcheck::Message;
use calcheck::link::{Expected, Slot};
use calcheck::text::Key;
use yew::prelude::*;

/// What can be chosen, and what it reads.
pub(crate) type Choice = (&'static str, AttrValue);

/// A blank in running text: the words that fill it, which wrap like any others, under a native select that nobody sees.
///
/// `groups` are choices under headings of their own; an empty heading is none.
pub(crate) fn blank(
    name: AttrValue,
    label: AttrValue,
    groups: &[(AttrValue, Vec<Choice>)],
    chosen: &'static str,
) -> Html {
    let mut reads = AttrValue::default();
    let mut list = Vec::new();
    for (heading, choices) in groups {
        let mut options = Vec::new();
        for (id, text) in choices {
            if *id == chosen {
                reads = text.clone();
            }
            options.push(html! { <option value={*id} selected={*id == chosen}>{ text }</option> });
        }
        if heading.is_empty() {
            list.append(&mut options);
        } else {
            list.push(html! { <optgroup label={heading}>{ options }</optgroup> });
        }
    }
    html! {
        <label class="blank" data-is={chosen.is_empty().then_some("open")}>
            <span class="label">{ label }</span>
            <span class="chosen" aria-hidden="true">{ reads }</span>
            <select {name} data-chosen={chosen}>{ list }</select>
        </label>
    }
}

/// A blank without headings.
pub(crate) fn plain_blank(name: AttrValue, label: AttrValue, choices: Vec<Choice>, chosen: &'static str) -> Html {
    blank(name, label, &[(AttrValue::default(), choices)], chosen)
}

/// A field for a number in running text.
pub(crate) fn text_field(view: View<'_>, slot: Slot, label: AttrValue) -> Html {
    let name = slot.name();
    let text = view.state.link.estate.text(slot).to_owned();
    let wrong = view.state.counting.expected(slot).is_some();
    let size = text.chars().count().clamp(3, 12).to_string();
    html! {
        <label class="field">
            <span class="label">{ label }</span>
            <input
                name={name.clone()}
                value={text}
                {size}
                inputmode="decimal"
                autocomplete="off"
                aria-invalid={wrong.then_some("true")}
                aria-describedby={wrong.then(|| expectation_id(&name))}
            />
        </label>
    }
}

fn expectation_id(name: &str) -> String {
    format!("expected-{name}")
}

/// What fields should say, where they do not; to stand right after them.
pub(crate) fn expectations(view: View<'_>, slots: &[Slot]) -> Html {
    let mut list = Vec::new();
    for slot in slots {
        let Some(expected) = view.state.counting.expected(*slot) else { continue };
        let text = match expected {
            Expected::Count => view.words.say(&Message::PageExpectsCount { largest: u32::MAX }),
            Expected::Fewer => view.words.say(&Message::PageTooMany { largest: u32::MAX }),
            Expected::Price => view.words.word(Key::PageExpectsPrice).to_string(),
            Expected::Packs => view.words.word(Key::PageExpectsPacks).to_string(),
            Expected::Cheaper => view.words.word(Key::PageTooExpensive).to_string(),
        };
        list.push(html! { <span class="expected" id={expectation_id(&slot.name())}>{ text }</span> });
    }
    list.into_iter().collect()
}

/// A button.
pub(crate) fn button(name: &'static str, value: String, text: AttrValue) -> Html {
    html! { <button type="button" {name} {value}>{ text }</button> }
}
