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
    let mut from = 0;
    for until in 1..=events.len() {
        let year = |at: usize| events.get(at).map(|event| time_of(event).0);
        if year(from) != year(until) {
            events.get_mut(from..until).into_iter().for_each(put_dates_in_order);
            from = until;
        }
    }
}

fn year_and_file(event: &Event) -> (i32, u32) {
    (time_of(event).0, event.statement.place.file)
}

/// The events of a year that have a time within it, put in the order of these times in the places that they have.
fn put_dates_in_order(events: &mut [Event]) {
    let dated: Vec<usize> =
        (0..).zip(events.iter()).filter(|(_, event)| time_of(event).1 > 0).map(|(at, _)| at).collect();
    // A handful in a year: each finds its place by going before those that are later.
    for (number, at) in dated.iter().enumerate() {
        let earlier = dated.iter().take(number).rev();
        let mut at = *at;
        for before in earlier {
            let is_later =
                events.get(*before).zip(events.get(at)).is_some_and(|(one, other)| time_of(one) > time_of(other));
            if !is_later {
                break;
            }
            events.swap(*before, at);
            at = *before;
        }
    }
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
