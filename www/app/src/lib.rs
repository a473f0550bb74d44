//! The CAL Check page.
//!
//! The same root component, [`App`], runs twice: natively while the site is built, where [`prerender`] writes the answer to
//! the default question into the HTML of each language, and in the browser, where [`start`] renders over it.

mod app;
#[cfg(feature = "prerender")]
mod prerender;
mod start;

pub use app::{App, AppProps};
#[cfg(feature = "prerender")]
pub use prerender::{Page, prerender};
pub use start::start;
