//! Finding: which entry is meant by what people type.
//!
//! `finder` looks up and suggests entries by name; the ranking stands in `rank`. [`works`] does the same for works,
//! [`mentions`] finds all that a message names, and [`text`] the statements that speak of something.
//! Nothing here knows how an answer looks, reads a file, or can fail.

mod candidates;
pub mod code;
mod finder;
pub(super) mod fold;
mod gathering;
mod indexing;
mod interner;
mod matching;
pub mod mentions;
mod names;
mod picked;
mod probe;
mod query;
mod rank;
mod ruler;
mod spelling;
mod stem;
mod telling;
mod terms;
pub mod text;
mod titles;
mod work_label;
pub mod works;

pub use finder::{How, Lookup};
pub use mentions::{Mention, Mentioned, mentions};
pub use names::{Filter, MOST_SUGGESTIONS, Names};
pub use text::{Hit, Hits, Owner, TextFilter, TextIndex};
pub use works::{WorkLookup, Works};

use super::Lore;
use super::label::{self, Detail};
use titles::Titles;

/// All that is worked out once, when lore is loaded, so that everything is found at once later.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// What each entry's label has to say.
    pub(super) details: Vec<Detail>,
    pub(super) names: Names,
    pub(super) works: Works,
    titles: Titles,
    pub(super) texts: TextIndex,
}

impl Index {
    /// Reads the lore, on two threads since the texts take as long as all the rest.
    pub(super) fn build(lore: &Lore) -> Self {
        std::thread::scope(|scope| {
            let texts = scope.spawn(|| TextIndex::build(lore));
            let (details, names) = (label::details(lore), Names::build(lore));
            let (works, titles) = (Works::build(lore), Titles::build(lore));
            Self { details, names, works, titles, texts: texts.join().unwrap_or_default() }
        })
    }
}
