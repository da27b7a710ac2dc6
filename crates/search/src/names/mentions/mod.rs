//! What a message mentions: every entry, work and year that is named in it, found in one pass over its words.
//!
//! At each word the longest name that starts there is taken, and the pass goes on behind it. Words that are everyday
//! language count only where they are written like names. Of several that share a name the one is meant whom the
//! commands would find, see `ranking`. What is marked as a title is one, though an entry is called so, too.

mod around_series;
mod message_text;
mod number_behind;
mod numbers;
mod series_beside;
mod series_or_entry;
mod title;
mod universe_beside;

use std::cmp::Reverse;
use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::names::index::tables::{Filter, Form, KeyUse};
use crate::names::lookup::Lookup;
use crate::names::ranking::{Role, UNPINNED};
use crate::text::everyday::{AUXILIARIES, is_everyday};
use crate::text::fold;
use crate::text::stem;
use crate::text::terms::Terms;
use isolinear_lore::series::Series;
use isolinear_lore::{Entry, EntryRef, SourceRef, Universe};
use message_text::MessageText;
use numbers::Numbered;
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
    /// A series.
    Series(&'static Series),
    /// An in-universe year.
    Year(i32),
}

/// Names have at most so many words.
const MOST_WORDS: usize = 12;
/// Aliases of fewer letters are taken only where they are written with a capital, or where so much is told of who is
/// called so.
const SHORT: usize = 5;
const KNOWN: u16 = 30;
/// What may join scraps of fewer letters to a name: `K-7`.
const JOINTS: [&str; 4] = ["", " ", "-", "–"];
const SHORTEST: usize = 3;
/// Four digits between these are a year.
const YEARS: Range<u32> = 1900..3000;
/// Who is called by an everyday word is meant at the beginning of a sentence if so much is told of them: Data, Seven.
const WELL_KNOWN: u16 = 90;
/// Alone in its line such a word is a name as well, if there is more than a little to tell.
const TOLD_OF: u16 = 20;

/// All that a text mentions, in the order of the text; nothing overlaps, but one name may be that of two things.
pub fn mentions(catalogue: &Catalogue, text: &str, prefer: Universe) -> Vec<Mention> {
    let scan = Scan::new(catalogue, text, prefer);
    let mut mentions = Vec::new();
    let mut work_before = None;
    let mut at = 0;
    while let Some(word) = scan.text.word(at) {
        let Some(found) = scan.longest_from(at, work_before) else {
            work_before = work_before.filter(|_| word == "the");
            at += 1;
            continue;
        };
        work_before = found.work();
        let range = scan.text.range(at, found.words).unwrap_or_default();
        let what = found.what.into_iter().flatten();
        mentions.extend(what.map(|what| Mention { range: range.clone(), what }));
        at += found.words.max(1);
    }
    mentions
}

struct Scan<'s> {
    catalogue: &'s Catalogue,
    text: MessageText<'s>,
    prefer: Universe,
    /// Episodes by their numbers.
    numbered: Vec<Numbered>,
}

/// So many words, and what they name, which may be two things; nothing, where they are a name that nothing goes by.
struct Found {
    words: usize,
    what: [Option<Mentioned>; 2],
}

impl Found {
    const fn one(words: usize, what: Mentioned) -> Self {
        Self { words, what: [Some(what), None] }
    }

    fn work(&self) -> Option<SourceRef> {
        self.what.iter().flatten().find_map(|what| if let Mentioned::Work(work) = what { Some(*work) } else { None })
    }
}

/// An entry that so many words name.
#[derive(Debug, Clone, Copy)]
struct Named {
    words: usize,
    entry: EntryRef,
    /// Whether that is its name rather than another one.
    is_own_name: bool,
}

impl<'s> Scan<'s> {
    fn new(catalogue: &'s Catalogue, text: &'s str, prefer: Universe) -> Self {
        let scan = Self { catalogue, text: MessageText::new(text), prefer, numbered: Vec::new() };
        let numbered = scan.numbered_episodes();
        Self { numbered, ..scan }
    }

    /// What the words from there on name, directly behind a work or not.
    fn longest_from(&self, at: usize, work_before: Option<SourceRef>) -> Option<Found> {
        let number = self.numbered.binary_search_by_key(&at, |number| number.words.start);
        if let Some(number) = number.ok().and_then(|number| self.numbered.get(number)) {
            return Some(Found::one(number.words.len(), Mentioned::Work(number.work)));
        }
        if let Some((words, work)) = self.work_of_series(at) {
            return Some(Found::one(words, Mentioned::Work(work)));
        }
        if let Some((words, entry)) = self.of_universe(at) {
            return Some(Found::one(words, Mentioned::Entry(entry)));
        }
        let entry = self.entry_at(at);
        let title = self.title_at(at, work_before);
        if let Some(found) = self.series_or_entry(at, entry, title.as_ref()) {
            return Some(found);
        }
        if let Some(found) = title.and_then(|title| self.work_or_both(&title, entry)) {
            return Some(found);
        }
        let Some(Named { words, entry, .. }) = entry else {
            return self.year_at(at).map(|year| Found::one(1, Mentioned::Year(year)));
        };
        if let Some((more, entry)) = self.in_universe_behind(at, words) {
            return Some(Found::one(words + more, Mentioned::Entry(entry)));
        }
        let of_another = self.words_of_another(at, words);
        let what = (of_another == 0).then_some(Mentioned::Entry(entry));
        Some(Found { words: words + of_another, what: [what, None] })
    }

    /// The work of a title, unless an entry is meant; both, where a title that is written as one is the name of an
    /// entry, too.
    fn work_or_both(&self, title: &NamedWork, entry: Option<Named>) -> Option<Found> {
        let work = Mentioned::Work(title.work);
        let Some(entry) = entry.filter(|entry| !self.is_rather(title, *entry)) else {
            return Some(Found::one(title.length, work));
        };
        let is_on_screen = self.catalogue.lore.source(title.work).is_some_and(|work| work.medium.is_on_screen());
        let is_both = title.words == entry.words && title.is_written && is_on_screen;
        is_both.then_some(Found { words: title.length, what: [Some(Mentioned::Entry(entry.entry)), Some(work)] })
    }

    /// Whether a work is meant rather than an entry: by a longer name, by the marks around it, though ships stand in
    /// italics, too; or because the entry is of our own world, and tells of that work.
    fn is_rather(&self, title: &NamedWork, named: Named) -> bool {
        let meta = self.catalogue.names.entries.get(named.entry.0 as usize);
        let is_ship = meta.is_some_and(|meta| meta.ship_prefix.is_some());
        let is_of_work = meta.is_some_and(|meta| meta.universe == Universe::Real);
        let is_marked = match title.sure {
            Sure::Yes => true,
            Sure::Emphasised => !is_ship,
            Sure::No => false,
        };
        title.words > named.words || title.words == named.words && (is_marked || is_of_work)
    }

    fn entry_at(&self, at: usize) -> Option<Named> {
        let keys = &self.catalogue.names.keys;
        let (words, (entry, is_own_name)) =
            self.longest(keys, "", at, |key, words| self.bearer_of(key, (at, words), None))?;
        Some(Named { words, entry, is_own_name })
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

    /// Who goes by a key; in a universe, who does there.
    fn entry_of(&self, key: u32, words: (usize, usize), universe: Option<Universe>) -> Option<EntryRef> {
        self.bearer_of(key, words, universe).map(|(entry, _)| entry)
    }

    /// The same, and whether it is its own name rather than another one.
    fn bearer_of(&self, key: u32, (at, words): (usize, usize), universe: Option<Universe>) -> Option<(EntryRef, bool)> {
        let is_there = |usage: &KeyUse| universe.is_none_or(|universe| usage.meta.universe == universe);
        let is_meant =
            |usage: &KeyUse| usage.form != Form::Initials && is_there(usage) && self.is_name_like(usage, at, words);
        let order = |usage: &KeyUse| {
            let (form, role, meta) = (usage.form, usage.role, usage.meta);
            // A ship is called so without its prefix as much as anything else is.
            let is_short = form == Form::Core && meta.ship_prefix.is_none();
            let pin = if role == Role::Registry { UNPINNED } else { meta.pin };
            let known = (role, form == Form::Bare, Reverse(meta.prominence), usage.entry);
            (is_short, role == Role::Misspelling, pin, meta.universe != self.prefer, known)
        };
        let best = self.catalogue.names.of_key.of(key).filter(is_meant).min_by_key(order)?;
        let known = if words == 1 && universe.is_none() { self.found_by(at) } else { None };
        let entry = EntryRef(best.entry);
        Some((known.unwrap_or(entry), best.role == Role::Name && known.is_none_or(|known| known == entry)))
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
            return self.are_name_like(usage, at..at + words);
        }
        let Some(word) = self.text.word(at) else { return false };
        if is_everyday(word) {
            return self.is_name_all_the_same(usage, at, word);
        }
        // A letter alone is a name only where nothing was left out: Q, but no class of ships.
        if fold::number(word).is_some() || word.len() == 1 && usage.form != Form::Plain {
            return false;
        }
        // What brackets tell apart from its namesakes is often called by an everyday word: "Daughter (painting)".
        if usage.form == Form::Bare {
            return self.text.is_large(at);
        }
        let is_long = word.len() >= SHORT || usage.meta.prominence >= KNOWN;
        let is_long = is_long && usage.role != Role::Misspelling;
        is_long || self.text.is_large(at) || usage.role == Role::Name
    }

    /// Whether several words are: neither "I/O" nor "or (b)" are run together; and of everyday words another name of something
    /// has a capital.
    fn are_name_like(&self, usage: &KeyUse, words: Range<usize>) -> bool {
        let is_apart = |at: usize| self.text.between(at).is_none_or(|joint| !JOINTS.contains(&joint));
        let is_cut = words.clone().skip(1).any(is_apart);
        let mut all = words.filter_map(|at| Some((self.text.word(at)?, self.text.is_large(at))));
        let are_scraps = is_cut && all.clone().all(|(word, _)| word.len() < SHORTEST);
        let mut is_phrase = || all.all(|(word, is_large)| !is_large && is_everyday(word));
        !are_scraps && (usage.role != Role::Alias || !is_phrase())
    }

    /// Whether an everyday word is a name: with a capital within a sentence, or of somebody well known; or behind an
    /// article that belongs to it, "the doctor", "the enterprise".
    fn is_name_all_the_same(&self, usage: &KeyUse, at: usize, word: &str) -> bool {
        let known = usage.meta.prominence;
        let is_well_known = known >= WELL_KNOWN && usage.role != Role::Misspelling;
        if self.text.is_large(at) {
            let is_alone = || known >= TOLD_OF && usage.role == Role::Name && self.text.is_alone(at);
            let may_begin = || (is_well_known || is_alone()) && !AUXILIARIES.contains(&word);
            let is_counted = known < KNOWN && fold::number(word).is_some();
            return !is_counted && (!self.text.starts_sentence(at) || may_begin());
        }
        let lore = &self.catalogue.lore;
        let is_led = |entry: &Entry| usage.role == Role::Name && entry.name.starts_with("The ");
        let is_ship = usage.meta.ship_prefix.is_some();
        let has_article = || is_ship || lore.entry(EntryRef(usage.entry)).is_some_and(is_led);
        is_well_known && self.text.with_article(at) < at && has_article()
    }

    fn year_at(&self, at: usize) -> Option<i32> {
        let word = self.text.word(at)?;
        let is_joined = |at: usize| self.text.between(at) == Some("");
        if is_joined(at) || is_joined(at + 1) && self.text.word(at + 1) != Some("s") {
            return None;
        }
        let year = word.parse::<u32>().ok().filter(|year| word.len() == 4 && YEARS.contains(year))?;
        i32::try_from(year).ok()
    }
}
