//! Finding: which entry, work or statement is meant by what people type.
//!
//! Three modules: `text` knows only strings, [`names`] finds entries and works by what they are called, [`statements`]
//! finds sentences by their words, and works and entries by what these tell of them and by what people remember of them. What
//! is misspelt is corrected by the words of all of them. Nothing here knows how an answer looks, reads a file, or can fail.

#![cfg_attr(test, allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used))]

mod catalogue;
mod correction;
pub mod names;
pub mod statements;
mod text;

pub use catalogue::Catalogue;
pub use correction::{corrected, is_known};
pub use isolinear_lore::Owner;
pub use names::{
    Asked, Beside, Filter, How, Lookup, MOST_SUGGESTIONS, Mention, Mentioned, Names, Neighbours, Shows, Side, Term,
    WorkLookup, Works, code, is_relation, mentions,
};
pub use statements::{
    Certainty, Described, Hit, Hits, StatementFilter, StatementIndex, Stories, StoryFilter, described,
    described_people, stories, tells_story,
};
pub use text::everyday::is_everyday;
pub use text::fold::{CARDINALS, ORDINALS};
pub use text::function_words::{ARTICLES, QUESTION_WORDS};
pub use text::stem::is_stop_word;

/// Whether two words in small letters are forms of one: "assimilated", "assimilates".
pub fn are_forms_of_one(one: &str, other: &str) -> bool {
    text::stem::stem(one) == text::stem::stem(other)
}

/// Whether two words in small letters may sound alike, so that one is found by the other: "makee", "maquis".
pub fn sound_alike(one: &str, other: &str) -> bool {
    text::sounding::are_alike(one, other)
}

/// The words of a text in small letters, without accents and signs.
pub fn plain_words(text: &str) -> Vec<String> {
    text::fold::Folded::whole(text).words().map(str::to_owned).collect()
}
