//! The order of events in time. Most are dated to their year alone: those of a file stay as they are written, since authors
//! put what happened first before what followed, and the files of a year come in the order in which the first of their
//! stories was told. What has a day or a month stands among its like by that.

use std::collections::HashMap;

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
    events.chunk_by_mut(is_same_year).for_each(put_dates_in_order);
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
