//! The order of events in time. Most are dated to their year alone; within a year the works come in the order in which they
//! were told, and what has a day or a month stands among its like by that.

use crate::model::entry::Event;
use crate::model::source::Source;

/// Puts events in the order in which they came to pass, as far as that is known.
pub(super) fn put_in_order(events: &mut [Event], sources: &[Source]) {
    events.sort_by_cached_key(|event| (time_of(event).0, told(event, sources), event.statement.place));
    let mut from = 0;
    for until in 1..=events.len() {
        let year = |at: usize| events.get(at).map(|event| time_of(event).0);
        if year(from) != year(until) {
            events.get_mut(from..until).into_iter().for_each(put_dates_in_order);
            from = until;
        }
    }
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

/// When it was first told; what was never released comes last.
fn told(event: &Event, sources: &[Source]) -> (bool, (i32, u16)) {
    let works = event.statement.cites.iter().filter_map(|citation| sources.get(citation.source.0 as usize));
    let first = works.filter_map(|work| work.released).map(|date| date.sort_key()).min();
    (first.is_none(), first.unwrap_or_default())
}
