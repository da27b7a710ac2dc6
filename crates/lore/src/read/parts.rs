//! What the files of one pack hold, before it is put together with others.

use std::collections::HashMap;

use crate::Str;
use crate::finding::Finding;
use crate::model::entry::{Entry, Event};
use crate::model::reference::SourceRef;

/// Ids of the works that may be cited.
pub(crate) type SourceIds = HashMap<Str, SourceRef>;

/// What one pack holds, before it is put together with others.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// Version and pinned entries.
    pub(crate) pack: PackHead,
    /// Entries in the order of the files.
    pub(crate) entries: Vec<Entry>,
    /// Events in the order of the files.
    pub(crate) events: Vec<Event>,
    /// Ids of entries whose files could not be read as such.
    pub(crate) broken: Vec<Str>,
    /// What was wrong.
    pub(crate) findings: Vec<Finding>,
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
pub(crate) struct PackHead {
    /// Its version, shown to readers.
    pub(crate) version: Str,
    /// The licence of its text.
    pub(crate) licence: Str,
    /// Ids of the entries offered before anything is typed.
    pub(crate) pinned: Vec<Str>,
}
