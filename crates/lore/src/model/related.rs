//! Which entries are tied with an entry: by the words of its statements that lead to them, or by an event that names both.

use std::cmp::Reverse;

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
        let linked = entry.statements().filter(|own| is_told(own)).flat_map(|own| own.text.linked());
        let events = self.history(at).filter(|event| is_told(&event.statement));
        let ties = linked.chain(events.flat_map(|event| event.subject_refs.iter().copied()));
        let mut ties: Vec<EntryRef> = ties.filter(|other| *other != at).collect();
        ties.sort_unstable();
        let mut related: Vec<(Reverse<usize>, EntryRef)> =
            ties.chunk_by(EntryRef::eq).filter_map(|same| Some((Reverse(same.len()), *same.first()?))).collect();
        related.sort_unstable();
        related.into_iter().map(|(_, other)| other).collect()
    }
}
