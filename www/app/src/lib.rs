//! The CAL Check page.
