//! When an entry began and ended, where the lore tells: it has no life before the one nor after the other, wherever time
//! travel puts it and whoever mentions it.

use time::Month;

use crate::lore::kinds::Milestone;
use crate::lore::words::{is_before_ours, named_years, split_words, year};
use crate::lore::{Entry, EntryRef, Event, Fact, Lore, Universe, When};
use crate::view::filter::ViewFilter;
use crate::view::words::value_words::{is_ending, says_near_year, tells_of_return};

/// A fact that tells when an entry began or ended.
#[derive(Debug, Clone, Copy)]
pub(in crate::view) struct DatedMilestone<'l> {
    /// The fact.
    pub(in crate::view) fact: &'l Fact,
    /// What it tells of.
    pub(in crate::view) milestone: Milestone,
    /// The year in which it was; of an end, by which it was.
    pub(in crate::view) year: i32,
}

/// The earliest beginning that these facts of an entry tell of.
pub(in crate::view) fn beginning<'l>(facts: impl Iterator<Item = &'l Fact>) -> Option<DatedMilestone<'l>> {
    let begun = |fact: &'l Fact| {
        let milestone = fact.label.milestone.filter(|milestone| milestone.is_beginning())?;
        let statement = &fact.statement;
        let year = statement.when.map(|when| when.first_year()).or_else(|| leading_year(statement.text.plain()))?;
        Some(DatedMilestone { fact, milestone, year })
    };
    facts.filter_map(begun).min_by_key(|milestone| milestone.year)
}

/// Whether an entry is told to have begun after a year.
pub(super) fn begins_after(entry: &Entry, year: i32) -> bool {
    beginning(entry.facts.iter()).is_some_and(|beginning| beginning.year > year)
}

/// The end that a fact of an entry tells of.
pub(in crate::view) fn end(fact: &Fact) -> Option<DatedMilestone<'_>> {
    let milestone = fact.label.milestone.filter(|milestone| match milestone {
        Milestone::Death => true,
        Milestone::Fate => is_ending(fact.statement.text.plain()),
        _ => false,
    })?;
    let text = fact.statement.text.plain();
    if tells_of_return(text) {
        return None;
    }
    let named = || named_years(text).into_iter().max();
    let year = fact.statement.when.map(|when| when.last_year()).or_else(named)?;
    Some(DatedMilestone { fact, milestone, year })
}

/// Whether a fact of one year is of a timeline that came to nothing, as all else is that is told of the entry in that year.
pub(in crate::view) fn is_undone(lore: &Lore, (at, entry): (EntryRef, &Entry), fact: &Fact) -> bool {
    let Some(When::At(date)) = fact.statement.when.filter(|_| entry.universe != Universe::Alternate) else {
        return false;
    };
    let universes = universes_in(lore, at, date.year);
    !universes.is_empty() && universes.iter().all(|universe| *universe == Universe::Alternate)
}

/// What had befallen an entry by a year, as far as it is dated.
pub(super) fn befallen_by(lore: &Lore, at: EntryRef, year: i32) -> impl Iterator<Item = &Event> {
    let is_by_then = move |event: &&Event| event.statement.when.is_some_and(|when| when.first_year() <= year);
    lore.history(at).filter(is_by_then)
}

/// Where the events happened that are told of an entry in a year.
fn universes_in(lore: &Lore, at: EntryRef, year: i32) -> Vec<Universe> {
    let is_then = |when: When| when.known_years().any(|known| known == year);
    let then = lore.history(at).filter(|event| event.statement.when.is_some_and(is_then));
    then.map(|event| event.universe).collect()
}

/// Whether an end lies apart from the entry's own life: in a year in which all else that is told of it happened in another
/// universe, or before all that it ever was.
pub(in crate::view) fn is_apart(lore: &Lore, (at, entry): (EntryRef, &Entry), year: i32) -> bool {
    let universes = universes_in(lore, at, year);
    let is_elsewhere = !universes.is_empty() && !universes.contains(&entry.universe);
    let own = own_facts(entry).filter_map(|fact| fact.statement.when).map(|when| when.first_year());
    is_elsewhere || own.min().is_some_and(|first| first > year)
}

/// Whether a fact tells of an end apart from the entry's own life, of which more was still to come in that year.
pub(in crate::view) fn is_end_ahead(lore: &Lore, (at, entry): (EntryRef, &Entry), fact: &Fact, year: i32) -> bool {
    let is_later = || {
        let events = lore.history(at).filter(|event| event.universe == entry.universe);
        let own = own_facts(entry).map(|fact| &fact.statement).chain(events.map(|event| &event.statement));
        own.filter_map(|statement| statement.when).any(|when| when.last_year() > year)
    };
    end(fact).is_some_and(|end| is_apart(lore, (at, entry), end.year)) && is_later()
}

/// The first and the last year of an entry's own dated facts, a later beginning being the first.
fn years(entry: &Entry) -> Option<(i32, i32)> {
    let dated = || entry.facts.iter().filter_map(|fact| fact.statement.when);
    let begun = beginning(entry.facts.iter()).map(|milestone| milestone.year);
    let ended = entry.facts.iter().filter_map(end).map(|milestone| milestone.year);
    let first = begun.or_else(|| dated().map(|when| when.first_year()).min())?;
    let last = dated().map(|when| when.last_year()).chain(ended).max().unwrap_or(first);
    Some((first, last.max(first)))
}

/// Whether a year behind a name, with "of" or nothing before it, tells of something else that is called alike: the invasion of
/// 2402 is not that of 2401, and no rule has a number of which nothing is told. People and ships are the same in any year.
pub(in crate::view) fn is_of_another_year(entry: &Entry, behind: &str, year: i32) -> bool {
    let before_year = behind.split_whitespace().next().unwrap_or_default();
    let is_bare = before_year.starts_with(|letter: char| letter.is_ascii_digit());
    if entry.kind.names_individuals || !is_bare && !before_year.eq_ignore_ascii_case("of") {
        return false;
    }
    let named: Vec<i32> = entry.names().flat_map(named_years).collect();
    let of_names = named.iter().min().zip(named.iter().max()).map(|(first, last)| (*first, *last));
    let is_then = |(first, last): (i32, i32)| (first..=last).contains(&year);
    let is_other = !of_names.or_else(|| years(entry)).is_some_and(is_then);
    let is_dated = of_names.is_some() || entry.kind.is_occurrence || years(entry).is_none();
    is_other && (is_dated || !is_bare)
}

/// Of entries that go by one name the one that is meant in a year: the first, where its own time holds the year; else one
/// of its kind and universe whose time does; else, where the first was still to come, the one of these that had begun last,
/// but for people, who do not follow one another under a name as ships do.
pub(in crate::view) fn of_year(lore: &Lore, named: &[EntryRef], year: i32) -> Option<EntryRef> {
    let best = lore.entry(*named.first()?)?;
    let time = |at: &EntryRef| {
        let alike = lore.entry(*at).filter(|entry| entry.kind == best.kind && entry.universe == best.universe);
        alike.and_then(years)
    };
    let holds = |at: &&EntryRef| time(at).is_some_and(|(first, last)| (first..=last).contains(&year));
    let begun = |at: &EntryRef| Some((time(at)?.0, *at)).filter(|(first, _)| *first <= year);
    let latest = || named.iter().rev().filter_map(begun).max_by_key(|(first, _)| *first).map(|(_, at)| at);
    let is_to_come = !best.kind.is_addressed() && years(best).is_some_and(|(first, _)| first > year);
    named.iter().find(holds).copied().or_else(|| latest().filter(|_| is_to_come))
}

/// The one that [`of_year`] names; else the one that had begun last by that year: who asks for a ship's captain means the
/// ship in service then.
pub(in crate::view) fn in_service(lore: &Lore, named: &[EntryRef], year: i32) -> Option<EntryRef> {
    let begun = |at: &EntryRef| Some((lore.entry(*at).and_then(years)?.0, *at));
    let latest =
        || named.iter().rev().filter_map(begun).filter(|(first, _)| *first <= year).max_by_key(|(first, _)| *first);
    of_year(lore, named, year).or_else(|| latest().map(|(_, at)| at)).or_else(|| named.first().copied())
}

/// Whether a fact tells how an entry stood for a time.
pub(in crate::view) const fn tells_how_it_stood(fact: &Fact) -> bool {
    fact.label.is_lasting()
}

/// Whether a fact tells how an entry stood, rather than what became of it.
pub(in crate::view) const fn is_own(fact: &Fact) -> bool {
    fact.label.is_lasting() && fact.label.milestone.is_none()
}

/// The facts that tell how an entry stood, but for what became of it.
fn own_facts(entry: &Entry) -> impl Iterator<Item = &Fact> {
    entry.facts.iter().filter(|fact| is_own(fact))
}

/// Of facts that tell how an entry stood, the first year that the works cover that a view knows.
pub(super) fn first_recorded<'l>(lore: &Lore, view: &ViewFilter, facts: impl Iterator<Item = &'l Fact>) -> Option<i32> {
    let covered = |fact: &Fact| Some(view.extent(lore, &fact.statement)?.from.year);
    facts.filter(|fact| is_own(fact)).filter_map(covered).min()
}

/// The year of the date with which a text begins: `2340, on Qo'noS`, `About 2227`, `16 February 2335, in Africa`.
pub(in crate::view) fn leading_year(text: &str) -> Option<i32> {
    let words: Vec<&str> = split_words(text).collect();
    let at = words.iter().position(|word| year(word).is_some())?;
    let is_day_or_month = |word: &str| word.parse::<u8>().is_ok() || word.parse::<Month>().is_ok();
    let is_of_date = |word: &&str| says_near_year(&word.to_lowercase()) || is_day_or_month(word);
    let is_date = words.iter().take(at).all(is_of_date);
    words.get(at).and_then(|word| year(word)).filter(|_| is_date && !is_before_ours(&words, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_begins_with_a_date_tells_its_year() {
        for (text, year) in [
            ("2340, on Qo'noS", Some(2340)),
            ("About 2227", Some(2227)),
            ("About 2233; he gave his age as thirty-four in 2267", Some(2233)),
            ("16 February 2335, in the African Confederation on Earth", Some(2335)),
            ("April 2151", Some(2151)),
            ("San Francisco, as he said in 1986", None),
            ("More than three centuries before 3195", None),
            ("Stardate 8615.2", None),
            ("3834 BC, in Mesopotamia", None),
            ("Early 22nd century, by Liam Dieghan", None),
            ("", None),
        ] {
            assert_eq!(leading_year(text), year, "{text}");
        }
    }
}
