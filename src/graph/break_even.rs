//! At which prices the cheapest mix changes.
//!
//! A cover with `u` users and `d` devices costs `u·p + d·q`: a line over the ratio of the prices. The cheapest cover is the lowest line at each ratio, so the answers are the corners of a
//! convex chain. Between two answers known, the one at the ratio at which both cost the same decides: if it costs no less, they are neighbours, otherwise it lies between them. Parts of
//! the organisation that share nobody and nothing are worked out one by one and their chains added up.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "there is always a first mix; counts are below 2^30, their products below 2^63"
)]

use super::assign::{Limits, same_length};
use super::compress::number;
use super::two_sided::TwoSided;
use super::{GraphError, GraphField};
use crate::MixStep;

/// How many User and Device CALs a mix has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mixture {
    /// User CALs.
    pub users: u32,
    /// Device CALs.
    pub devices: u32,
}

/// Every mix that is the cheapest at some prices, from User CALs alone to Device CALs alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// The mixes, each with fewer User CALs and more Device CALs than the one before.
    pub mixes: Vec<Mixture>,
    /// Whether each two neighbours are known to have none between them. One fewer than there are mixes.
    ///
    /// A single part of an organisation can have so many mixes that not all are worked out.
    pub neighbours: Vec<bool>,
    /// What lies between neighbours: steps that can be taken one by one in this order, alike ones together.
    pub steps: Vec<MixStep>,
}

impl BreakEven {
    /// The price ratio at which two neighbours cost the same, as User CALs saved and Device CALs taken: from mix `at` on, one more step is right when a User CAL costs more than
    /// `devices ÷ users` Device CALs.
    pub fn turn(&self, at: usize) -> Option<Mixture> {
        let (from, to) = (self.mixes.get(at)?, self.mixes.get(at + 1)?);
        Some(Mixture { users: from.users - to.users, devices: to.devices - from.devices })
    }
}

/// How many covers of rows are worked out at most, as rows.
const WORK: usize = 10_000_000;

/// Every mix that is the cheapest at some prices.
///
/// # Errors
///
/// When the columns differ in length.
pub fn break_even(users: &[u32], devices: &[u32]) -> Result<BreakEven, GraphError> {
    same_length(GraphField::Devices, users, devices)?;
    let (users, devices) = (number(users), number(devices));
    let graph = TwoSided::new(&users.rows, &devices.rows, users.ids.len(), devices.ids.len());
    let mut work = 0;
    let mut steps: Vec<(Mixture, bool)> = Vec::new();
    for part in graph.parts() {
        add_steps(&part, &mut steps, &mut work);
    }
    // The steps worth taking first are those that take the fewest Device CALs for each User CAL saved.
    let ratio = |step: &Mixture, other: &Mixture| {
        (u64::from(step.devices) * u64::from(other.users)).cmp(&(u64::from(other.devices) * u64::from(step.users)))
    };
    steps.sort_unstable_by(|(step, _), (other, _)| ratio(step, other).then(step.cmp(other)));
    let all = Mixture { users: graph.users(), devices: 0 };
    let (mut mixes, mut neighbours): (Vec<Mixture>, Vec<bool>) = (vec![all], Vec::new());
    for step in steps.chunk_by(|(step, _), (other, _)| ratio(step, other).is_eq()) {
        let last = mixes[mixes.len() - 1];
        mixes.push(step.iter().fold(last, |mix, (step, _)| Mixture {
            users: mix.users - step.users,
            devices: mix.devices + step.devices,
        }));
        neighbours.push(step.iter().all(|&(_, sure)| sure));
    }
    let alike = steps.chunk_by(|(step, _), (other, _)| step == other);
    let steps = alike
        .map(|alike| {
            let Mixture { users, devices } = alike[0].0;
            MixStep { users, devices, times: alike.len() as u32 }
        })
        .collect();
    Ok(BreakEven { mixes, neighbours, steps })
}

/// Adds the steps between neighbouring mixes of a connected part.
fn add_steps(part: &TwoSided, steps: &mut Vec<(Mixture, bool)>, work: &mut usize) {
    let mut open = vec![(Mixture { users: part.users(), devices: 0 }, Mixture { users: 0, devices: part.devices() })];
    while let Some((from, to)) = open.pop() {
        let step = Mixture { users: from.users - to.users, devices: to.devices - from.devices };
        // One step of one is never divided, and a star has no other mix.
        if step.users == 1 || step.devices == 1 {
            steps.push((step, true));
            continue;
        }
        if *work > WORK {
            steps.push((step, false));
            continue;
        }
        *work += part.accesses();
        // The prices at which both ends cost the same.
        let cut = part.cut(Limits::new(step.devices, step.users));
        let (user_side, device_side) = cut.reached.split_at(part.users() as usize);
        let mix = Mixture {
            users: user_side.iter().filter(|&&reached| !reached).count() as u32,
            devices: device_side.iter().filter(|&&reached| reached).count() as u32,
        };
        let cost = |mix: Mixture| {
            u64::from(mix.users) * u64::from(step.devices) + u64::from(mix.devices) * u64::from(step.users)
        };
        if cost(mix) >= cost(from) {
            steps.push((step, true));
        } else {
            open.push((mix, to));
            open.push((from, mix));
        }
    }
}
