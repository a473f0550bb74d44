use crate::estate::estate;
use crate::result::result;
use crate::{Program, State, Step, View, browser};
use calcheck::text::Key;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// Who works how, and how many CALs that takes.
pub(crate) fn count(view: View<'_>) -> Html {
    let words = view.words;
    let heading = words.word(Key::PageCount);
    if view.state.program == Program::Counts {
        return html! {
            <section class="count" id="count">
                <h2>{ heading }</h2>
                { counter(view) }
            </section>
        };
    }
    html! {
        <section class="count" id="count" data-is={view.state.needs_count().then_some("stale")}>
            <h2>{ heading }</h2>
            // `start.js` shows it when the part of the program that counts does not arrive.
            <p class="stale-note" id="not-counting" role="status" hidden={true}>
                { words.word(Key::PageSectionFailed) }
            </p>
            { browser::kept_count().map(VNode::VRef).unwrap_or_default() }
        </section>
    }
}

/// Whether the count is drawn alike in two states.
pub(crate) fn same(one: &State, other: &State) -> bool {
    // A field may hold more than was taken from it, and is then put right.
    let typed = |state: &State| state.step == Step::Replace;
    !typed(one)
        && !typed(other)
        && one.program == other.program
        && one.link.question == other.link.question
        && one.link.estate == other.link.estate
        && one.opened == other.opened
}

/// Belongs to the part of the program that comes later, see `tools/parts.mjs`.
#[inline(never)]
fn counter(view: View<'_>) -> Html {
    html! {
        <div class="two">
            { estate(view) }
            { result(view) }
        </div>
    }
}
