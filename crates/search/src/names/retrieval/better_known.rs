//! Who is meant by one word of a name although something else fits it better, since far more is told of them.

use super::candidates::{Candidates, KEY};
use super::query::Query;
use crate::names::index::tables::{Filter, Names, WordUse};
use crate::names::ranking::{FAR_MORE, Fit, Rank, Role, Tier, UNPINNED};
use crate::names::words::typed_words::is_title;
use crate::text::fold::Folded;
use crate::text::slip::slip;
use isolinear_lore::{Entry, EntryRef, Lore, without_qualifier};

/// How many times as much must be told of whoever is meant by a word that is but another name of something else.
const MORE: u16 = 2;
/// Of what has fewer statements and events little is told.
const LITTLE_KNOWN: u16 = 4;

impl Names {
    /// The person whose name has the one word that was typed, if that one is far better known than what is called just
    /// so, or than who has it in a shorter name: "Janeway" is no ship of which little is told, and "James" no Moriarty.
    pub(in crate::names) fn better_known(
        &self,
        lore: &Lore,
        found: &Candidates,
        (typed, query): (&str, &Query),
        filter: Filter,
    ) -> Option<Rank> {
        let is_title = is_title(query.folded.compact());
        // Also of what was parted in two: "Jane way".
        let is_single = |best: &Rank| query.folded.len() == 1 || best.tier == Tier::Same && best.matched & KEY != 0;
        let best = found.best().first().filter(|best| best.pin == UNPINNED && !is_title && is_single(best))?;
        // Hardly any word is one of a name of somebody far better known, so that no entry is looked at for most.
        let letters = query.folded.compact();
        if best.tier == Tier::Same && !self.is_of_other_known(letters, best) {
            return None;
        }
        let word = TypedWord::new(lore, typed, letters, best);
        let named = self.with_word(found, &word, filter).into_iter().filter(|rank| word.means(rank));
        named.max_by_key(|rank| (!rank.less_preferred, rank.prominence.0))
    }

    /// Whether somebody other than the best may be meant by a word, of whom enough is told, and who has it among others.
    fn is_of_other_known(&self, word: &str, best: &Rank) -> bool {
        let (key, least) = (best.matched & !KEY, least_prominence(best, Some(MORE)));
        if best.matched & KEY != 0 && self.keys.is(key, word) && !self.marks_of(key).is_of_people {
            return false;
        }
        let Some(word) = self.words.exact(word) else { return false };
        let is_known = |entry: u32| self.entries.get(entry as usize).is_some_and(|meta| meta.prominence >= least);
        let is_other = |usage: WordUse| usage.of_words > 1 && usage.entry != best.entry && is_known(usage.entry);
        let most = self.most_of_people.get(word as usize).unwrap_or_default();
        most >= least && self.of_word.of(word).any(is_other)
    }

    /// Those whose names have the word that was typed as closely as that of the best; where the best is called just so,
    /// people who have it among other words.
    fn with_word(&self, found: &Candidates, word: &TypedWord<'_>, filter: Filter) -> Vec<Rank> {
        let best = word.best;
        match best.tier {
            Tier::Same => self.people_with(word, filter),
            Tier::Words | Tier::Slips | Tier::Beginnings => {
                let is_alike = |rank: &&Rank| rank.tier == best.tier && rank.fit.slips == best.fit.slips;
                found.best().iter().filter(is_alike).copied().collect()
            }
            _ => Vec::new(),
        }
    }

    /// People with the word in a longer name of whom enough is told. Many have it, so that little is looked at of each.
    fn people_with(&self, word: &TypedWord<'_>, filter: Filter) -> Vec<Rank> {
        let Some(term) = self.words.exact(word.letters) else { return Vec::new() };
        let (candidates, least) = (Candidates::new(filter), least_prominence(word.best, word.more_by_first_name));
        let known = |usage: WordUse| {
            let meta = self.entries.get(usage.entry as usize).filter(|meta| meta.prominence >= least)?;
            meta.kind().filter(|kind| kind.is_addressed())?;
            let fit = Fit { untyped: usage.of_words.saturating_sub(1), later: !usage.first, ..Fit::default() };
            Some(candidates.rank(usage.entry, meta, Tier::Words, fit, usage.role, term))
        };
        let among_others = self.of_word.of(term).filter(|usage| usage.of_words > 1);
        among_others.filter_map(known).filter(|rank| rank.tier == Tier::Words).collect()
    }
}

/// The one word that was typed, and what fits it best.
struct TypedWord<'w> {
    lore: &'w Lore,
    /// As it was typed.
    typed: &'w str,
    /// Its letters alone.
    letters: &'w str,
    best: &'w Rank,
    /// How many times as much must be told of somebody whose first name it is as of the best; `None` where the best is
    /// meant however much is told.
    more_by_first_name: Option<u16>,
}

impl<'w> TypedWord<'w> {
    fn new(lore: &'w Lore, typed: &'w str, letters: &'w str, best: &'w Rank) -> Self {
        let is_called_so_but_for_qualifier = |entry: &Entry| {
            let is_called = |name: &str| Folded::new(name).compact() == letters;
            entry.name.contains(" (") && !entry.names().any(is_called)
        };
        let more_by_first_name = match best.tier {
            Tier::Words => Some(FAR_MORE),
            Tier::Same if lore.entry(EntryRef(best.entry)).is_some_and(is_called_so_but_for_qualifier) => Some(MORE),
            _ => None,
        };
        Self { lore, typed, letters, best, more_by_first_name }
    }

    /// Whether somebody is meant by it rather than the best.
    fn means(&self, rank: &Rank) -> bool {
        let best = self.best;
        let is_there = (best.less_preferred || !rank.less_preferred) && (best.outside || !rank.outside);
        let is_known = |entry: &Entry| {
            let is_better = || self.is_far_better_known(rank) || self.is_first_name_of_best(rank);
            self.is_surname(entry, rank) && is_better() || self.is_first_name_of_better_known(entry, rank)
        };
        let is_somebody =
            |entry: &Entry| entry.kind.is_addressed() && is_known(entry) && !self.is_written_otherwise(entry);
        rank.entry != best.entry && is_there && self.lore.entry(EntryRef(rank.entry)).is_some_and(is_somebody)
    }

    /// Whether it is somebody's surname, begins it or is a slip for it, as far as the match allows.
    fn is_surname(&self, entry: &Entry, rank: &Rank) -> bool {
        let surname = surname_of(&entry.name);
        let is_begun = rank.fit.slips == 0 && self.best.tier != Tier::Same && surname.starts_with(self.letters);
        surname == self.letters || is_begun || rank.fit.slips > 0 && slip(self.letters, &surname).is_some()
    }

    fn is_first_name(&self, entry: &Entry) -> bool {
        let name = Folded::whole(&entry.name);
        name.len() > 1 && name.word(0) == Some(self.letters)
    }

    /// Whether the best is called so by nothing but a first name, and is not far better known than the other, whose
    /// surname this is: people are called by those.
    fn is_first_name_of_best(&self, other: &Rank) -> bool {
        let is_alias = self.best.tier == Tier::Same && self.best.role == Role::Alias;
        let is_known = other.prominence.0.saturating_mul(MORE) >= self.best.prominence.0;
        let is_first = |best: &Entry| self.is_first_name(best);
        is_alias && is_known && self.lore.entry(EntryRef(self.best.entry)).is_some_and(is_first)
    }

    /// Whether somebody of that first name is known far better than all who have it in a shorter name, or than who is
    /// called so but for what tells namesakes apart: James is no Moriarty, and Molly no dog.
    fn is_first_name_of_better_known(&self, entry: &Entry, rank: &Rank) -> bool {
        self.more_by_first_name.is_some_and(|more| self.is_better_known(rank, more)) && self.is_first_name(entry)
    }

    /// Whether so much more is told of somebody than of the best that they are meant by a part of their name.
    fn is_far_better_known(&self, rank: &Rank) -> bool {
        self.is_better_known(rank, more_by_name(self.best))
    }

    /// Whether so many times as much is told of somebody as of the best.
    fn is_better_known(&self, rank: &Rank, more: u16) -> bool {
        rank.prominence.0 >= self.best.prominence.0.max(LITTLE_KNOWN).saturating_mul(more)
    }

    /// Whether the signs within the word tell the best from somebody: the B'rel class is no Jor Brel.
    fn is_written_otherwise(&self, other: &Entry) -> bool {
        if !self.typed.contains(['\'', '’']) {
            return false;
        }
        let typed = self.typed.trim().to_lowercase().replace('’', "'");
        let has_word = |entry: &Entry| {
            let is_in = |name: &str| name.to_lowercase().split_whitespace().any(|word| word == typed);
            entry.names().any(is_in)
        };
        self.lore.entry(EntryRef(self.best.entry)).is_some_and(has_word) && !has_word(other)
    }
}

/// How many times as much must be told of somebody as of the best.
const fn more_by_name(best: &Rank) -> u16 {
    match best.role {
        _ if best.less_preferred => 1,
        Role::Name => FAR_MORE,
        _ => MORE,
    }
}

/// Less is told of nobody who may be meant rather than the best.
fn least_prominence(best: &Rank, more_by_first_name: Option<u16>) -> u16 {
    if best.role == Role::Alias {
        return best.prominence.0.div_ceil(MORE);
    }
    let more = more_by_first_name.map_or(more_by_name(best), |more| more.min(more_by_name(best)));
    best.prominence.0.max(LITTLE_KNOWN).saturating_mul(more)
}

/// The last word of a name, two with a hyphen as one, if it is no place or people that somebody is of: "Zero
/// (Medusan)", "Garth of Izar".
fn surname_of(name: &str) -> String {
    let mut words = without_qualifier(name).split_whitespace().rev();
    let last = Folded::whole(words.next().unwrap_or_default());
    let is_of = words.next().is_some_and(|before| matches!(before, "of" | "the" | "from"));
    if is_of { String::new() } else { last.compact().to_owned() }
}
