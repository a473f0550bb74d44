//! CAL Check for JavaScript.
