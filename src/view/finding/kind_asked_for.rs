//! The one of the kind that is asked for to which the facts on something of another kind lead: the class of a ship, the people of
//! somebody, the world on which they died.

use super::hit::{Hit, shown};
use crate::lore::{EntryRef, Owner, StatementRef};
use crate::search::Filter;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::Asks;
use crate::view::question::asked::{Asked, labels};

/// That one with the fact that leads to it, and what was found before it among the others.
pub(super) fn hit(ctx: &CommandContext<'_>, hit: &Hit, filter: Filter, view: &ViewFilter) -> Option<Hit> {
    let kind = filter.kind?;
    let entry = ctx.lore.entry(hit.entry).filter(|entry| entry.kind != kind)?;
    let asks = hit.asked.as_ref().map_or(Asks::Card, |asked| asked.asks);
    let asked = labels(entry.kind, asks);
    let first = u16::try_from(entry.summary.len()).ok()?;
    let is_of_kind = |at: &EntryRef| ctx.lore.entry(*at).is_some_and(|entry| entry.kind == kind);
    let mut led: Vec<(EntryRef, StatementRef)> = Vec::new();
    for (number, fact) in (first..).zip(entry.facts.iter()) {
        let is_asked = if asks == Asks::Card { fact.label.key == kind.id } else { asked.contains(&fact.label) };
        if is_asked && view.shows(ctx.lore, &fact.statement) {
            let told = StatementRef { owner: Owner::Entry(hit.entry), number };
            // Whoever is of two peoples is of neither.
            let linked = fact.statement.text.linked().filter(|at| asks == Asks::Card || is_of_kind(at));
            led.extend(linked.map(|at| (at, told)));
        }
    }
    let (only, told) = led.first().copied().filter(|(only, _)| led.iter().all(|(other, _)| other == only))?;
    let meant = shown(ctx, vec![only], view).ok().filter(|_| is_of_kind(&only))?;
    let others = std::iter::once(hit.entry).chain(hit.others.iter().copied()).collect();
    Some(Hit { others, asked: Some(Asked::told(vec![told])), ..meant })
}
