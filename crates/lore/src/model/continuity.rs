//! Who says so: the continuity of a source, and which continuities a reader wants to hear.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Who says so. Follows from the kind of work alone; authors of lore never write it on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Continuity {
    /// Seen or heard on screen.
    Canon,
    /// Novels, e-books, comics, games, reference books.
    Licensed,
    /// About our own world: production notes, auctions, editors' remarks.
    RealWorld,
    /// Fan wikis and fan fiction.
    Fan,
}

impl Continuity {
    /// All of them, the strongest first.
    pub const ALL: [Self; 4] = [Self::Canon, Self::Licensed, Self::RealWorld, Self::Fan];

    /// The words shown to readers and written in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Canon => "canon",
            Self::Licensed => "licensed",
            Self::RealWorld => "real world",
            Self::Fan => "fan",
        }
    }
}

impl fmt::Display for Continuity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// Which continuities are shown, from the screen alone to everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum ContinuityFilter {
    /// What was seen or heard on screen.
    Canon,
    /// Licensed works and facts about our own world too.
    Licensed,
    /// Everything, fan wikis too.
    #[default]
    Fan,
}

impl ContinuityFilter {
    /// The word used in options and in the configuration.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Canon => "canon",
            Self::Licensed => "licensed",
            Self::Fan => "fan",
        }
    }

    /// The filter of that id, in any case.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Canon, Self::Licensed, Self::Fan].into_iter().find(|filter| filter.id().eq_ignore_ascii_case(id.trim()))
    }

    /// Whether statements of that continuity are shown.
    pub const fn admits(self, continuity: Continuity) -> bool {
        match continuity {
            Continuity::Canon => true,
            Continuity::Licensed | Continuity::RealWorld => !matches!(self, Self::Canon),
            Continuity::Fan => matches!(self, Self::Fan),
        }
    }
}
