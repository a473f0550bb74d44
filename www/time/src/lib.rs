//! What happens on which day, for the page: reads what is typed, asks the rules, and answers as JSON.
//!
//! A [`Session`] holds the forms of the section, which a link carries (see [`TimeForm`](calcheck::link::TimeForm)). Whatever is left
//! empty there is [assumed](asked) from the question of the page, and the page shows it as assumed. Nothing here knows the browser.

#![cfg_attr(test, allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop"))]

mod asked;
#[cfg(target_arch = "wasm32")]
mod page;
mod reading;
mod session;

pub use session::Session;
