//! Distinct terms, numbered in the order in which they are met.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::terms::TermsBuilder;

/// Terms without repeats. Whoever writes lore harms nobody else by terms that collide.
#[derive(Default)]
pub(crate) struct TermSet {
    terms: TermsBuilder,
    numbers: HashTable<u32>,
}

impl TermSet {
    /// The number of a term, old or new.
    pub(crate) fn intern(&mut self, term: &str) -> u32 {
        let hash = hash(term);
        if let Some(number) = self.numbers.find(hash, |number| self.terms.get(*number) == term) {
            return *number;
        }
        let number = self.terms.len() as u32;
        self.terms.push(term);
        *self.numbers.insert_unique(hash, number, |number| self::hash(self.terms.get(*number))).get()
    }

    /// The terms in the order of their numbers.
    pub(crate) fn into_terms(self) -> TermsBuilder {
        self.terms
    }
}

fn hash(term: &str) -> u64 {
    FxBuildHasher.hash_one(term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_term_has_one_number() {
        let mut set = TermSet::default();
        let numbers = ["terok", "nor", "", "nor", "terok", "empok"].map(|term| set.intern(term));
        assert_eq!(numbers, [0, 1, 2, 1, 0, 3]);
        assert_eq!(set.into_terms().iter().collect::<Vec<_>>(), ["terok", "nor", "", "empok"]);
    }
}
