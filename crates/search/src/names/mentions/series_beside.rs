//! The series that stands beside a title or a number in a message: `TNG: Darmok`, `Home (ENT)`.
//!
//! Its abbreviations and titles are words of everyday language, too, so that they count only where they are written as
//! names.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::message_text::MessageText;
use crate::names::titles::FRANCHISE;
use crate::text::fold::Folded;
use isolinear_lore::series::{SERIES, Series};

/// The most words that name a series, as in "Star Trek: The Next Generation".
const MOST_WORDS: usize = 6;

/// The words with which the names of series begin, so that nothing is looked up for most words.
static STARTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let names = SERIES.iter().flat_map(Series::names).map(Folded::whole);
    let starts = names.filter_map(|name| name.word(0).map(str::to_owned));
    starts.chain(["the", "star", "st"].map(str::to_owned)).collect()
});

impl MessageText<'_> {
    /// Whether a word belongs to the same phrase as the one before it: "… the Enterprise. United Earth …" names no episode.
    pub(super) fn is_close(&self, at: usize) -> bool {
        let is_same = |between: &str| between.contains('(') || !between.contains(['.', ';', '!', '?']);
        self.between(at).is_some_and(|between| !between.contains('\n') && is_same(between))
    }

    /// The series that the words from there on name, and how many these are.
    pub(super) fn series_at(&self, at: usize) -> Option<(usize, &'static Series)> {
        (1..=MOST_WORDS).rev().find_map(|length| Some((length, self.series_of(at, length)?)))
    }

    /// The series that the words before that one name.
    pub(super) fn series_before(&self, at: usize) -> Option<&'static Series> {
        (1..=MOST_WORDS.min(at)).rev().find_map(|length| self.series_of(at - length, length))
    }

    fn series_of(&self, at: usize, length: usize) -> Option<&'static Series> {
        self.word(at).filter(|first| STARTS.contains(*first))?;
        let words = self.window(at, length).filter(|words| words.concat() != FRANCHISE)?;
        Series::of_words(&words).filter(|series| self.is_named(at, length, series))
    }

    /// Whether it is written as a name: an abbreviation in capitals, a title with one; or before a colon, or in brackets.
    fn is_named(&self, at: usize, length: usize, series: &Series) -> bool {
        let written = self.written(at, length);
        let is_large = if series.is_abbreviated(written) {
            !written.contains(char::is_lowercase)
        } else {
            written.starts_with(char::is_uppercase)
        };
        is_large || self.before(at).ends_with(['(', '[']) || self.behind(at, length).starts_with(':')
    }
}
