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
    if on_sale.is_empty() {
        return Err(PackError::None);
    }
    if on_sale.len() > MOST_PACKS {
        return Err(PackError::TooMany);
    }
    if let Some(pack) = on_sale.iter().find(|pack| pack.size == 0 || pack.size > LARGEST) {
        return Err(PackError::Size { found: pack.size });
    }
    let mut on_sale = on_sale.to_vec();
    on_sale.sort_unstable();
    let widest = on_sale.iter().map(|pack| pack.size).max().unwrap_or(1);
    // The cheapest for each CAL. As many others as it is large hold among them a number of CALs that it divides, and it would
    // not cost more for these: so whatever goes beyond them is of this pack. The largest of equally cheap ones, so that it takes no more packs either.
    let per_cal = |one: &&PackPrice, other: &&PackPrice| {
        (u64::from(one.price) * u64::from(other.size), other.size)
            .cmp(&(u64::from(other.price) * u64::from(one.size), one.size))
    };
    let Some(&best) = on_sale.iter().min_by(per_cal) else { return Err(PackError::None) };
    let others = (best.size - 1) * widest;
    let certain = need.saturating_sub(others) / best.size;
    let rest = (need - certain * best.size) as usize;

    // For each need up to the rest: cost, CALs, packs, and the pack to begin with.
    let mut table: Vec<(u64, u32, u32, u8)> = Vec::with_capacity(rest + 1);
    table.push((0, 0, 0, 0));
    for need in 1..=rest {
        let choice = |(index, pack): (usize, &PackPrice)| {
            let (cost, cals, packs, _) = table[need.saturating_sub(pack.size as usize)];
            (cost + u64::from(pack.price), cals + pack.size, packs + 1, index as u8)
        };
        let least = on_sale.iter().enumerate().map(choice).min().ok_or(PackError::None)?;
        table.push(least);
    }
    let mut counts = vec![0_u32; on_sale.len()];
    let mut at = rest;
    while at > 0 {
        let pack = usize::from(table[at].3);
        counts[pack] += 1;
        at = at.saturating_sub(on_sale[pack].size as usize);
    }
    if let Some(index) = on_sale.iter().position(|pack| *pack == best) {
        counts[index] = counts[index].checked_add(certain).ok_or(PackError::TooLarge)?;
    }
    let cost = table[rest].0 + u64::from(certain) * u64::from(best.price);
    if cost > crate::MAX_COST {
        return Err(PackError::TooLarge);
    }
    let packs = on_sale.into_iter().zip(counts).filter(|&(_, count)| count > 0).rev().collect();
    Ok(PackChoice { packs, cost, spare: table[rest].1 - rest as u32 })
}
