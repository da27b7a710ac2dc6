//! Works out what refers to each entry and each work, and how much there is.

use crate::grouped::Grouped;
use crate::model::continuity::Continuity;
use crate::model::entry::{Entry, Event};
use crate::model::lore::{Counts, Lore, Reverse};
use crate::model::reference::SourceRef;
use crate::model::reference::{EntryRef, EventRef};
use crate::model::related::MOST_RELATED;
use crate::model::source::{Medium, Source};
use crate::model::statement::{Owner, Statement, StatementRef};
use crate::model::turn::{Turn, TurnRow};
use crate::table::Table;

/// Works out how much is told of each entry.
pub(super) fn set_prominence(entries: &mut [Entry], events: &[Event]) {
    let mut told: Vec<usize> = entries.iter().map(|entry| entry.statements().count()).collect();
    for subject in events.iter().flat_map(|event| &event.subject_refs) {
        told.get_mut(subject.0 as usize).into_iter().for_each(|told| *told += 1);
    }
    for (entry, told) in entries.iter_mut().zip(told) {
        entry.prominence = u32::try_from(told).unwrap_or(u32::MAX);
    }
}

/// The reverse indexes, but for the history, which is known already.
pub(super) fn of(lore: &Lore) -> Reverse {
    Reverse {
        statements: statements(lore),
        naming: naming(lore),
        citing: citing(lore),
        parts: parts(lore),
        compiled: compiled(lore),
        on_screen: on_screen(lore),
        releases: releases(lore),
        turns: turns(lore),
        related: related(lore),
        mixes: mixes(lore),
        ..Reverse::default()
    }
}

fn statements(lore: &Lore) -> Table<StatementRef> {
    let of_entries = lore.entries.iter().zip(0..).flat_map(|(entry, at)| {
        let owner = Owner::Entry(EntryRef(at));
        (0..).zip(entry.statements()).map(move |(number, _)| StatementRef { owner, number })
    });
    let events = u32::try_from(lore.events.len()).unwrap_or(u32::MAX);
    let of_events = (0..events).map(|at| StatementRef { owner: Owner::Event(EventRef(at)), number: 0 });
    of_entries.chain(of_events).collect()
}

/// All statements with their numbers, and the entries that each is about: the one it stands in, or those of its event.
fn numbered(lore: &Lore) -> impl Iterator<Item = (u32, &Statement, About<'_>)> + Clone {
    let of_entries = lore
        .entries
        .iter()
        .zip(0..)
        .flat_map(|(entry, at)| entry.statements().map(move |statement| (statement, About::Entry(EntryRef(at)))));
    let of_events = lore.events.iter().map(|event| (&event.statement, About::Event(&event.subject_refs)));
    (0..).zip(of_entries.chain(of_events)).map(|(number, (statement, about))| (number, statement, about))
}

#[derive(Clone, Copy)]
enum About<'l> {
    Entry(EntryRef),
    Event(&'l [EntryRef]),
}

impl About<'_> {
    fn entries(&self) -> &[EntryRef] {
        match self {
            Self::Entry(entry) => std::slice::from_ref(entry),
            Self::Event(subjects) => subjects,
        }
    }
}

/// The events that name each entry.
pub(super) fn history(lore: &Lore) -> Grouped<EventRef> {
    let named = lore
        .events
        .iter()
        .zip(0..)
        .flat_map(|(event, at)| event.subject_refs.iter().map(move |subject| (subject.0, EventRef(at))));
    Grouped::new(lore.entries.len(), named)
}

fn naming(lore: &Lore) -> Grouped<u32> {
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for (number, statement, about) in numbered(lore) {
        let first = pairs.len();
        for entry in about.entries().iter().copied().chain(statement.text.linked()) {
            if pairs.iter().skip(first).all(|(named, _)| *named != entry.0) {
                pairs.push((entry.0, number));
            }
        }
    }
    Grouped::new(lore.entries.len(), pairs.into_iter())
}

fn citing(lore: &Lore) -> Grouped<u32> {
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for (number, statement, _) in numbered(lore) {
        let first = pairs.len();
        for citation in &statement.cites {
            if pairs.iter().skip(first).all(|(cited, _)| *cited != citation.source.0) {
                pairs.push((citation.source.0, number));
            }
        }
    }
    Grouped::new(lore.sources.len(), pairs.into_iter())
}

fn parts(lore: &Lore) -> Grouped<SourceRef> {
    let mut parts: Vec<(u32, SourceRef)> = Vec::new();
    parts.extend(lore.sources.iter().zip(0..).filter_map(|(source, at)| Some((source.whole?.0, SourceRef(at)))));
    parts.sort_by_key(|(_, part)| lore.source(*part).and_then(|source| source.released).map(|date| date.sort_key()));
    Grouped::new(lore.sources.len(), parts.into_iter())
}

fn compiled(lore: &Lore) -> Grouped<EntryRef> {
    let mut pairs: Vec<(u32, EntryRef)> = Vec::new();
    for (entry, at) in lore.entries.iter().zip((0..).map(EntryRef)) {
        let via = entry.statements().flat_map(|statement| &statement.via);
        pairs.extend(entry.articles.iter().chain(via).map(|article| (article.0, at)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    Grouped::new(lore.sources.len(), pairs.into_iter())
}

fn on_screen(lore: &Lore) -> Table<SourceRef> {
    let all = lore.sources.iter().zip((0..).map(SourceRef));
    let mut works: Vec<(&Source, SourceRef)> = all.filter(|(source, _)| source.medium.is_on_screen()).collect();
    works.sort_by_key(|(source, at)| {
        let series = source.series.as_deref().filter(|_| source.medium == Medium::Episode);
        (series, source.number, source.released.map(|date| date.sort_key()), *at)
    });
    works.into_iter().map(|(_, at)| at).collect()
}

fn releases(lore: &Lore) -> Table<((u8, u8), SourceRef)> {
    let all = lore.sources.iter().zip((0..).map(SourceRef));
    let mut releases: Vec<((u8, u8), SourceRef)> =
        all.filter_map(|(source, at)| Some((source.release_day()?, at))).collect();
    releases.sort_unstable();
    releases.into_iter().collect()
}

fn turns(lore: &Lore) -> Table<TurnRow> {
    let facts = |(entry, at): (&Entry, u32)| {
        let turns = entry.facts.iter().zip(0..).filter_map(move |(fact, place)| Turn::of(fact, (EntryRef(at), place)));
        turns.map(Turn::row).collect::<Vec<_>>()
    };
    lore.entries.iter().zip(0..).flat_map(facts).collect()
}

fn related(lore: &Lore) -> Grouped<EntryRef> {
    let of = |(entry, at)| lore.related_by(EntryRef(at), entry, |_| true).into_iter().take(MOST_RELATED);
    let pairs: Vec<(u32, EntryRef)> =
        lore.entries.iter().zip(0..).flat_map(|(entry, at)| of((entry, at)).map(move |other| (at, other))).collect();
    Grouped::new(lore.entries.len(), pairs.into_iter())
}

fn mixes(lore: &Lore) -> Table<u32> {
    let mut mixes = vec![[0; Continuity::ALL.len()]; lore.entries.len()];
    for (_, statement, about) in numbered(lore) {
        for entry in about.entries() {
            let mix = mixes.get_mut(entry.0 as usize);
            mix.and_then(|mix| mix.get_mut(statement.continuity as usize)).into_iter().for_each(|count| *count += 1);
        }
    }
    mixes.into_iter().flatten().collect()
}

/// How much there is.
pub(super) fn counts(lore: &Lore) -> Counts {
    let mut counts = Counts::default();
    for entry in &lore.entries {
        if let Some(count) = counts.of_kind.get_mut(usize::from(entry.kind.number())) {
            *count += 1;
        }
    }
    for (_, statement, _) in numbered(lore) {
        let at = Continuity::ALL.iter().position(|one| *one == statement.continuity);
        if let Some(count) = at.and_then(|at| counts.of_continuity.get_mut(at)) {
            *count += 1;
        }
        counts.statements += 1;
    }
    counts
}
