//! Packs with prices of their own (B27).

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "needs are cut to below 2^20 before the table is laid out, and costs stay below 2^64"
)]

use std::fmt;

/// A pack on sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackPrice {
    /// How many CALs it holds.
    pub size: u32,
    /// What it costs, in the smallest currency unit.
    pub price: u32,
}

/// The cheapest packs for a need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackChoice {
    /// Each pack bought, and how many of it, the largest first.
    pub packs: Vec<(PackPrice, u32)>,
    /// What they cost.
    pub cost: u64,
    /// CALs that are bought and not needed.
    pub spare: u32,
}

/// Why packs are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackError {
    /// No packs at all.
    None,
    /// More than 32 different packs.
    TooMany,
    /// A pack without CALs, or with more than 1,000.
    Size {
        /// Its size.
        found: u32,
    },
    /// More CALs or a cost beyond what is counted exactly.
    TooLarge,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("expected at least one pack on sale"),
            Self::TooMany => write!(f, "expected at most {MOST_PACKS} packs on sale"),
            Self::Size { found } => write!(f, "a pack holds `{found}` CALs, expected from 1 to {LARGEST}"),
            Self::TooLarge => f.write_str("the packs cost more than can be counted exactly"),
        }
    }
}

impl std::error::Error for PackError {}

const MOST_PACKS: usize = 32;
const LARGEST: u32 = 1_000;

/// The packs that hold at least `need` CALs and cost least; at equal cost with the fewest spare CALs, and then the fewest packs.
///
/// # Errors
///
/// No packs, too many, too large ones, or a cost beyond [`MAX_COST`](crate::MAX_COST).
///
/// ```
/// use calcheck::{PackPrice, cheapest_packs};
///
/// let on_sale = [PackPrice { size: 1, price: 40 }, PackPrice { size: 5, price: 150 }];
/// // Two packs of five cost less than one and four single CALs.
/// let chosen = cheapest_packs(9, &on_sale)?;
/// assert_eq!((chosen.packs.as_slice(), chosen.cost, chosen.spare), (&[(on_sale[1], 2)][..], 300, 1));
/// # Ok::<(), calcheck::PackError>(())
/// ```
pub fn cheapest_packs(need: u32, on_sale: &[PackPrice]) -> Result<PackChoice, PackError> {
    PackTable::new(on_sale, need)?.choice(need).ok_or(PackError::TooLarge)
}

/// The cheapest packs for every need up to some number.
pub(crate) struct PackTable {
    on_sale: Vec<PackPrice>,
    /// The cheapest for each CAL.
    best: PackPrice,
    /// How many CALs the other packs hold at most, taken together.
    others: u32,
    /// For each need: cost, CALs, packs, and the pack to begin with.
    table: Vec<(u64, u32, u32, u8)>,
}

impl PackTable {
    pub(crate) fn new(on_sale: &[PackPrice], most: u32) -> Result<Self, PackError> {
        if on_sale.len() > MOST_PACKS {
            return Err(PackError::TooMany);
        }
        if let Some(pack) = on_sale.iter().find(|pack| pack.size == 0 || pack.size > LARGEST) {
            return Err(PackError::Size { found: pack.size });
        }
        let mut on_sale = on_sale.to_vec();
        on_sale.sort_unstable();
        let widest = on_sale.iter().map(|pack| pack.size).max().unwrap_or(1);
        // As many others as the cheapest for each CAL is large hold among them a number of CALs that it divides, and it would not cost more for these: so whatever
        // goes beyond them is of this pack. The largest of equally cheap ones, so that it takes no more packs either.
        let per_cal = |one: &&PackPrice, other: &&PackPrice| {
            (u64::from(one.price) * u64::from(other.size), other.size)
                .cmp(&(u64::from(other.price) * u64::from(one.size), one.size))
        };
        let Some(&best) = on_sale.iter().min_by(per_cal) else { return Err(PackError::None) };
        let others = (best.size - 1) * widest;
        let entries = most.min(others + best.size - 1) as usize;
        let mut table: Vec<(u64, u32, u32, u8)> = Vec::with_capacity(entries + 1);
        table.push((0, 0, 0, 0));
        for need in 1..=entries {
            let choice = |(index, pack): (usize, &PackPrice)| {
                let (cost, cals, packs, _) = table[need.saturating_sub(pack.size as usize)];
                (cost + u64::from(pack.price), cals + pack.size, packs + 1, index as u8)
            };
            let least = on_sale.iter().enumerate().map(choice).min().ok_or(PackError::None)?;
            table.push(least);
        }
        Ok(Self { on_sale, best, others, table })
    }

    /// How many of the best pack are certain, and the need that is left.
    fn split(&self, need: u32) -> (u32, usize) {
        let certain = need.saturating_sub(self.others) / self.best.size;
        (certain, (need - certain * self.best.size) as usize)
    }

    /// What a need costs, or `None` beyond [`MAX_COST`](crate::MAX_COST).
    pub(crate) fn cost(&self, need: u32) -> Option<u64> {
        let (certain, rest) = self.split(need);
        let cost = self.table[rest].0 + u64::from(certain) * u64::from(self.best.price);
        (cost <= crate::MAX_COST).then_some(cost)
    }

    fn choice(&self, need: u32) -> Option<PackChoice> {
        let (certain, rest) = self.split(need);
        let cost = self.cost(need)?;
        let mut counts = vec![0_u32; self.on_sale.len()];
        let mut at = rest;
        while at > 0 {
            let pack = usize::from(self.table[at].3);
            counts[pack] += 1;
            at = at.saturating_sub(self.on_sale[pack].size as usize);
        }
        if let Some(index) = self.on_sale.iter().position(|pack| *pack == self.best) {
            counts[index] = counts[index].checked_add(certain)?;
        }
        let packs = self.on_sale.iter().copied().zip(counts).filter(|&(_, count)| count > 0).rev().collect();
        Some(PackChoice { packs, cost, spare: self.table[rest].1 - rest as u32 })
    }
}
