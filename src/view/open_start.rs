//! From when on something held of which no source tells the beginning.

use super::lifetime::tells_how_it_stood;
use crate::lore::{Entry, Event, Fact, Lore, When};

/// Whether a fact of which only the end is known held in a year that its works do not show: something had befallen the entry
/// by then together with what the fact names first.
pub(super) fn holds_in(lore: &Lore, entry: &Entry, fact: &Fact, year: i32) -> bool {
    let statement = &fact.statement;
    let Some(When::Span(None, Some(until))) = statement.when else { return false };
    let (Some(at), Some(named)) = (lore.entry_by_id(&entry.id), statement.text.linked().next()) else { return false };
    let is_together = |event: &Event| {
        let is_as_sure = event.universe == entry.universe && event.statement.continuity <= statement.continuity;
        is_as_sure && event.subject_refs.contains(&named)
    };
    let is_by_then = |event: &Event| event.statement.when.is_some_and(|when| when.first_year() <= year);
    let is_of_its_time = tells_how_it_stood(fact) && year <= until.last_year();
    is_of_its_time && lore.history(at).any(|event| is_by_then(event) && is_together(event))
}
