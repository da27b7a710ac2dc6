//! The unit of the lore: one sentence in our own words, the sources that bear it out, and when it holds.

use serde::{Deserialize, Serialize};

use super::continuity::Continuity;
use super::date::When;
use super::place::Place;
use super::reference::SourceRef;
use super::reference::{EntryRef, EventRef};
use super::source::Citation;
use super::string::Str;
use super::text::Text;
use crate::table::Row;

/// One sentence (or, as a fact, one phrase) with its sources.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Statement {
    /// What it says.
    pub text: Text,
    /// The works that bear it out; never empty in lore that loaded without findings.
    pub cites: Vec<Citation>,
    /// Who says so: the strongest continuity among the works that bear it out.
    pub continuity: Continuity,
    /// The articles it was found in.
    pub via: Box<[SourceRef]>,
    /// The time it holds for, where it has one.
    pub when: Option<When>,
    /// Where it is written down.
    pub place: Place,
    /// What only few say of how it is known; see the methods of the same names.
    pub(crate) provenance: Option<Box<Provenance>>,
}

/// How a statement is known, beyond the works that it cites.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Provenance {
    pub(crate) established_by: Vec<SourceRef>,
    pub(crate) read_as: Vec<(SourceRef, Str)>,
    pub(crate) basis: Option<Text>,
}

impl Provenance {
    /// The same in memory of its own; `None` if it says nothing.
    pub(crate) fn boxed(self) -> Option<Box<Self>> {
        let is_empty = self.established_by.is_empty() && self.read_as.is_empty() && self.basis.is_none();
        (!is_empty).then(|| Box::new(self))
    }
}

impl Statement {
    /// The works that bear it out, in the order of its citations.
    pub fn works(&self) -> impl Iterator<Item = SourceRef> {
        self.cites.iter().map(|cited| cited.source)
    }

    /// The works among those cited that establish it by themselves: whoever has seen them knows it. Empty if it takes all.
    pub fn established_by(&self) -> &[SourceRef] {
        self.provenance.as_ref().map_or(&[], |known| &known.established_by)
    }

    /// As which of the articles were read: a day such as `2026-11-28`, or a revision such as `revision 4711`.
    pub fn read_as(&self) -> &[(SourceRef, Str)] {
        self.provenance.as_ref().map_or(&[], |known| &known.read_as)
    }

    /// How the date was worked out, if no source states it.
    pub fn basis(&self) -> Option<&Text> {
        self.provenance.as_ref()?.basis.as_ref()
    }
}

/// Where a statement stands in the lore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementRef {
    /// What it is a statement of.
    pub owner: Owner,
    /// Its number among the statements of its owner, counted from 0.
    pub number: u16,
}

/// What a statement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Owner {
    /// An entry.
    Entry(EntryRef),
    /// An event.
    Event(EventRef),
}

/// Marks the number of an event, where an entry's would do.
const OF_EVENT: u32 = 1 << 31;

impl Row for StatementRef {
    const SIZE: usize = u32::SIZE + u16::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        let owner = match self.owner {
            Owner::Entry(entry) => entry.0,
            Owner::Event(event) => event.0 | OF_EVENT,
        };
        (owner, self.number).write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        let (owner, number) = <(u32, u16)>::read(bytes);
        let is_of_event = owner & OF_EVENT != 0;
        let owner = if is_of_event { Owner::Event(EventRef(owner & !OF_EVENT)) } else { Owner::Entry(EntryRef(owner)) };
        Self { owner, number }
    }
}
