//! Which events tell most of an entry, where there is room for a few: the weightiest, from all over its time.

use std::cmp::Ordering;

use crate::lore::{Citation, Continuity, Entry, EntryRef, Event, Lore, Universe};

/// How much less an event tells after another of the same work.
const SAME_WORK: f32 = 4.0;
/// How much less it tells beside another, and the part of the history from which on it is none that stands beside it.
const BESIDE: f32 = 3.5;
const REACH: f32 = 0.2;
/// How much less an event tells of its time after another of the same work.
const SAME_WORK_OF_TIME: f32 = 2.0;

/// An event, as it is chosen.
#[derive(Debug, Clone, Copy)]
struct Candidate<'e> {
    continuity: Continuity,
    /// How much it tells; less beside what is told already.
    weight: f32,
    /// Where it stands among all.
    at: usize,
    cites: &'e [Citation],
}

/// The places of the most telling among events of the history of an entry, in its order; whatever was seen on screen before
/// others.
pub(crate) fn most_telling<'e>(lore: &Lore, at: EntryRef, events: &[&'e Event], most: usize) -> Vec<usize> {
    if events.len() <= most {
        return (0..events.len()).collect();
    }
    let mut weighed = lore.history(at).zip(lore.event_weights(at));
    let candidate = |(event, at): (&&'e Event, usize)| Candidate {
        continuity: event.statement.continuity,
        weight: weighed.find(|(weighed, _)| std::ptr::eq(*weighed, *event)).map_or(0.0, |(_, weight)| *weight),
        at,
        cites: &event.statement.cites,
    };
    chosen(events.iter().zip(0..).map(candidate).collect(), most, REPETITION)
}

/// The same of events of one time, whatever they concern.
pub(crate) fn most_telling_of_time<'e>(lore: &Lore, events: &[&'e Event], most: usize) -> Vec<usize> {
    let candidate = |(event, at): (&&'e Event, usize)| Candidate {
        continuity: event.statement.continuity,
        weight: lore.weight_in_its_time(event),
        at,
        cites: &event.statement.cites,
    };
    let candidates = events.iter().zip(0..).map(candidate).collect();
    chosen(candidates, most, Repetition { same_work: SAME_WORK_OF_TIME, beside: 0.0 })
}

/// How much less an event tells after another that has told of the same.
#[derive(Debug, Clone, Copy)]
struct Repetition {
    same_work: f32,
    beside: f32,
}

const REPETITION: Repetition = Repetition { same_work: SAME_WORK, beside: BESIDE };

/// One after another, each what tells most beside those before it: by maximal marginal relevance.
fn chosen(mut left: Vec<Candidate<'_>>, most: usize, repeated: Repetition) -> Vec<usize> {
    let reach = (REACH * count(left.len())).max(1.0);
    let mut kept = Vec::with_capacity(most);
    while kept.len() < most {
        let best = left.iter().enumerate().min_by(|(_, one), (_, other)| order(one, other));
        let Some((place, _)) = best else { break };
        let taken = left.remove(place);
        kept.push(taken.at);
        left.iter_mut().for_each(|other| other.weight -= repetition(repeated, other, &taken, reach));
    }
    kept
}

/// The screen before others, and what tells more before what tells less.
fn order(one: &Candidate<'_>, other: &Candidate<'_>) -> Ordering {
    one.continuity.cmp(&other.continuity).then_with(|| other.weight.total_cmp(&one.weight))
}

/// How much of what an event tells another has told.
fn repetition(repeated: Repetition, event: &Candidate<'_>, told: &Candidate<'_>, reach: f32) -> f32 {
    let is_of = |cited: &Citation| told.cites.iter().any(|other| other.source == cited.source);
    let same = if event.cites.iter().any(is_of) { repeated.same_work } else { 0.0 };
    let nearness = (1.0 - count(event.at.abs_diff(told.at)) / reach).max(0.0);
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
pub(in crate::view) fn is_of_its_world(entry: &Entry, event: &Event) -> bool {
    event.universe != Universe::Real || entry.universe == Universe::Real
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::SourceRef;

    /// So many works, each cited by itself.
    fn works() -> Vec<Citation> {
        (0..200).map(|work| Citation { source: SourceRef(work), locator: None }).collect()
    }

    fn candidate(works: &[Citation], work: usize, weight: f32) -> Candidate<'_> {
        Candidate { continuity: Continuity::Canon, weight, at: 0, cites: &works[work..=work] }
    }

    /// So many events that tell little, each of a work of its own, with some others among them.
    fn history<'e>(works: &'e [Citation], length: usize, others: &[(usize, Candidate<'e>)]) -> Vec<Candidate<'e>> {
        let mut history: Vec<Candidate<'_>> = (100..100 + length).map(|work| candidate(works, work, 1.0)).collect();
        for (at, other) in others {
            history[*at] = *other;
        }
        history.iter_mut().zip(0..).for_each(|(event, at)| event.at = at);
        history
    }

    #[test]
    fn the_weightiest_come_first() {
        let works = works();
        let heavy = [(3, candidate(&works, 1, 9.0)), (16, candidate(&works, 2, 8.0))];
        assert_eq!(chosen(history(&works, 20, &heavy), 2, REPETITION), [3, 16]);
    }

    #[test]
    fn a_second_event_of_a_work_has_to_tell_much_more_than_a_first_one_of_another() {
        let works = works();
        let of_one_work = [(2, (1, 9.0)), (17, (1, 8.0)), (10, (2, 5.0))];
        let of_one_work = of_one_work.map(|(at, (work, weight))| (at, candidate(&works, work, weight)));
        assert_eq!(chosen(history(&works, 20, &of_one_work), 3, REPETITION), [2, 10, 17]);
    }

    #[test]
    fn events_are_told_from_all_over_the_time_of_an_entry() {
        let works = works();
        let close = [(2, (1, 9.0)), (3, (2, 8.0)), (15, (3, 6.0))];
        let close = close.map(|(at, (work, weight))| (at, candidate(&works, work, weight)));
        assert_eq!(chosen(history(&works, 20, &close), 2, REPETITION), [2, 15]);
    }

    #[test]
    fn a_fan_wiki_never_comes_before_the_screen() {
        let works = works();
        let fan = Candidate { continuity: Continuity::Fan, ..candidate(&works, 1, 90.0) };
        assert_eq!(chosen(vec![fan, Candidate { at: 1, ..candidate(&works, 2, 0.0) }], 1, REPETITION), [1]);
    }

    #[test]
    fn of_what_tells_as_much_the_earlier_comes_first() {
        let works = works();
        assert_eq!(chosen(history(&works, 9, &[]), 1, REPETITION), [0]);
    }
}
