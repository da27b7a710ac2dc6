//! What was typed in search of a work.

use super::part::with_part_last;
use super::title::{core_of, title_of, without_franchise};
use crate::text::fold::{Folded, number};

/// The most words that are read: what follows tells nothing more of what is sought.
const MOST_WORDS: usize = 24;

/// What was typed in search of a work.
pub(super) struct WorkQuery {
    pub(super) folded: Folded,
    core: String,
    without_franchise: Option<String>,
    pub(super) has_article: bool,
    /// Whether the last word may only be begun.
    pub(super) is_typing: bool,
    /// Whether it may name a part as lists do, which number those of stories whose titles do not: `By Inferno's Light (2)`.
    /// One with the word is a part that there has to be: `Crossover, part 2`.
    pub(super) is_listed: bool,
    /// Whether it is more than numbers, which are no parts of anything by themselves.
    pub(super) has_words: bool,
}

impl WorkQuery {
    pub(super) fn new(typed: &str, is_typing: bool) -> Self {
        let (folded, has_article) = title_of(typed);
        let folded = with_part_last(typed, Folded::of_words(folded.words().take(MOST_WORDS)));
        let ends_so = folded.words().last().is_some_and(|last| matches!(last, "1" | "2"));
        let is_listed = (ends_so || typed.ends_with(')')) && !says_part(&folded);
        let has_words = folded.words().any(|word| word != "part" && number(word).is_none());
        let without_franchise = without_franchise(&folded);
        Self { core: core_of(&folded), without_franchise, folded, has_article, is_typing, is_listed, has_words }
    }

    /// The same of a title beside its series, as lists have it: `DS9 By Inferno's Light 2`.
    pub(super) fn beside_series(title: &str) -> Self {
        let query = Self::new(title, false);
        Self { is_listed: !says_part(&query.folded), ..query }
    }

    /// The words that were typed.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> + Clone {
        self.folded.words()
    }

    /// All of it, run together, but for what stands before the titles of all films, if anything of it does.
    pub(super) fn without_franchise(&self) -> Option<&str> {
        self.without_franchise.as_deref()
    }

    /// All of it, with numbers as digits.
    pub(super) fn core(&self) -> &str {
        &self.core
    }
}

/// Whether a part is called one, which no list does of a work without parts.
fn says_part(title: &Folded) -> bool {
    title.words().any(|word| word == "part")
}
