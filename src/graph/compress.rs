use std::borrow::Cow;

use super::network::group;

/// Arbitrary ids, numbered 0, 1, … in ascending order.
pub(super) struct Numbered<'a> {
    /// The distinct ids, ascending: the id of number `n` is `ids[n]`.
    pub(super) ids: Vec<u32>,
    /// The number of each row's id: the ids themselves where they are such numbers already.
    pub(super) rows: Cow<'a, [u32]>,
}

/// Numbers the ids: through a table where they are dense, by sorting where a table would be mostly empty.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "indices are ids up to the largest or rows, both below the lengths; rows are fewer than 2^31"
)]
pub(super) fn number(ids: &[u32]) -> Numbered<'_> {
    let Some(&largest) = ids.iter().max() else {
        return Numbered { ids: Vec::new(), rows: Cow::Borrowed(ids) };
    };
    let largest = largest as usize;
    if largest / 8 <= ids.len().max(8_192) {
        let mut table = vec![0u32; largest + 1];
        for &id in ids {
            table[id as usize] = 1;
        }
        let mut distinct = Vec::new();
        for (id, number) in table.iter_mut().enumerate() {
            if *number != 0 {
                *number = distinct.len() as u32;
                distinct.push(id as u32);
            }
        }
        if distinct.len() == table.len() {
            return Numbered { ids: distinct, rows: Cow::Borrowed(ids) };
        }
        let rows = ids.iter().map(|&id| table[id as usize]).collect();
        Numbered { ids: distinct, rows: Cow::Owned(rows) }
    } else {
        // By the lower half of the id, then by the upper one, each of which keeps the order of what is equal.
        let mut order: Vec<u32> = (0..ids.len() as u32).collect();
        for shift in [0, 16] {
            let halves: Vec<u32> = order.iter().map(|&row| ids[row as usize] >> shift & 0xffff).collect();
            order = group(&halves, &order, 1 << 16).values;
        }
        let mut distinct: Vec<u32> = Vec::new();
        let mut rows = vec![0; ids.len()];
        for row in order {
            let id = ids[row as usize];
            if distinct.last() != Some(&id) {
                distinct.push(id);
            }
            rows[row as usize] = (distinct.len() - 1) as u32;
        }
        Numbered { ids: distinct, rows: Cow::Owned(rows) }
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn dense_and_sparse_ids_are_numbered_alike() {
        for ids in [
            vec![],
            vec![0],
            vec![u32::MAX],
            vec![7, 3, 7, 5, 3],
            vec![2, 0, 1, 2, 1],
            vec![u32::MAX, 0, 70_000, u32::MAX, 0],
            vec![1 << 20, 1 << 31, 1 << 20, 5],
        ] {
            let numbered = number(&ids);
            let mut expected = ids.clone();
            expected.sort_unstable();
            expected.dedup();
            assert_eq!(numbered.ids, expected);
            let back: Vec<u32> = numbered.rows.iter().map(|&n| numbered.ids[n as usize]).collect();
            assert_eq!(back, ids);
        }
    }
}
