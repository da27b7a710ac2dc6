//! Where each of many numbered texts is found by its whole, as a table that can be packed: the numbers of the texts in the
//! order of their hashes, with room between them.

use serde::{Deserialize, Serialize};

use isolinear_lore::hash::hash;
use isolinear_lore::table::Table;

/// A slot without a text.
const FREE: u32 = u32::MAX;

/// Numbers by the hashes of their texts. Whoever asks compares the texts, which it does not hold.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct HashIndex {
    /// As many as a power of two, at least half of them free.
    slots: Table<u32>,
}

impl HashIndex {
    /// Texts that are numbered from 0; of equal ones, the first is found.
    pub(crate) fn new<T: AsRef<str>>(texts: impl ExactSizeIterator<Item = T>) -> Self {
        let mut slots = vec![FREE; (2 * texts.len()).next_power_of_two()];
        let mask = slots.len() - 1;
        for (number, text) in (0..).zip(texts) {
            let mut at = hash(text.as_ref()) as usize & mask;
            while slots.get(at).is_some_and(|slot| *slot != FREE) {
                at = (at + 1) & mask;
            }
            slots.get_mut(at).into_iter().for_each(|slot| *slot = number);
        }
        Self { slots: slots.into_iter().collect() }
    }

    /// The number of that text.
    pub(crate) fn find(&self, text: &str, is_text: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash(text) as usize & mask;
        loop {
            match self.slots.get(at)? {
                FREE => return None,
                number if is_text(number) => return Some(number),
                _ => at = (at + 1) & mask,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_found_and_no_other() {
        let texts: Vec<String> = (0..100).map(|number| format!("NCC-{number}")).collect();
        let index = HashIndex::new(texts.iter());
        let find = |text: &str| index.find(text, |number| texts[number as usize] == text);
        assert!((0..).zip(&texts).all(|(number, text)| find(text) == Some(number)));
        assert_eq!(find("NCC-100"), None);
        assert_eq!(HashIndex::default().find("", |_| true), None);
        assert_eq!(HashIndex::new(std::iter::empty::<&str>()).find("", |_| true), None);
    }
}
