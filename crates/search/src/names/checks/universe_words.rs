//! Words for a universe: whether an entry is of the one that was named. There is no mirror Mok'bara, nor a Makara Prime.

use super::entry_names::EntryNames;
use crate::names::retrieval::query::Query;
use crate::names::words::typed_words::is_universe_word;
use crate::text::fold::Folded;
use isolinear_lore::{Entry, EntryRef, Lore, Universe};

/// Whether the entry is of every universe that was named beside its name, has a counterpart there, or tells of it. Behind a
/// name, "Prime" is of a planet's name, unless what is called so is somebody or has a counterpart elsewhere.
pub(super) fn are_of_entry(lore: &Lore, entry: &Entry, called: &EntryNames, query: &Query) -> bool {
    let words: Vec<&str> = query.folded.words().collect();
    let says_universe = words.iter().any(|word| is_universe_word(word) && !called.has(word));
    if says_universe && !words.iter().any(|word| named(word).is_some()) {
        return false;
    }
    let has_other = || entry.counterpart_refs.iter().any(|twin| lore.entry(*twin).is_some());
    let is_own = |at: usize, word: &str| called.has(word) || at + 1 == words.len() && called.begins(word);
    words.iter().enumerate().filter(|(at, word)| !is_own(*at, word)).all(|(at, word)| {
        let Some(universe) = named(word) else { return true };
        let is_behind = at > 0 && at + 1 == words.len() && universe == Universe::Prime;
        let may_stand_behind = || says_universe || query.is_qualified || entry.kind.names_individuals || has_other();
        is_in(lore, entry, universe, word)
            && (!is_behind || may_stand_behind() && called.has_exactly(words.iter().take(at)))
    })
}

fn named(word: &str) -> Option<Universe> {
    Universe::ALL.into_iter().find(|universe| universe.words().contains(&word))
}

fn is_in(lore: &Lore, entry: &Entry, universe: Universe, word: &str) -> bool {
    let is_twin = |at: &EntryRef| lore.entry(*at).is_some_and(|twin| twin.universe == universe);
    let says = |text: &str| Folded::whole(text).words().any(|said| said == word);
    let facts = || entry.facts.iter().map(|fact| &fact.statement);
    entry.universe == universe
        || entry.counterpart_refs.iter().any(is_twin)
        || !entry.kind.names_individuals && entry.summary.iter().chain(facts()).any(|told| says(told.text.plain()))
}
