//! `break_even` and `cheapest_packs` against exhaustive search.

use calcheck::{AccessGraph, Mixture, PackError, PackPrice, assign, break_even, cheapest_packs};
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
