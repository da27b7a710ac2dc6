//! What tells who held a post, on the card of one of them or of what they held it of.

use super::entry_parts::{EntryParts, EntryRenderer};
use crate::lore::{Entry, EntryRef, Fact, Owner, Statement, StatementRef};
use crate::reply::{Line, Rich, lead_in};
use crate::view::filter::secret_names;

/// The lines that tell it; what they tell is told nowhere else on the card.
pub(super) fn lines<'l>(
    parts: &mut EntryParts<'l>,
    renderer: &EntryRenderer<'l>,
    card: (EntryRef, &'l Entry),
    told: &[StatementRef],
) -> Vec<Line> {
    let may_be_named =
        |at: EntryRef| at == card.0 || !secret_names::is_name_hidden(renderer.lore, at, "", renderer.filter);
    let facts: Vec<(EntryRef, &Fact)> =
        told.iter().filter_map(|told| fact(renderer, *told)).filter(|(owner, _)| may_be_named(*owner)).collect();
    if facts.is_empty() {
        return told.iter().filter_map(|told| sentence(parts, renderer, card, *told)).collect();
    }
    let lines = of_facts(renderer, card, &facts);
    parts.take_wanted(|own| facts.iter().any(|(_, fact)| std::ptr::eq(*fact, own)));
    lines
}

/// The fact that a statement is, if it may be told.
fn fact<'l>(renderer: &EntryRenderer<'l>, told: StatementRef) -> Option<(EntryRef, &'l Fact)> {
    let Owner::Entry(owner) = told.owner else { return None };
    let entry = renderer.lore.entry(owner)?;
    let at = usize::from(told.number).checked_sub(entry.summary.len())?;
    let fact = entry.facts.get(at)?;
    renderer.filter.shows(renderer.lore, &fact.statement).then_some((owner, fact))
}

/// Facts behind the name of what they tell of; that of another entry stands beside its name.
fn of_facts(renderer: &EntryRenderer<'_>, (at, entry): (EntryRef, &Entry), facts: &[(EntryRef, &Fact)]) -> Vec<Line> {
    let (locale, lore) = (renderer.locale, renderer.lore);
    let name = |owner: EntryRef| {
        let other = lore.entry(owner).filter(|_| owner != at);
        other.map(|other| lead_in(locale, &other.name))
    };
    let is_of_one = facts.len() == 1;
    let heading = |owner: EntryRef, fact: &Fact| {
        let other = lore.entry(owner).filter(|other| owner != at && (is_of_one || !other.kind.is_addressed()));
        let label = locale.row(fact.label.name);
        lead_in(locale, &other.map_or_else(|| label.to_owned(), |other| format!("{}, {label}", other.name)))
    };
    let first = facts.iter().find(|(owner, _)| *owner == at).or(facts.first());
    let heading = first.map(|(owner, fact)| heading(*owner, fact)).unwrap_or_default();
    let line = |(owner, fact): &(EntryRef, &Fact)| {
        let is_named = !is_of_one && (lore.is_somebody(*owner) || entry.kind.is_addressed());
        let name = name(*owner).filter(|_| is_named);
        renderer.fact_line(fact).led_by(name.map(Rich::plain).unwrap_or_default())
    };
    Line::under(&heading, facts.iter().map(line).collect())
}

/// A sentence or an event that tells it, unless it stands first on the card anyway.
fn sentence<'l>(
    parts: &mut EntryParts<'l>,
    renderer: &EntryRenderer<'l>,
    (at, entry): (EntryRef, &'l Entry),
    told: StatementRef,
) -> Option<Line> {
    let statement: &Statement =
        renderer.lore.statement(told).filter(|told| renderer.filter.shows(renderer.lore, told))?;
    if let Owner::Event(event) = told.owner {
        let event = renderer.lore.event(event)?;
        let line = parts.event_line(renderer, event);
        parts.leave_out(event);
        return Some(line);
    }
    // A fact that may not be told with its name is none.
    if fact(renderer, told).is_some() {
        return None;
    }
    let is_own = told.owner == Owner::Entry(at);
    let is_first = entry.summary.first().is_some_and(|first| std::ptr::eq(first, statement));
    if is_own && is_first {
        return None;
    }
    parts.take_sentence(|own| std::ptr::eq(own, statement));
    Some(renderer.told(statement))
}
