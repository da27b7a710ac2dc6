//! The finder over the names of entries: what was meant by what people type, and what to suggest while they type.
//!
//! Built once, when lore is loaded. Two tables of terms hold all there is to look up: whole names run together
//! (`teroknor`, and their initials), and single words. The ranking is explained in one place, `rank`;
//! what counts as the same text is the matter of `fold`, and how far slips may go that of `spelling`.

use super::candidates::Candidates;
use super::matching::{CLEAR, NEAR, TYPING};
use super::query::Query;
use super::rank::{Rank, Role, Tier};
use super::terms::{Lists, TermId, Terms};
use crate::lore::kinds::{self, KINDS, Kind};
use crate::lore::universe::Universe;
use crate::lore::{EntryRef, Lore};

/// The most suggestions there may be.
pub const MOST_SUGGESTIONS: usize = 25;

/// What is asked for besides a name.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// The kind asked for; others are found too, but only if nothing of this kind fits as well.
    pub kind: Option<&'static Kind>,
    /// The universe asked for; entries of others are found too, after those of this one.
    pub universe: Option<Universe>,
    /// The universe that comes first among equals.
    pub prefer: Universe,
}

/// What a name turned out to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// An entry, and perhaps others that it may mean as well.
    Found {
        /// The best of them.
        best: EntryRef,
        /// How it was found.
        how: How,
        /// The others that match as closely, best first, at most 24.
        others: Vec<EntryRef>,
        /// Whether the first of the others fits just as well, so that only its prominence put `best` first.
        tie: bool,
    },
    /// Nothing clearly; these come nearest, best first, at most ten.
    Near(Vec<EntryRef>),
    /// Nothing at all like it.
    Unknown,
}

/// How an entry was found, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// By its id, or by its label in a picker.
    Id,
    /// By its name.
    Name,
    /// By another of its names.
    Alias,
    /// By its registry number.
    Registry,
    /// By a misspelling that the lore lists.
    Misspelling,
    /// By some of its words, by beginnings of them, or by its initials.
    Part,
    /// By a spelling that is clearly a slip.
    Slip,
    /// As the same thing in the universe asked for.
    Counterpart,
}

/// All names of all entries, ready to be found.
#[derive(Debug, Default)]
pub struct Names {
    /// Whole names run together, and initials.
    pub(super) keys: Terms,
    pub(super) of_key: Lists<KeyUse>,
    /// Single words of names.
    pub(super) words: Terms,
    pub(super) of_word: Lists<WordUse>,
    /// The words of each name, and the names of each entry.
    pub(super) name_words: Lists<TermId>,
    pub(super) name_roles: Vec<Role>,
    pub(super) first_names: Vec<u32>,
    pub(super) entries: Vec<Facts>,
    /// Which letters the words of each entry's names begin with, see [`initials`].
    pub(super) initials: Vec<u64>,
    pub(super) by_prominence: Vec<u32>,
}

/// An entry that goes by a key, with all that ranking needs, since many may go by the same.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct KeyUse {
    pub(super) entry: u32,
    pub(super) role: Role,
    pub(super) form: Form,
    pub(super) facts: Facts,
}

impl KeyUse {
    /// Whether it is a name that is shown, in full.
    pub(super) fn is_shown(self) -> bool {
        self.form != Form::Initials && self.role != Role::Misspelling
    }
}

/// What form of a name a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Form {
    /// The name as it is.
    #[default]
    Plain,
    /// What is left without prefixes, plurals and the like.
    Core,
    /// Its initials.
    Initials,
}

/// An entry with that word in one of its names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WordUse {
    pub(super) entry: u32,
    pub(super) role: Role,
    /// How many words the name has.
    pub(super) of_words: u8,
    /// Whether the name starts with it, but for a ship's prefix.
    pub(super) first: bool,
}

/// What ranking needs to know of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    /// The number of its kind.
    pub(super) kind: u8,
    pub(super) universe: Universe,
    /// 65535 less the number of statements and events.
    pub(super) obscurity: u16,
    pub(super) ship_prefix: Option<u8>,
}

impl Facts {
    /// The kind.
    pub(super) fn kind(self) -> Option<&'static Kind> {
        KINDS.get(usize::from(self.kind)).copied()
    }
}

impl Default for Facts {
    fn default() -> Self {
        Self { kind: 0, universe: Universe::Prime, obscurity: u16::MAX, ship_prefix: None }
    }
}

/// The first letter and the first two of a word as two of 64 bits, by which most entries that lack it are told apart.
pub(super) fn initials(word: &str) -> u64 {
    let mut letters = word.bytes();
    let first = letters.next().map_or(0, |first| 1 << (first % 32));
    let both = word.bytes().next().zip(letters.next());
    first | both.map_or(0, |(first, second)| 1 << (32 + (first.wrapping_mul(7) ^ second) % 32))
}

impl Names {
    /// What a name means.
    pub fn find(&self, lore: &Lore, typed: &str, filter: Filter) -> Lookup {
        if let Some(best) = super::picked::entry_of(self, lore, typed) {
            return Lookup::Found { best, how: How::Id, others: Vec::new(), tie: false };
        }
        let query = Query::new(typed);
        if query.folded.is_empty() {
            return Lookup::Unknown;
        }
        let found = self.best_candidates(&query, filter);
        if !found.is_clear(self) {
            return self.nearest(found, &query);
        }
        let universe = found.universe();
        self.as_found(lore, &found.ranked(), universe)
    }

    /// The candidates of the surest way that has any: the text as it is, then with slips, then without the words in it
    /// that only describe what is sought.
    fn best_candidates(&self, query: &Query, filter: Filter) -> Candidates {
        let mut candidates = Candidates::new(filter);
        self.add_candidates(&mut candidates, query);
        let bare = || query.without_descriptions(self);
        if candidates.is_no_closer_than(Tier::BeginningsElsewhere)
            && let Some(bare) = bare()
        {
            candidates.describe(&bare);
            self.add_candidates(&mut candidates, &bare);
        } else if candidates.is_no_closer_than(Tier::Slips)
            && let Some(bare) = bare()
        {
            let mut described = Candidates::new(filter);
            described.describe(&bare);
            described.add_same(self, &bare);
            return if described.has_same() { described } else { candidates };
        }
        candidates
    }

    fn add_candidates(&self, candidates: &mut Candidates, query: &Query) {
        candidates.add_same(self, query);
        if candidates.is_no_closer_than(Tier::Words) {
            candidates.add_parts(self, query);
        }
        if candidates.is_no_closer_than(Tier::Beginnings) {
            candidates.add_slips(self, query, CLEAR);
        }
    }

    fn as_found(&self, lore: &Lore, ranks: &[Rank], universe: Option<Universe>) -> Lookup {
        let Some((best, rest)) = ranks.split_first() else { return Lookup::Unknown };
        let tier = best.tier;
        let tie = rest.first().is_some_and(|next| next.ties_with(best));
        let mut others = Vec::with_capacity(rest.len().min(MOST_SUGGESTIONS));
        let as_close = rest.iter().filter(|rank| rank.tier == tier).map(|rank| EntryRef(rank.entry));
        others.extend(as_close.take(MOST_SUGGESTIONS - 1));
        let found = EntryRef(best.entry);
        match counterpart(lore, found, universe).filter(|_| best.outside) {
            Some(twin) => {
                others.retain(|other| *other != twin);
                others.insert(0, found);
                Lookup::Found { best: twin, how: How::Counterpart, others, tie: false }
            }
            None => Lookup::Found { best: found, how: how(best), others, tie },
        }
    }

    fn nearest(&self, mut found: Candidates, query: &Query) -> Lookup {
        found.add_slips(self, query, NEAR);
        if let Some(bare) = query.without_descriptions(self) {
            found.add_slips(self, &bare, NEAR);
        }
        let near: Vec<EntryRef> = found.ranked().into_iter().take(10).map(|rank| EntryRef(rank.entry)).collect();
        if near.is_empty() { Lookup::Unknown } else { Lookup::Near(near) }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str, filter: Filter) -> Vec<EntryRef> {
        let query = Query::new(typed);
        if query.folded.is_empty() {
            return self.most_wanted(lore, filter, &[]);
        }
        let mut candidates = Candidates::new(filter);
        if let Some(entry) = super::picked::entry_of(self, lore, typed) {
            return vec![entry];
        }
        candidates.add_same(self, &query);
        candidates.add_parts(self, &query);
        if candidates.len() < MOST_SUGGESTIONS
            && let Some(bare) = query.without_descriptions(self)
        {
            candidates.describe(&bare);
            candidates.add_same(self, &bare);
            candidates.add_parts(self, &bare);
        }
        if candidates.is_empty() {
            candidates.add_slips(self, &query, TYPING);
        }
        candidates.suggestions().into_iter().map(|rank| EntryRef(rank.entry)).take(MOST_SUGGESTIONS).collect()
    }

    /// Whether any name has that word.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.exact(word).is_some()
    }

    /// The kind of an entry.
    pub(super) fn kind_of(&self, entry: u32) -> Option<&'static Kind> {
        self.entries.get(entry as usize)?.kind()
    }

    /// Whether the words of an entry's names have these first letters among theirs, see [`initials`].
    pub(super) fn has_initials(&self, entry: u32, initials: u64) -> bool {
        self.initials.get(entry as usize).is_some_and(|own| own & initials == initials)
    }

    /// Whether two entries have a name in common.
    pub(super) fn share_a_name(&self, one: u32, other: u32) -> bool {
        let words = |name: u32| self.name_words.of(name);
        self.names_of(one).any(|name| self.names_of(other).any(|same| words(name) == words(same)))
    }

    /// The numbers of an entry's names.
    pub(super) fn names_of(&self, entry: u32) -> std::ops::Range<u32> {
        let bound = |at: u32| self.first_names.get(at as usize).copied().unwrap_or_default();
        bound(entry)..bound(entry + 1)
    }

    /// What to offer before anything is typed: the pinned entries, then those of today, then the most prominent, at most
    /// [`MOST_SUGGESTIONS`].
    pub fn most_wanted(&self, lore: &Lore, filter: Filter, todays: &[EntryRef]) -> Vec<EntryRef> {
        let kind = filter.kind.map(kinds::number);
        let fits = |entry: &EntryRef| {
            self.entries.get(entry.0 as usize).is_some_and(|facts| {
                kind.is_none_or(|kind| kind == facts.kind)
                    && filter.universe.is_none_or(|universe| universe == facts.universe)
            })
        };
        let mut wanted: Vec<EntryRef> = Vec::with_capacity(MOST_SUGGESTIONS);
        let prominent = self.by_prominence.iter().map(|entry| EntryRef(*entry));
        for entry in lore.pinned.iter().chain(todays).copied().chain(prominent).filter(fits) {
            if wanted.len() == MOST_SUGGESTIONS {
                break;
            }
            if !wanted.contains(&entry) {
                wanted.push(entry);
            }
        }
        wanted
    }
}

fn counterpart(lore: &Lore, entry: EntryRef, universe: Option<Universe>) -> Option<EntryRef> {
    let universe = universe?;
    let twins = lore.entry(entry)?.counterparts.iter().filter_map(|id| lore.entry_by_id(id));
    twins.into_iter().find(|twin| lore.entry(*twin).is_some_and(|twin| twin.universe == universe))
}

fn how(rank: &Rank) -> How {
    match (rank.tier, rank.role) {
        (Tier::Same | Tier::SameElsewhere, Role::Name) => How::Name,
        (Tier::Same | Tier::SameElsewhere, Role::Alias) => How::Alias,
        (Tier::Same | Tier::SameElsewhere, Role::Registry) => How::Registry,
        (Tier::Same | Tier::SameElsewhere, Role::Misspelling) => How::Misspelling,
        (Tier::Slips | Tier::SlipsElsewhere, _) => How::Slip,
        _ => How::Part,
    }
}
