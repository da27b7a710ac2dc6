//! What the lore says of several things at once: the statements that concern them, the most telling first.
//!
//! No verdicts: a statement is offered for what it names and when it holds, never for what it might prove.

use crate::lore::{Entry, EntryRef, Event, Lore, Owner, SourceRef, Statement, StatementRef, When};

/// A statement that concerns what was named, with what to say before it.
pub(super) struct Evidence<'l> {
    /// The statement.
    pub(super) statement: &'l Statement,
    /// The entry it was written under; `None` for an event, which is led by its date.
    pub(super) of: Option<&'l Entry>,
    score: usize,
}

/// What a named year counts for, beside one for each named entry.
const YEAR: usize = 2;

/// The statements that concern these entries in these years, best first. Without years any time will do, without
/// entries whatever happened in those years.
pub(super) fn evidence<'l>(lore: &'l Lore, entries: &[EntryRef], years: &[i32]) -> Vec<Evidence<'l>> {
    let mut found: Vec<Evidence<'l>> =
        lore.events().iter().filter_map(|event| of_event(event, entries, years)).collect();
    for at in entries {
        found.extend(lore.entry(*at).into_iter().flat_map(|entry| of_entry(*at, entry, entries, years)));
    }
    found.sort_by_key(|evidence| (usize::MAX - evidence.score, evidence.statement.continuity));
    found
}

/// What is told in works, events first.
pub(super) fn of_works(lore: &Lore, works: impl Iterator<Item = SourceRef>) -> Vec<Evidence<'_>> {
    let told = works.flat_map(|work| lore.citing(work));
    let evidence = |told: StatementRef| {
        let of = match told.owner {
            Owner::Entry(entry) => lore.entry(entry),
            Owner::Event(_) => None,
        };
        Some(Evidence { statement: lore.statement(told)?, of, score: 0 })
    };
    let mut found: Vec<Evidence<'_>> = told.filter_map(evidence).collect();
    found.sort_by_key(|evidence| evidence.of.is_some());
    found
}

fn of_event<'l>(event: &'l Event, named: &[EntryRef], years: &[i32]) -> Option<Evidence<'l>> {
    let hits = named.iter().filter(|at| event.subject_refs.contains(at)).count();
    let in_year = is_in(event.statement.when, years);
    let concerns = if named.is_empty() { in_year } else { hits > 1 || hits == 1 && (in_year || named.len() == 1) };
    let score = hits + if in_year { YEAR } else { 0 };
    concerns.then_some(Evidence { statement: &event.statement, of: None, score })
}

/// What an entry itself says of the others that were named, or of the years; else what it is.
fn of_entry<'l>(own: EntryRef, entry: &'l Entry, named: &[EntryRef], years: &[i32]) -> Vec<Evidence<'l>> {
    let mut found = Vec::new();
    for (statement, at) in entry.statements().zip(0..) {
        let others = named.iter().filter(|other| **other != own);
        let linked = others.filter(|other| statement.text.linked().any(|link| link == **other)).count();
        let in_year =
            is_in(statement.when, years) || years.iter().any(|year| statement.text.plain().contains(&year.to_string()));
        let is_first = at == 0 && named.len() == 1;
        if linked > 0 || in_year || is_first {
            let score = 1 + linked + if in_year { YEAR } else { 0 };
            found.push(Evidence { statement, of: Some(entry), score });
        }
    }
    found
}

fn is_in(when: Option<When>, years: &[i32]) -> bool {
    when.is_some_and(|when| years.iter().any(|year| when.touches(*year)))
}
