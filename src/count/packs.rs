//! Whole packs for a number of CALs (B27).

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "remainders are below the largest size, the tables' length; sums stay below 2^41 and weights below 2^61"
)]

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{DemandError, DemandErrorKind, DemandPlace};

/// The largest pack size accepted.
pub(super) const LARGEST: u32 = 1_000_000;

/// How many different pack sizes are accepted.
pub(super) const MOST_SIZES: usize = 64;

/// The packs on sale, and what is worked out about them on the first need.
///
/// A total is a sum of smaller packs plus any number of the largest, so it is enough to know, for each remainder modulo the largest size, the best sum of smaller
/// packs with that remainder: a shortest path over the remainders.
pub(super) struct Packs {
    largest: u32,
    smaller: Vec<u32>,
    /// The least sum.
    least: OnceCell<Table>,
    /// The fewest packs. Every smaller pack is one more, except that together they save a large one each time their sum passes its size; then the least sum.
    fewest: OnceCell<Table>,
}

/// Room for a sum below the packs that it takes.
const SUM_BITS: u32 = 40;

impl Packs {
    /// The sizes on sale, each once; single CALs where none are given.
    pub(super) fn new(sizes: &[u32]) -> Result<Self, DemandError> {
        let mut smaller = Vec::new();
        for (at, &found) in sizes.iter().enumerate() {
            let place = DemandPlace::Pack(at);
            if !(1..=LARGEST).contains(&found) {
                return Err(DemandError::new(place, DemandErrorKind::PackSize { found }));
            }
            if let Err(slot) = smaller.binary_search(&found) {
                if smaller.len() == MOST_SIZES {
                    return Err(DemandError::new(place, DemandErrorKind::TooManyPackSizes));
                }
                smaller.insert(slot, found);
            }
        }
        let largest = smaller.pop().unwrap_or(1);
        Ok(Self { largest, smaller, least: OnceCell::new(), fewest: OnceCell::new() })
    }

    /// The packs with the fewest spare CALs for a need, and among those the fewest packs: (size, quantity), largest first.
    pub(super) fn for_need(&self, need: u32) -> Vec<(u32, u32)> {
        if need == 0 {
            return Vec::new();
        }
        let (largest, smaller) = (self.largest, &self.smaller[..]);
        let total = self.least_total(need);
        let fewest = self.fewest.get_or_init(|| {
            Table::new(largest, smaller, |size, wraps| ((1 - u64::from(wraps)) << SUM_BITS) + u64::from(size))
        });
        let remainder = (total % u64::from(largest)) as usize;
        let small = if fewest.best[remainder] & ((1 << SUM_BITS) - 1) <= total {
            fewest.path(remainder, smaller)
        } else {
            fewest_within(total, largest, smaller)
        };
        let small = smaller.iter().copied().zip(small);
        let sum: u64 = small.clone().map(|(size, quantity)| u64::from(size) * quantity).sum();
        std::iter::once((largest, (total - sum) / u64::from(largest)))
            .chain(small.rev())
            .filter(|&(_, quantity)| quantity > 0)
            .map(|(size, quantity)| (size, quantity as u32))
            .collect()
    }

    /// The smallest total of whole packs that is enough.
    fn least_total(&self, need: u32) -> u64 {
        let need = u64::from(need);
        if self.largest == 1 || self.smaller.first() == Some(&1) {
            return need;
        }
        let least = self.least.get_or_init(|| Table::new(self.largest, &self.smaller, |size, _| size.into()));
        let largest = u64::from(self.largest);
        (0u64..)
            .zip(&least.best)
            .filter(|&(_, &sum)| sum != UNREACHED)
            .map(|(remainder, &sum)| {
                let from = need.max(sum);
                from + (remainder + largest - from % largest) % largest
            })
            .min()
            .unwrap_or(need)
    }
}

const UNREACHED: u64 = u64::MAX;

/// The best way to each remainder modulo the largest size.
struct Table {
    best: Vec<u64>,
    last: Vec<u8>,
}

impl Table {
    /// `weight` says what one more pack of a size adds, given whether the sum passes the largest size with it.
    fn new(largest: u32, smaller: &[u32], weight: impl Fn(u32, bool) -> u64) -> Self {
        let mut best = vec![UNREACHED; largest as usize];
        let mut last = vec![0; largest as usize];
        best[0] = 0;
        for (index, &size) in smaller.iter().enumerate() {
            // Adding one size again and again runs through cycles; twice around settles each.
            let cycles = gcd(size, largest);
            for start in 0..cycles {
                let mut from = start;
                for _ in 0..2 * (largest / cycles) {
                    let sum = from + size;
                    let wraps = sum >= largest;
                    let to = if wraps { sum - largest } else { sum };
                    if best[from as usize] != UNREACHED {
                        let through = best[from as usize] + weight(size, wraps);
                        if through < best[to as usize] {
                            best[to as usize] = through;
                            last[to as usize] = index as u8;
                        }
                    }
                    from = to;
                }
            }
        }
        Self { best, last }
    }

    /// How many packs of each size are on the best way to a remainder.
    fn path(&self, mut remainder: usize, smaller: &[u32]) -> Vec<u64> {
        let mut packs = vec![0; smaller.len()];
        while remainder != 0 {
            let index = self.last[remainder] as usize;
            packs[index] += 1;
            remainder = (remainder + self.best.len() - smaller[index] as usize) % self.best.len();
        }
        packs
    }
}

/// The fewest packs where the best way to the remainder is longer than the total: ways in order of their sum, keeping only those that save packs.
fn fewest_within(total: u64, largest: u32, smaller: &[u32]) -> Vec<u64> {
    struct Way {
        before: usize,
        index: usize,
    }
    let largest = u64::from(largest);
    let mut ways = vec![Way { before: 0, index: 0 }];
    let mut most = vec![u64::MAX; largest as usize];
    let mut pending = vec![(u64::MAX, u64::MAX); largest as usize];
    let mut open = BinaryHeap::from([Reverse((0u64, 0u64, 0usize))]);
    let mut found = 0;
    while let Some(Reverse((sum, extra, way))) = open.pop() {
        let remainder = (sum % largest) as usize;
        if extra >= most[remainder] {
            continue;
        }
        most[remainder] = extra;
        if remainder as u64 == total % largest {
            found = way;
        }
        for (index, &size) in smaller.iter().enumerate() {
            let sum = sum + u64::from(size);
            let to = (sum % largest) as usize;
            let extra = if to >= remainder { extra + 1 } else { extra };
            let better = extra < most[to] && (extra < pending[to].0 || sum < pending[to].1);
            if sum <= total && better {
                if extra <= pending[to].0 {
                    pending[to] = (extra, sum);
                }
                ways.push(Way { before: way, index });
                open.push(Reverse((sum, extra, ways.len() - 1)));
            }
        }
    }
    let mut packs = vec![0; smaller.len()];
    while found != 0 {
        packs[ways[found].index] += 1;
        found = ways[found].before;
    }
    packs
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

    use super::Packs;

    fn pack(need: u32, sizes: &[u32]) -> Vec<(u32, u32)> {
        Packs::new(sizes).unwrap().for_need(need)
    }

    /// Fewest packs for every total up to a bound that surely holds the best one.
    fn brute_force(need: u32, sizes: &[u32]) -> (u64, u32) {
        let bound = (need + sizes.iter().max().unwrap() * 2) as usize;
        let mut fewest = vec![u32::MAX; bound + 1];
        fewest[0] = 0;
        for total in 1..=bound {
            for &size in sizes {
                if size as usize <= total && fewest[total - size as usize] != u32::MAX {
                    fewest[total] = fewest[total].min(fewest[total - size as usize] + 1);
                }
            }
        }
        let total = (need as usize..=bound).find(|&total| fewest[total] != u32::MAX).unwrap();
        (total as u64, fewest[total])
    }

    #[track_caller]
    fn agrees(need: u32, sizes: &[u32]) {
        let packs = pack(need, sizes);
        assert!(packs.is_sorted_by(|a, b| a.0 > b.0) && packs.iter().all(|pack| pack.1 > 0));
        assert!(packs.iter().all(|pack| sizes.contains(&pack.0)));
        let total: u64 = packs.iter().map(|&(size, quantity)| u64::from(size) * u64::from(quantity)).sum();
        let count: u32 = packs.iter().map(|pack| pack.1).sum();
        assert_eq!((total, count), brute_force(need, sizes), "{need} of {sizes:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn small_packs_equal_all_totals(need in 0u32..300, sizes in prop::collection::vec(1u32..40, 1..5)) {
            agrees(need, &sizes);
        }

        #[test]
        fn large_packs_equal_all_totals(need in 0u32..20_000, sizes in prop::collection::vec(1u32..2_000, 1..4)) {
            agrees(need, &sizes);
        }

        #[test]
        fn packs_close_to_each_other_equal_all_totals(need in 0u32..20_000, sizes in prop::collection::vec(970u32..=1_000, 1..4), small in 1u32..60) {
            agrees(need, &[&sizes[..], &[small]].concat());
        }
    }

    #[test]
    fn usual_packs() {
        let usual = [1, 5, 10, 50];
        assert_eq!(pack(0, &usual), []);
        assert_eq!(pack(67, &usual), [(50, 1), (10, 1), (5, 1), (1, 2)]);
        assert_eq!(pack(67, &[5, 20]), [(20, 3), (5, 2)]);
        assert_eq!(pack(3, &[5, 20, 5]), [(5, 1)]);
        assert_eq!(pack(7, &[]), [(1, 7)]);
        // Fewest spare first, although one pack of ten would be fewer packs.
        assert_eq!(pack(9, &[3, 10]), [(3, 3)]);
    }

    #[test]
    fn the_largest_needs_and_packs() {
        assert_eq!(pack(u32::MAX, &[1]), [(1, u32::MAX)]);
        assert_eq!(pack(u32::MAX, &[1_000_000]), [(1_000_000, 4_295)]);
        assert_eq!(pack(u32::MAX, &[999_999, 1_000_000]), [(999_999, 4_295)]);
        // The way with a single extra pack would take 500,000 packs of 999,999, far more than needed.
        assert_eq!(pack(2_500_000, &[1, 999_999, 1_000_000]), [(1_000_000, 2), (1, 500_000)]);
        let many: Vec<u32> = (1..=5).map(|at| 1_000_000 - at * 997).collect();
        let packs = pack(4_000_000_000, &many);
        assert_eq!(packs.iter().map(|p| u64::from(p.0) * u64::from(p.1)).sum::<u64>(), 4_000_000_036);
    }
}
