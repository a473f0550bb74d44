use crate::{Place, State, View, Words};
use std::rc::Rc;
use yew::prelude::*;

/// What is drawn of a part of the page, from what, and when anew.
#[derive(Clone, Properties)]
pub(crate) struct PartProps {
    pub(crate) words: Words,
    pub(crate) state: Rc<State>,
    pub(crate) place: Place,
    pub(crate) draw: fn(View<'_>) -> Html,
    /// Whether the part reads the same in two states of the page.
    pub(crate) same: fn(&State, &State) -> bool,
}

/// A part does not become another one, nor does it move.
impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&self.state, &other.state)
    }
}

/// A part of the page that is left alone while nothing changes of what it shows.
#[component]
pub(crate) fn Part(props: &PartProps) -> Html {
    (props.draw)(View { words: &props.words, state: &props.state, place: props.place })
}
