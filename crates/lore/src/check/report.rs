//! Collects what the rules find, and says where it stands.

use std::collections::{HashMap, HashSet};

use crate::finding::Finding;
use crate::lines::Lines;
use crate::load::Loaded;
use crate::model::lore::Lore;
use crate::model::place::Place;

/// Collects what the rules find, and knows the files, so as to say where.
pub(super) struct Report<'l> {
    pub(super) loaded: &'l Loaded,
    pub(super) findings: Vec<Finding>,
    /// Ids of entries that could not be read.
    broken: HashSet<&'l str>,
    /// The lines of the files that have findings.
    lines: HashMap<u32, Lines>,
}

impl<'l> Report<'l> {
    /// Starts with what was found when the lore was loaded.
    pub(super) fn new(loaded: &'l Loaded) -> Self {
        let broken = loaded.broken.iter().map(|id| &**id).collect();
        Self { loaded, findings: loaded.findings.clone(), broken, lines: HashMap::new() }
    }

    /// Whether an id is that of an entry, be it one that could not be read: that is said once, at its file.
    pub(super) fn is_entry(&self, lore: &Lore, id: &str) -> bool {
        lore.entry_by_id(id).is_some() || self.broken.contains(id)
    }

    /// Something wrong at a place.
    pub(super) fn at(&mut self, place: Place, message: impl Into<String>, remedy: impl Into<String>) {
        self.near(place, "", message, remedy);
    }

    /// Something wrong with a piece of text: the first of its kind at or after a place.
    pub(super) fn near(&mut self, place: Place, written: &str, message: impl Into<String>, remedy: impl Into<String>) {
        let Some(file) = self.loaded.files.get(place.file as usize) else { return };
        let from = place.offset as usize;
        let ahead = file.text.get(from..).and_then(|rest| rest.find(written)).unwrap_or_default();
        let lines = self.lines.entry(place.file).or_insert_with(|| Lines::of(&file.text));
        self.findings.push(Finding::on_line(&file.path, &file.text, lines, from + ahead, message, remedy));
    }
}
