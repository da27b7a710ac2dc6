//! Which events tell most of an entry, where there is room for a few.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::lore::{Continuity, Entry, EntryRef, Event, SourceRef, Universe};

/// How much an event concerns an entry, the most telling first: what was seen on screen; what names it; what is told in
/// the works on which most of the entry's own lines rest; what it is named in first, as the one that it is about; what concerns many
/// others, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EventRank {
    continuity: Continuity,
    /// Its sentence does not name the entry.
    is_unnamed: bool,
    shared_citations: Reverse<usize>,
    place: usize,
    breadth: Reverse<usize>,
    work: Option<SourceRef>,
}

impl EventRank {
    /// That of an event for an entry whose own lines rest on these works, in order, each as often as it is cited.
    pub(crate) fn of(event: &Event, at: EntryRef, own: &[SourceRef]) -> Self {
        let shared = |work: SourceRef| own.partition_point(|own| *own <= work) - own.partition_point(|own| *own < work);
        let works = event.statement.cites.iter().map(|cited| cited.source);
        Self {
            continuity: event.statement.continuity,
            is_unnamed: !event.statement.text.linked().any(|named| named == at),
            shared_citations: Reverse(works.clone().map(shared).max().unwrap_or_default()),
            place: event.subject_refs.iter().position(|subject| *subject == at).unwrap_or(usize::MAX),
            breadth: Reverse(event.subject_refs.len()),
            work: works.max_by_key(|work| shared(*work)),
        }
    }
}

/// The places of the most telling events, from as many works as there are: one of each before a second one of any.
pub(crate) fn most_telling(ranks: &[EventRank], most: usize) -> Vec<usize> {
    let mut ranked: Vec<(EventRank, usize)> = ranks.iter().copied().zip(0..).collect();
    ranked.sort_unstable();
    let mut told: BTreeMap<Option<SourceRef>, usize> = BTreeMap::new();
    let mut kept: Vec<((Continuity, bool), usize, usize)> = Vec::new();
    for (rank, at) in ranked {
        let before = told.entry(rank.work).or_default();
        kept.push(((rank.continuity, rank.is_unnamed), *before, at));
        *before += 1;
    }
    kept.sort_by_key(|(standing, before, _)| (*standing, *before));
    kept.into_iter().map(|(.., at)| at).take(most).collect()
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

    fn rank(work: u32, shared: usize, place: usize) -> EventRank {
        EventRank {
            continuity: Continuity::Canon,
            is_unnamed: false,
            shared_citations: Reverse(shared),
            place,
            breadth: Reverse(1),
            work: Some(SourceRef(work)),
        }
    }

    #[test]
    fn what_the_entry_rests_on_comes_first_and_every_work_once_before_any_twice() {
        let ranks = [rank(1, 0, 0), rank(2, 5, 3), rank(2, 5, 0), rank(3, 2, 0)];
        assert_eq!(most_telling(&ranks, 4), [2, 3, 0, 1]);
        assert_eq!(most_telling(&ranks, 2), [2, 3]);
    }

    #[test]
    fn a_sentence_without_the_entrys_name_tells_less_of_it() {
        let unnamed = EventRank { is_unnamed: true, ..rank(1, 9, 0) };
        assert_eq!(most_telling(&[unnamed, rank(2, 0, 9)], 1), [1]);
    }

    #[test]
    fn a_fan_wiki_never_comes_before_the_screen() {
        let fan = EventRank { continuity: Continuity::Fan, ..rank(1, 9, 0) };
        assert_eq!(most_telling(&[fan, rank(2, 0, 9)], 1), [1]);
    }
}
