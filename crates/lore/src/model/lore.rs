//! All that is known, as one whole: its parts by reference and by id, and what is worked out over all of them.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::continuity::Continuity;
use super::entry::{Entry, Event};
use super::reference::SourceRef;
use super::reference::{EntryRef, EventRef};
use super::source::Source;
use super::statement::{Owner, Statement, StatementRef};
use super::string::Str;
use super::turn::{Turn, TurnRow};
use crate::grouped::Grouped;
use crate::kinds::KINDS;
use crate::lazy_list::LazyList;
use crate::table::{Rows, Table};
use crate::text_table::TextTable;

/// All that is known: immutable once loaded, shared by everyone who answers.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lore {
    /// The version shown to readers, for example `2026.11`.
    pub version: Str,
    /// The licence of its text, for example `CC BY-SA 4.0`; of several packs, each one once.
    pub licence: Str,
    /// Entries offered before anything is typed.
    pub pinned: Vec<EntryRef>,
    pub(crate) sources: LazyList<Source>,
    pub(crate) entries: LazyList<Entry>,
    pub(crate) events: LazyList<Event>,
    pub(crate) source_ids: TextTable,
    pub(crate) entry_ids: TextTable,
    /// The works with their marks, see [`Source::mark`], in the order of these.
    pub(crate) source_by_mark: Table<(u32, SourceRef)>,
    pub(crate) reverse: Reverse,
    pub(crate) counts: Counts,
    pub(crate) entry_labels: TextTable,
    pub(crate) source_labels: TextTable,
    #[serde(skip)]
    pub(crate) event_weights: EventWeights,
}

/// What refers to each entry and each work.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Reverse {
    /// Where each statement stands: those of the entries, then those of the events.
    pub(crate) statements: Table<StatementRef>,
    /// The events that name each entry.
    pub(crate) history: Grouped<EventRef>,
    /// The statements that are about each entry or lead to it.
    pub(crate) naming: Grouped<u32>,
    /// The statements that cite each work.
    pub(crate) citing: Grouped<u32>,
    /// The works that are part of each work.
    pub(crate) parts: Grouped<SourceRef>,
    /// The entries that were compiled from each article.
    pub(crate) compiled: Grouped<EntryRef>,
    /// Episodes and films: series by series in the order of their numbers, films in that of their release.
    pub(crate) on_screen: Table<SourceRef>,
    /// Works whose day of release is known, in the order of the calendar: month and day.
    pub(crate) releases: Table<((u8, u8), SourceRef)>,
    /// The dated facts that tell when something began or that somebody died, see [`Lore::turns`].
    pub(crate) turns: Table<TurnRow>,
    /// The entries that each is tied with, see [`Lore::related`].
    pub(crate) related: Grouped<EntryRef>,
    /// How many statements and events tell of each entry, continuity by continuity.
    pub(crate) mixes: Table<u32>,
}

/// The weights of the events in each entry's history, worked out when they are first asked for.
#[derive(Debug, Default)]
pub(crate) struct EventWeights(pub(super) OnceLock<Box<[Weights]>>);

/// Those of one entry.
pub(super) type Weights = OnceLock<Box<[f32]>>;

/// How much there is.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Entries, in the order of [`KINDS`].
    pub of_kind: [usize; KINDS.len()],
    /// Statements, in the order of [`Continuity::ALL`].
    pub of_continuity: [usize; Continuity::ALL.len()],
    /// Statements of entries and events.
    pub statements: usize,
}

impl Lore {
    /// All works that can be cited, in the order of their ids.
    pub fn sources(&self) -> &LazyList<Source> {
        &self.sources
    }

    /// All entries, in the order of their ids.
    pub fn entries(&self) -> &LazyList<Entry> {
        &self.entries
    }

    /// All events, in order of time.
    pub fn events(&self) -> &LazyList<Event> {
        &self.events
    }

    /// All statements with where they stand: those of the entries, then those of the events.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = StatementRef> {
        self.reverse.statements.iter()
    }

    /// The work behind a reference; `None` only for a reference from other lore.
    pub fn source(&self, source: SourceRef) -> Option<&Source> {
        self.sources.get(source.0 as usize)
    }

    /// The entry behind a reference; `None` only for a reference from other lore.
    pub fn entry(&self, entry: EntryRef) -> Option<&Entry> {
        self.entries.get(entry.0 as usize)
    }

    /// Whether an entry is somebody rather than something: of a kind that is addressed.
    pub fn is_somebody(&self, entry: EntryRef) -> bool {
        self.entry(entry).is_some_and(|entry| entry.kind.is_addressed())
    }

    /// The event behind a reference; `None` only for a reference from other lore.
    pub fn event(&self, event: EventRef) -> Option<&Event> {
        self.events.get(event.0 as usize)
    }

    /// The statement behind a reference; `None` only for a reference from other lore.
    pub fn statement(&self, statement: StatementRef) -> Option<&Statement> {
        match statement.owner {
            Owner::Entry(entry) => self.entry(entry)?.statements().nth(usize::from(statement.number)),
            Owner::Event(event) => self.event(event).map(|event| &event.statement),
        }
    }

    /// The work of that id.
    pub fn source_by_id(&self, id: &str) -> Option<SourceRef> {
        self.source_ids.find_sorted(id).map(SourceRef)
    }

    /// The work of that mark, see [`Source::mark`].
    pub fn source_by_mark(&self, mark: u32) -> Option<SourceRef> {
        let at = self.source_by_mark.partition_point(|(before, _)| before < mark);
        self.source_by_mark.get(at).filter(|(found, _)| *found == mark).map(|(_, source)| source)
    }

    /// The entry of that id (`kind/slug`).
    pub fn entry_by_id(&self, id: &str) -> Option<EntryRef> {
        self.entry_ids.find_sorted(id).map(EntryRef)
    }

    /// The name of the entry of that id.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        self.entry(self.entry_by_id(id)?).map(|entry| &*entry.name)
    }

    /// The events that name an entry, in order of time.
    pub fn history(&self, entry: EntryRef) -> impl DoubleEndedIterator<Item = &Event> {
        self.reverse.history.of(entry.0).filter_map(|event| self.event(event))
    }

    /// The statements that are about an entry or lead to it, in the order of all statements: its own, those of others,
    /// those of events.
    pub fn naming(&self, entry: EntryRef) -> impl Iterator<Item = StatementRef> {
        self.numbered(self.reverse.naming.of(entry.0))
    }

    /// The statements that cite a work, in the order of all statements.
    pub fn citing(&self, source: SourceRef) -> impl Iterator<Item = StatementRef> {
        self.numbered(self.reverse.citing.of(source.0))
    }

    /// The same as their places in [`Self::statements`], without looking at any of them.
    pub fn places_citing(&self, source: SourceRef) -> Rows<'_, u32> {
        self.reverse.citing.of(source.0)
    }

    /// The places in [`Self::statements`] of those that are about an entry or lead to it.
    pub fn places_naming(&self, entry: EntryRef) -> Rows<'_, u32> {
        self.reverse.naming.of(entry.0)
    }

    /// The works that are part of a work, in the order of their release.
    pub fn parts(&self, source: SourceRef) -> Rows<'_, SourceRef> {
        self.reverse.parts.of(source.0)
    }

    /// The entries that were compiled from an article, wholly or in part, in the order of their ids.
    pub fn compiled_from(&self, article: SourceRef) -> Rows<'_, EntryRef> {
        self.reverse.compiled.of(article.0)
    }

    /// All episodes and films: series by series in the order of their numbers, films in that of their release.
    pub fn on_screen(&self) -> Rows<'_, SourceRef> {
        self.reverse.on_screen.iter()
    }

    /// The works that came out on a day of the calendar, month and day, of any year.
    pub fn released_on(&self, day: (u8, u8)) -> impl Iterator<Item = SourceRef> {
        let releases = &self.reverse.releases;
        let first = releases.partition_point(|(other, _)| other < day);
        releases.range(first, releases.len()).take_while(move |(other, _)| *other == day).map(|(_, source)| source)
    }

    /// Works whose day of release is known, with that day, in the order of the calendar.
    pub fn releases(&self) -> Rows<'_, ((u8, u8), SourceRef)> {
        self.reverse.releases.iter()
    }

    /// The facts that tell when something began or that somebody died, in the order of the entries.
    pub fn turns(&self) -> impl Iterator<Item = Turn> {
        self.reverse.turns.iter().map(Turn::of_row)
    }

    /// How many of an entry's statements and events are of each continuity, in the order of [`Continuity::ALL`].
    pub fn mix(&self, entry: EntryRef) -> [usize; Continuity::ALL.len()] {
        let first = entry.0 as usize * Continuity::ALL.len();
        std::array::from_fn(|at| self.reverse.mixes.get(first + at).unwrap_or_default() as usize)
    }

    fn numbered(&self, numbers: Rows<'_, u32>) -> impl Iterator<Item = StatementRef> {
        numbers.filter_map(|number| self.reverse.statements.get(number as usize))
    }

    /// How much there is.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The line that stands for an entry in a picker, such as `Terok Nor · station, mirror universe`: 1–100 UTF-16
    /// units, different for every entry in any case.
    pub fn entry_label(&self, entry: EntryRef) -> &str {
        self.entry_labels.get(entry.0)
    }

    /// The line that stands for a work in a picker, such as `DS9 2×23 "Crossover" · episode, 1994`: 1–100 UTF-16 units,
    /// different for every work in any case.
    pub fn source_label(&self, source: SourceRef) -> &str {
        self.source_labels.get(source.0)
    }
}
