//! When a sentence without a date came true of an entry, or one of several years: as soon as its works tell of, unless the
//! lore dates what it tells to a later year of these.

use super::lifetime::{self, befallen_by, tells_how_it_stood};
use crate::lore::{Entry, EntryRef, Fact, Lore, SourceRef, Statement, When};

/// Whether a sentence about an entry tells of the time after a year, though its works reach back before: it names what had
/// not begun, or what a fact on the word of the same work says of the entry from a later year on.
pub(in crate::view) fn is_yet_to_come(
    lore: &Lore,
    (at, entry): (EntryRef, &Entry),
    sentence: &Statement,
    year: i32,
) -> bool {
    // A counterpart is named to tell both apart, whichever began first.
    let is_apart = |named: &EntryRef| *named != at && !entry.counterpart_refs.contains(named);
    let named = || sentence.text.linked().filter(is_apart);
    // Something may have come to it from however late: Kirk to Edith Keeler in 1930.
    let had_come = |named: EntryRef| befallen_by(lore, at, year).any(|event| event.subject_refs.contains(&named));
    let is_ahead = |named: EntryRef| {
        let is_later = lore.entry(named).is_some_and(|named| begins_after(named, year));
        is_later && !had_come(named)
    };
    match sentence.when {
        None => named().any(is_ahead) || named().any(|named| is_dated_later(lore, (entry, sentence), named, year)),
        Some(When::Span(_, Some(until))) => until.last_year() > year && named().any(is_ahead),
        Some(_) => false,
    }
}

/// Whether something began after a year; a battle did so in the first year that is told of it.
fn begins_after(named: &Entry, year: i32) -> bool {
    let dated = || named.statements().filter_map(|statement| statement.when).map(When::first_year);
    lifetime::begins_after(named, year) || named.kind.is_occurrence && dated().min().is_some_and(|first| first > year)
}

/// Whether all that is told of how an entry stood to another, by a work of the sentence that reaches beyond a year, began
/// after that year.
fn is_dated_later(lore: &Lore, (entry, sentence): (&Entry, &Statement), named: EntryRef, year: i32) -> bool {
    let reaches_beyond = |work: &SourceRef| {
        let last = lore.source(*work).and_then(|source| source.knows_until());
        last.is_some_and(|last| last > year)
    };
    let works: Vec<SourceRef> = sentence.works().filter(reaches_beyond).collect();
    let is_of_both = |fact: &&Fact| {
        let mut linked = fact.statement.text.linked();
        tells_how_it_stood(fact)
            && linked.any(|at| at == named)
            && fact.statement.works().any(|work| works.contains(&work))
    };
    let started = |fact: &Fact| fact.statement.when.and_then(When::start).map(|start| start.year);
    let mut told = entry.facts.iter().filter(is_of_both).map(started).peekable();
    told.peek().is_some() && told.all(|first| first.is_some_and(|first| first > year))
}
