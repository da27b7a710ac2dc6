//! What everybody knows who has seen the main shows: the works of which the lore tells most, and what happened in them to
//! whom it tells most of.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::builder::QuestionBuilder;
use crate::lore::{EntryRef, Event, Lore, Medium, SourceRef};
use crate::view::chronology::event_rank::most_telling;

/// How many works everybody knows.
const WORKS: usize = 60;
/// How many events of an entry that everybody knows are known as well.
const EVENTS: usize = 10;

/// Works and events that everybody knows.
pub(super) struct Fame {
    works: HashSet<SourceRef>,
    events: HashSet<*const Event>,
}

impl Fame {
    /// What is known where these entries are.
    pub(super) fn of(builder: &QuestionBuilder<'_>, entries: impl Iterator<Item = EntryRef>) -> Self {
        let events = entries.flat_map(|at| telling_events(builder, at)).collect();
        Self { works: most_cited(builder.lore), events }
    }

    /// Whether everybody knows in which work this happened: one that shows it, rather than speaks of it.
    pub(super) fn has(&self, lore: &Lore, event: &Event) -> bool {
        let mut works = event.statement.works();
        let is_known = |work: SourceRef| self.works.contains(&work) && is_shown_in(lore, event, work);
        self.events.contains(&std::ptr::from_ref(event)) && works.all(is_known)
    }
}

/// The events that tell most of an entry, of those that may be told.
fn telling_events(builder: &QuestionBuilder<'_>, at: EntryRef) -> Vec<*const Event> {
    let shown = builder.lore.history(at).filter(|event| builder.shows(&event.statement));
    let history: Vec<&Event> = shown.collect();
    let telling = most_telling(builder.lore, at, &history, EVENTS).into_iter();
    telling.filter_map(|place| history.get(place)).map(|event| std::ptr::from_ref(*event)).collect()
}

/// The episodes and films on which most statements rest.
fn most_cited(lore: &Lore) -> HashSet<SourceRef> {
    let all = lore.sources().iter().zip((0..).map(SourceRef));
    let on_screen = all.filter(|(source, _)| matches!(source.medium, Medium::Episode | Medium::Film));
    let mut cited: Vec<(usize, SourceRef)> = on_screen.map(|(_, at)| (lore.citing(at).count(), at)).collect();
    cited.sort_unstable_by_key(|(count, at)| (Reverse(*count), *at));
    cited.into_iter().take(WORKS).map(|(_, at)| at).collect()
}

/// Whether a work is set when an event happened, as far as is known.
fn is_shown_in(lore: &Lore, event: &Event, work: SourceRef) -> bool {
    let Some(source) = lore.source(work) else { return false };
    let is_then = |year: i32| source.set_in.iter().any(|time| time.touches(year));
    source.set_in.is_empty() || event.statement.when.is_some_and(|when| when.known_years().any(is_then))
}
