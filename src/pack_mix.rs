//! The cheapest mix of User and Device CALs where they are sold in packs: packs may make another mix cheaper than single CALs do.
//!
//! With fewer User CALs it takes more Device CALs, and how many at least is bounded by the steps between the mixes that are cheapest at some single prices. So for every number of User
//! CALs there is a least cost in packs, and the least of these bounds every mix. The mixes that are known to cover everybody are tried.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "CALs are fewer than 2^32 of each kind, so that sums and products of two fit u64"
)]

use crate::pack_price::PackTable;
use crate::{Cals, MAX_COST, PackError, PackPrice};

/// People and devices among whom either so many users need User CALs, or so many devices Device CALs; alike ones together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MixStep {
    /// User CALs that are saved.
    pub users: u32,
    /// Device CALs that are needed instead.
    pub devices: u32,
    /// How often.
    pub times: u32,
}

/// What is known of the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MixSteps {
    /// Each can be taken without the others, and there is nothing else to choose from.
    Free,
    /// They can be taken in the order of devices for each user; other mixes may lie between, though none with fewer CALs than on a straight line.
    InOrder,
}

/// CALs to buy in packs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackMix {
    /// The cheapest mix that was found: what there is to buy of it.
    pub buy: Cals,
    /// What it costs in the cheapest packs.
    pub cost: u64,
    /// What every mix costs at least. Equal to the cost where nothing cheaper exists.
    pub lower_bound: u64,
}

/// How many mixes are tried.
const WORK: u64 = 1 << 24;

/// How many numbers of User CALs are looked at for the bound; where there are more, several together.
const BOUNDS: u64 = 1 << 22;

/// The cheapest mix in packs. `forced` CALs are needed in any case, and those `owned` are not bought.
///
/// # Errors
///
/// Packs as [`cheapest_packs`](crate::cheapest_packs) refuses them, or more than 4,294,967,295 CALs of a kind.
///
/// ```
/// use calcheck::{Cals, MixStep, MixSteps, PackPrice, cheapest_mix_in_packs};
///
/// // Seven people with a device each. Single CALs cost the same; but Device CALs come in packs of five, and two of them hold ten.
/// let people = [MixStep { users: 1, devices: 1, times: 7 }];
/// let users = [PackPrice { size: 1, price: 40 }];
/// let devices = [PackPrice { size: 5, price: 150 }];
/// let mix = cheapest_mix_in_packs(&people, MixSteps::Free, Cals::default(), Cals::default(), &users, &devices)?;
/// assert_eq!((mix.buy, mix.cost, mix.lower_bound), (Cals { user: 2, device: 5 }, 230, 230));
/// # Ok::<(), calcheck::PackError>(())
/// ```
pub fn cheapest_mix_in_packs(
    steps: &[MixStep],
    known: MixSteps,
    forced: Cals,
    owned: Cals,
    user_packs: &[PackPrice],
    device_packs: &[PackPrice],
) -> Result<PackMix, PackError> {
    let mut steps: Vec<MixStep> = steps.iter().copied().filter(|step| step.users > 0 && step.times > 0).collect();
    steps.sort_unstable();
    steps.sort_by(|one, other| {
        (u64::from(one.devices) * u64::from(other.users)).cmp(&(u64::from(other.devices) * u64::from(one.users)))
    });
    let total = |of: fn(&MixStep) -> u32, forced: u32| {
        let sum = steps
            .iter()
            .try_fold(u64::from(forced), |sum, step| sum.checked_add(u64::from(of(step)) * u64::from(step.times)));
        sum.and_then(|sum| u32::try_from(sum).ok()).ok_or(PackError::TooLarge)
    };
    let users = total(|step| step.users, forced.user)?;
    let devices = total(|step| step.devices, forced.device)?;
    let prices = Prices {
        users: PackTable::new(user_packs, users.saturating_sub(owned.user))?,
        devices: PackTable::new(device_packs, devices.saturating_sub(owned.device))?,
        owned,
    };
    let mut best = Best { prices: &prices, found: None };
    best.offer(users.into(), forced.device.into());
    let mut covered = false;
    if known == MixSteps::Free {
        let (single, pools): (Vec<MixStep>, Vec<MixStep>) = steps.iter().partition(|step| step.users == 1);
        let own = single.iter().fold(1, |all: u64, step| all.saturating_add(step.times.into()));
        let work = pools.iter().fold(own, |all, step| all.saturating_mul(u64::from(step.times) + 1));
        covered = work <= WORK;
        if covered {
            best.all(&pools, &single, users.into(), forced.device.into());
        }
    }
    if !covered {
        best.in_order(&steps, users.into(), forced.device.into());
    }
    let (cost, mix) = best.found.ok_or(PackError::TooLarge)?;
    let lower_bound = if covered { cost } else { prices.bound(&steps, users.into(), forced.device.into()).min(cost) };
    Ok(PackMix { buy: mix, cost, lower_bound })
}

struct Prices {
    users: PackTable,
    devices: PackTable,
    owned: Cals,
}

impl Prices {
    fn buy(&self, users: u64, devices: u64) -> Cals {
        let missing = |all: u64, owned: u32| all.saturating_sub(owned.into()) as u32;
        Cals { user: missing(users, self.owned.user), device: missing(devices, self.owned.device) }
    }

    /// What so many CALs cost, the owned ones among them nothing.
    fn cost(&self, buy: Cals) -> Option<u64> {
        let cost = self.users.cost(buy.user)? + self.devices.cost(buy.device)?;
        (cost <= MAX_COST).then_some(cost)
    }

    /// What every mix costs at least: no mix has fewer Device CALs than the straight lines between the mixes that the steps lead to.
    fn bound(&self, steps: &[MixStep], mut users: u64, mut devices: u64) -> u64 {
        let stride = users / BOUNDS + 1;
        let mut bound = u64::MAX;
        for step in steps {
            let (u, d, times) = (u64::from(step.users), u64::from(step.devices), u64::from(step.times));
            let moving = u * times;
            let mut moved = 0;
            while moved < moving {
                // From here to just before the next: at most so many users have moved, and at least so many devices are taken.
                let next = (moved + stride).min(moving);
                let buy = self.buy(users - (next - 1), devices + (moved * d).div_ceil(u));
                bound = bound.min(self.cost(buy).unwrap_or(u64::MAX));
                moved = next;
            }
            users -= moving;
            devices += d * times;
        }
        bound.min(self.cost(self.buy(users, devices)).unwrap_or(u64::MAX))
    }
}

/// The cheapest mix that was tried; of equally cheap ones that with most User CALs to buy.
struct Best<'a> {
    prices: &'a Prices,
    found: Option<(u64, Cals)>,
}

impl Best<'_> {
    fn offer(&mut self, users: u64, devices: u64) {
        let buy = self.prices.buy(users, devices);
        let Some(cost) = self.prices.cost(buy) else { return };
        if self.found.is_none_or(|(least, mix)| (cost, mix.user) < (least, buy.user)) {
            self.found = Some((cost, buy));
        }
    }

    /// Every choice of pools with every number of users who have devices of their own: those with the fewest devices first, as others of as many users take more.
    fn all(&mut self, pools: &[MixStep], own: &[MixStep], users: u64, devices: u64) {
        let Some((pool, rest)) = pools.split_first() else { return self.in_order(own, users, devices) };
        for times in 0..=u64::from(pool.times) {
            self.all(rest, own, users - u64::from(pool.users) * times, devices + u64::from(pool.devices) * times);
        }
    }

    /// Every mix on the way.
    fn in_order(&mut self, steps: &[MixStep], mut users: u64, mut devices: u64) {
        self.offer(users, devices);
        let all: u64 = steps.iter().map(|step| u64::from(step.times)).sum();
        // Of too many, some.
        let stride = (all / WORK + 1) as usize;
        for step in steps {
            for times in (1..step.times).step_by(stride).chain([step.times]) {
                let times = u64::from(times);
                self.offer(users - u64::from(step.users) * times, devices + u64::from(step.devices) * times);
            }
            users -= u64::from(step.users) * u64::from(step.times);
            devices += u64::from(step.devices) * u64::from(step.times);
        }
    }
}
