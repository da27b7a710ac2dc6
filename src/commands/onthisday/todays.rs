//! The entries that today is about: what a reader who has not typed anything yet may want.

use std::collections::HashSet;

use time::Date;

use super::calendar::falls_on;
use crate::lore::{EntryRef, Event, Lore, SourceRef};

/// The entries concerned by what happened on this day of any year, then by what was told in the works that came out on
/// it, each once.
pub(in crate::commands) fn entries(lore: &Lore, today: Date) -> Vec<EntryRef> {
    let day = (u8::from(today.month()), today.day());
    let works: HashSet<SourceRef> = lore
        .sources()
        .iter()
        .zip(0..)
        .filter(|(source, _)| source.release_day() == Some(day))
        .map(|(_, at)| SourceRef(at))
        .collect();
    let happened = |event: &&Event| event.statement.when.is_some_and(|when| falls_on(when, None, day.0, Some(day.1)));
    let told = |event: &&Event| event.statement.cites.iter().any(|cite| works.contains(&cite.source));
    let events = lore.events().iter().filter(happened).chain(lore.events().iter().filter(told));
    let mut met = HashSet::new();
    let subjects = events.flat_map(|event| &event.subjects).filter_map(|id| lore.entry_by_id(id));
    subjects.filter(|entry| met.insert(*entry)).collect()
}
