//! Whose word counts, from the screen alone to everything.

use crate::lore::Continuity;

/// Whose word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// What was seen or heard on screen.
    Canon,
    /// Licensed works and facts about our own world too.
    Licensed,
    /// Everything, fan wikis too.
    #[default]
    Fan,
}

impl Level {
    /// The word used in options and in the configuration.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Canon => "canon",
            Self::Licensed => "licensed",
            Self::Fan => "fan",
        }
    }

    /// The level of that id, in any case.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Canon, Self::Licensed, Self::Fan].into_iter().find(|level| level.id().eq_ignore_ascii_case(id.trim()))
    }

    /// Whether statements of that continuity are shown.
    pub(super) const fn admits(self, continuity: Continuity) -> bool {
        match continuity {
            Continuity::Canon => true,
            Continuity::Licensed | Continuity::RealWorld => !matches!(self, Self::Canon),
            Continuity::Fan => matches!(self, Self::Fan),
        }
    }
}
