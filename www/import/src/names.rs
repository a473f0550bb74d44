/// Names, each kept once, under ids that count up from 0.
///
/// Names that differ in case alone are one name, as they are to Windows; the first spelling is kept as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    text: String,
    /// Where each name ends.
    ends: Vec<u32>,
    /// Open addressing: ids plus one, 0 where free; as many as a power of two.
    slots: Vec<u32>,
}

impl Names {
    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name with this id.
    pub(crate) fn get(&self, id: u32) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        &self.text[start..self.ends[id] as usize]
    }

    /// The id of this name, a new one where it is new. `None` when the names take more room than ids can address.
    pub(crate) fn id(&mut self, name: &str) -> Option<u32> {
        if (self.ends.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash(name) as usize & mask;
        loop {
            match self.slots[slot] {
                0 => break,
                id if same(self.get(id - 1), name) => return Some(id - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
        let end = u32::try_from(self.text.len() + name.len()).ok()?;
        self.text.push_str(name);
        self.ends.push(end);
        let id = self.ends.len() as u32;
        self.slots[slot] = id;
        Some(id - 1)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(size, 0);
        for id in 0..self.ends.len() as u32 {
            let mut slot = hash(self.get(id)) as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = id + 1;
        }
    }
}

/// Whether the names differ in case alone.
fn same(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        one.eq_ignore_ascii_case(other)
    } else {
        one.chars().map(fold).eq(other.chars().map(fold))
    }
}

/// A letter without its case: letter by letter, as Windows compares names.
fn fold(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut upper = letter.to_uppercase();
    let upper = if upper.len() == 1 { upper.next().unwrap_or(letter) } else { letter };
    let mut lower = upper.to_lowercase();
    let folded = if lower.len() == 1 { lower.next().unwrap_or(upper) } else { upper };
    // The Kelvin sign is no K in a name.
    if folded.is_ascii() { letter } else { folded }
}

/// Equal for names that differ in case alone. Multiplicative, eight letters at a time where the name is ASCII.
fn hash(name: &str) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let mut hash = name.len() as u64;
    if name.is_ascii() {
        let mut words = name.as_bytes().chunks_exact(8);
        for word in words.by_ref() {
            let word = u64::from_le_bytes(word.try_into().unwrap_or_default());
            hash = mix(hash, word | 0x2020_2020_2020_2020);
        }
        let mut rest = [0x20; 8];
        for (to, from) in rest.iter_mut().zip(words.remainder()) {
            *to = from | 0x20;
        }
        hash = mix(hash, u64::from_le_bytes(rest));
    } else {
        // Letters of different lengths can be one letter in two cases, so the length stays out.
        hash = name.chars().fold(0, |hash, letter| mix(hash, fold(letter).into()));
    }
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::Names;
    use proptest::prelude::*;
    use std::collections::HashMap;

    #[test]
    fn case_is_no_difference_and_the_first_spelling_stays() {
        let mut names = Names::default();
        for (name, id) in [
            ("CONTOSO\\Zoë", 0),
            ("contoso\\zoë", 0),
            ("CONTOSO\\ZOË", 0),
            ("Zoë", 1),
            ("STRASSE", 2),
            ("straße", 3),
            ("ΟΔΥΣΣΕΥΣ", 4),
            ("Οδυσσευς", 4),
            ("משה", 5),
            ("e\u{301}", 6),
            ("é", 7),
            ("[x]", 8),
            ("{x}", 9),
            ("", 10),
        ] {
            assert_eq!(names.id(name), Some(id), "{name}");
        }
        assert_eq!(names.get(0), "CONTOSO\\Zoë");
        assert_eq!(names.len(), 11);
    }

    proptest! {
        #[test]
        fn a_map_of_folded_names_agrees(given in proptest::collection::vec("[aAbBçÇ@\\\\]{0,3}", 0..200)) {
            let (mut names, mut map) = (Names::default(), HashMap::new());
            for name in given {
                let next = map.len() as u32;
                let expected = *map.entry(name.to_lowercase()).or_insert(next);
                prop_assert_eq!(names.id(&name), Some(expected));
                prop_assert_eq!(names.get(expected).to_lowercase(), name.to_lowercase());
            }
        }
    }
}
