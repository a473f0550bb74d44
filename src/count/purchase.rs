//! The cheapest purchase when CALs are owned already.
//!
//! Moving a group from User to Device CALs saves its users and takes its devices. Only what exceeds the CALs owned is paid, so that groups depend on each other and
//! the question is a knapsack: `X` users moved and `Y` devices taken should minimise `user price × max(0, A − X) + device price × max(0, Y − B)`, where `A` is how many User CALs
//! would be missing if nobody moved, and `B` how many Device CALs are free. Users with devices of their own move one by one, least devices first, at a cost that is convex in their
//! number; pools move whole.
//!
//! A linear relaxation gives dual prices, and these a price for every pool that is not where the relaxation wants it. Pools whose price exceeds the gap between the
//! best purchase found and the bound are settled; the others are tried in all combinations that could still matter.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "counts are below 2^33 and prices below 2^32; the largest products, scaled dual prices times a count, are below 2^125 in i128"
)]

use super::line::Group;
use crate::sorted::{sort_by, sort_by_key};

/// What the search may do before it settles for the best purchase found. Twenty different pools never need more.
const STEPS: u32 = 1 << 21;

/// Bits that a count of users or devices takes, with sums of a few.
const COUNT_BITS: u32 = 36;

/// A choice of CALs that depends on what is owned.
pub(super) struct Purchase<'a> {
    pub(super) user_price: u32,
    pub(super) device_price: u32,
    pub(super) owned_users: u32,
    pub(super) owned_devices: u32,
    /// Users who need a User CAL in any case.
    pub(super) forced_users: u32,
    /// One user each.
    pub(super) own: &'a [Group],
    pub(super) shared: &'a [Group],
}

/// The CALs to end up with, and how far they are proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Purchased {
    pub(super) users: u64,
    pub(super) devices: u64,
    pub(super) lower_bound: u128,
    pub(super) proof: Proved,
}

/// How far an answer is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proved {
    /// Nothing is cheaper, and nothing as cheap has more User CALs.
    Best,
    /// Nothing is cheaper. A purchase that costs the same might end with more User CALs.
    Cheapest,
    /// The work allowed was not enough: something cheaper might exist, though nothing below the lower bound.
    Open,
}

/// A choice for all groups: users moved to devices, and the devices this takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moved {
    users: i64,
    devices: i64,
}

/// Cost first, users moved second, as one number; then devices.
type Rank = (i128, i64);

impl Purchase<'_> {
    pub(super) fn solve(&self) -> Purchased {
        if self.owned_users == 0 && self.owned_devices == 0 {
            return self.each_alone();
        }
        let movable: i64 =
            self.own.iter().chain(self.shared).map(|group| i64::from(group.users) * i64::from(group.times)).sum();
        let missing = i64::from(self.forced_users) + movable - i64::from(self.owned_users);
        let done = |moved: Moved, lower_bound: Option<u128>, proof| {
            let users = (i64::from(self.forced_users) + movable - moved.users) as u64;
            let devices = moved.devices as u64;
            let cost = u128::from(users.saturating_sub(self.owned_users.into())) * u128::from(self.user_price)
                + u128::from(devices.saturating_sub(self.owned_devices.into())) * u128::from(self.device_price);
            Purchased { users, devices, lower_bound: lower_bound.map_or(cost, |bound| bound.min(cost)), proof }
        };
        let nobody = Moved { users: 0, devices: 0 };
        if missing <= 0 || self.user_price == 0 {
            return done(nobody, None, Proved::Best);
        }
        let unit = gcd(self.user_price, self.device_price);
        let search = Search::new(self, unit, missing);
        let dual = search.dual(self.own, self.shared);
        let mut best = search.complete(dual.start);
        match search.explore(&dual, Dominance::MoreUsersForFewerDevices, &mut best) {
            Explored::All => {}
            Explored::Part => {
                let least = ((dual.bound >> search.scale) / search.cost_weight).max(0);
                let proof = if least >= best.rank.0 / search.cost_weight { Proved::Cheapest } else { Proved::Open };
                return done(best.moved, Some(least as u128 * u128::from(unit)), proof);
            }
        }
        // A choice that moves more users for fewer devices is never dearer. Where as many are moved as are missing, or more, one that moves fewer may tie, though.
        let mut proof = Proved::Best;
        let may_tie = best.moved.users > missing || best.moved.users == missing && !search.fixes_devices(&best);
        if may_tie && search.explore(&dual, Dominance::SameUsers, &mut best) == Explored::Part {
            proof = Proved::Cheapest;
        }
        done(best.moved, None, proof)
    }

    /// Where nothing is owned no group depends on another. The dual gives each the cheaper of its two prices, and so does the choice.
    fn each_alone(&self) -> Purchased {
        let mut users = u64::from(self.forced_users);
        let mut devices = 0;
        let mut lower_bound = u128::from(users) * u128::from(self.user_price);
        for group in self.own.iter().chain(self.shared) {
            let times = u64::from(group.times);
            let as_users = u64::from(group.users) * u64::from(self.user_price);
            let as_devices = u64::from(group.devices) * u64::from(self.device_price);
            lower_bound += u128::from(as_users.min(as_devices)) * u128::from(times);
            if as_users <= as_devices {
                users += u64::from(group.users) * times;
            } else {
                devices += u64::from(group.devices) * times;
            }
        }
        Purchased { users, devices, lower_bound, proof: Proved::Best }
    }
}

/// Prices in their common unit, and what they are paid for.
struct Search {
    user_price: i128,
    device_price: i128,
    /// User CALs to buy if nobody moved.
    missing: i64,
    /// Device CALs that cost nothing more.
    free: i64,
    /// What one unit of cost, one user moved and one device taken count in a rank, such that all users together count less than a unit of cost, and
    /// all devices less than a user. Devices count nothing where the numbers would become too large; then they are compared by themselves.
    cost_weight: i128,
    user_weight: i128,
    device_weight: i128,
    /// Fractions of the dual prices, in bits.
    scale: u32,
    stairs: Stairs,
}

#[derive(Clone, Copy)]
struct Best {
    rank: Rank,
    moved: Moved,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Explored {
    All,
    Part,
}

/// Which choices make another one pointless.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dominance {
    /// Those that move at least as many users for at most as many devices. Keeps a cheapest choice, and the one with most User CALs unless all cheapest move more than are missing.
    MoreUsersForFewerDevices,
    /// Those that move as many users for at most as many devices.
    SameUsers,
}

/// Dual prices, and what follows from them.
struct Dual {
    /// What every choice ranks at least, times 2^scale.
    bound: i128,
    /// The same without any pool moved; each user moved takes off the user price, each device taken adds the device price.
    linear: i128,
    user: i128,
    device: i128,
    /// The pools that the relaxation moves, rounded.
    start: Moved,
    /// What else pools could do, cheapest deviation first.
    deviations: Vec<Deviation>,
}

struct DualPrices {
    value: i128,
    user: i128,
    device: i128,
    /// A group that may move or not at these prices.
    indifferent: Option<Group>,
}

#[derive(Clone, Copy)]
struct Deviation {
    /// What every choice with it ranks at least above the bound; 0 where that is not known.
    penalty: i128,
    /// Its place among those of the same penalty and direction.
    turn: u32,
    moved: Moved,
}

impl Search {
    fn new(purchase: &Purchase<'_>, unit: u32, missing: i64) -> Self {
        let total = |of: fn(&Group) -> u32| -> i128 {
            let groups = purchase.own.iter().chain(purchase.shared);
            groups.map(|group| i128::from(of(group)) * i128::from(group.times)).sum()
        };
        let (users, devices) = (total(|group| group.users), total(|group| group.devices));
        let (user_price, device_price) = ((purchase.user_price / unit).into(), (purchase.device_price / unit).into());
        let scale = |cost_weight: i128| {
            let price = (cost_weight * i128::max(user_price, device_price)) as u128;
            (price.leading_zeros().saturating_sub(COUNT_BITS + 2)).min(40)
        };
        let with_devices = (users + 2) * (devices + 1);
        let (cost_weight, user_weight, device_weight) =
            if scale(with_devices) >= 8 { (with_devices, devices + 1, 1) } else { (users + 2, 1, 0) };
        Self {
            user_price,
            device_price,
            missing,
            // Device CALs for nothing never run out.
            free: if purchase.device_price == 0 { 1 << 60 } else { purchase.owned_devices.into() },
            cost_weight,
            user_weight,
            device_weight,
            scale: scale(cost_weight),
            stairs: Stairs::new(purchase.own),
        }
    }

    fn rank(&self, moved: Moved) -> Rank {
        let users = i128::from((self.missing - moved.users).max(0));
        let devices = i128::from((moved.devices - self.free).max(0));
        let cost = self.user_price * users + self.device_price * devices;
        let rank = cost * self.cost_weight
            + self.user_weight * i128::from(moved.users)
            + self.device_weight * i128::from(moved.devices);
        (rank, moved.devices)
    }

    /// Adds the best number of users with devices of their own.
    fn complete(&self, pools: Moved) -> Best {
        let useful = (self.missing - pools.users).clamp(0, self.stairs.users);
        let free = self.stairs.within(self.free - pools.devices);
        let worth = self.stairs.cheaper_than(self.user_price, self.device_price);
        // Up to the free devices everybody saves; beyond them those whose devices cost less; and the one in between, who takes the last free ones.
        [free.max(worth), free + 1]
            .into_iter()
            .map(|users| {
                let users = users.min(useful);
                let moved = Moved { users: pools.users + users, devices: pools.devices + self.stairs.devices(users) };
                Best { rank: self.rank(moved), moved }
            })
            .min_by_key(|best| best.rank)
            .unwrap_or(Best { rank: self.rank(pools), moved: pools })
    }

    /// The relaxation in which groups move in parts. Its best dual prices have one price in full, and the other such that some group does not care.
    fn dual(&self, own: &[Group], shared: &[Group]) -> Dual {
        let mut groups: Vec<&Group> = own.iter().chain(shared).collect();
        sort_by_key(&mut groups, |group| (group.users, group.devices));
        sort_by(&mut groups, |a, b| {
            (u64::from(a.devices) * u64::from(b.users)).cmp(&(u64::from(b.devices) * u64::from(a.users)))
        });
        // One more user moved counts against a choice, so it takes a little off what moving saves; one more device adds a little to what it costs.
        let most_user = self.user_price * self.cost_weight - self.user_weight;
        let least_device = self.device_weight;
        let most_device = self.device_price * self.cost_weight + least_device;
        let scale = self.scale;
        let value = |user: i128, device: i128, users: i128, devices: i128| {
            user * (i128::from(self.missing) - users) + device * devices
                - (device - (least_device << scale)) * i128::from(self.free)
        };
        let mut best = DualPrices { value: 0, user: 0, device: least_device << scale, indifferent: None };
        let mut propose = |user, device, users, devices, indifferent: Option<&Group>| {
            let value = value(user, device, users, devices);
            if value > best.value {
                best = DualPrices { value, user, device, indifferent: indifferent.copied() };
            }
        };
        let (mut users, mut devices) = (0i128, 0i128);
        let mut in_full = true;
        for &group in &groups {
            let (u, d) = (i128::from(group.users), i128::from(group.devices));
            if most_device * d <= most_user * u {
                propose(((most_device << scale) * d) / u, most_device << scale, users, devices, Some(group));
            } else {
                if std::mem::take(&mut in_full) {
                    propose(most_user << scale, most_device << scale, users, devices, None);
                }
                let device = ((most_user << scale) * u) / d;
                propose(most_user << scale, device.max(least_device << scale), users, devices, Some(group));
            }
            let user = ((least_device << scale) * d) / u;
            propose(user.min(most_user << scale), least_device << scale, users, devices, Some(group));
            users += u * i128::from(group.times);
            devices += d * i128::from(group.times);
        }
        if in_full {
            propose(most_user << scale, most_device << scale, users, devices, None);
        }
        propose(most_user << scale, least_device << scale, users, devices, None);
        let DualPrices { user, device, indifferent, .. } = best;

        // Prices were rounded, so what they bound is summed up again.
        let saving = |group: &Group| user * i128::from(group.users) - device * i128::from(group.devices);
        let linear = ((self.user_weight * i128::from(self.missing)) << scale) + value(user, device, 0, 0)
            - own.iter().map(|group| saving(group).max(0) * i128::from(group.times)).sum::<i128>();
        let bound = linear - shared.iter().map(|group| saving(group).max(0) * i128::from(group.times)).sum::<i128>();

        // Pools go where the relaxation wants them. Where it does not care, as many move as fit.
        let is_indifferent = |group: &Group| {
            indifferent.is_some_and(|other| {
                u64::from(group.users) * u64::from(other.devices) == u64::from(other.users) * u64::from(group.devices)
            })
        };
        let wants = |group: &&&Group| saving(group) > 0 && !is_indifferent(group);
        let total = |of: fn(&Group) -> u32| {
            groups.iter().filter(wants).map(|group| i64::from(of(group)) * i64::from(group.times)).sum::<i64>()
        };
        let (mut users, mut devices) = (total(|group| group.users), total(|group| group.devices));
        let mut start = Moved { users: 0, devices: 0 };
        let mut deviations = Vec::new();
        for group in shared {
            let (u, d, times) = (i64::from(group.users), i64::from(group.devices), i64::from(group.times));
            let (moved, penalty) = if is_indifferent(group) {
                let fit =
                    if user == most_user << scale { (self.free - devices) / d } else { (self.missing - users) / u };
                let fit = fit.clamp(0, times);
                users += fit * u;
                devices += fit * d;
                (fit, 0)
            } else if saving(group) > 0 {
                (times, saving(group))
            } else {
                (0, -saving(group))
            };
            start.users += moved * u;
            start.devices += moved * d;
            let mut deviate = |times, sign| {
                // Parts of 1, 2, 4, … and a rest make any number of alike pools.
                let (mut rest, mut part) = (times, 1);
                while rest > 0 {
                    let times = part.min(rest);
                    deviations.push(Deviation {
                        penalty: penalty * i128::from(times),
                        turn: 0,
                        moved: Moved { users: sign * times * u, devices: sign * times * d },
                    });
                    rest -= times;
                    part *= 2;
                }
            };
            deviate(moved, -1);
            deviate(times - moved, 1);
        }
        // Among equally likely ones, moving and staying take turns, so that they soon make up for each other.
        let side = |deviation: &Deviation| deviation.moved.users > 0;
        sort_by_key(&mut deviations, |each| (each.penalty, side(each), each.moved.users, each.moved.devices));
        for alike in deviations.chunk_by_mut(|a, b| a.penalty == b.penalty && side(a) == side(b)) {
            for (turn, deviation) in (0..).zip(alike) {
                deviation.turn = turn;
            }
        }
        sort_by_key(&mut deviations, |each| (each.penalty, each.turn));
        Dual { bound, linear, user, device, start, deviations }
    }

    /// Tries all deviations that could rank as well as the best choice so far.
    fn explore(&self, dual: &Dual, dominance: Dominance, best: &mut Best) -> Explored {
        let mut steps = 0;
        let mut choices = vec![dual.start];
        let mut next = Vec::new();
        for deviation in &dual.deviations {
            if dual.bound + deviation.penalty > best.rank.0 << self.scale || self.is_settled(dual, best) {
                break;
            }
            // Both lists have most users first, and so has what is kept of them.
            let mut stay = choices.iter().copied().peekable();
            let mut go = choices
                .iter()
                .map(|choice| Moved {
                    users: choice.users + deviation.moved.users,
                    devices: choice.devices + deviation.moved.devices,
                })
                .peekable();
            let mut last: Option<Moved> = None;
            loop {
                let order = |choice: &Moved| (choice.users, -choice.devices);
                let (choice, is_new) = match (stay.peek(), go.peek()) {
                    (Some(old), Some(new)) if order(old) >= order(new) => (stay.next(), false),
                    (_, Some(_)) => (go.next(), true),
                    (_, None) => (stay.next(), false),
                };
                let Some(choice) = choice else { break };
                steps += 1;
                if steps > STEPS {
                    return Explored::Part;
                }
                let pointless = last.is_some_and(|last| match dominance {
                    Dominance::MoreUsersForFewerDevices => last.devices <= choice.devices,
                    Dominance::SameUsers => last.users == choice.users,
                });
                let bound =
                    dual.linear - dual.user * i128::from(choice.users) + dual.device * i128::from(choice.devices);
                if pointless || bound > best.rank.0 << self.scale {
                    continue;
                }
                last = Some(choice);
                next.push(choice);
                if is_new {
                    let complete = self.complete(choice);
                    if complete.rank < best.rank {
                        *best = complete;
                    }
                }
            }
            std::mem::swap(&mut choices, &mut next);
            next.clear();
        }
        Explored::All
    }

    /// Whether the bound leaves nothing to gain, not even fewer Device CALs.
    fn is_settled(&self, dual: &Dual, best: &Best) -> bool {
        (best.rank.0 - 1) << self.scale < dual.bound && (self.device_weight > 0 || self.fixes_devices(best))
    }

    /// Whether another choice of the same cost and users takes as many devices: they are paid for.
    fn fixes_devices(&self, best: &Best) -> bool {
        self.device_price > 0 && best.moved.devices > self.free
    }
}

/// Users with devices of their own, in the order in which they move: least devices first.
struct Stairs {
    users: i64,
    /// For each number of devices a user has: that number, the users with fewer, and the devices of those.
    steps: Vec<(i64, i64, i64)>,
}

impl Stairs {
    /// `own` is ascending by devices, and each group is of one user.
    fn new(own: &[Group]) -> Self {
        let (mut users, mut devices) = (0, 0);
        let steps = own
            .iter()
            .map(|group| {
                let step = (i64::from(group.devices), users, devices);
                users += i64::from(group.times);
                devices += i64::from(group.devices) * i64::from(group.times);
                step
            })
            .collect();
        Self { users, steps }
    }

    /// The devices of the first so many users.
    fn devices(&self, users: i64) -> i64 {
        let after = self.steps.partition_point(|&(_, before, _)| before < users);
        match after.checked_sub(1) {
            Some(at) => {
                let (each, before, devices) = self.steps[at];
                devices + (users - before) * each
            }
            None => 0,
        }
    }

    /// How many users move without taking more than so many devices.
    fn within(&self, devices: i64) -> i64 {
        let after = self.steps.partition_point(|&(_, _, before)| before <= devices);
        match after.checked_sub(1) {
            Some(at) => {
                let (each, users, before) = self.steps[at];
                let end = self.steps.get(after).map_or(self.users, |next| next.1);
                (users + (devices - before) / each).min(end)
            }
            None => 0,
        }
    }

    /// How many users have devices that cost less than the user.
    fn cheaper_than(&self, user_price: i128, device_price: i128) -> i64 {
        let after = self.steps.partition_point(|&(each, _, _)| i128::from(each) * device_price < user_price);
        self.steps.get(after).map_or(self.users, |next| next.1)
    }
}

fn gcd(mut a: u32, mut b: u32) -> u32 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Group, Moved, Purchase, Search, gcd};

    fn groups(of: impl Strategy<Value = (u32, u32)>) -> impl Strategy<Value = Vec<Group>> {
        let alike = prop_oneof![3 => Just(1u32), 1 => 1u32..6];
        prop::collection::vec((of, alike), 0..6).prop_map(|groups| {
            groups.into_iter().map(|((users, devices), times)| Group { users, devices, times }).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// What an answer that is not proved claims is true all the same: the bound holds for choices at random.
        #[test]
        fn every_choice_ranks_at_least_the_bound(
            own in groups((Just(1), 1u32..7)),
            shared in groups((1u32..90, 1u32..90)),
            user_price in prop_oneof![1u32..50, Just(u32::MAX)],
            device_price in prop_oneof![0u32..50, Just(u32::MAX)],
            owned_users in 0u32..200,
            owned_devices in 0u32..200,
            share in prop::collection::vec(0u32..=5, 12),
        ) {
            let own = {
                let mut own: Vec<Group> = own;
                own.sort_by_key(|group| group.devices);
                own.dedup_by_key(|group| group.devices);
                own
            };
            let purchase = Purchase { user_price, device_price, owned_users, owned_devices, forced_users: 3, own: &own, shared: &shared };
            let movable: i64 = own.iter().chain(&shared).map(|group| i64::from(group.users) * i64::from(group.times)).sum();
            let missing = 3 + movable - i64::from(owned_users);
            if missing <= 0 {
                return Ok(());
            }
            let search = Search::new(&purchase, gcd(user_price, device_price), missing);
            let dual = search.dual(&own, &shared);
            let mut moved = Moved { users: 0, devices: 0 };
            for (group, share) in own.iter().chain(&shared).zip(share) {
                let times = i64::from(share.min(group.times));
                moved.users += times * i64::from(group.users);
                moved.devices += times * i64::from(group.devices);
            }
            prop_assert!(search.rank(moved).0 << search.scale >= dual.bound);
            let solved = purchase.solve();
            let best = Moved { users: 3 + movable - solved.users as i64, devices: solved.devices as i64 };
            prop_assert!(search.rank(best) <= search.rank(moved));
            prop_assert!(search.rank(best).0 << search.scale >= dual.bound);
        }
    }
}
