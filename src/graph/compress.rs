/// Arbitrary ids, numbered 0, 1, … in ascending order.
pub(super) struct Numbered {
    /// The distinct ids, ascending: the id of number `n` is `ids[n]`.
    pub(super) ids: Vec<u32>,
    /// The number of each row's id.
    pub(super) rows: Vec<u32>,
}

/// Numbers the ids: through a table where they are dense, by sorting where a table would be mostly empty.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "indices are ids up to the largest or rows, both below the lengths; rows are fewer than 2^31"
)]
pub(super) fn number(ids: &[u32]) -> Numbered {
    let Some(&largest) = ids.iter().max() else {
        return Numbered { ids: Vec::new(), rows: Vec::new() };
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
        let rows = ids.iter().map(|&id| table[id as usize]).collect();
        Numbered { ids: distinct, rows }
    } else {
        let mut sorted: Vec<u64> = ids.iter().zip(0u64..).map(|(&id, row)| (u64::from(id) << 32) | row).collect();
        sort_by_id(&mut sorted);
        let mut distinct: Vec<u32> = Vec::new();
        let mut rows = vec![0; ids.len()];
        for key in sorted {
            let id = (key >> 32) as u32;
            if distinct.last() != Some(&id) {
                distinct.push(id);
            }
            rows[key as u32 as usize] = (distinct.len() - 1) as u32;
        }
        Numbered { ids: distinct, rows }
    }
}

/// Sorts keys that are in the order of their lower halves by the upper ones, a byte at a time. That is faster here than comparing them,
/// and takes a tenth of the code.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a byte is below 256, and starts count the keys"
)]
fn sort_by_id(keys: &mut Vec<u64>) {
    let mut sorted = vec![0; keys.len()];
    for shift in [32, 40, 48, 56] {
        let byte = |key: u64| (key >> shift) as usize & 0xff;
        let mut starts = [0usize; 257];
        for &key in &*keys {
            starts[byte(key) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        for &key in &*keys {
            let start = &mut starts[byte(key)];
            sorted[*start] = key;
            *start += 1;
        }
        std::mem::swap(keys, &mut sorted);
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
