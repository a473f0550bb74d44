#![doc = include_str!("lib.md")]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::allow_attributes,
        reason = "a test that fails should stop"
    )
)]

mod cal;
mod demand;
mod outside;
mod setup;
mod version;

pub use cal::{Cal, CalKind, CalProduct};
pub use demand::{Cohort, CohortAccess, Demand, External, Owned, PerServer, Prices, Sessions};
pub use outside::OutsideProduct;
pub use setup::{
    Access, Activation, Edition, LicenseServer, LicensingMode, Membership, Rds, Server, Setup,
};
pub use version::{Generation, WindowsServer};
