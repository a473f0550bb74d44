//! The CAL Check page.
//!
//! The same root component, [`App`], runs twice: natively while the site is built, where [`prerender`] writes the answer to
//! the default question into the HTML of each language, and in the browser, where [`start`] renders over it.
//!
//! What the page knows is a [`State`], which a pure function carries from one [`Action`] to the next; the other modules
//! are named by what they show of it. They are functions and not components of their own: a component costs a kilobyte,
//! and drawing the whole page anew a few milliseconds. For the same reason the root listens for all controls, which it
//! knows by their names.

mod answer;
mod app;
mod asked;
mod bars;
mod browser;
mod chain;
mod control;
mod counting;
mod estate;
mod field;
mod frame;
mod intl;
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
pub use state::{Action, Copying, Opened, State, Step};
pub use words::Words;

/// What a part of the page is drawn from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) words: &'a Words,
    pub(crate) state: &'a State,
    pub(crate) place: Place,
}
