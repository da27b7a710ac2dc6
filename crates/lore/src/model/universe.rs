//! The universes that lore can be true in. Continuity (who says so) is another matter: see `source`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where an entry or event belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Universe {
    /// The universe of most of Star Trek.
    Prime,
    /// The one first visited in "Mirror, Mirror".
    Mirror,
    /// The timeline that the 2009 film began.
    Kelvin,
    /// Any other alternate reality or timeline.
    Alternate,
    /// Our own world: the people who made the works, and things made for them.
    Real,
}

impl Universe {
    /// All of them, the most asked-for first.
    pub const ALL: [Self; 5] = [Self::Prime, Self::Mirror, Self::Kelvin, Self::Alternate, Self::Real];

    /// The word used in files, options and ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prime => "prime",
            Self::Mirror => "mirror",
            Self::Kelvin => "kelvin",
            Self::Alternate => "alternate",
            Self::Real => "real",
        }
    }

    /// The words shown to readers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prime => "prime universe",
            Self::Mirror => "mirror universe",
            Self::Kelvin => "Kelvin timeline",
            Self::Alternate => "alternate reality",
            Self::Real => "real world",
        }
    }

    /// Words by which people describe what they seek as being there.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Prime => &["prime"],
            Self::Mirror => &["mirror", "mu"],
            Self::Kelvin => &["kelvin"],
            Self::Alternate => &["alternate"],
            Self::Real => &[],
        }
    }

    /// The universe of that id, in any case.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|universe| universe.id().eq_ignore_ascii_case(id.trim()))
    }
}

impl fmt::Display for Universe {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
