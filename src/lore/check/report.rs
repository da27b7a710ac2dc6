//! Collects what the rules find, and says where it stands.

use crate::lore::finding::Finding;
use crate::lore::load::Loaded;
use crate::lore::model::lore::Lore;
use crate::lore::model::place::Place;

/// Collects what the rules find, and knows the files, so as to say where.
pub(super) struct Report<'l> {
    pub(super) loaded: &'l Loaded,
    pub(super) findings: Vec<Finding>,
}

impl Report<'_> {
    /// Whether an id is that of an entry, be it one that could not be read: that is said once, at its file.
    pub(super) fn is_entry(&self, lore: &Lore, id: &str) -> bool {
        lore.entry_by_id(id).is_some() || self.loaded.broken.iter().any(|broken| **broken == *id)
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
        self.findings.push(Finding::at(&file.path, &file.text, from + ahead, message, remedy));
    }
}
