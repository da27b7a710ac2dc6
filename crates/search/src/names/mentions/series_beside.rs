//! The series that words in a message name: beside a title or a number, `TNG: Darmok`, `Home (ENT)`, or by themselves,
//! see `series_or_entry`.
//!
//! Its abbreviations and titles are words of everyday language, too, so that they count only where they are written as
//! names.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::message_text::MessageText;
use crate::names::index::titles::FRANCHISE;
use crate::text::fold::Folded;
use isolinear_lore::series::{SERIES, Series};

/// The most words that name a series, as in "Star Trek: The Next Generation".
pub(super) const MOST_WORDS: usize = 6;
/// What may stand before the name of a series: the franchise, and an article.
const BEFORE: [&str; 6] = ["", "the", "startrek", "startrekthe", "st", "stthe"];

/// What series are called, run together.
static NAMES: LazyLock<FxHashMap<String, &'static Series>> = LazyLock::new(|| {
    let mut names = FxHashMap::default();
    for series in &SERIES {
        for name in series.names().map(Folded::whole) {
            let called = BEFORE.iter().map(|before| [before, name.compact()].concat());
            called.filter(|name| name != FRANCHISE).for_each(|name| {
                names.entry(name).or_insert(series);
            });
        }
    }
    names
});

/// The words with which the names of series begin, so that nothing is looked up for most words.
static STARTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let names = SERIES.iter().flat_map(Series::names).map(Folded::whole);
    let starts = names.filter_map(|name| name.word(0).map(str::to_owned)).flat_map(|word| [format!("st{word}"), word]);
    starts.chain(["the", "star", "st"].map(str::to_owned)).collect()
});

impl MessageText<'_> {
    /// Whether a word belongs to the same phrase as the one before it: "… the Enterprise. United Earth …" names no
    /// episode.
    pub(super) fn is_close(&self, at: usize) -> bool {
        let is_same = |between: &str| between.contains('(') || !between.contains(['.', ';', '!', '?']);
        self.between(at).is_some_and(|between| !between.contains('\n') && is_same(between))
    }

    /// The series that the words from there on name, and how many these are.
    pub(super) fn series_at(&self, at: usize) -> Option<(usize, &'static Series)> {
        let named = self.longest_series(at)?;
        Some(named).filter(|(length, series)| self.is_named(at, *length, series))
    }

    /// The series that the words before that one name.
    pub(super) fn series_before(&self, at: usize) -> Option<&'static Series> {
        let before = (1..=MOST_WORDS.min(at)).rev();
        let named = |length| self.series_called(at - length, length).filter(|s| self.is_named(at - length, length, s));
        before.into_iter().find_map(named)
    }

    /// The series with the longest name that starts there, however it is written.
    pub(super) fn longest_series(&self, at: usize) -> Option<(usize, &'static Series)> {
        self.word(at).filter(|first| STARTS.contains(first.trim_end_matches('s')) || STARTS.contains(*first))?;
        let (mut letters, mut longest) = (String::new(), None);
        for length in 1..=MOST_WORDS {
            let last = at + length - 1;
            let Some(word) = self.word(last) else { break };
            let whole = letters.len() + self.without_possessive(last).unwrap_or(word).len();
            letters.push_str(word);
            let series = letters.get(..whole).and_then(|letters| NAMES.get(letters));
            longest = series.map(|series| (length, *series)).or(longest);
        }
        longest
    }

    /// The series that so many words name, however they are written.
    pub(super) fn series_called(&self, at: usize, length: usize) -> Option<&'static Series> {
        self.word(at).filter(|first| STARTS.contains(*first))?;
        NAMES.get(&self.window(at, length)?.concat()).copied()
    }

    /// Whether it is written as a name: an abbreviation in capitals, a title with one; or before a colon, or in
    /// brackets.
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
