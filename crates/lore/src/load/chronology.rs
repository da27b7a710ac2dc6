//! The order of events in time. Most are dated to their year alone: those of a file stay as they are written, since authors
//! put what happened first before what followed, and the files of a year come in the order in which the first of their
//! stories was told. What has a day or a month stands among its like by that; what came early or late in a year
//! stands at that end of it.

use std::collections::HashMap;

use crate::model::date::{Precision, When};
use crate::model::entry::Event;
use crate::model::source::Source;

/// Puts events in the order in which they came to pass, as far as that is known.
pub(super) fn put_in_order(events: &mut [Event], sources: &[Source]) {
    let mut first_told: HashMap<(i32, u32), Told> = HashMap::new();
    for event in events.iter() {
        let told = told(event, sources);
        first_told.entry(year_and_file(event)).and_modify(|first| *first = told.min(*first)).or_insert(told);
    }
    events.sort_by_cached_key(|event| {
        let at = year_and_file(event);
        (at.0, first_told.get(&at).copied(), event.statement.place)
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

/// When something was first told; what was never released comes last.
type Told = (bool, (i32, u16));

fn told(event: &Event, sources: &[Source]) -> Told {
    let works = event.statement.cites.iter().filter_map(|citation| sources.get(citation.source.0 as usize));
    let first = works.filter_map(|work| work.released).map(|date| date.sort_key()).min();
    (first.is_none(), first.unwrap_or_default())
}
