//! The word that says of which sort something is: in "Second Battle of Terok Nor" a battle, in "Omega Sector" a sector.

use super::entry_names::EntryNames;
use crate::names::index::tables::Names;
use crate::names::retrieval::query::{Query, described};
use crate::names::words::typed_words::{described_kind, is_filler};
use crate::text::fold::{Folded, number};
use crate::text::stem::{singular, stem};
use isolinear_lore::kinds::LabelRole;
use isolinear_lore::{Entry, KINDS};

/// Words behind which something else is named.
const BESIDE: [&str; 8] = ["of", "on", "in", "at", "from", "with", "against", "between"];

/// Whether something of a sort is sought that neither a name of the entry has nor what is told of its own sort: a war is
/// none of the powers that fought it, and a moon no planet.
pub(super) fn is_of_other_sort(names: &Names, entry: &Entry, called: &EntryNames, query: &Query) -> bool {
    if entry.kind.names_individuals || query.folded.len() < 2 {
        return false;
    }
    head(names, entry, query).is_some_and(|head| {
        let is_own_sort = |word: &str| entry.kind.sorts.contains(&&*singular(word)) && called.has(word);
        let is_named = called.ends_in(head) || called.has(head) && query.folded.words().any(is_own_sort);
        is_sort(head) && !is_named && !is_told_as(entry, head) || is_party(entry, head, query)
    })
}

/// Whether only a power was named that took part in a conflict: the Klingon Federation is not its war with the Klingons.
fn is_party(entry: &Entry, head: &str, query: &Query) -> bool {
    let is_own = |word: &str| entry.kind.sorts.contains(&word) || entry.kind.sorts.contains(&&*singular(word));
    entry.kind.is_occurrence && is_sort(head) && !query.folded.words().any(is_own)
}

/// Whether a power or a conflict is sought by words that are but told of the entry: the Terran Alliance is not the one that
/// ruled the Terrans.
pub(super) fn is_of_others(names: &Names, entry: &Entry, called: &EntryNames, query: &Query) -> bool {
    if !entry.kind.is_power && !entry.kind.is_occurrence {
        return false;
    }
    let is_own = |word: &str| {
        is_filler(word) || called.has(word) || called.is_slip(word) || described(word, false, names).is_some()
    };
    head(names, entry, query).is_some_and(is_sort) && !query.folded.words().all(is_own)
}

/// Whether somebody may be described so: nobody is several, nor a power. The needs of the many are no one who needs.
pub(in crate::names) fn may_be_somebody(query: &Query) -> bool {
    let head = query.folded.words().take_while(|word| !BESIDE.contains(word)).last();
    head.is_none_or(|head| *singular(head) == *head && !is_sort(head))
}

/// Whether the sort of thing that is sought of a people is told of an entry that has only their name: Klingon is their
/// language, and none of their weapons. The word for the whole kind tells of no sort.
pub(in crate::names) fn is_told_of_people(entry: &Entry, query: &Query) -> bool {
    let is_sort = |word: &&str| described_kind(word) == Some(entry.kind) && *singular(word) != *entry.kind.id;
    let Some(sort) = query.folded.words().next_back().filter(is_sort) else { return true };
    let sort = stem(sort);
    let says = |text: &str| Folded::whole(text).words().any(|said| said.ends_with(sort) || stem(said) == sort);
    let told = entry.summary.iter().map(|statement| statement.text.plain());
    let types = entry.facts_in_role(LabelRole::Type).map(|told| told.text.plain());
    let is_other = entry.kind.describes_others || entry.kind.names_individuals;
    is_other || entry.names().chain(told).chain(types).any(says)
}

/// The last word before "of" or the like, apart from numbers and words that describe things of any kind. Of those, what is a
/// sort of the entry's kind tells one from another where it stands last: Vulcan Prime is not Vulcan.
fn head<'q>(names: &Names, entry: &Entry, query: &'q Query) -> Option<&'q str> {
    let is_own_sort = |word: &&str| !query.is_qualified && entry.kind.sorts.contains(word);
    let tells_sort = |word: &&str| number(word).is_none() && !matches!(described(word, false, names), Some(None));
    let last = query.folded.words().next_back().filter(is_own_sort);
    last.or_else(|| query.folded.words().take_while(|word| !BESIDE.contains(word)).filter(tells_sort).last())
}

fn is_sort(word: &str) -> bool {
    let singular = singular(word);
    KINDS.into_iter().any(|kind| kind.sorts.contains(&&*singular))
}

/// Whether what is told of the entry's own sort says the word.
fn is_told_as(entry: &Entry, sort: &str) -> bool {
    let says = |text: &str| Folded::whole(text).words().any(|said| stem(said) == stem(sort));
    entry.facts_in_role(LabelRole::Type).any(|told| says(told.text.plain()))
}
