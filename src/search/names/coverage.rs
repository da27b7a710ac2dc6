//! Whether an entry accounts for everything that was typed. A word or number that it does not have makes it a suggestion,
//! never an answer: whoever asks for Joseph Sisko is not told of Jake. Only slips of spelling, beginnings and words that
//! merely describe are forgiven.

use super::candidates::KEY;
use super::context;
use super::forms;
use super::query::{Query, is_description, is_filler};
use super::ranking::{Rank, Role, Tier};
use super::tables::Names;
use crate::lore::{Entry, EntryRef, Lore};
use crate::search::text::fold::{Folded, number};
use crate::search::text::slip::slip;
use crate::search::text::stem::stem;

/// Fewer letters than this are a mark that tells one thing from another, not a slip: `NCC-1764-B`.
const FEWEST_LETTERS: usize = 2;

/// Names of so many words are hardly ever those of somebody else, if all but one word are right.
const LONG_NAME: usize = 4;
/// How many letters of that word may be wrong.
const MOST_WRONG: usize = 2;

/// Larger numbers are registries and years, which mean the same wherever they stand.
const LARGEST_ORDINAL: u32 = 99;

/// All that an entry is called.
struct Called<'n> {
    names: Vec<Folded>,
    /// The words of all names.
    words: Vec<&'n str>,
}

/// Whether all that was typed is a name of the entry, a slip for one, the beginning of one, or describes it.
pub(super) fn covers(lore: &Lore, names: &Names, rank: &Rank, query: &Query) -> bool {
    let Some(entry) = lore.entry(EntryRef(rank.entry)) else { return false };
    let called = Called::new(names, rank.entry, entry);
    let is_whole =
        rank.matched & KEY != 0 && rank.fit.slips == 0 && !matches!(rank.tier, Tier::Words | Tier::WordsElsewhere);
    if is_whole && called.is_named_by(query) || called.is_one_letter_off(query) {
        return has_prefix(&called, query);
    }
    if !has_prefix(&called, query) || !called.has_marks(query) {
        return false;
    }
    let is_listed = rank.role == Role::Misspelling && rank.fit.slips == 0;
    is_listed
        || called.covers_each(names, query)
        || called.is_run_together(query)
        || called.has_all_but_one(query)
        || !query.is_possessive && context::named_and_told(lore, names, entry, &query.folded).is_some()
}

/// Whether any of the longer words is one of its words, begins one or misspells one, so that it may be suggested.
pub(super) fn is_near(lore: &Lore, names: &Names, rank: &Rank, query: &Query) -> bool {
    let Some(entry) = lore.entry(EntryRef(rank.entry)) else { return false };
    let called = Called::new(names, rank.entry, entry);
    let is_like =
        |word: &str| word.len() > FEWEST_LETTERS && (called.has(word) || called.begins(word) || called.is_slip(word));
    rank.tier < Tier::Slips
        || query.folded.len() == 1
        || query.folded.words().any(is_like)
        || called.is_run_together(query)
}

/// Whether a ship's prefix that was typed is one of the entry's: the IKS Defiant is not the USS Defiant.
fn has_prefix(called: &Called<'_>, query: &Query) -> bool {
    let typed = query.folded.word(0).filter(|_| forms::ship_prefix(&query.folded).is_some());
    typed.is_none_or(|typed| called.words.contains(&typed))
}

impl<'n> Called<'n> {
    fn new(names: &'n Names, at: u32, entry: &Entry) -> Self {
        let words = names.names_of(at).flat_map(|name| names.name_words.of(name)).map(|word| names.words.get(*word));
        let listed = entry.names().chain(entry.registries()).chain(entry.misspellings.iter().map(|name| &**name));
        Self { words: words.collect(), names: listed.map(Folded::new).collect() }
    }

    /// Whether every number and single letter that was typed is in a name, a letter perhaps as the beginning of a word
    /// that is not typed to its end.
    fn has_marks(&self, query: &Query) -> bool {
        let last = query.folded.len().saturating_sub(1);
        let words: Vec<&str> = query.folded.words().collect();
        words.iter().enumerate().all(|(at, word)| {
            let may_begin = at == last && !query.has_suffix && self.begins(word);
            let is_article = at < last && is_filler(word);
            match number(word) {
                _ if is_article => true,
                Some(number) => self.has(word) && self.has_beside(&words, at, number),
                None if word.len() < FEWEST_LETTERS => self.has(word) || may_begin || self.is_joined(&words, at),
                None => true,
            }
        })
    }

    /// Whether a small number stands beside the same word in a name as it was typed: General Order 7 is no seventh order.
    fn has_beside(&self, words: &[&str], at: usize, wanted: u32) -> bool {
        if wanted > LARGEST_ORDINAL || words.len() < 2 {
            return true;
        }
        let before = |words: &[&str], at: usize| {
            at.checked_sub(1).and_then(|at| words.get(at).map(|word| stem(word).to_owned()))
        };
        let after = |words: &[&str], at: usize| words.get(at + 1).map(|word| stem(word).to_owned());
        let (typed_before, typed_after) = (before(words, at), after(words, at));
        self.names.iter().any(|name| {
            let own: Vec<&str> = name.words().collect();
            let places = own.iter().enumerate().filter(|(_, word)| number(word) == Some(wanted)).map(|(at, _)| at);
            places.into_iter().any(|place| {
                let is_same = |typed: &Option<String>, other: Option<String>| typed.is_some() && *typed == other;
                is_same(&typed_before, before(&own, place))
                    || is_same(&typed_after, after(&own, place))
                    || own.len() == 1
            })
        }) || self.is_slip_beside(words, at)
    }

    /// Whether a word beside a number may be misspelt.
    fn is_slip_beside(&self, words: &[&str], at: usize) -> bool {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| words.get(at));
        beside.into_iter().any(|word| !self.words.iter().any(|own| stem(own) == stem(word)))
    }

    fn has(&self, typed: &str) -> bool {
        let is_same = |word: &str| match number(typed) {
            Some(wanted) => word == typed || number(word) == Some(wanted),
            None => stem(word) == stem(typed),
        };
        self.words.iter().any(|word| is_same(word))
            || self.names.iter().any(|name| forms::initials(name).is_some_and(|initials| initials == typed))
    }

    fn begins(&self, typed: &str) -> bool {
        self.words.iter().any(|word| word.starts_with(typed))
    }

    /// Whether it begins the name, or another of several words, or is most of a word: `drex` alone is not Drexler.
    fn begins_name(&self, typed: &str) -> bool {
        if typed.len() > FEWEST_LETTERS && self.names.first().is_some_and(|name| name.compact().starts_with(typed)) {
            return true;
        }
        let is_most = |word: &str| word.starts_with(typed) && (typed.len() > 4 || typed.len() * 3 >= word.len() * 2);
        self.names.iter().any(|name| {
            let start = usize::from(forms::ship_prefix(name).is_some());
            name.word(start).is_some_and(|first| first.starts_with(typed)) && name.len() > start + 1
                || name.words().any(is_most)
        })
    }

    /// Whether each typed word is one of its words, begins one, misspells one, or describes.
    fn covers_each(&self, names: &Names, query: &Query) -> bool {
        let words: Vec<&str> = query.folded.words().collect();
        words.iter().enumerate().all(|(at, word)| {
            let is_last = at > 0 && at + 1 == words.len();
            self.has(word)
                || (words.len() > 1 || self.begins_name(word)) && self.begins(word)
                || self.is_slip(word)
                || is_filler(word)
                || is_description(word, is_last, names)
                || self.is_apart(&words, at)
                || self.names.iter().any(|name| name.compact() == *word || slip(word, name.compact()).is_some())
        })
    }

    /// Whether a word and one beside it are one of its words, written apart: `o brian`.
    fn is_apart(&self, words: &[&str], at: usize) -> bool {
        self.is_joined(words, at) || at.checked_sub(1).is_some_and(|before| self.is_joined(words, before))
    }

    /// Whether a word and the next are one of its words together, but for one letter: two slips at once are too many.
    fn is_joined(&self, words: &[&str], at: usize) -> bool {
        let pair = words.get(at).zip(words.get(at + 1)).map(|(one, other)| [*one, *other].concat());
        let is_near = |joined: &str| self.words.iter().any(|word| strsim::osa_distance(joined, word) <= 1);
        pair.is_some_and(|joined| self.has(&joined) || is_near(&joined))
    }

    fn is_slip(&self, typed: &str) -> bool {
        self.words.iter().any(|word| slip(typed, word).is_some())
    }

    /// Whether all that was typed is a name: also one with nothing but an article too many is none.
    fn is_named_by(&self, query: &Query) -> bool {
        let (compact, core) = (query.folded.compact(), forms::core(&query.folded).letters);
        self.names.iter().any(|name| {
            let is_same = name.compact() == compact || forms::core(name).letters == core;
            is_same || forms::initials(name).is_some_and(|initials| initials == compact)
        })
    }

    /// Whether a name of several words was typed whole, but for one letter in one word that is no number.
    fn is_one_letter_off(&self, query: &Query) -> bool {
        let is_slip = |typed: &str, word: &str| {
            let is_mark =
                number(typed).is_some() || number(word).is_some() || typed.len() < FEWEST_LETTERS && !is_filler(word);
            !is_mark && strsim::osa_distance(typed, word) <= 1
        };
        let is_aligned = |name: &Folded| {
            let mut others = query.folded.words().zip(name.words()).filter(|(typed, word)| typed != word);
            others.next().is_some_and(|(typed, word)| is_slip(typed, word)) && others.next().is_none()
        };
        self.names.iter().any(|name| name.len() > 1 && name.len() == query.folded.len() && is_aligned(name))
    }

    /// Whether a long name was typed whole, and all but one of its words well enough: `core of engineers`.
    fn has_all_but_one(&self, query: &Query) -> bool {
        let is_near = |typed: &str, word: &str| typed == word || slip(typed, word).is_some();
        let is_aligned = |name: &Folded| {
            let pairs = || query.folded.words().zip(name.words());
            let others = pairs().filter(|(typed, word)| !is_near(typed, word)).collect::<Vec<_>>();
            matches!(others.as_slice(), [(typed, word)] if strsim::osa_distance(typed, word) <= MOST_WRONG)
        };
        self.names.iter().any(|name| name.len() >= LONG_NAME && name.len() == query.folded.len() && is_aligned(name))
    }

    /// Whether the whole is a name with its words run together or apart, or begins one.
    fn is_run_together(&self, query: &Query) -> bool {
        let compact = query.folded.compact();
        let core = forms::core(&query.folded).letters;
        self.names.iter().any(|name| {
            let is_otherwise_divided = name.len() != query.folded.len();
            let is_slip =
                || slip(compact, name.compact()).is_some() || slip(&core, &forms::core(name).letters).is_some();
            let is_begun = name.compact().starts_with(compact) && (name.len() > 1 || self.begins_name(compact));
            is_begun || is_otherwise_divided && is_slip()
        })
    }
}
