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
mod case;
mod check;
mod churn;
mod count;
mod date;
mod demand;
mod graph;
pub mod lifecycle;
pub mod link;
mod matrix;
mod outside;
mod pack_mix;
mod pack_price;
mod plan;
mod reassign;
mod remedy;
pub mod rule;
mod setup;
mod sorted;
mod source;
pub mod text;
mod timeline;
mod verdict;
mod version;

pub use cal::{Cal, CalKind, CalProduct};
pub use check::{check, not_covered};
pub use churn::{Churn, Extremes, Replacement, churn};
pub use count::{
    Buy, Cals, Count, Counted, DemandError, DemandErrorKind, DemandPlace, ExternalConnectors, LimitedUse, Mix, Pack,
    PerServerAnswer, Proof, Proved, Requirement, Unused, UnusedReason, count, mix_in_packs,
};
pub use date::{Date, DateError, DateErrorKind};
pub use demand::{Cohort, CohortAccess, Demand, EXEMPT_ADMINISTRATORS, External, Owned, PerServer, Prices, Sessions};
pub use graph::{
    AccessGraph, Assignment, BreakEven, Given, GraphError, GraphErrorKind, GraphField, HostAccessGraph, HostAssignment,
    MAX_COST, Mixture, Supply, VerifyError, VersionAssignment, VersionGraph, assign, assign_by_host, assign_versions,
    break_even, verify, verify_by_host, verify_versions,
};
pub use matrix::{Cell, MatrixName};
pub use outside::OutsideProduct;
pub use pack_mix::{MixStep, MixSteps, PackMix, cheapest_mix_in_packs};
pub use pack_price::{PackChoice, PackError, PackPrice, cheapest_packs};
pub use plan::{Action, Assurance, Change, Item, OwnedCals, Plan, Purchase, Step, Stop, plan};
pub use reassign::{Move, MoveReason, Permission, Reassignment, Terms, reassign};
pub use rule::{Rule, rules};
pub use setup::{
    Access, Activation, Edition, EditionLimits, LicenseServer, LicensingMode, Membership, Rds, Server, Setup,
};
pub use source::{Citation, Source};
pub use text::{Language, Message};
pub use timeline::{
    Answer, Deployment, Event, EventKind, Group, InstalledCals, LicenseServerDates, Outcome, Phase, Tense, TimeError,
    TimeErrorKind, Timeline, timeline,
};
pub use verdict::{Certainty, Finding, Missing, Part, Remedy, Severity, Status, Verdict};
pub use version::{Generation, WindowsServer};

/// The version of this package.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The day on which the rules were last reviewed.
pub const RULES_DATE: Date = Date::literal(2026, 11, 21);

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
