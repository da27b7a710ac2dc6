//! The finder over the names of entries: what was meant by what people type, and what to suggest while they type.
//!
//! Built once, when lore is loaded. Two tables of terms hold all there is to look up: whole names run together
//! (`teroknor`, and their initials), and single words. The ranking is explained in one place, `rank`;
//! what counts as the same text is the matter of `fold`, and how far slips may go that of `spelling`.

use std::collections::HashMap;

use super::fold::Folded;
use super::matching::Candidates;
use super::query::Query;
use super::rank::{Rank, Role, Tier};
use super::spelling;
use super::terms::{Lists, TermId, Terms, TermsBuilder};
use crate::lore::kinds::Kind;
use crate::lore::universe::Universe;
use crate::lore::{Entry, EntryRef, Lore};

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
    by_prominence: Vec<u32>,
}

/// An entry that goes by a key.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct KeyUse {
    pub(super) entry: u32,
    pub(super) role: Role,
    pub(super) form: Form,
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
    pub(super) kind: &'static Kind,
    pub(super) universe: Universe,
    pub(super) obscurity: u16,
    pub(super) ship_prefix: Option<&'static str>,
}

impl Names {
    /// Reads all names of the lore's entries.
    pub fn build(lore: &Lore) -> Self {
        let mut builder = Builder::default();
        for (at, entry) in (0..).zip(lore.entries()) {
            builder.add(at, entry);
        }
        builder.share_misspellings(lore);
        let facts = lore.entries().iter().zip(0..).map(|(entry, at)| facts_of(lore, entry, at));
        builder.finish(facts.collect())
    }

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
        match found.clear(self) {
            Some(ranks) => self.as_found(lore, &ranks, filter),
            None => self.nearest(found, &query),
        }
    }

    /// The candidates of the surest way that has any: the text as it is, then with slips, then without the words in it
    /// that only describe what is sought.
    fn best_candidates(&self, query: &Query, filter: Filter) -> Candidates {
        let mut candidates = Candidates::new(filter);
        self.add_candidates(&mut candidates, query);
        if let Some(bare) =
            query.without_descriptions(self).filter(|_| candidates.is_no_closer_than(Tier::BeginningsElsewhere))
        {
            candidates.describe(&bare);
            self.add_candidates(&mut candidates, &bare);
        }
        candidates
    }

    fn add_candidates(&self, candidates: &mut Candidates, query: &Query) {
        candidates.add_same(self, query);
        if candidates.is_no_closer_than(Tier::Words) {
            candidates.add_parts(self, query);
        }
        if candidates.is_no_closer_than(Tier::Beginnings) {
            candidates.add_slips(self, query);
        }
    }

    fn as_found(&self, lore: &Lore, ranks: &[Rank], filter: Filter) -> Lookup {
        let Some((best, rest)) = ranks.split_first() else { return Lookup::Unknown };
        let tier = best.tier;
        let tie = rest.first().is_some_and(|next| next.ties_with(best));
        let mut others: Vec<EntryRef> =
            rest.iter().filter(|rank| rank.tier == tier).map(|rank| EntryRef(rank.entry)).collect();
        others.truncate(MOST_SUGGESTIONS - 1);
        let found = EntryRef(best.entry);
        match counterpart(lore, found, filter).filter(|_| best.outside) {
            Some(twin) => {
                others.retain(|other| *other != twin);
                others.insert(0, found);
                Lookup::Found { best: twin, how: How::Counterpart, others, tie: false }
            }
            None => Lookup::Found { best: found, how: how(best), others, tie },
        }
    }

    fn nearest(&self, mut found: Candidates, query: &Query) -> Lookup {
        found.add_near_misses(self, query);
        if let Some(bare) = query.without_descriptions(self) {
            found.add_near_misses(self, &bare);
        }
        let near: Vec<EntryRef> = found.ranked().into_iter().take(10).map(|rank| EntryRef(rank.entry)).collect();
        if near.is_empty() { Lookup::Unknown } else { Lookup::Near(near) }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str, filter: Filter) -> Vec<EntryRef> {
        let query = Query::new(typed);
        if query.folded.is_empty() {
            return self.most_wanted(lore, filter);
        }
        let mut candidates = Candidates::new(filter);
        if let Some(entry) = super::picked::entry_of(self, lore, typed) {
            return vec![entry];
        }
        candidates.add_same(self, &query);
        candidates.add_parts(self, &query);
        if let Some(bare) = query.without_descriptions(self).filter(|_| candidates.len() < MOST_SUGGESTIONS) {
            candidates.describe(&bare);
            candidates.add_same(self, &bare);
            candidates.add_parts(self, &bare);
        }
        if candidates.is_empty() {
            candidates.add_slips(self, &query);
            candidates.add_near_misses(self, &query);
        }
        candidates.suggestions().into_iter().map(|rank| EntryRef(rank.entry)).take(MOST_SUGGESTIONS).collect()
    }

    /// Whether any name has that word.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.exact(word).is_some()
    }

    /// The kind of an entry.
    pub(super) fn kind_of(&self, entry: u32) -> Option<&'static Kind> {
        self.entries.get(entry as usize).map(|facts| facts.kind)
    }

    /// The prefix in the name of a ship.
    pub(super) fn ship_prefix_of(&self, entry: u32) -> Option<&'static str> {
        self.entries.get(entry as usize).and_then(|facts| facts.ship_prefix)
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

    fn most_wanted(&self, lore: &Lore, filter: Filter) -> Vec<EntryRef> {
        let fits = |entry: &EntryRef| {
            self.entries.get(entry.0 as usize).is_some_and(|facts| {
                filter.kind.is_none_or(|kind| kind == facts.kind)
                    && filter.universe.is_none_or(|universe| universe == facts.universe)
            })
        };
        let mut wanted: Vec<EntryRef> = lore.pinned.iter().copied().filter(fits).collect();
        let prominent = self.by_prominence.iter().map(|entry| EntryRef(*entry)).filter(fits);
        for entry in prominent.take(2 * MOST_SUGGESTIONS) {
            if !wanted.contains(&entry) {
                wanted.push(entry);
            }
        }
        wanted.truncate(MOST_SUGGESTIONS);
        wanted
    }
}

fn counterpart(lore: &Lore, entry: EntryRef, filter: Filter) -> Option<EntryRef> {
    let universe = filter.universe?;
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

fn facts_of(lore: &Lore, entry: &Entry, at: u32) -> Facts {
    let prominence = entry.statements().count() + lore.history(EntryRef(at)).count();
    let obscurity = u16::MAX - u16::try_from(prominence).unwrap_or(u16::MAX);
    let ship_prefix = Folded::new(&entry.name).ship_prefix();
    Facts { kind: entry.kind, universe: entry.universe, obscurity, ship_prefix }
}

#[derive(Default)]
struct Builder {
    keys: TermsBuilder,
    key_uses: Vec<KeyUse>,
    words: TermsBuilder,
    word_uses: Vec<WordUse>,
    word_names: Vec<u32>,
    name_roles: Vec<Role>,
    first_names: Vec<u32>,
}

impl Builder {
    fn add(&mut self, at: u32, entry: &Entry) {
        self.first_names.push(self.name_roles.len() as u32);
        for (name, role) in named(entry) {
            self.add_name(at, name, role);
        }
        if Folded::new(&entry.name).is_empty() {
            self.add_key(at, Role::Name, Form::Plain, Folded::new(entry.slug()).compact());
        }
    }

    /// Who misspells a name may mean any entry of that name, also if only one of them lists the misspelling.
    fn share_misspellings(&mut self, lore: &Lore) {
        let misspelt = lore.entries().iter().filter(|entry| !entry.misspellings.is_empty());
        let mut shared: HashMap<&str, Vec<&str>> = HashMap::new();
        for entry in misspelt {
            let is_of_name =
                |wrong: &&str| spelling::is_near(Folded::new(wrong).compact(), Folded::new(&entry.name).compact());
            shared
                .entry(&entry.name)
                .or_default()
                .extend(entry.misspellings.iter().map(|wrong| &**wrong).filter(is_of_name));
        }
        for (at, entry) in (0..).zip(lore.entries()) {
            for wrong in shared.get(&*entry.name).into_iter().flatten() {
                self.add_key(at, Role::Misspelling, Form::Plain, Folded::new(wrong).compact());
            }
        }
    }

    fn add_name(&mut self, entry: u32, name: &str, role: Role) {
        let folded = Folded::new(name);
        self.add_key(entry, role, Form::Plain, folded.compact());
        let core = folded.core();
        if core.letters != folded.compact() {
            self.add_key(entry, role, Form::Core, &core.letters);
        }
        if let Some((before, _)) = name.split_once(" (") {
            self.add_key(entry, role, Form::Core, &Folded::new(before).core().letters);
        }
        if let Some(initials) = folded.initials().filter(|_| role < Role::Registry && folded.len() < 7) {
            self.add_key(entry, role, Form::Initials, &initials);
        }
        if role == Role::Misspelling {
            return;
        }
        let name = self.name_roles.len() as u32;
        self.name_roles.push(role);
        let of_words = u8::try_from(folded.len()).unwrap_or(u8::MAX);
        let start = usize::from(folded.ship_prefix().is_some());
        for (at, word) in folded.words().enumerate() {
            self.words.push(word);
            self.word_uses.push(WordUse { entry, role, of_words, first: at <= start });
            self.word_names.push(name);
        }
    }

    fn add_key(&mut self, entry: u32, role: Role, form: Form, key: &str) {
        if !key.is_empty() {
            self.keys.push(key);
            self.key_uses.push(KeyUse { entry, role, form });
        }
    }

    fn finish(mut self, entries: Vec<Facts>) -> Names {
        self.first_names.push(self.name_roles.len() as u32);
        let (keys, key_of) = self.keys.finish();
        let key_uses: Vec<_> = key_of.into_iter().zip(self.key_uses).collect();
        let (words, word_of) = self.words.finish();
        let of_names: Vec<_> = self.word_names.into_iter().zip(word_of.iter().copied()).collect();
        let word_uses: Vec<_> = word_of.into_iter().zip(self.word_uses).collect();
        let mut by_prominence: Vec<u32> = (0..).take(entries.len()).collect();
        by_prominence.sort_by_key(|entry| entries.get(*entry as usize).map(|facts| facts.obscurity));
        Names {
            of_key: Lists::new(keys.len(), &key_uses),
            keys,
            of_word: Lists::new(words.len(), &word_uses),
            words,
            name_words: Lists::new(self.name_roles.len(), &of_names),
            name_roles: self.name_roles,
            first_names: self.first_names,
            entries,
            by_prominence,
        }
    }
}

fn named(entry: &Entry) -> impl Iterator<Item = (&str, Role)> {
    let name = Folded::new(&entry.name);
    let says_more = move |alias: &&str| !Folded::new(alias).is_with_kind(&name);
    let aliases = entry.names().skip(1).filter(says_more).map(|alias| (alias, Role::Alias));
    let registries = entry.registries().map(|registry| (registry, Role::Registry));
    let misspellings = entry.misspellings.iter().map(|name| (&**name, Role::Misspelling));
    std::iter::once((&*entry.name, Role::Name)).chain(aliases).chain(registries).chain(misspellings)
}
