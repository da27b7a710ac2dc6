//! With what a year opens: of many events those that tell most of it, as many as a page holds.

use crate::lore::{Event, Lore};
use crate::reply::Line;
use crate::view::chronology::event_rank::most_telling_of_time;

/// The characters of a first page that the events of a year may take with their sources, and the least for those of another
/// universe.
pub(super) const ROOM: usize = 2700;
pub(super) const OF_ANOTHER: usize = 500;
/// What an event takes beside its words, and what a work takes in the list of sources.
const BESIDE_WORDS: usize = 12;
const SOURCE: usize = 115;
/// The most events that are held against one another.
const MOST: usize = 14;

/// The events of a time in the order in which they are told.
pub(super) struct Opening<'a> {
    /// The events, those first that tell most of it; each part in the order of time.
    pub(super) lines: Vec<(&'a Event, Line)>,
    /// How many of them stand on the first page.
    pub(super) first: usize,
    /// The room that these leave.
    pub(super) left: usize,
}

impl<'a> Opening<'a> {
    /// Puts those first that tell most of their time, as many as there is room for.
    pub(super) fn of(lore: &Lore, lines: Vec<(&'a Event, Line)>, room: usize) -> Self {
        let events: Vec<&Event> = lines.iter().map(|(event, _)| *event).collect();
        let (taken, left) = chosen(&events, 0..events.len(), room);
        if taken.len() == events.len() {
            return Self { lines, first: usize::MAX, left };
        }
        let (taken, left) = chosen(&events, most_telling_of_time(lore, &events, MOST).into_iter(), room);
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for (at, line) in lines.into_iter().enumerate() {
            if taken.contains(&at) { first.push(line) } else { rest.push(line) }
        }
        let count = first.len();
        first.append(&mut rest);
        Self { lines: first, first: count, left }
    }
}

/// Of events in some order as many as there is room for, and the room that they leave.
fn chosen(events: &[&Event], order: impl Iterator<Item = usize>, room: usize) -> (Vec<usize>, usize) {
    let (mut taken, mut works, mut left) = (Vec::new(), Vec::new(), room);
    for (at, event) in order.filter_map(|at| Some((at, *events.get(at)?))) {
        let cited: Vec<_> = event.statement.works().filter(|work| !works.contains(work)).collect();
        let length = event.statement.text.plain().chars().count() + BESIDE_WORDS + SOURCE * cited.len();
        if length > left && !taken.is_empty() {
            continue;
        }
        left = left.saturating_sub(length);
        works.extend(cited);
        taken.push(at);
    }
    (taken, left)
}
