//! What a message mentions: every entry, work and year that is named in it, found in one pass over its words.
//!
//! At each word the longest name that starts there is taken, and the pass goes on behind it. Words that are everyday
//! language count only where they are written like names. Of several that share a name the one is meant whom the commands
//! would find, see `ranking`. What is marked as a title is one, though an entry is called so, too.

mod message_text;
mod number_behind;
mod series_beside;
mod title;

use std::cmp::Reverse;
use std::ops::Range;

use super::find::Lookup;
use super::ranking::{Role, UNPINNED};
use super::tables::{Filter, Form, KeyUse};
use crate::Catalogue;
use crate::text::fold;
use crate::text::stem;
use crate::text::terms::Terms;
use isolinear_lore::{EntryRef, SourceRef, Universe};
use message_text::MessageText;
use title::{NamedWork, Sure};

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
const MOST_WORDS: usize = 12;
/// Aliases of fewer letters are taken only where they are written in capitals.
const SHORT: usize = 5;
/// Four digits between these are a year.
const YEARS: Range<u32> = 1900..3000;

/// All that a text mentions, in the order of the text; nothing overlaps.
pub fn mentions(catalogue: &Catalogue, text: &str, prefer: Universe) -> Vec<Mention> {
    let scan = Scan { catalogue, text: MessageText::new(text), prefer };
    let mut mentions = Vec::new();
    let mut work_before = None;
    let mut at = 0;
    while let Some(word) = scan.text.word(at) {
        let Some(found) = scan.longest_from(at, work_before) else {
            work_before = work_before.filter(|_| word == "the");
            at += 1;
            continue;
        };
        work_before = if let Some(Mentioned::Work(work)) = found.what { Some(work) } else { None };
        mentions.extend(found.what.and_then(|what| Some(Mention { range: scan.text.range(at, found.words)?, what })));
        at += found.words.max(1);
    }
    mentions
}

struct Scan<'s> {
    catalogue: &'s Catalogue,
    text: MessageText<'s>,
    prefer: Universe,
}

/// So many words, and what they name; nothing, where they are a name that nothing goes by.
struct Found {
    words: usize,
    what: Option<Mentioned>,
}

impl Scan<'_> {
    /// What the words from there on name, directly behind a work or not.
    fn longest_from(&self, at: usize, work_before: Option<SourceRef>) -> Option<Found> {
        let found = |words, what| Found { words, what: Some(what) };
        if let Some((words, work)) = self.work_of_series(at) {
            return Some(found(words, Mentioned::Work(work)));
        }
        let entry = self.longest(&self.catalogue.names.keys, "", at, |key, words| self.entry_of(key, at, words));
        let title = self.title_at(at, work_before);
        if let Some(title) = title.filter(|title| entry.is_none_or(|entry| self.is_rather(title, entry))) {
            return Some(found(title.length, Mentioned::Work(title.work)));
        }
        let Some((words, entry)) = entry else {
            return self.year_at(at).map(|year| found(1, Mentioned::Year(year)));
        };
        let of_another = self.words_of_another(at, words);
        let what = (of_another == 0).then_some(Mentioned::Entry(entry));
        Some(Found { words: words + of_another, what })
    }

    /// Whether a work is meant rather than an entry: by a longer name, by the marks around it, though ships stand in italics,
    /// too; or because the entry is of our own world, and tells of that work.
    fn is_rather(&self, title: &NamedWork, (words, entry): (usize, EntryRef)) -> bool {
        let meta = self.catalogue.names.entries.get(entry.0 as usize);
        let is_ship = meta.is_some_and(|meta| meta.ship_prefix.is_some());
        let is_of_work = meta.is_some_and(|meta| meta.universe == Universe::Real);
        let is_marked = match title.sure {
            Sure::Yes => true,
            Sure::Emphasised => !is_ship,
            Sure::No => false,
        };
        title.words > words || title.words == words && (is_marked || is_of_work)
    }

    /// The most words from there on that make up a term which means something, after the letters with which it starts.
    fn longest<T: Copy>(
        &self,
        terms: &Terms,
        start: &str,
        at: usize,
        meaning: impl Fn(u32, usize) -> Option<T>,
    ) -> Option<(usize, T)> {
        let mut key = start.to_owned();
        let mut best = None;
        for count in 1..=MOST_WORDS {
            let Some(word) = self.text.word(at + count - 1) else { break };
            let before = key.len();
            key.push_str(word);
            let whole = terms.exact(&key).and_then(|term| meaning(term, count));
            let ending_so = |word: &str| {
                let other = [key.get(..before)?, word].concat();
                terms.exact(&other).filter(|_| other != key).and_then(|term| meaning(term, count))
            };
            let owner = || self.text.without_possessive(at + count - 1).and_then(ending_so);
            let found = whole.or_else(|| ending_so(&stem::singular(word))).or_else(owner);
            best = found.map(|what| (count, what)).or(best);
            if !terms.has_beginning(&key) {
                break;
            }
        }
        best
    }

    fn entry_of(&self, key: u32, at: usize, words: usize) -> Option<EntryRef> {
        let is_meant = |usage: &KeyUse| usage.form != Form::Initials && self.is_name_like(usage, at, words);
        let order = |usage: &KeyUse| {
            let (form, role, meta) = (usage.form, usage.role, usage.meta);
            // A ship is called so without its prefix as much as anything else is.
            let is_short = form == Form::Core && meta.ship_prefix.is_none();
            let pin = if role == Role::Registry { UNPINNED } else { meta.pin };
            let known = (role, form == Form::Bare, Reverse(meta.prominence), usage.entry);
            (is_short, role == Role::Misspelling, pin, meta.universe != self.prefer, known)
        };
        let best = self.catalogue.names.of_key.of(key).filter(is_meant).min_by_key(order)?;
        let known = if words == 1 { self.found_by(at) } else { None };
        Some(known.unwrap_or(EntryRef(best.entry)))
    }

    /// Who is found by one word alone: Janeway is no ship of that name, of which little is told.
    fn found_by(&self, at: usize) -> Option<EntryRef> {
        let filter = Filter { kind: None, universe: None, prefer: self.prefer };
        let found = self.catalogue.names.find(&self.catalogue.lore, self.text.written(at, 1), filter);
        if let Lookup::Found { best, .. } = found { Some(best) } else { None }
    }

    /// Whether a word would be taken for a name: long or several words, a main name, or written in capitals.
    fn is_name_like(&self, usage: &KeyUse, at: usize, words: usize) -> bool {
        if words > 1 {
            return true;
        }
        let Some(word) = self.text.word(at) else { return false };
        if fold::number(word).is_some() {
            return false;
        }
        // What brackets tell apart from its namesakes is often called by an everyday word: "Daughter (painting)".
        if usage.form == Form::Bare {
            return self.text.is_large(at);
        }
        let is_long = word.len() >= SHORT && usage.role != Role::Misspelling;
        (is_long && !is_everyday(word)) || self.text.is_large(at) || (usage.role == Role::Name && !is_everyday(word))
    }

    fn year_at(&self, at: usize) -> Option<i32> {
        let word = self.text.word(at)?;
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
