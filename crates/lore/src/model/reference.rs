//! Where entries, events and works stand in the lore: numbers, by which the parts of it know each other.

use serde::{Deserialize, Serialize};

/// Where an entry stands in [`super::lore::Lore::entries`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct EntryRef(pub u32);

/// Where an event stands in [`super::lore::Lore::events`], which is in order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct EventRef(pub u32);

/// Where a source stands in [`super::lore::Lore::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct SourceRef(pub u32);
