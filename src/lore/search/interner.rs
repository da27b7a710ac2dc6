//! Gives each distinct term a number, in the order in which they turn up.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Terms and their numbers.
#[derive(Default)]
pub(super) struct Interner {
    letters: String,
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Interner {
    /// The number of a term, old or new.
    pub(super) fn number(&mut self, term: &str) -> u32 {
        let Self { letters, ends, numbers, hasher } = self;
        let found = numbers.find(hasher.hash_one(term), |number| term_of(letters, ends, *number) == term);
        if let Some(number) = found {
            return *number;
        }
        let number = ends.len() as u32;
        letters.push_str(term);
        ends.push(letters.len() as u32);
        numbers.insert_unique(hasher.hash_one(term), number, |other| hasher.hash_one(term_of(letters, ends, *other)));
        number
    }

    /// All terms in the order of their numbers.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|number| term_of(&self.letters, &self.ends, number))
    }
}

fn term_of<'l>(letters: &'l str, ends: &[u32], number: u32) -> &'l str {
    let at = number as usize;
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    let end = ends.get(at).copied().unwrap_or_default();
    letters.get(start as usize..end as usize).unwrap_or_default()
}
