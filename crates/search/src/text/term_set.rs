//! Distinct terms, numbered in the order in which they are met.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
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
        let Self { terms, numbers } = self;
        let is_term = |number: &u32| terms.get(*number) == term;
        match numbers.entry(hash(term), is_term, |number| hash(terms.get(*number))) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(room) => {
                let number = terms.len() as u32;
                room.insert(number);
                terms.push(term);
                number
            }
        }
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
