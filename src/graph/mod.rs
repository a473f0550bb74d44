//! The cheapest cover of an access graph that is known row by row: who works on which device (B29), and on which session host (R04).

mod assign;
mod assign_by_host;
mod break_even;
mod compress;
mod error;
mod network;
mod two_sided;
mod verify;
mod versions;

pub use assign::{AccessGraph, Assignment, assign};
pub use assign_by_host::{HostAccessGraph, HostAssignment, assign_by_host};
pub use break_even::{BreakEven, Mixture, break_even};
pub use error::{GraphError, GraphErrorKind, GraphField};
pub use verify::{VerifyError, verify, verify_by_host, verify_versions};
pub use versions::{Given, Supply, VersionAssignment, VersionGraph, assign_versions};

/// The largest cost that JavaScript holds exactly, 2^53 − 1. A cost beyond it is an error, never a rounded number.
pub const MAX_COST: u64 = (1 << 53) - 1;

/// What so many User and Device CALs cost, or `None` beyond [`MAX_COST`].
fn cost(users: usize, user_price: u32, devices: usize, device_price: u32) -> Option<u64> {
    let users = u64::try_from(users).ok()?.checked_mul(user_price.into())?;
    let devices = u64::try_from(devices).ok()?.checked_mul(device_price.into())?;
    users.checked_add(devices).filter(|&total| total <= MAX_COST)
}
