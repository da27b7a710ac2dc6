//! What the files of one pack hold, before it is put together with others.

use crate::finding::Finding;
use crate::model::entry::{Entry, Event};
use crate::model::string::Str;

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
    pub(crate) faults: Faults,
}

/// What is wrong with files that were read, and what follows from it.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// What to mend.
    pub(crate) findings: Vec<Finding>,
    /// Ids that are cited or credited, of works that there are not.
    pub(crate) unknown_works: Vec<Str>,
    /// Numbers of the files with faults of syntax, of which not all could be read.
    pub(crate) misread: Vec<u32>,
}

impl Faults {
    pub(crate) fn append(&mut self, mut other: Self) {
        self.findings.append(&mut other.findings);
        self.unknown_works.append(&mut other.unknown_works);
        self.misread.append(&mut other.misread);
    }
}

impl Parts {
    pub(super) fn append(&mut self, mut other: Self) {
        self.entries.append(&mut other.entries);
        self.events.append(&mut other.events);
        self.broken.append(&mut other.broken);
        self.faults.append(other.faults);
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
