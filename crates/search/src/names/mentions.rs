//! What a message mentions: every entry, work and year that is named in it, found in one pass over its words.
//!
//! At each word the longest name that starts there is taken, and the pass goes on behind it. Words that are everyday
//! language count only where they are written like names.

use std::cmp::Reverse;
use std::ops::Range;

use super::ranking::Role;
use super::tables::{Form, KeyUse, Names};
use crate::Catalogue;
use crate::text::fold::{self, Folded};
use crate::text::stem;
use crate::text::terms::Terms;
use isolinear_lore::{EntryRef, SourceRef, Universe};

/// Something that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What is named there.
    pub what: Mentioned,
}

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mentioned {
    /// An entry; of several that share the name, the one of the preferred universe.
    Entry(EntryRef),
    /// A work.
    Work(SourceRef),
    /// An in-universe year.
    Year(i32),
}

/// Names have at most so many words.
const MOST_WORDS: usize = 10;
/// Aliases of fewer letters are taken only where they are written in capitals.
const SHORT: usize = 5;
/// Four digits between these are a year.
const YEARS: Range<u32> = 1900..3000;

/// All that a text mentions, in the order of the text; nothing overlaps.
pub fn mentions(catalogue: &Catalogue, text: &str, prefer: Universe) -> Vec<Mention> {
    let (words, places) = Folded::placed(text);
    let scan = Scan { catalogue, text, prefer, words, places };
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < scan.words.len() {
        match scan.longest_from(at) {
            Some((words, what)) => {
                mentions.extend(scan.range(at, words).map(|range| Mention { range, what }));
                at += words.max(1);
            }
            None => at += 1,
        }
    }
    mentions
}

struct Scan<'s> {
    catalogue: &'s Catalogue,
    text: &'s str,
    prefer: Universe,
    words: Folded,
    places: Vec<Range<usize>>,
}

impl Scan<'_> {
    fn range(&self, at: usize, words: usize) -> Option<Range<usize>> {
        let first = self.places.get(at)?;
        let last = self.places.get(at + words.max(1) - 1)?;
        Some(first.start..last.end)
    }

    fn longest_from(&self, at: usize) -> Option<(usize, Mentioned)> {
        let names = &self.catalogue.names;
        let entry = self.longest(&names.keys, at, |key, words| self.entry_of(names, key, at, words));
        let titles = &self.catalogue.titles;
        let work = self.longest(&titles.titles, at, |key, words| {
            let mut titles = titles.of_title.of(key);
            let title = titles.find(|title| !title.is_word || self.is_written_large(at, words))?;
            Some(Mentioned::Work(SourceRef(title.source)))
        });
        let longer_work = work.filter(|(words, _)| entry.is_none_or(|(of_entry, _)| *words > of_entry));
        longer_work.or(entry).or_else(|| self.year_at(at).map(|year| (1, Mentioned::Year(year))))
    }

    /// The most words from there on that make up a term which means something.
    fn longest(
        &self,
        terms: &Terms,
        at: usize,
        meaning: impl Fn(u32, usize) -> Option<Mentioned>,
    ) -> Option<(usize, Mentioned)> {
        let mut key = String::new();
        let mut best = None;
        for count in 1..=MOST_WORDS {
            let Some(word) = self.words.word(at + count - 1) else { break };
            let before = key.len();
            key.push_str(word);
            let whole = terms.exact(&key).and_then(|term| meaning(term, count));
            let found = whole.or_else(|| {
                let singular = [key.get(..before)?, &*stem::singular(word)].concat();
                terms.exact(&singular).filter(|_| singular != key).and_then(|term| meaning(term, count))
            });
            best = found.map(|what| (count, what)).or(best);
            if !terms.has_beginning(&key) {
                break;
            }
        }
        best
    }

    fn entry_of(&self, names: &Names, key: u32, at: usize, words: usize) -> Option<Mentioned> {
        let is_meant = |usage: &KeyUse| usage.form != Form::Initials && self.is_name_like(usage, at, words);
        let best = names.of_key.of(key).filter(is_meant).min_by_key(|usage| {
            let meta = names.entries.get(usage.entry as usize);
            let outside = meta.is_none_or(|meta| meta.universe != self.prefer);
            (usage.form, usage.role, outside, meta.map(|meta| Reverse(meta.prominence)), usage.entry)
        });
        best.map(|usage| Mentioned::Entry(EntryRef(usage.entry)))
    }

    /// Whether a word would be taken for a name: long or several words, a main name, or written in capitals.
    fn is_name_like(&self, usage: &KeyUse, at: usize, words: usize) -> bool {
        if words > 1 {
            return true;
        }
        let Some(word) = self.words.word(at) else { return false };
        if fold::number(word).is_some() {
            return false;
        }
        let is_long = word.len() >= SHORT && usage.role != Role::Misspelling;
        (is_long && !is_everyday(word))
            || self.is_written_large(at, words)
            || (usage.role == Role::Name && !is_everyday(word))
    }

    fn is_written_large(&self, at: usize, words: usize) -> bool {
        let written = self.range(at, words).and_then(|range| self.text.get(range));
        written.and_then(|written| written.chars().next()).is_some_and(char::is_uppercase)
    }

    fn year_at(&self, at: usize) -> Option<i32> {
        let word = self.words.word(at)?;
        let year = word.parse::<u32>().ok().filter(|year| word.len() == 4 && YEARS.contains(year))?;
        i32::try_from(year).ok()
    }
}

/// Words of everyday language that happen to be names.
fn is_everyday(word: &str) -> bool {
    const EVERYDAY: [&str; 26] = [
        "nor", "data", "order", "other", "side", "mirror", "shield", "shields", "human", "humans", "field", "core",
        "cloak", "the", "galaxy", "device", "plaque", "class", "station", "ship", "war", "kai", "rom", "lore", "seven",
        "hole",
    ];
    EVERYDAY.contains(&word)
}
