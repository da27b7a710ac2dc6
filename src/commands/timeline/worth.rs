//! When an entry is worth a timeline, and what the command that draws it is called.

use crate::commands::lens::Lens;
use crate::lore::{Entry, EntryRef, Lore};

/// Name of the command.
pub(in crate::commands) const TIMELINE: &str = "timeline";

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
pub(in crate::commands) fn is_worth_drawing(lore: &Lore, at: EntryRef, entry: &Entry, lens: &Lens) -> bool {
    let facts = entry.facts.iter().filter(|fact| LASTING.contains(&fact.key)).map(|fact| &fact.statement);
    let dated = facts.chain(lore.history(at).map(|event| &event.statement)).filter(|told| told.when.is_some());
    dated.filter(|told| lens.level.admits(lore.continuity(told))).nth(1).is_some()
}
