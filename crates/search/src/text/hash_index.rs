//! Where each of many numbered texts is found by its whole, as a table that can be packed: the numbers of the texts in the
//! order of their hashes, with room between them.

use serde::{Deserialize, Serialize};

use isolinear_lore::hash::hash;
use isolinear_lore::table::Table;

/// A slot without a text.
const FREE: u32 = u32::MAX;

/// Numbers by the hashes of their texts, each with as much of the hash as there is room for in a slot, so that hardly
/// any other text is looked at. Whoever asks compares the texts, which it does not hold.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct HashIndex {
    /// As many as a power of two, more than half of them free.
    slots: Table<u32>,
}

impl HashIndex {
    /// Texts that are numbered from 0; of equal ones, the first is found.
    pub(crate) fn new<T: AsRef<str>>(texts: impl ExactSizeIterator<Item = T>) -> Self {
        let mut slots = vec![FREE; (2 * texts.len() + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (number, text) in (0_u32..).zip(texts) {
            let hash = hash(text.as_ref());
            let mut at = hash as usize & mask;
            while slots.get(at).is_some_and(|slot| *slot != FREE) {
                at = (at + 1) & mask;
            }
            slots.get_mut(at).into_iter().for_each(|slot| *slot = hash & !numbers(mask) | number);
        }
        Self { slots: slots.into_iter().collect() }
    }

    /// The number of that text.
    pub(crate) fn find(&self, text: &str, is_text: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let (hash, numbers) = (hash(text), numbers(mask));
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots.get(at)?;
            if slot == FREE {
                return None;
            }
            if (slot ^ hash) & !numbers == 0 && is_text(slot & numbers) {
                return Some(slot & numbers);
            }
            at = (at + 1) & mask;
        }
    }
}

/// The bits of a slot that hold the number, which is below half of the slots.
const fn numbers(mask: usize) -> u32 {
    mask as u32 >> 1
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
