use crate::control::{self, name};
use crate::part::Part;
use crate::section::Section;
use crate::state::Current;
use crate::{Action, Copying, Program, State, View, Words, browser};
use crate::{answer, chain, count, frame, question, reasons, section, staircase};
use calcheck::link::{Link, Unread};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the page is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The language of the page.
    pub words: Words,
    /// What the address says.
    pub link: Link,
    /// What the address says beyond that.
    pub unread: Unread,
    /// Where the page stands.
    pub place: Place,
    /// How much of the program is there.
    pub program: Program,
}

/// Where the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Alone, with all there is.
    Alone,
    /// In a frame of somebody else's page: what answers and counts, and the way to the rest.
    Embedded,
}

/// How long the page says that the link was copied, in milliseconds.
const COPIED_FOR: u32 = 3_000;

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let current = {
        let (link, unread, program) = (props.link.clone(), props.unread.clone(), props.program);
        use_reducer(move || Current(State::new(link, unread, program).into()))
    };
    let dispatch = current.dispatcher();
    let state = current.0.clone();
    let address = state.link.address();
    {
        let step = (address.clone(), state.step);
        use_effect_with(step, |(address, step)| browser::set_address(address, *step));
    }
    use_effect(browser::put_choices);
    use_effect_with(state.needs_count(), |needs_count| {
        if *needs_count {
            browser::ask_for_count();
        }
    });
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let counts = {
                let dispatch = dispatch.clone();
                browser::on(browser::COUNTS, move || dispatch.dispatch(Action::Count))
            };
            let arrival = browser::on(browser::ARRIVAL, move || {
                let (query, fragment) = browser::address();
                let (link, unread) = Link::read(&query, &fragment);
                dispatch.dispatch(Action::Arrive(link, unread));
            });
            move || drop((counts, arrival))
        });
    }
    let view = View { words: &props.words, state: &state, place: props.place };
    let part = |draw: fn(View<'_>) -> Html, same: fn(&State, &State) -> bool| {
        html! { <Part words={props.words.clone()} state={state.clone()} place={props.place} {draw} {same} /> }
    };
    html! {
        <div
            class="page"
            onchange={on_change(&dispatch)}
            oninput={on_input(&dispatch)}
            onclick={on_click(&dispatch, &address)}
            onkeydown={on_key()}
            onfocusin={on_focus(&dispatch)}
        >
            { frame::header(view, &address) }
            <main>
                { frame::unread(view) }
                { part(checker, |one, other| {
                    let shown = |state: &State| (state.link.question, state.link.matrix, state.focus);
                    shown(one) == shown(other)
                }) }
                { part(count::count, count::same) }
                { part(|view| html! { { for Section::ALL.map(|each| section::section(view, each)) } }, |_, _| true) }
            </main>
            { part(frame::footer, |_, _| true) }
        </div>
    }
}

/// What follows from the question.
fn checker(view: View<'_>) -> Html {
    html! {
        <>
            { question::question(view) }
            { answer::answer(view) }
            <div class="two">
                <div>
                    { chain::chain(view) }
                    { reasons::reasons(view) }
                </div>
                { staircase::staircase(view) }
            </div>
        </>
    }
}

type Dispatch = UseReducerDispatcher<Current>;

fn on_change(dispatch: &Dispatch) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        if select.name() == name::THEME {
            browser::set_theme(&select.value());
        } else if let Some(action) = control::chosen(&select.name(), &select.value()) {
            dispatch.dispatch(action);
        }
    })
}

fn on_input(dispatch: &Dispatch) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(action) = control::typed(&input.name(), &input.value()) {
            dispatch.dispatch(action);
        }
    })
}

fn on_click(dispatch: &Dispatch, address: &str) -> Callback<MouseEvent> {
    let (dispatch, address) = (dispatch.clone(), address.to_owned());
    Callback::from(move |event: MouseEvent| {
        let button = event.target_dyn_into::<Element>().and_then(|target| target.closest("button").ok().flatten());
        let Some(button) = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok()) else { return };
        if button.name() == name::COPY {
            let dispatch = dispatch.clone();
            browser::copy_link(&address, move |copying| {
                dispatch.dispatch(Action::Copied(copying));
                Timeout::new(COPIED_FOR, move || dispatch.dispatch(Action::Copied(Copying::Offered))).forget();
            });
        } else if let Some(action) = control::pressed(&button.name(), &button.value()) {
            dispatch.dispatch(action);
        }
    })
}

/// The cell of the matrix that an event happened in.
fn cell(event: &web_sys::Event) -> Option<(HtmlButtonElement, (calcheck::WindowsServer, calcheck::WindowsServer))> {
    let button = event.target()?.dyn_into::<HtmlButtonElement>().ok()?;
    let cell = if button.name() == name::CELL { control::cell(&button.value()) } else { None };
    Some((button, cell?))
}

/// Arrow keys walk through the matrix, which is one stop of the tab key.
fn on_key() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        let Some((button, cell)) = cell(&event) else { return };
        let Some((row, column)) = control::moved(cell, &event.key(), event.ctrl_key()) else { return };
        event.prevent_default();
        let selector = format!("[name={}][value='{}']", name::CELL, control::cell_value(row, column));
        let next =
            button.closest("table").ok().flatten().and_then(|table| table.query_selector(&selector).ok().flatten());
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            // A button that is there can be focused.
            next.focus().ok();
        }
    })
}

fn on_focus(dispatch: &Dispatch) -> Callback<FocusEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some((_, (row, column))) = cell(&event) {
            dispatch.dispatch(Action::Focus(row, column));
        }
    })
}
