//! One typed word that is only a part of a name, begins one or is a slip for one: whether what is called so may be meant.
//!
//! Of what many ask for, half a word will do. What little is told of has to be named: a word that is like some of its name is
//! rather something else. NASA is none of the Nasari, Lando no Landon, and Thor no thoron field.

use super::forms;
use super::query::Query;
use super::ranking::{KindMatch, Rank, Role, Tier};
use super::tables::Filter;
use crate::text::fold::{Folded, number};
use crate::text::slip::{is_mistyped, sound};
use crate::text::stem::singular;
use isolinear_lore::{Entry, EntryRef, Lore, without_qualifier};

/// Of fewer statements and events hardly anybody asks.
const KNOWN: u16 = 10;
/// Fewer letters begin too many words, and are a part of too many names.
const FEWEST_LETTERS: usize = 4;
/// Fewer letters are too like the names of others for one of them to be a slip.
const LONG: usize = 6;

/// Whether an entry may be meant by the one word that was typed, alone or with others that only describe; of several words,
/// whatever they are.
pub(super) fn may_be_meant(lore: &Lore, rank: &Rank, (query, is_described): (&Query, bool), filter: Filter) -> bool {
    let typed = query.folded.compact();
    let is_number = typed.bytes().any(|letter| letter.is_ascii_digit());
    // Where no name can be the plural of another, what is called just so need not be looked at.
    let is_same = matches!(rank.tier, Tier::Same | Tier::SameElsewhere) && *singular(typed) == *typed;
    if query.folded.len() != 1 || is_number || is_same {
        return true;
    }
    let is_asked_for = (is_described || filter.kind.is_some()) && rank.kind == KindMatch::Asked;
    let word = |entry| TypedWord { typed, rank, entry, names: names_of(entry), is_described, is_asked_for };
    lore.entry(EntryRef(rank.entry)).map(word).is_some_and(|word| word.may_be_meant(query))
}

/// All that an entry is called, known misspellings aside.
fn names_of(entry: &Entry) -> Vec<Folded> {
    entry.names().chain([without_qualifier(&entry.name)]).map(Folded::new).collect()
}

/// The one word that was typed, and an entry that may be meant by it.
struct TypedWord<'w> {
    typed: &'w str,
    rank: &'w Rank,
    entry: &'w Entry,
    names: Vec<Folded>,
    /// Whether other words describe what is sought, which bear a slip out.
    is_described: bool,
    /// Whether something of its kind was asked for.
    is_asked_for: bool,
}

impl TypedWord<'_> {
    fn may_be_meant(&self, query: &Query) -> bool {
        if self.entry.kind.is_addressed() && self.is_plural() {
            return false;
        }
        let is_whole = matches!(self.rank.tier, Tier::Same | Tier::SameElsewhere)
            || self.rank.role == Role::Misspelling && self.rank.fit.slips == 0
            || self.names.iter().any(|name| forms::is_written_so(name, &query.folded));
        if is_whole {
            return true;
        }
        if self.words().any(|own| own == self.typed || singular(own) == singular(self.typed)) {
            let is_long = self.typed.len() >= FEWEST_LETTERS || self.is_but_for_number();
            return is_long || self.is_known() || self.entry.kind.is_addressed();
        }
        match self.begun() {
            Some((word, is_name)) => self.is_enough_of(word.len(), is_name) && !self.is_other_given_name(word),
            None => self.is_described || self.is_slip(),
        }
    }

    /// Whether a given name lacks only its last letter, so that it is another one: Julia is not Julian, nor Eric Erica.
    fn is_other_given_name(&self, word: &str) -> bool {
        let mut several = self.names.iter().filter(|name| name.len() > 1);
        let is_given = several.clone().any(|name| name.word(0) == Some(word));
        let is_surname = several.any(|name| name.word(name.len() - 1) == Some(word));
        self.entry.kind.is_addressed() && self.typed.len() + 1 == word.len() && is_given && !is_surname
    }

    fn is_known(&self) -> bool {
        self.rank.prominence.0 >= KNOWN
    }

    /// Whether a name is the word and a number: Exo III.
    fn is_but_for_number(&self) -> bool {
        let is_own = |own: &str| own == self.typed || number(own).is_some();
        self.names.iter().any(|name| name.words().all(is_own))
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flat_map(Folded::words)
    }

    /// Whether it is the plural of somebody's name, which is rather another name: Roberts is no Robert.
    fn is_plural(&self) -> bool {
        let one = singular(self.typed);
        let misspelt: Vec<Folded> = self.entry.misspellings.iter().map(|wrong| Folded::new(wrong)).collect();
        let has = |word: &str| self.words().chain(misspelt.iter().map(Folded::compact)).any(|own| own == word);
        *one != *self.typed && !has(self.typed) && has(&one)
    }

    /// The shortest of the words that it begins, and whether that is a whole name; names run together count as a word.
    fn begun(&self) -> Option<(&str, bool)> {
        let is_name = |word: &str| self.names.iter().any(|name| name.compact() == word);
        let words = self.words().filter(|own| own.starts_with(self.typed));
        let shortest = words.min_by_key(|own| own.len()).map(|own| (own, is_name(own)));
        let run_together = || {
            let names = self.names.iter().map(Folded::compact).filter(|name| name.starts_with(self.typed));
            names.min_by_key(|name| name.len()).map(|name| (name, true))
        };
        shortest.or_else(run_together)
    }

    /// Whether it is so much of a word that nothing else is meant. Nobody of whom little is told is meant by some of a name
    /// alone.
    fn is_enough_of(&self, length: usize, is_name: bool) -> bool {
        let (typed, is_half) = (self.typed.len(), self.typed.len() * 2 >= length);
        if self.is_known() {
            return typed >= FEWEST_LETTERS && is_half;
        }
        let is_most = typed * 3 >= length * 2 || is_name && typed * 5 >= length * 3 || is_half && self.is_asked_for;
        // What is only a part of the name is begun by more letters.
        let least = if is_name || self.is_asked_for { FEWEST_LETTERS + 1 } else { LONG };
        let may_be_begun = self.is_described || !self.entry.kind.is_addressed() && typed >= least;
        may_be_begun && typed >= FEWEST_LETTERS && is_most
    }

    /// Whether it may be a slip: for a part of what is hardly known only as it sounds or as fingers slip, and so for a short
    /// name of somebody.
    fn is_slip(&self) -> bool {
        let is_so_slipped = |own: &str| sound(own) == sound(self.typed) || is_mistyped(self.typed, own);
        let is_near = |own: &str| strsim::osa_distance(own, self.typed) <= 1;
        let is_name = |is_like: &dyn Fn(&str) -> bool| {
            self.names.iter().any(|name| is_like(name.compact()) || is_like(&forms::core(name).letters))
        };
        // Skinner is no green-skinned woman, though many ask for those.
        let is_some_of_alias = self.rank.role == Role::Alias && self.rank.fit.untyped > 0;
        let is_as_long = |own: &str| self.typed.len() >= LONG || own.len().abs_diff(self.typed.len()) <= 1;
        let is_known = self.is_known() && !is_some_of_alias && self.words().any(is_as_long);
        if is_known || self.words().any(is_so_slipped) || is_name(&is_so_slipped) {
            return true;
        }
        if self.entry.kind.is_addressed() {
            return self.typed.len() >= LONG && is_name(&is_near);
        }
        self.rank.fit.untyped == 0 || is_name(&is_near)
    }
}
