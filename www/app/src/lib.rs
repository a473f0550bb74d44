//! The CAL Check page.
//!
//! The same root component, [`App`], runs twice: natively while the site is built, where [`prerender`] writes the answer to
//! the default question into the HTML of each language, and in the browser, where [`start`] renders over it.
//!
//! What the page knows is a [`State`], which a pure function carries from one [`Action`] to the next; the other modules
//! are named by what they show of it. They are functions and not components of their own, as a component costs a kilobyte;
//! a `Part` draws some of them together, and only when something changed that they show. For the same reason
//! the root listens for all controls, which it knows by their names.
//!
//! Most visitors read the answer and go. What counts is therefore loaded when somebody comes to it: until then the page
//! shows the count that was prerendered, see [`Program`].

mod answer;
mod app;
mod asked;
mod bars;
mod browser;
mod chain;
mod control;
mod count;
mod counting;
mod estate;
mod field;
mod frame;
mod intl;
mod part;
#[cfg(feature = "prerender")]
mod prerender;
mod question;
mod reasons;
mod result;
mod section;
mod sign;
mod staircase;
mod start;
mod state;
mod words;

pub use app::{App, AppProps, Place};
pub use asked::Answer;
pub use control::{chosen, pressed, typed};
pub use counting::{Counted, Counting};
#[cfg(feature = "prerender")]
pub use prerender::{Page, loaded, prerender, render};
pub use start::start;
pub use state::{Action, Copying, Opened, Program, State, Step};
pub use words::Words;

/// What a part of the page is drawn from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) words: &'a Words,
    pub(crate) state: &'a State,
    pub(crate) place: Place,
}
