//! The order of events in time. Most are dated to their year alone: those of a year come in the order in which their stories
//! were told, and those of one story as they are written. Authors put what happened first before what followed: one that is
//! told later or earlier than both that are written around it, as in a memory, stays between them. What has a day or a
//! month stands among its like by that; what came early or late in a year stands at that end of it.

use std::collections::HashMap;

use crate::model::date::{Precision, When};
use crate::model::entry::Event;
use crate::model::place::Place;
use crate::model::source::Source;

/// Puts events in the order in which they came to pass, as far as that is known.
pub(super) fn put_in_order(events: &mut [Event], sources: &[Source]) {
    events.sort_by_key(|event| (event.statement.place.file, time_of(event).0, event.statement.place.offset));
    let mut stories: HashMap<Place, Told> = HashMap::new();
    for of_file in events.chunk_by(|one, other| year_and_file(one) == year_and_file(other)) {
        let told: Vec<Told> = of_file.iter().map(|event| told(event, sources)).collect();
        stories.extend(of_file.iter().map(|event| event.statement.place).zip(between_neighbours(&told)));
    }
    events.sort_by_cached_key(|event| {
        let place = event.statement.place;
        (time_of(event).0, stories.get(&place).copied(), place)
    });
    let is_same_year = |one: &Event, other: &Event| time_of(one).0 == time_of(other).0;
    for of_year in events.chunk_by_mut(is_same_year) {
        put_dates_in_order(of_year);
        of_year.sort_by_key(part_of_year);
    }
}

fn year_and_file(event: &Event) -> (i32, u32) {
    (time_of(event).0, event.statement.place.file)
}

/// The events of a year that have a time within it, put in the order of these times in the places that they have.
fn put_dates_in_order(of_year: &mut [Event]) {
    let mut dated: Vec<Event> = of_year.iter().filter(|event| has_time_in_year(event)).cloned().collect();
    dated.sort_by_key(time_of);
    for (place, event) in of_year.iter_mut().filter(|event| has_time_in_year(event)).zip(dated) {
        *place = event;
    }
}

/// Whether something came early in its year, at no time of it that is told by such words, or late.
fn part_of_year(event: &Event) -> u8 {
    match event.statement.when.and_then(When::start).map(|start| start.precision) {
        Some(Precision::Early) => 0,
        Some(Precision::Late) => 2,
        _ => 1,
    }
}

fn has_time_in_year(event: &Event) -> bool {
    time_of(event).1 > 0
}

/// Its year, and its time within that if it has one.
fn time_of(event: &Event) -> (i32, u16) {
    event.statement.when.map_or((0, 0), |when| when.sort_key())
}

/// When a story was told, and its number if it has one; what was never released comes last.
type Told = (bool, (i32, u16), Option<(u16, u16)>);

/// When the first of the works was told that are set in the year of the event; of all works, where none is.
fn told(event: &Event, sources: &[Source]) -> Told {
    let year = time_of(event).0;
    let works = event.statement.cites.iter().filter_map(|citation| sources.get(citation.source.0 as usize));
    let is_set_then = |work: &&Source| work.set_in.iter().any(|when| when.touches(year));
    let set_then = works.clone().filter(is_set_then).map(told_in).min();
    set_then.or_else(|| works.map(told_in).min()).unwrap_or(NEVER)
}

const NEVER: Told = (true, (0, 0), None);

fn told_in(work: &Source) -> Told {
    work.released.map_or(NEVER, |date| (false, date.sort_key(), work.number))
}

/// Of each story when it was told, in the order in which they are written; of one that was told later or earlier than both
/// around it, when the nearer of these was.
fn between_neighbours(told: &[Told]) -> impl Iterator<Item = Told> {
    let before = std::iter::once(None).chain(told.iter().copied().map(Some));
    let after = told.iter().copied().skip(1).map(Some).chain(std::iter::once(None));
    told.iter().copied().zip(before).zip(after).map(|((told, before), after)| match (before, after) {
        (Some(before), Some(after)) => told.clamp(before.min(after), before.max(after)),
        (None, Some(after)) => told.min(after),
        // What was added at the end may be of any story.
        (_, None) => told,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(years: &[i32]) -> Vec<i32> {
        let told: Vec<Told> = years.iter().map(|year| (false, (*year, 0), None)).collect();
        between_neighbours(&told).map(|(_, (year, _), _)| year).collect()
    }

    #[test]
    fn what_is_told_in_another_order_than_it_happened_stays_where_it_is_written() {
        assert_eq!(placed(&[1966, 1967, 1968]), [1966, 1967, 1968]);
        assert_eq!(placed(&[1991, 1996, 1991]), [1991, 1991, 1991]);
        assert_eq!(placed(&[1996, 1991, 1991]), [1991, 1991, 1991]);
        assert_eq!(placed(&[1993, 1995, 1992]), [1993, 1993, 1992]);
        assert_eq!(placed(&[1991]), [1991]);
    }
}
