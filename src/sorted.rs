//! Sorting and summing in few bytes. The standard library's sorts and maps are faster on long lists, and take three to six
//! kB of a download for every type that they are used with.

use std::cmp::Ordering;

/// Sorts by a key; what is equal keeps its order.
pub(crate) fn sort_by_key<T: Copy, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts; what is equal keeps its order. Merges runs of 1, 2, 4, … items.
pub(crate) fn sort_by<T: Copy>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let mut merged = Vec::with_capacity(items.len());
    let mut run = 1_usize;
    while run < items.len() {
        for pair in items.chunks(run.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
                if compare(b, a) == Ordering::Less {
                    merged.push(*b);
                    right = after_b;
                } else {
                    merged.push(*a);
                    left = after_a;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(items, &mut merged);
        merged.clear();
        run = run.saturating_mul(2);
    }
}

/// The sums by key, ascending.
pub(crate) fn sums<K: Copy + Ord>(mut parts: Vec<(K, u32)>) -> Vec<(K, u32)> {
    sort_by_key(&mut parts, |(key, _)| *key);
    parts.dedup_by(|(key, part), (kept, sum)| {
        let same = key == kept;
        if same {
            *sum = sum.saturating_add(*part);
        }
        same
    });
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{sort_by_key, sums};

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0_u8..9, any::<u8>()), 0..70)) {
            let (mut ours, mut expected) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, expected);
        }

        #[test]
        fn it_sums_as_a_map_does(parts in prop::collection::vec((0_u8..9, 0_u32..1_000), 0..70)) {
            let mut expected = std::collections::BTreeMap::new();
            for (key, part) in &parts {
                *expected.entry(*key).or_insert(0) += part;
            }
            prop_assert_eq!(sums(parts), expected.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn sums_stop_at_the_largest_number() {
        assert_eq!(sums(vec![(1, u32::MAX), (0, 0), (1, 1)]), [(0, 0), (1, u32::MAX)]);
    }
}
