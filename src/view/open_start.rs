//! From when on something held of which no source tells the beginning.

use super::lifetime::{befallen_by, tells_how_it_stood};
use crate::lore::{Entry, EntryRef, Event, Fact, Lore, When};

/// Whether a fact of which only the end is known held in a year that its works do not show: something had befallen the entry
/// by then together with what the fact names first.
pub(super) fn holds_in(lore: &Lore, (at, entry): (EntryRef, &Entry), fact: &Fact, year: i32) -> bool {
    let statement = &fact.statement;
    let Some(When::Span(None, Some(until))) = statement.when else { return false };
    let Some(named) = statement.text.linked().next() else { return false };
    let is_together = |event: &Event| {
        let is_as_sure = event.universe == entry.universe && event.statement.continuity <= statement.continuity;
        is_as_sure && event.subject_refs.contains(&named)
    };
    let is_of_its_time = tells_how_it_stood(fact) && year <= until.last_year();
    is_of_its_time && befallen_by(lore, at, year).any(is_together)
}
