//! The quote sheet: what a count says to buy, in the packs that cost least for the prices given, and the rules that it rests on.

#![cfg_attr(test, allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop"))]

mod mix;
#[cfg(target_arch = "wasm32")]
mod module;
mod packs;
mod sheet;

pub use packs::{Packed, packs};
pub use sheet::Sheet;
