//! When an entry is worth a timeline.

use crate::lore::{Entry, EntryRef, Fact, Lore};
use crate::view::chronology::own_time::OwnTime;
use crate::view::filter::ViewFilter;

/// Whether what is dated of an entry is more than one point in time.
pub(super) fn is_worth_drawing(lore: &Lore, at: EntryRef, entry: &Entry, filter: &ViewFilter) -> bool {
    let is_drawn = |fact: &&Fact| fact.label.timeline.is_some();
    let facts = entry.facts.iter().filter(is_drawn).map(|fact| &fact.statement);
    let own = OwnTime::in_view(lore, (at, entry), filter);
    let events = lore.history(at).filter(|event| own.concerns(lore, at, event)).map(|event| &event.statement);
    let events = events.filter(|event| own.admits(lore, event, filter.as_of));
    let dated = facts.chain(events).filter(|item| item.when.is_some());
    dated.filter(|item| filter.shows(lore, item)).nth(1).is_some()
}
