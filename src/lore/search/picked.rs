//! What a picker sends back: the id of an entry, or the label that was shown for it.

use super::matching::Candidates;
use super::names::{Filter, Names};
use super::query::Query;
use crate::lore::label::{SEPARATOR, label};
use crate::lore::universe::Universe;
use crate::lore::{EntryRef, Lore};

/// The entry of that id or label, in any case.
pub(super) fn entry_of(names: &Names, lore: &Lore, typed: &str) -> Option<EntryRef> {
    let typed = typed.trim();
    if typed.contains('/') {
        return lore.entry_by_id(&typed.to_lowercase());
    }
    let (name, _) = typed.split_once(SEPARATOR)?;
    let mut same = Candidates::new(Filter { kind: None, universe: None, prefer: Universe::Prime });
    same.add_same(names, &Query::new(name));
    let wanted = typed.to_lowercase();
    let entries = same.ranked().into_iter().map(|rank| EntryRef(rank.entry));
    let labelled =
        |entry: &EntryRef| lore.entry(*entry).is_some_and(|entry| label(lore, entry).to_lowercase() == wanted);
    entries.into_iter().find(labelled)
}
