//! What stands on each page.

pub(crate) mod data;
pub(crate) mod how_many;
pub(crate) mod overview;
pub(crate) mod pair;
pub(crate) mod rules;
pub(crate) mod version;
