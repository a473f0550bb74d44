//! Reads what administrators already have: access logs, User Access Logging, key packs and reports of a license server.
//!
//! A [`Plan`] is found out from the beginning of a file and confirmed by the visitor; an [`Import`] then reads the file piece by
//! piece, so that it never lies in memory as a whole, and ends with a [`Draft`] or a [`Refusal`]. A file counts as a whole or not
//! at all; each row that is left out is named with its line and reason. Several drafts make an [`Estate`], which is counted exactly.

#![cfg_attr(test, allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop"))]

mod by_host;
mod decode;
mod draft;
mod estate;
mod export;
mod holdings;
mod json;
mod left_out;
pub mod limit;
mod names;
mod plan;
mod refusal;
mod session;
mod table;
#[cfg(target_arch = "wasm32")]
mod worker;

pub use by_host::HostAnswer;
pub use decode::Encoding;
pub use draft::{Draft, Import};
pub use estate::{Answer, CalPrices, Domains, Estate, ListWords, Numbers, Server, Shown, SolveError};
pub use export::Cells;
pub use holdings::{Issue, Issued, KeyPack, Origin};
pub use left_out::{LeftOut, Reason};
pub use plan::{Choice, Columns, Kind, Plan, Syntax};
pub use refusal::Refusal;
pub use session::Session;
