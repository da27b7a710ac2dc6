//! What was held last: of a captain who died the rank, of a ship that was lost the commander.

use crate::lore::{Entry, Fact, Lore, When};
use crate::view::chronology::lifetime;
use crate::view::filter::ViewFilter;

/// Whether a fact had an end before the year of a view, as far as the view tells of it: one of a single moment has none,
/// since what it tells may well have lasted.
pub(super) fn is_over(lore: &Lore, fact: &Fact, filter: &ViewFilter) -> bool {
    let Some(year) = filter.as_of else { return false };
    let when = filter.time(lore, &fact.statement).filter(|when| matches!(when, When::Span(_, Some(_))));
    when.is_some_and(|when| when.last_year() < year)
}

/// Of each label whose dated values were all over by the year of a view, the value that was held last.
pub(super) fn by_year<'l>(lore: &Lore, entry: &'l Entry, filter: &ViewFilter) -> Vec<&'l Fact> {
    if filter.as_of.is_none() {
        return Vec::new();
    }
    let own = entry.facts.iter().filter(|fact| lifetime::is_own(fact));
    let told: Vec<&Fact> = own.filter(|fact| filter.shows(lore, &fact.statement)).collect();
    let of_label = |key: &str| latest(lore, filter, told.iter().copied().filter(|fact| fact.label.key == key));
    let held = entry.kind.labels.iter().filter_map(|label| of_label(label.key));
    held.filter(|fact| is_over(lore, fact, filter)).collect()
}

/// What somebody was called last, of the values of a label that tells so.
pub(super) fn form_of_address<'l>(lore: &Lore, filter: &ViewFilter, facts: &[&'l Fact]) -> Option<&'l Fact> {
    latest(lore, filter, facts.iter().copied().filter(|fact| fact.label.tells_address))
}

/// The dated fact that held up to the latest year; of several the one that began last, then that of most works.
fn latest<'l>(lore: &Lore, filter: &ViewFilter, facts: impl Iterator<Item = &'l Fact>) -> Option<&'l Fact> {
    let until = |fact: &'l Fact| {
        let when = fact.statement.when?;
        let until = filter.extent(lore, &fact.statement)?.until.year;
        Some(((until, when.sort_key(), fact.statement.cites.len()), fact))
    };
    facts.filter_map(until).max_by_key(|(until, _)| *until).map(|(_, fact)| fact)
}
