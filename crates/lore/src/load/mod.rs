//! Puts packs together into one lore: later packs are laid over earlier ones, then every reference is resolved.

mod chronology;
mod entry_labels;
mod resolve;
mod reverse;
mod source_labels;

use std::collections::HashMap;

use super::file::LoreFile;
use super::finding::Finding;
use super::model::entry::{Entry, Event};
use super::model::lore::{Lore, Reverse};
use super::model::place::Place;
use super::model::reference::{EntryRef, SourceRef};
use super::model::source::Source;
use super::read::{self, Faults};
use crate::model::string::Str;
use crate::nearest::Works;
use crate::table::Table;
pub use entry_labels::{LONGEST_LABEL, SEPARATOR};
use resolve::Resolver;
pub use resolve::{Dangling, Reference};

/// Lore with the files it came from, which rules need to say where something is wrong.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What could be read.
    pub lore: Lore,
    /// What was wrong in single files.
    pub findings: Vec<Finding>,
    /// Numbers of the files with faults of syntax: what else is wrong with them may follow from those.
    pub misread: Vec<u32>,
    /// Ids that are cited or credited, of works that there are not.
    pub unknown_works: Vec<Str>,
    /// Ids of entries whose files could not be read as such; what names them is not wrong for that.
    pub broken: Vec<Str>,
    /// References by id that lead nowhere.
    pub dangling: Vec<Dangling>,
    /// Ids of entries to be offered first that are no entries.
    pub unknown_pins: Vec<Str>,
    /// Entries that a picker can tell from others by nothing but their ids.
    pub look_alikes: Vec<EntryRef>,
    /// All files of all packs, in the order that [`Place::file`] counts.
    pub files: Vec<LoreFile>,
}

/// Reads packs of lore, the later laid over the earlier: an id that comes again replaces what was there.
pub fn load(packs: Vec<Vec<LoreFile>>) -> Loaded {
    let (sources, mut faults) = load_sources(&packs);
    let works = Works::new(sources.iter());
    let mut builder = Builder::default();
    let mut broken = Vec::new();
    let mut first_file = 0;
    for files in &packs {
        let mut parts = read::parts(files, first_file, &works);
        faults.append(std::mem::take(&mut parts.faults));
        broken.append(&mut parts.broken);
        builder.lay_over(parts, files, first_file);
        first_file += count(files);
    }
    faults.findings.append(&mut builder.findings);
    let Faults { findings, unknown_works, misread } = faults;
    let files = packs.into_iter().flatten().collect();
    let ids = works.into_ids();
    builder.finish(sources, &ids, Loaded { findings, misread, unknown_works, broken, files, ..Loaded::default() })
}

fn count(files: &[LoreFile]) -> u32 {
    u32::try_from(files.len()).unwrap_or(u32::MAX)
}

fn load_sources(packs: &[Vec<LoreFile>]) -> (Vec<Source>, Faults) {
    let mut by_id: HashMap<Str, Source> = HashMap::new();
    let mut faults = Faults::default();
    let mut first_file = 0;
    for files in packs {
        let (sources, found) = read::sources(files, first_file);
        faults.append(found);
        for source in sources {
            let place = source.place;
            let id = source.id.clone();
            let earlier = by_id.insert(id.clone(), source);
            if earlier.is_some_and(|earlier| earlier.place.file >= first_file) {
                faults.findings.extend(declared_twice("source", &id, place, files, first_file));
            }
        }
        first_file += count(files);
    }
    let mut sources: Vec<Source> = by_id.into_values().collect();
    sources.sort_by(|one, other| one.id.cmp(&other.id));
    (sources, faults)
}

fn declared_twice(what: &str, id: &str, place: Place, files: &[LoreFile], first_file: u32) -> Option<Finding> {
    let file = files.get(place.file.checked_sub(first_file)? as usize)?;
    let message = format!("the {what} \"{id}\" is declared twice");
    Some(Finding::at(&file.path, &file.text, place.offset as usize, message, "take one out, or give it another id"))
}

#[derive(Default)]
struct Builder {
    lore: Lore,
    pinned: Vec<Str>,
    /// In the order of their ids.
    entries: Vec<Entry>,
    events: Vec<Event>,
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
        let mut twice = |what: &str, id: &str, place: Place, earlier: Place| {
            let is_of_pack = earlier.file >= first_file;
            self.findings.extend(is_of_pack.then(|| declared_twice(what, id, place, files, first_file)).flatten());
        };
        lay_over(
            &mut self.entries,
            parts.entries,
            |entry| (&entry.id, entry.place),
            |id, at, earlier| {
                twice("entry", id, at, earlier);
            },
        );
        lay_over(
            &mut self.events,
            parts.events,
            |event| (&event.id, event.statement.place),
            |id, at, earlier| {
                twice("event", id, at, earlier);
            },
        );
    }

    /// Puts everything in its order and resolves it.
    fn finish(self, mut sources: Vec<Source>, ids: &HashMap<Str, SourceRef>, loaded: Loaded) -> Loaded {
        let (mut entries, mut events) = (self.entries, self.events);
        let mut dangling = resolve_wholes(&mut sources, ids);
        let resolver = Resolver::new(&entries, &sources);
        dangling.extend(resolver.resolve(&mut entries, &mut events));
        chronology::put_in_order(&mut events, &sources);
        let (pinned, unknown) = self.pinned.into_iter().partition::<Vec<_>, _>(|id| resolver.entries.contains_key(id));
        let pinned = pinned.iter().filter_map(|id| resolver.entries.get(id).copied()).collect();
        drop(resolver);
        reverse::set_prominence(&mut entries, &events);
        let mut lore = Lore {
            pinned,
            source_by_mark: marks(&sources),
            source_labels: source_labels::labels(&sources),
            source_ids: sources.iter().map(|source| &*source.id).collect(),
            entry_ids: entries.iter().map(|entry| &*entry.id).collect(),
            sources: sources.into(),
            entries: entries.into(),
            events: events.into(),
            ..self.lore
        };
        lore.reverse.history = reverse::history(&lore);
        let (reverse, labels) = std::thread::scope(|scope| {
            let labels = scope.spawn(|| entry_labels::labels(&lore));
            let reverse = (reverse::of(&lore), reverse::counts(&lore));
            (reverse, labels.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let history = std::mem::take(&mut lore.reverse.history);
        (lore.reverse, lore.counts) = (Reverse { history, ..reverse.0 }, reverse.1);
        lore.entry_labels = labels.labels;
        Loaded { lore, dangling, unknown_pins: unknown, look_alikes: labels.look_alikes, ..loaded }
    }
}

/// Lays later items over earlier ones, in the order of their ids. Of those with one id the last is kept; `replaced` hears
/// where it is written, and where the one before was.
fn lay_over<T>(
    items: &mut Vec<T>,
    mut later: Vec<T>,
    written: impl Fn(&T) -> (&Str, Place),
    mut replaced: impl FnMut(&str, Place, Place),
) {
    items.append(&mut later);
    items.sort_by_cached_key(|item| written(item).0.clone());
    items.dedup_by(|next, before| {
        let ((id, place), (id_before, place_before)) = (written(next), written(before));
        let is_same = id == id_before;
        if is_same {
            replaced(id, place, place_before);
            std::mem::swap(next, before);
        }
        is_same
    });
    items.shrink_to_fit();
}

/// Finds the larger works that works are part of. Returns those that are none.
fn resolve_wholes(sources: &mut [Source], ids: &HashMap<Str, SourceRef>) -> Vec<Dangling> {
    let mut dangling = Vec::new();
    for source in sources {
        let Some(id) = source.part_of.clone() else { continue };
        source.whole = ids.get(&id).copied();
        if source.whole.is_none() {
            dangling.push(Dangling { id, reference: Reference::Whole, place: source.place });
        }
    }
    dangling
}

/// The marks of all works in their order, with the works.
fn marks(sources: &[Source]) -> Table<(u32, SourceRef)> {
    let mut marks: Vec<_> = (0..).map(SourceRef).zip(sources).map(|(at, source)| (source.mark(), at)).collect();
    marks.sort_unstable();
    marks.into_iter().collect()
}
