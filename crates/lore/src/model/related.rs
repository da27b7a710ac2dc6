//! Which entries are tied with an entry: by the words of its statements that lead to them, or by an event that names both.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::entry::Entry;
use super::lore::Lore;
use super::reference::EntryRef;
use super::statement::Statement;
use crate::table::Rows;

/// The most entries of which it is known without looking that they are tied with one: as many as a menu holds.
pub const MOST_RELATED: usize = 25;

impl Lore {
    /// The entries that an entry is tied with by all that is told of it, the closest first, at most [`MOST_RELATED`].
    pub fn related(&self, entry: EntryRef) -> Rows<'_, EntryRef> {
        self.reverse.related.of(entry.0)
    }

    /// The entries that an entry is tied with by statements of which `is_told` holds, the closest first.
    pub fn related_by(&self, at: EntryRef, entry: &Entry, is_told: impl Fn(&Statement) -> bool) -> Vec<EntryRef> {
        let mut ties: HashMap<EntryRef, usize> = HashMap::new();
        let linked = entry.statements().filter(|own| is_told(own)).flat_map(|own| own.text.linked());
        let events = self.history(at).filter(|event| is_told(&event.statement));
        for other in linked.chain(events.flat_map(|event| event.subject_refs.iter().copied())) {
            *ties.entry(other).or_default() += 1;
        }
        ties.remove(&at);
        let mut related: Vec<(EntryRef, usize)> = ties.into_iter().collect();
        related.sort_unstable_by_key(|(other, count)| (Reverse(*count), *other));
        related.into_iter().map(|(other, _)| other).collect()
    }
}
