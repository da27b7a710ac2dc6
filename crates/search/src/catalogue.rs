//! The lore together with all that is worked out to find it again: two parts of one whole.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::names::{Names, Titles, Works};
use super::statements::{PhraseIndex, StatementIndex};
use isolinear_lore::Lore;

/// What is known, ready to be found. Immutable, shared by everyone who answers.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Catalogue {
    /// What is known.
    pub lore: Lore,
    pub(super) names: Names,
    pub(super) works: Works,
    pub(super) titles: Titles,
    pub(super) statements: StatementIndex,
    /// What works on screen are remembered by.
    pub(super) phrases: PhraseIndex,
    /// What entries are described by.
    pub(super) descriptions: PhraseIndex,
}

impl Catalogue {
    /// Reads the lore, on two threads since the statements take as long as all the rest.
    pub fn new(lore: Lore) -> Self {
        let (names, works, titles, [phrases, descriptions], statements) = std::thread::scope(|scope| {
            let statements = scope.spawn(|| StatementIndex::build(&lore));
            let (names, works, titles) = (Names::build(&lore), Works::build(&lore), Titles::build(&lore));
            let phrases = [PhraseIndex::of_works(&lore), PhraseIndex::of_entries(&lore)];
            let statements = statements.join();
            (names, works, titles, phrases, statements.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        Self { lore, names, works, titles, statements, phrases, descriptions }
    }

    /// The finder over the names of entries.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The finder over all statements.
    pub fn texts(&self) -> &StatementIndex {
        &self.statements
    }

    /// The finder over works.
    pub fn works(&self) -> &Works {
        &self.works
    }
}

impl Deref for Catalogue {
    type Target = Lore;

    fn deref(&self) -> &Lore {
        &self.lore
    }
}
