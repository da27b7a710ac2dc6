//! Puts packs together into one lore: later packs are laid over earlier ones, and everything finds its index.

use std::collections::HashMap;

use super::entry::{Entry, EntryRef, Event, EventRef};
use super::file::LoreFile;
use super::finding::{Finding, Place};
use super::read::{self, SourceIds};
use super::search::Index;
use super::source::{Source, SourceRef};
use super::{Lore, file};

/// Lore with the files it came from, which rules need to say where something is wrong.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What could be read.
    pub lore: Lore,
    /// What was wrong in single files.
    pub findings: Vec<Finding>,
    /// Ids of entries whose files could not be read as such; what names them is not wrong for that.
    pub broken: Vec<Box<str>>,
    /// All files of all packs, in the order that [`Place::file`] counts.
    pub files: Vec<LoreFile>,
}

/// Reads packs of lore, the later laid over the earlier: an id that comes again replaces what was there.
pub fn load(packs: Vec<Vec<LoreFile>>) -> Loaded {
    let (sources, mut findings) = load_sources(&packs);
    let ids: SourceIds = sources.iter().zip(0..).map(|(source, at)| (source.id.clone(), SourceRef(at))).collect();
    let mut builder =
        Builder { lore: Lore { source_by_id: ids.clone(), sources, ..Lore::default() }, ..Builder::default() };
    let mut broken = Vec::new();
    let mut first_file = 0;
    for files in &packs {
        let mut parts = read::parts(files, first_file, &ids);
        findings.append(&mut parts.findings);
        broken.append(&mut parts.broken);
        builder.lay_over(parts, files, first_file);
        first_file += count(files);
    }
    findings.append(&mut builder.findings);
    Loaded { lore: builder.finish(), findings, broken, files: packs.into_iter().flatten().collect() }
}

/// The bundled lore, as [`load`] gives it.
pub fn load_bundled() -> Loaded {
    load(vec![file::bundled()])
}

fn count(files: &[LoreFile]) -> u32 {
    u32::try_from(files.len()).unwrap_or(u32::MAX)
}

fn load_sources(packs: &[Vec<LoreFile>]) -> (Vec<Source>, Vec<Finding>) {
    let mut by_id: HashMap<Box<str>, Source> = HashMap::new();
    let mut findings = Vec::new();
    let mut first_file = 0;
    for files in packs {
        let (sources, mut found) = read::sources(files, first_file);
        findings.append(&mut found);
        for source in sources {
            let place = source.place;
            let id = source.id.clone();
            let earlier = by_id.insert(id.clone(), source);
            if earlier.is_some_and(|earlier| earlier.place.file >= first_file) {
                findings.extend(declared_twice("source", &id, place, files, first_file));
            }
        }
        first_file += count(files);
    }
    let mut sources: Vec<Source> = by_id.into_values().collect();
    sources.sort_by(|one, other| one.id.cmp(&other.id));
    (sources, findings)
}

fn declared_twice(what: &str, id: &str, place: Place, files: &[LoreFile], first_file: u32) -> Option<Finding> {
    let file = files.get(place.file.checked_sub(first_file)? as usize)?;
    let message = format!("the {what} \"{id}\" is declared twice");
    Some(Finding::at(&file.path, &file.text, place.offset as usize, message, "take one out, or give it another id"))
}

#[derive(Default)]
struct Builder {
    lore: Lore,
    pinned: Vec<Box<str>>,
    entries: HashMap<Box<str>, Entry>,
    events: HashMap<Box<str>, Event>,
    findings: Vec<Finding>,
}

impl Builder {
    fn lay_over(&mut self, parts: read::Parts, files: &[LoreFile], first_file: u32) {
        if !parts.pack.version.is_empty() {
            let earlier = std::mem::take(&mut self.lore.version);
            let joined = if earlier.is_empty() { String::new() } else { format!("{earlier} + ") };
            self.lore.version = format!("{joined}{}", parts.pack.version).into();
        }
        let licences = [&*self.lore.licence, &*parts.pack.licence];
        if !licences[0].contains(licences[1]) {
            self.lore.licence = licences.join(if licences[0].is_empty() { "" } else { ", " }).into();
        }
        if !parts.pack.pinned.is_empty() {
            self.pinned = parts.pack.pinned;
        }
        let twice = |what: &str, id: &str, place: Place| declared_twice(what, id, place, files, first_file);
        for entry in parts.entries {
            let (id, place) = (entry.id.clone(), entry.place);
            if self.entries.insert(id.clone(), entry).is_some_and(|earlier| earlier.place.file >= first_file) {
                self.findings.extend(twice("entry", &id, place));
            }
        }
        for event in parts.events {
            let (id, place) = (event.id.clone(), event.statement.place);
            let earlier = self.events.insert(id.clone(), event);
            if earlier.is_some_and(|earlier| earlier.statement.place.file >= first_file) {
                self.findings.extend(twice("event", &id, place));
            }
        }
    }

    fn finish(mut self) -> Lore {
        let mut entries: Vec<Entry> = self.entries.into_values().collect();
        entries.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let mut events: Vec<Event> = self.events.into_values().collect();
        events.sort_unstable_by_key(time_of);
        let lore = &mut self.lore;
        lore.entry_by_id = entries.iter().zip(0..).map(|(entry, at)| (entry.id.clone(), EntryRef(at))).collect();
        lore.history = histories(&events, &lore.entry_by_id, entries.len());
        lore.pinned = self.pinned.iter().filter_map(|id| lore.entry_by_id.get(id).copied()).collect();
        lore.pinned_ids = self.pinned;
        lore.entries = entries;
        lore.events = events;
        lore.index = Index::build(lore);
        self.lore
    }
}

/// Its time; and where it is written, since authors put what happened first before what followed.
fn time_of(event: &Event) -> ((i32, u16), Place) {
    (event.statement.when.map_or((0, 0), |when| when.sort_key()), event.statement.place)
}

fn histories(events: &[Event], ids: &HashMap<Box<str>, EntryRef>, entries: usize) -> Vec<Vec<EventRef>> {
    let mut histories = vec![Vec::new(); entries];
    for (event, at) in events.iter().zip(0..) {
        for subject in event.subjects.iter().filter_map(|id| ids.get(id)) {
            if let Some(history) = histories.get_mut(subject.0 as usize) {
                history.push(EventRef(at));
            }
        }
    }
    histories
}
