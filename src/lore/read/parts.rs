//! What the files of one pack hold, before it is put together with others.

use std::collections::HashMap;

use crate::lore::finding::Finding;
use crate::lore::model::entry::{Entry, Event};
use crate::lore::model::source::SourceRef;

/// Ids of the works that may be cited.
pub(in crate::lore) type SourceIds = HashMap<Box<str>, SourceRef>;

/// What one pack holds, before it is put together with others.
#[derive(Debug, Default)]
pub(in crate::lore) struct Parts {
    /// Version and pinned entries.
    pub(in crate::lore) pack: PackHead,
    /// Entries in the order of the files.
    pub(in crate::lore) entries: Vec<Entry>,
    /// Events in the order of the files.
    pub(in crate::lore) events: Vec<Event>,
    /// Ids of entries whose files could not be read as such.
    pub(in crate::lore) broken: Vec<Box<str>>,
    /// What was wrong.
    pub(in crate::lore) findings: Vec<Finding>,
}

impl Parts {
    pub(super) fn append(&mut self, mut other: Self) {
        self.entries.append(&mut other.entries);
        self.events.append(&mut other.events);
        self.broken.append(&mut other.broken);
        self.findings.append(&mut other.findings);
        if !other.pack.version.is_empty() {
            self.pack = other.pack;
        }
    }
}

/// What a pack says about itself.
#[derive(Debug, Default)]
pub(in crate::lore) struct PackHead {
    /// Its version, shown to readers.
    pub(in crate::lore) version: Box<str>,
    /// The licence of its text.
    pub(in crate::lore) licence: Box<str>,
    /// Ids of the entries offered before anything is typed.
    pub(in crate::lore) pinned: Vec<Box<str>>,
}
