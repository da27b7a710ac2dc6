//! Collects what the rules find, and says where it stands.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::name_places::NamePlaces;
use crate::finding::Finding;
use crate::lines::Lines;
use crate::load::Loaded;
use crate::model::entry::Entry;
use crate::model::lore::Lore;
use crate::model::place::Place;
use crate::nearest::Entries;

/// Collects what the rules find, and knows the files, so as to say where.
pub(super) struct Report<'l> {
    pub(super) loaded: &'l Loaded,
    pub(super) findings: Vec<Finding>,
    /// Ids of entries that could not be read.
    broken: HashSet<&'l str>,
    /// Numbers of files with faults of syntax.
    misread: HashSet<u32>,
    /// What may have been meant by ids that there are not.
    entries: OnceCell<Entries<'l>>,
    /// The lines of the files that have findings.
    lines: HashMap<u32, Lines>,
    /// Where the names stand in those of the files that have findings about names.
    names: NamePlaces,
}

impl<'l> Report<'l> {
    /// Starts with what was found when the lore was loaded.
    pub(super) fn new(loaded: &'l Loaded) -> Self {
        let broken = loaded.broken.iter().map(|id| &**id).collect();
        let (misread, findings) = (loaded.misread.iter().copied().collect(), loaded.findings.clone());
        let (entries, lines, names) = (OnceCell::new(), HashMap::new(), NamePlaces::default());
        Self { loaded, findings, broken, misread, entries, lines, names }
    }

    /// Whether an id is that of an entry, be it one that could not be read: that is said once, at its file.
    pub(super) fn is_entry(&self, lore: &Lore, id: &str) -> bool {
        lore.entry_by_id(id).is_some() || self.broken.contains(id)
    }

    /// Whether what stands there may lack what a fault of syntax kept from being read.
    pub(super) fn is_misread(&self, place: Place) -> bool {
        self.misread.contains(&place.file)
    }

    /// The ids of entries that may have been meant by one that there is not.
    pub(super) fn meant(&self, id: &str) -> Vec<&'l str> {
        let entries = || Entries::new(self.loaded.lore.entries().iter());
        self.entries.get_or_init(entries).meant(id)
    }

    /// Something wrong at a place.
    pub(super) fn at(&mut self, place: Place, message: impl Into<String>, remedy: impl Into<String>) {
        self.near(place, "", message, remedy);
    }

    /// Something wrong with one of the names of an entry, counted from its own name on; those that are never
    /// shown come last.
    pub(super) fn at_name(
        &mut self,
        entry: &Entry,
        number: usize,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let file = self.loaded.files.get(entry.place.file as usize);
        let found = file.and_then(|file| self.names.of(entry.place, &file.text, number));
        let offset = found.and_then(|offset| u32::try_from(offset).ok()).unwrap_or(entry.place.offset);
        self.at(Place { offset, ..entry.place }, message, remedy);
    }

    /// Something wrong with a piece of text: the first of its kind at or after a place. Of a file with faults of syntax no
    /// more is said than those, since what else is wrong may follow from them.
    pub(super) fn near(&mut self, place: Place, written: &str, message: impl Into<String>, remedy: impl Into<String>) {
        let Some(file) = self.loaded.files.get(place.file as usize).filter(|_| !self.is_misread(place)) else { return };
        let from = place.offset as usize;
        let ahead = file.text.get(from..).and_then(|rest| rest.find(written)).unwrap_or_default();
        let lines = self.lines.entry(place.file).or_insert_with(|| Lines::of(&file.text));
        self.findings.push(Finding::on_line(&file.path, &file.text, lines, from + ahead, message, remedy));
    }
}
