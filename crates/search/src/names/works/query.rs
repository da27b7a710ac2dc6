//! What was typed in search of a work.

use super::part::with_part_last;
use super::title::{core_of, title_of};
use crate::text::fold::{Folded, number};

/// The most words that are read: what follows tells nothing more of what is sought.
const MOST_WORDS: usize = 24;

/// What was typed in search of a work.
pub(super) struct WorkQuery {
    pub(super) folded: Folded,
    core: String,
    pub(super) has_article: bool,
    /// Whether the last word may only be begun.
    pub(super) is_typing: bool,
    /// Whether it names a part of a story: `Emissary (1)`, `Emissary 1`, `Emissary, part 1`; `Romulus II` names a planet.
    pub(super) names_part: bool,
    /// Whether it says so with the word, which no list adds to the title of a work without parts.
    pub(super) says_part: bool,
    /// Whether it is more than numbers, which are no parts of anything by themselves.
    pub(super) has_words: bool,
}

impl WorkQuery {
    pub(super) fn new(typed: &str, is_typing: bool) -> Self {
        let (folded, has_article) = title_of(typed);
        let folded = with_part_last(typed, Folded::of_words(folded.words().take(MOST_WORDS)));
        let ends_so = folded.words().last().is_some_and(|last| matches!(last, "1" | "2"));
        let says_part = folded.words().any(|word| word == "part");
        let names_part = ends_so || typed.ends_with(')') || says_part;
        let has_words = folded.words().any(|word| word != "part" && number(word).is_none());
        Self { core: core_of(&folded), folded, has_article, is_typing, names_part, says_part, has_words }
    }

    /// The words that were typed.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> + Clone {
        self.folded.words()
    }

    /// All of it, with numbers as digits.
    pub(super) fn core(&self) -> &str {
        &self.core
    }
}
