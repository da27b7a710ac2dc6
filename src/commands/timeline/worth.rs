//! When an entry is worth a timeline.

use crate::lore::{Entry, EntryRef, Lore};
use crate::view::filter::ViewFilter;

/// The labels of facts that say how things stood for a time, the most telling first.
pub(super) const LASTING: [&str; 14] = [
    "held_by",
    "leader",
    "commander",
    "affiliation",
    "posting",
    "title",
    "rank",
    "occupation",
    "used_by",
    "capital",
    "location",
    "allies",
    "function",
    "status",
];
/// Whether what is dated of an entry is more than one point in time.
pub(super) fn is_worth_drawing(lore: &Lore, at: EntryRef, entry: &Entry, filter: &ViewFilter) -> bool {
    let facts = entry.facts.iter().filter(|fact| LASTING.contains(&fact.key)).map(|fact| &fact.statement);
    let dated = facts.chain(lore.history(at).map(|event| &event.statement)).filter(|item| item.when.is_some());
    dated.filter(|item| filter.continuity.admits(lore.continuity(item))).nth(1).is_some()
}
