//! Packs as people write them, and which of them to buy.

use calcheck::link::number;
use calcheck::{CalKind, Cohort, CohortAccess, Demand, PackPrice, WindowsServer, cheapest_packs, count};

/// What to buy for a need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Size, price where one was given, and how many: the largest first.
    pub packs: Vec<(u32, Option<u32>, u32)>,
    /// What they cost, where prices were given.
    pub cost: Option<u64>,
    /// How many are bought and not needed.
    pub spare: u64,
}

/// The largest pack, in CALs.
const LARGEST: u32 = 1_000;

/// Chooses among the packs that a text names: `1 × 40.00; 5 × 190.00`, or without prices `1; 5; 10`. Of priced ones those that cost least,
/// and at equal cost those with the fewest to spare; of others those with the fewest to spare, and then the fewest packs. `None` where the text
/// names no packs, or their cost cannot be counted exactly.
pub fn packs(need: u32, text: &str, decimals: usize) -> Option<Packed> {
    let named = named(text, decimals)?;
    if named.iter().all(|(_, price)| price.is_none()) && !named.is_empty() {
        return fewest(need, named.into_iter().map(|(size, _)| size).collect());
    }
    let chosen = cheapest_packs(need, &priced(named)?).ok()?;
    Some(Packed {
        packs: chosen.packs.iter().map(|&(pack, count)| (pack.size, Some(pack.price), count)).collect(),
        cost: Some(chosen.cost),
        spare: chosen.spare.into(),
    })
}

/// The packs that a text names, each with its price where it names that.
fn named(text: &str, decimals: usize) -> Option<Vec<(u32, Option<u32>)>> {
    let named = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    named.map(|part| pack(part, decimals)).collect()
}

fn priced(named: Vec<(u32, Option<u32>)>) -> Option<Vec<PackPrice>> {
    named.into_iter().map(|(size, price)| Some(PackPrice { size, price: price? })).collect()
}

/// The packs that a text names with a price each.
pub(crate) fn on_sale(text: &str, decimals: usize) -> Option<Vec<PackPrice>> {
    priced(named(text, decimals)?)
}

/// `5 × 190.00`, or `5`.
fn pack(text: &str, decimals: usize) -> Option<(u32, Option<u32>)> {
    let (size, price) = match text.split_once(['×', 'x', 'X', '*', ':', '@', '=']) {
        // The sign or the name of a currency says nothing that is not known.
        Some((size, price)) => (size, Some(number::price(price.trim_matches(is_currency), decimals)?)),
        None => (text, None),
    };
    let size = number::whole(size).filter(|size| (1..=LARGEST).contains(size))?;
    Some((size, price))
}

fn is_currency(letter: char) -> bool {
    letter.is_whitespace() || letter.is_alphabetic() || "$€£¥₹₺".contains(letter)
}

/// Packs without prices, as the count chooses them: for so many people with a device each.
fn fewest(need: u32, sizes: Vec<u32>) -> Option<Packed> {
    let mut demand = Demand::new(WindowsServer::NEWEST);
    demand.cohorts.push(Cohort::new(CohortAccess::Own { users: need, devices_per_user: 1 }));
    demand.packs = sizes;
    let buy = count(&demand).ok()?.base?.buy;
    let spare = CalKind::ALL.into_iter().map(|kind| buy.spare(kind)).sum();
    Some(Packed { packs: buy.packs.iter().map(|pack| (pack.size, None, pack.quantity)).collect(), cost: None, spare })
}

#[cfg(test)]
mod tests {
    use super::{Packed, packs};

    #[test]
    fn the_cheapest_of_priced_packs() {
        for (need, text, bought, cost, spare) in [
            (9, "1 × 40.00; 5 × 150.00", vec![(5, Some(15_000), 2)], 30_000, 1),
            (9, "1x40;5*200", vec![(5, Some(20_000), 1), (1, Some(4_000), 4)], 36_000, 0),
            (3, "1 × 40,00 €", vec![(1, Some(4_000), 3)], 12_000, 0),
            (3, "1 × EUR 1.040,00\n2 × $1,500.00", vec![(2, Some(150_000), 1), (1, Some(104_000), 1)], 254_000, 0),
            (0, "1 × 40", vec![], 0, 0),
            (7, "1 × 0", vec![(1, Some(0), 7)], 0, 0),
            (1, "1 × 42949672.95", vec![(1, Some(u32::MAX), 1)], u32::MAX.into(), 0),
        ] {
            let expected = Packed { packs: bought, cost: Some(cost), spare };
            assert_eq!(packs(need, text, 2), Some(expected), "{need} of {text}");
        }
    }

    #[test]
    fn the_fewest_to_spare_of_packs_without_prices() {
        let bought = |packs: &[(u32, u32)], spare| {
            Some(Packed { packs: packs.iter().map(|&(size, count)| (size, None, count)).collect(), cost: None, spare })
        };
        assert_eq!(packs(23, "5; 10", 2), bought(&[(10, 2), (5, 1)], 2));
        assert_eq!(packs(23, "1;5;10", 2), bought(&[(10, 2), (1, 3)], 0));
        assert_eq!(packs(u32::MAX, "1", 2), bought(&[(1, u32::MAX)], 0));
    }

    #[test]
    fn what_names_no_packs_is_none() {
        for text in [
            "",
            ";",
            "1 ×",
            "× 40",
            "a",
            "0 × 40",
            "1001 × 40",
            "1 × -40",
            "1 × 40.0012",
            "1 × 40 × 2",
            "1 × 40; 5",
            "1.5 × 40",
            "-1",
            "1001",
            "1 × 42949672.96",
            "1 × €",
        ] {
            assert_eq!(packs(3, text, 2), None, "{text}");
        }
        // Beyond what is counted exactly.
        assert_eq!(packs(u32::MAX, "1 × 42949672.95", 2), None);
    }
}
