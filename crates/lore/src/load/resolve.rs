//! Turns what is written by id or with markup into references and shown text, once, when lore is loaded.

use rustc_hash::FxHashMap;

use crate::markup::{self, Run};
use crate::model::continuity::Continuity;
use crate::model::entry::{Entry, Event};
use crate::model::place::Place;
use crate::model::reference::EntryRef;
use crate::model::source::Source;
use crate::model::statement::Statement;
use crate::model::string::Str;
use crate::model::text::{Segment, Shown, Text};
use crate::text_table::TextTable;

/// An id that is no entry or no work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    /// What was written.
    pub id: Str,
    /// What it was written as.
    pub reference: Reference,
    /// Where.
    pub place: Place,
}

/// What an id is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A link in a text.
    Link,
    /// An entry that an event concerns.
    Subject,
    /// The same thing in another universe.
    Counterpart,
    /// The larger work that a work is part of.
    Whole,
}

/// Fewer statements than this are not worth a second thread.
const WORTH_A_THREAD: usize = 4096;

/// The entries and works that may be referred to.
pub(super) struct Resolver<'s> {
    pub(super) entries: FxHashMap<Str, EntryRef>,
    names: TextTable,
    sources: &'s [Source],
}

impl<'s> Resolver<'s> {
    pub(super) fn new(entries: &[Entry], sources: &'s [Source]) -> Self {
        let refs = entries.iter().zip(0..).map(|(entry, at)| (entry.id.clone(), EntryRef(at))).collect();
        Self { entries: refs, names: entries.iter().map(|entry| &*entry.name).collect(), sources }
    }

    /// Resolves everything in these, on two threads where it is much. Returns what leads nowhere.
    pub(super) fn resolve(&self, entries: &mut [Entry], events: &mut [Event]) -> Vec<Dangling> {
        if entries.len() + events.len() < WORTH_A_THREAD {
            return self.resolve_all(entries, events);
        }
        let (first, second) = entries.split_at_mut(entries.len() / 2);
        std::thread::scope(|scope| {
            let beside = scope.spawn(|| self.resolve_all(first, &mut []));
            let mut dangling = self.resolve_all(second, events);
            dangling.extend(beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            dangling
        })
    }

    fn resolve_all(&self, entries: &mut [Entry], events: &mut [Event]) -> Vec<Dangling> {
        let mut dangling = Vec::new();
        for entry in entries {
            let place = entry.place;
            entry.counterpart_refs =
                self.refs(&entry.counterparts, Reference::Counterpart, place, &mut dangling).into();
            entry.statements_mut().for_each(|statement| self.resolve_statement(statement, &mut dangling));
        }
        for event in events {
            let place = event.statement.place;
            event.subject_refs = self.refs(&event.subjects, Reference::Subject, place, &mut dangling);
            self.resolve_statement(&mut event.statement, &mut dangling);
        }
        dangling
    }

    fn refs(&self, ids: &[Str], written: Reference, at: Place, dangling: &mut Vec<Dangling>) -> Vec<EntryRef> {
        let mut refs = Vec::with_capacity(ids.len());
        for id in ids {
            match self.entries.get(id) {
                Some(entry) => refs.push(*entry),
                None => dangling.push(Dangling { id: id.clone(), reference: written, place: at }),
            }
        }
        refs
    }

    fn resolve_statement(&self, statement: &mut Statement, dangling: &mut Vec<Dangling>) {
        let sources = statement.cites.iter().filter_map(|citation| self.sources.get(citation.source.0 as usize));
        statement.continuity = sources.map(|source| source.continuity).min().unwrap_or(Continuity::Fan);
        let place = statement.place;
        self.resolve_text(&mut statement.text, place, dangling);
        let basis = statement.provenance.as_mut().and_then(|known| known.basis.as_mut());
        basis.into_iter().for_each(|basis| self.resolve_text(basis, place, dangling));
    }

    fn resolve_text(&self, text: &mut Text, place: Place, dangling: &mut Vec<Dangling>) {
        let written = text.take_written();
        if !markup::may_mark(&written) {
            *text = Text::new(written, None);
            return;
        }
        let mut segments = Vec::new();
        for run in markup::runs(&written) {
            match run {
                Run::Plain(words) => segments.push(Segment { words, is_emphasis: false, link: None }),
                Run::Emphasis(words) => segments.push(Segment { words, is_emphasis: true, link: None }),
                Run::Link { id, words } => {
                    let link = self.entries.get(id).copied();
                    if link.is_none() {
                        dangling.push(Dangling { id: id.into(), reference: Reference::Link, place });
                    }
                    self.push_link(link, id, words, &mut segments);
                }
            }
        }
        let shown = Shown::of(&segments, &written);
        *text = Text::new(written, shown);
    }

    fn push_link<'t>(
        &'t self,
        link: Option<EntryRef>,
        id: &'t str,
        words: Option<&'t str>,
        segments: &mut Vec<Segment<'t>>,
    ) {
        let name = link.map_or(id, |link| self.names.get(link.0));
        let Some(words) = words else { return segments.push(Segment { words: name, is_emphasis: false, link }) };
        segments.extend(markup::runs(words).into_iter().filter_map(|run| match run {
            Run::Plain(words) => Some(Segment { words, is_emphasis: false, link }),
            Run::Emphasis(words) => Some(Segment { words, is_emphasis: true, link }),
            Run::Link { .. } => None,
        }));
    }
}
