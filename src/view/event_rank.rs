//! Which events tell most of an entry, where there is room for a few: the weightiest, from all over its time.

use std::cmp::Ordering;

use crate::lore::{Continuity, Entry, EntryRef, Event, Lore, SourceRef, Universe};

/// How much less an event tells after another of the same work.
const SAME_WORK: f32 = 4.0;
/// How much less it tells beside another, and the part of the history from which on it is none that stands beside it.
const BESIDE: f32 = 3.5;
const REACH: f32 = 0.2;
/// How much less an event tells of its time after another of the same work.
const SAME_WORK_OF_TIME: f32 = 2.0;

/// An event, as it is chosen.
#[derive(Debug, Clone)]
struct Candidate {
    continuity: Continuity,
    /// How much it tells.
    weight: f32,
    works: Vec<SourceRef>,
}

/// The places of the most telling among events of the history of an entry, in its order; whatever was seen on screen before
/// others.
pub(crate) fn most_telling(lore: &Lore, at: EntryRef, events: &[&Event], most: usize) -> Vec<usize> {
    if events.len() <= most {
        return (0..events.len()).collect();
    }
    let mut weighed = lore.history(at).zip(lore.event_weights(at));
    let candidate = |event: &&Event| Candidate {
        continuity: event.statement.continuity,
        weight: weighed.find(|(weighed, _)| std::ptr::eq(*weighed, *event)).map_or(0.0, |(_, weight)| *weight),
        works: event.statement.works().collect(),
    };
    let candidates: Vec<Candidate> = events.iter().map(candidate).collect();
    chosen(&candidates, most, REPETITION)
}

/// The same of events of one time, whatever they concern.
pub(crate) fn most_telling_of_time(lore: &Lore, events: &[&Event], most: usize) -> Vec<usize> {
    let candidate = |event: &&Event| Candidate {
        continuity: event.statement.continuity,
        weight: lore.weight_in_its_time(event),
        works: event.statement.works().collect(),
    };
    let candidates: Vec<Candidate> = events.iter().map(candidate).collect();
    chosen(&candidates, most, Repetition { same_work: SAME_WORK_OF_TIME, beside: 0.0 })
}

/// How much less an event tells after another that has told of the same.
#[derive(Debug, Clone, Copy)]
struct Repetition {
    same_work: f32,
    beside: f32,
}

const REPETITION: Repetition = Repetition { same_work: SAME_WORK, beside: BESIDE };

/// One after another, each what tells most beside those before it: by maximal marginal relevance.
fn chosen(candidates: &[Candidate], most: usize, repeated: Repetition) -> Vec<usize> {
    let reach = (REACH * count(candidates.len())).max(1.0);
    let mut left: Vec<(usize, &Candidate, f32)> =
        candidates.iter().enumerate().map(|(at, candidate)| (at, candidate, candidate.weight)).collect();
    let mut kept = Vec::new();
    while kept.len() < most {
        let best = left.iter().enumerate().min_by(|(_, one), (_, other)| order(one, other));
        let Some(place) = best.map(|(place, _)| place) else { break };
        let (at, taken, _) = left.remove(place);
        kept.push(at);
        for (other, candidate, weight) in &mut left {
            *weight -= repetition(repeated, (*other, *candidate), (at, taken), reach);
        }
    }
    kept
}

/// The screen before others, and what tells more before what tells less.
fn order((_, one, weight): &(usize, &Candidate, f32), (_, other, less): &(usize, &Candidate, f32)) -> Ordering {
    one.continuity.cmp(&other.continuity).then_with(|| less.total_cmp(weight))
}

/// How much of what an event tells another has told.
fn repetition(
    repeated: Repetition,
    (at, event): (usize, &Candidate),
    (before, told): (usize, &Candidate),
    reach: f32,
) -> f32 {
    let same = if event.works.iter().any(|work| told.works.contains(work)) { repeated.same_work } else { 0.0 };
    let nearness = (1.0 - count(at.abs_diff(before)) / reach).max(0.0);
    repeated.beside.mul_add(nearness, same)
}

/// A count to be weighed.
fn count(all: usize) -> f32 {
    f32::from(u16::try_from(all).unwrap_or(u16::MAX))
}

/// The years in which events came to pass.
pub(crate) fn years_of<'e>(events: impl Iterator<Item = &'e Event>) -> Vec<i32> {
    events.filter_map(|event| Some(event.statement.when?.first_year())).collect()
}

/// Whether an event is a part of an entry's history: what happened in our own world is none of another's.
pub(super) fn is_of_its_world(entry: &Entry, event: &Event) -> bool {
    event.universe != Universe::Real || entry.universe == Universe::Real
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(work: u32, weight: f32) -> Candidate {
        Candidate { continuity: Continuity::Canon, weight, works: vec![SourceRef(work)] }
    }

    /// So many events that tell little, each of a work of its own, with some others among them.
    fn history(length: u32, others: &[(usize, Candidate)]) -> Vec<Candidate> {
        let mut history: Vec<Candidate> = (100..100 + length).map(|work| candidate(work, 1.0)).collect();
        for (at, other) in others {
            history[*at] = other.clone();
        }
        history
    }

    #[test]
    fn the_weightiest_come_first() {
        let history = history(20, &[(3, candidate(1, 9.0)), (16, candidate(2, 8.0))]);
        assert_eq!(chosen(&history, 2, REPETITION), [3, 16]);
    }

    #[test]
    fn a_second_event_of_a_work_has_to_tell_much_more_than_a_first_one_of_another() {
        let of_one_work = [(2, candidate(1, 9.0)), (17, candidate(1, 8.0)), (10, candidate(2, 5.0))];
        assert_eq!(chosen(&history(20, &of_one_work), 3, REPETITION), [2, 10, 17]);
    }

    #[test]
    fn events_are_told_from_all_over_the_time_of_an_entry() {
        let close = [(2, candidate(1, 9.0)), (3, candidate(2, 8.0)), (15, candidate(3, 6.0))];
        assert_eq!(chosen(&history(20, &close), 2, REPETITION), [2, 15]);
    }

    #[test]
    fn a_fan_wiki_never_comes_before_the_screen() {
        let fan = Candidate { continuity: Continuity::Fan, ..candidate(1, 90.0) };
        assert_eq!(chosen(&[fan, candidate(2, 0.0)], 1), [1]);
    }

    #[test]
    fn of_what_tells_as_much_the_earlier_comes_first() {
        assert_eq!(chosen(&history(9, &[]), 1, REPETITION), [0]);
    }
}
