//! `break_even`, `cheapest_packs` and the cheapest mix in packs against exhaustive search.

use calcheck::{
    AccessGraph, Cal, CalKind, CalProduct, Cals, Cohort, CohortAccess, Demand, MixSteps, Mixture, Owned, PackError,
    PackPrice, Sessions, WindowsServer, assign, break_even, cheapest_mix_in_packs, cheapest_packs, mix_in_packs,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn every_cheapest_mix_is_on_the_chain_and_no_other(
        rows in proptest::collection::vec((0u32..12, 0u32..12), 0..40),
        user_price in 0u32..40,
        device_price in 0u32..40,
    ) {
        let users: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let devices: Vec<u32> = rows.iter().map(|row| row.1).collect();
        let chain = break_even(&users, &devices).unwrap();
        prop_assert!(chain.neighbours.iter().all(|&sure| sure));
        prop_assert_eq!(chain.neighbours.len() + 1, chain.mixes.len());
        let cost = |mix: &Mixture, user: u32, device: u32| u64::from(mix.users) * u64::from(user) + u64::from(mix.devices) * u64::from(device);
        let cheapest = |user_price, device_price| {
            assign(&AccessGraph { users: &users, devices: &devices, user_price, device_price }).unwrap().cost
        };
        let least = chain.mixes.iter().map(|mix| cost(mix, user_price, device_price)).min().unwrap();
        prop_assert_eq!(least, cheapest(user_price, device_price));
        // At each turn both neighbours are as cheap as anything, and the turns follow each other.
        let mut before = (0, 1);
        for at in 0..chain.neighbours.len() {
            let turn = chain.turn(at).unwrap();
            let prices = (turn.devices, turn.users);
            prop_assert!(u64::from(before.0) * u64::from(prices.1) < u64::from(prices.0) * u64::from(before.1));
            before = prices;
            for mix in &chain.mixes[at..at + 2] {
                prop_assert_eq!(cost(mix, prices.0, prices.1), cheapest(prices.0, prices.1));
            }
        }
    }

    #[test]
    fn packs_cost_what_trying_all_of_them_costs(
        need in 0u32..90,
        on_sale in proptest::collection::vec((1u32..9, 0u32..30), 1..4),
    ) {
        let on_sale: Vec<PackPrice> = on_sale.into_iter().map(|(size, price)| PackPrice { size, price }).collect();
        let chosen = cheapest_packs(need, &on_sale).unwrap();
        let mut best = vec![(0_u64, 0_u32, 0_u32)];
        for need in 1..=need {
            let from = |pack: &PackPrice| {
                let (cost, cals, packs) = best[need.saturating_sub(pack.size) as usize];
                (cost + u64::from(pack.price), cals + pack.size, packs + 1)
            };
            best.push(on_sale.iter().map(from).min().unwrap());
        }
        let packs = chosen.packs.iter().map(|(_, count)| count).sum();
        prop_assert_eq!((chosen.cost, need + chosen.spare, packs), best[need as usize]);
        let cals: u32 = chosen.packs.iter().map(|(pack, count)| pack.size * count).sum();
        prop_assert_eq!(cals, need + chosen.spare);
        let price: u64 = chosen.packs.iter().map(|(pack, count)| u64::from(pack.price) * u64::from(*count)).sum();
        prop_assert_eq!(price, chosen.cost);
    }
}

/// What a need costs in packs, by trying all of them.
fn in_packs(need: u32, on_sale: &[PackPrice]) -> u64 {
    let mut least = vec![0];
    for need in 1..=need as usize {
        let with = |pack: &PackPrice| least[need.saturating_sub(pack.size as usize)] + u64::from(pack.price);
        least.push(on_sale.iter().map(with).min().unwrap());
    }
    least[need as usize]
}

fn on_sale() -> impl Strategy<Value = Vec<PackPrice>> {
    proptest::collection::vec((1u32..12, 0u32..40).prop_map(|(size, price)| PackPrice { size, price }), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mix_in_packs_costs_what_trying_all_choices_costs(
        own in proptest::collection::vec((1u32..5, 1u32..4), 0..3),
        shared in proptest::collection::vec((1u32..6, 1u32..6), 0..4),
        owned in (0u32..6, 0u32..6),
        administrators in 0u32..5,
        user_packs in on_sale(),
        device_packs in on_sale(),
    ) {
        let mut demand = Demand::new(WindowsServer::Ws2022);
        let own_cohorts = own.iter().map(|&(users, devices_per_user)| CohortAccess::Own { users, devices_per_user });
        let pools = shared.iter().map(|&(users, devices)| CohortAccess::Shared { users, devices });
        demand.cohorts = own_cohorts.chain(pools).map(Cohort::new).collect();
        demand.administrators = administrators;
        demand.owned = [(CalKind::User, owned.0), (CalKind::Device, owned.1)]
            .map(|(kind, quantity)| Owned { product: CalProduct::Base, cal: Cal { version: WindowsServer::Ws2022, kind }, quantity })
            .to_vec();
        // Each person with devices of their own chooses, and each pool as a whole.
        let groups: Vec<(u32, u32)> = own.iter().flat_map(|&(users, devices)| vec![(1, devices); users as usize]).chain(shared.iter().copied()).collect();
        let least = (0..1u32 << groups.len())
            .map(|moved| {
                let (mut users, mut devices) = (administrators.saturating_sub(2), 0);
                for (at, group) in groups.iter().enumerate() {
                    if moved >> at & 1 == 1 { devices += group.1 } else { users += group.0 }
                }
                in_packs(users.saturating_sub(owned.0), &user_packs) + in_packs(devices.saturating_sub(owned.1), &device_packs)
            })
            .min();
        let mix = mix_in_packs(&demand, CalProduct::Base, &user_packs, &device_packs).unwrap().unwrap();
        prop_assert_eq!((Some(mix.cost), Some(mix.lower_bound)), (least, least));
        prop_assert_eq!(in_packs(mix.buy.user, &user_packs) + in_packs(mix.buy.device, &device_packs), mix.cost);
    }

    /// Of a graph not every mix is known, so that the bound may stay below; it is never above what is possible.
    #[test]
    fn a_mix_of_a_graph_in_packs_is_possible_and_bounded(
        rows in proptest::collection::vec((0u32..7, 0u32..7), 1..16),
        user_packs in on_sale(),
        device_packs in on_sale(),
    ) {
        let (users, devices): (Vec<u32>, Vec<u32>) = rows.iter().copied().unzip();
        let chain = break_even(&users, &devices).unwrap();
        let none = Cals::default();
        let mix = cheapest_mix_in_packs(&chain.steps, MixSteps::InOrder, none, none, &user_packs, &device_packs).unwrap();
        let all = (0..1u32 << 7)
            .map(|with| {
                let mut needed: Vec<u32> = rows.iter().filter(|row| with >> row.0 & 1 == 0).map(|row| row.1).collect();
                needed.sort_unstable();
                needed.dedup();
                Cals { user: with.count_ones(), device: needed.len() as u32 }
            });
        let cost = |mix: Cals| in_packs(mix.user, &user_packs) + in_packs(mix.device, &device_packs);
        let least = all.clone().map(cost).min().unwrap();
        prop_assert!(mix.lower_bound <= least && least <= mix.cost);
        prop_assert_eq!(cost(mix.buy), mix.cost);
        prop_assert!(all.clone().any(|other| other.user <= mix.buy.user && other.device <= mix.buy.device));
    }
}

#[test]
fn packs_can_turn_the_mix() {
    let single = |price| [PackPrice { size: 1, price }];
    let fives = [PackPrice { size: 5, price: 200 }];
    let mut demand = Demand::new(WindowsServer::Ws2022);
    demand.cohorts.push(Cohort::new(CohortAccess::Own { users: 7, devices_per_user: 1 }));
    let mix = |demand: &Demand, users: &[PackPrice], devices: &[PackPrice]| {
        mix_in_packs(demand, CalProduct::Base, users, devices)
            .unwrap()
            .map(|mix| (mix.buy.user, mix.buy.device, mix.cost, mix.lower_bound))
    };
    assert_eq!(mix(&demand, &single(40), &single(42)), Some((7, 0, 280, 280)));
    // User CALs in fives: for the other two, two Device CALs are less than a second pack.
    assert_eq!(mix(&demand, &fives, &single(42)), Some((5, 2, 284, 284)));
    // A million people, and many different pools, still end with a bound that holds.
    demand.cohorts.push(Cohort::new(CohortAccess::Own { users: 1_000_000, devices_per_user: 2 }));
    demand.cohorts.extend(
        (1..40).map(|at| Cohort::new(CohortAccess::Shared { users: at * 97 % 41 + 2, devices: at * 57 % 43 + 2 })),
    );
    let large = mix_in_packs(&demand, CalProduct::Base, &fives, &single(42)).unwrap().unwrap();
    assert!(large.lower_bound <= large.cost && large.lower_bound * 1_000 > large.cost * 999);
    // RDS CALs for Windows 2000 are for devices alone.
    demand.server = WindowsServer::Ws2000;
    demand.rds = Sessions::Rds;
    assert_eq!(mix_in_packs(&demand, CalProduct::Rds, &fives, &single(42)), Ok(None));
    assert_eq!(mix_in_packs(&demand, CalProduct::Base, &[], &single(42)), Err(PackError::None));
}

#[test]
fn two_on_three_devices_turn_at_three_to_two() {
    // Two users share three devices, a third one has two devices of his own.
    let (users, devices) = ([1, 1, 1, 2, 2, 2, 3, 3], [1, 2, 3, 1, 2, 3, 8, 9]);
    let chain = break_even(&users, &devices).unwrap();
    let mix = |users, devices| Mixture { users, devices };
    assert_eq!(chain.mixes, [mix(3, 0), mix(1, 3), mix(0, 5)]);
    assert_eq!((chain.turn(0), chain.turn(1), chain.turn(2)), (Some(mix(2, 3)), Some(mix(1, 2)), None));
    assert_eq!(break_even(&[], &[]).unwrap().mixes, [mix(0, 0)]);
}

#[test]
fn packs_without_sense_are_refused() {
    let pack = |size, price| PackPrice { size, price };
    for (need, on_sale, expected, text) in [
        (1, vec![], PackError::None, "expected at least one pack on sale"),
        (1, vec![pack(0, 1)], PackError::Size { found: 0 }, "a pack holds `0` CALs, expected from 1 to 1000"),
        (
            1,
            vec![pack(1_001, 1)],
            PackError::Size { found: 1_001 },
            "a pack holds `1001` CALs, expected from 1 to 1000",
        ),
        (1, vec![pack(1, 1); 33], PackError::TooMany, "expected at most 32 packs on sale"),
        (u32::MAX, vec![pack(1, u32::MAX)], PackError::TooLarge, "the packs cost more than can be counted exactly"),
    ] {
        let refused = cheapest_packs(need, &on_sale).unwrap_err();
        assert_eq!((refused, refused.to_string().as_str()), (expected, text));
    }
}

#[test]
fn large_needs_are_mostly_the_cheapest_pack() {
    let on_sale = [(1, 45), (5, 210), (10, 400), (50, 1_900)].map(|(size, price)| PackPrice { size, price });
    let chosen = cheapest_packs(1_234_567, &on_sale).unwrap();
    let counts: Vec<(u32, u32)> = chosen.packs.iter().map(|(pack, count)| (pack.size, *count)).collect();
    assert_eq!(counts, [(50, 24_691), (10, 1), (5, 1), (1, 2)]);
    assert_eq!((chosen.cost, chosen.spare), (24_691 * 1_900 + 400 + 210 + 90, 0));
}
