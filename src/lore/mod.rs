//! What is known: works, entries and events, read from TOML, checked, and found again.
//!
//! Nothing here reads a disk, waits, or knows how an answer looks; it uses none of its siblings.
//! A statement is the unit ([`Statement`]); its continuity follows from its sources and is never written down.

pub mod check;
pub mod date;
pub mod entry;
pub mod export;
pub mod file;
pub mod finding;
pub mod kinds;
pub mod label;
pub mod load;
mod read;
pub mod search;
pub mod series;
pub mod source;
pub mod statement;
pub mod text;
pub mod universe;

use std::collections::HashMap;

pub use check::check;
pub use date::{Date, Precision, When};
pub use entry::{Dispute, Entry, EntryRef, Event, EventRef, Fact};
pub use export::export;
pub use file::{LoreFile, bundled};
pub use finding::{Finding, Place};
pub use kinds::{KINDS, Kind, Question};
pub use label::label;
pub use load::{Loaded, load, load_bundled};
pub use source::{Citation, Continuity, Medium, Source, SourceRef};
pub use statement::Statement;
pub use text::{Run, Text};
pub use universe::Universe;

/// All that is known: immutable once loaded, shared by everyone who answers.
#[derive(Debug, Default)]
pub struct Lore {
    /// The version shown to readers, for example `2026.11`.
    pub version: Box<str>,
    /// The licence of its text, for example `CC BY-SA 4.0`; of several packs, each one once.
    pub licence: Box<str>,
    /// Entries offered before anything is typed.
    pub pinned: Vec<EntryRef>,
    pinned_ids: Vec<Box<str>>,
    sources: Vec<Source>,
    entries: Vec<Entry>,
    events: Vec<Event>,
    source_by_id: HashMap<Box<str>, SourceRef>,
    entry_by_id: HashMap<Box<str>, EntryRef>,
    history: Vec<Vec<EventRef>>,
    index: search::Index,
}

impl Lore {
    /// All works that can be cited, in the order of their ids.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// All entries, in the order of their ids.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// All events, in order of time.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The work behind a reference; `None` only for a reference from other lore.
    pub fn source(&self, source: SourceRef) -> Option<&Source> {
        self.sources.get(source.0 as usize)
    }

    /// The entry behind a reference; `None` only for a reference from other lore.
    pub fn entry(&self, entry: EntryRef) -> Option<&Entry> {
        self.entries.get(entry.0 as usize)
    }

    /// The event behind a reference; `None` only for a reference from other lore.
    pub fn event(&self, event: EventRef) -> Option<&Event> {
        self.events.get(event.0 as usize)
    }

    /// The work of that id.
    pub fn source_by_id(&self, id: &str) -> Option<SourceRef> {
        self.source_by_id.get(id).copied()
    }

    /// The entry of that id (`kind/slug`).
    pub fn entry_by_id(&self, id: &str) -> Option<EntryRef> {
        self.entry_by_id.get(id).copied()
    }

    /// The name of the entry of that id.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        self.entry(self.entry_by_id(id)?).map(|entry| &*entry.name)
    }

    /// The events that name an entry, in order of time.
    pub fn history(&self, entry: EntryRef) -> impl Iterator<Item = &Event> {
        self.history.get(entry.0 as usize).into_iter().flatten().filter_map(|event| self.event(*event))
    }

    /// The finder over the names of entries.
    pub fn names(&self) -> &search::Names {
        &self.index.names
    }

    /// The finder over all statements.
    pub fn texts(&self) -> &search::TextIndex {
        &self.index.texts
    }

    /// The finder over works.
    pub fn works(&self) -> &search::Works {
        &self.index.works
    }

    /// Who says so: the strongest continuity among its sources; `Fan` if it had none, which loading refuses.
    pub fn continuity(&self, statement: &Statement) -> Continuity {
        let sources = statement.cites.iter().filter_map(|citation| self.source(citation.source));
        sources.map(|source| source.continuity).min().unwrap_or(Continuity::Fan)
    }

    /// A statement's words alone.
    pub fn plain(&self, text: &Text) -> String {
        text.plain(|id| self.name_of(id))
    }
}
