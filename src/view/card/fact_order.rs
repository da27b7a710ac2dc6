//! In which order the values of one label are told.

use crate::lore::{Fact, When};
use crate::view::chronology::lifetime::tells_how_it_stood;

/// Puts what held one after another into the order of time, however it was written; what has no date stays in its place.
pub(super) fn by_time<'l>(facts: &mut [&'l Fact]) {
    if !facts.first().is_some_and(|fact| tells_how_it_stood(fact)) {
        return;
    }
    let mut dated: Vec<&'l Fact> = facts.iter().copied().filter(|fact| fact.statement.when.is_some()).collect();
    dated.sort_by_key(|fact| fact.statement.when.map(began));
    let places = facts.iter_mut().filter(|fact| fact.statement.when.is_some());
    for (place, fact) in places.zip(dated) {
        *place = fact;
    }
}

/// When something began, as far as it is known; what ended in a year comes before what began in it.
fn began(when: When) -> ((i32, u16), bool) {
    (when.sort_key(), when.start().is_some())
}
