//! JSON for scripts to read: a few bytes of program for each field, where a serializer takes some hundred for each shape.

#![cfg_attr(test, allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop"))]

mod answers;
mod writer;

pub use answers::Answers;
pub use writer::Json;
