//! Many short texts, numbered, in one piece of memory; those of bundled lore lie in the program, where none is looked at
//! before somebody asks for it.

use serde::{Deserialize, Serialize};

use crate::table::Table;

/// Texts in their order.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TextTable {
    /// UTF-8.
    letters: Table<u8>,
    ends: Table<u32>,
}

impl TextTable {
    /// How many texts there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of that number, or nothing.
    #[inline]
    pub fn get(&self, at: u32) -> &str {
        str::from_utf8(self.bytes(at)).unwrap_or_default()
    }

    /// The bytes of the text of that number, for whoever only compares them: these need not be looked through first.
    #[inline]
    pub fn bytes(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        let span = start.zip(self.ends.get(at));
        span.and_then(|(start, end)| self.letters.bytes().get(start as usize..end as usize)).unwrap_or_default()
    }

    /// The number of the first text that is not so, if those that are all stand first.
    #[inline]
    pub fn partition_point(&self, is_so: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (0, u32::try_from(self.len()).unwrap_or(u32::MAX));
        while low < high {
            let middle = low + (high - low) / 2;
            if is_so(self.bytes(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The number of that text, if they are in the order of the alphabet.
    pub fn find_sorted(&self, text: &str) -> Option<u32> {
        let at = self.partition_point(|before| before < text.as_bytes());
        (self.bytes(at) == text.as_bytes() && (at as usize) < self.len()).then_some(at)
    }
}

impl<T: AsRef<str>> FromIterator<T> for TextTable {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut letters = String::new();
        let ends = texts.into_iter().map(|text| {
            letters.push_str(text.as_ref());
            u32::try_from(letters.len()).unwrap_or(u32::MAX)
        });
        let ends = ends.collect();
        Self { letters: Table::of_bytes(letters.into_bytes()), ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_number_and_by_alphabet() {
        let texts: TextTable = ["", "bajor", "worf"].into_iter().collect();
        assert_eq!([0, 1, 2, 3].map(|at| texts.get(at)), ["", "bajor", "worf", ""]);
        assert_eq!(["", "bajor", "worf"].map(|text| texts.find_sorted(text)), [Some(0), Some(1), Some(2)]);
        assert_eq!(["a", "x"].map(|text| texts.find_sorted(text)), [None, None]);
    }
}
