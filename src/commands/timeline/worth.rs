//! When an entry is worth a timeline.

use crate::lore::{Entry, EntryRef, Fact, Lore};
use crate::view::filter::ViewFilter;

/// Whether what is dated of an entry is more than one point in time.
pub(super) fn is_worth_drawing(lore: &Lore, at: EntryRef, entry: &Entry, filter: &ViewFilter) -> bool {
    let is_drawn = |fact: &&Fact| fact.label.timeline.is_some();
    let facts = entry.facts.iter().filter(is_drawn).map(|fact| &fact.statement);
    let dated = facts.chain(lore.history(at).map(|event| &event.statement)).filter(|item| item.when.is_some());
    dated.filter(|item| filter.shows(lore, item)).nth(1).is_some()
}
